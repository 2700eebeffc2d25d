'use client';

import { useQuery } from '@tanstack/react-query';
import { Inbox, SearchX } from 'lucide-react';
import { Suspense, useCallback, useEffect, useState } from 'react';
import type { QueuePage } from '@/lib/contracts/queue';
import type { QueueRow } from '@/lib/domain/queue-entry';
import { isNarrowed } from '@/lib/domain/queue-filter';
import { seenQueries } from '@/lib/queries/seen-queries';
import { useViewName } from '@/components/views/use-view-name';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { ClosedSearchLink } from '@/components/closed/closed-search-link';
import { lazily } from '@/components/ui/lazily';
import { FilterBar } from './filters/filter-bar';
import { FilterChips } from './filters/filter-chips';
import { focusFilterButton } from './filters/filter-focus';
import { IgnoredNotice } from './filters/ignored-notice';
import { OpenSearchedTicket } from './filters/open-searched-ticket';
import { formatCount } from './format-count';
import { rememberList } from './last-list';
import { QueueList } from './queue-list';
import { QueueRowsSkeleton } from './queue-skeleton';
import { isUnreadSince } from './unread';
import { useListPages } from './use-list-pages';
import type { ListPages, ListReading } from './use-list-pages';
import { useQueueState } from './use-queue-state';
import type { QueueControl } from './use-queue-state';

const DisplayMenu = lazily(() =>
  import('./display-menu').then(({ DisplayMenu }) => ({ default: DisplayMenu })),
);
const TakeNext = lazily(() =>
  import('@/components/triage/take-next').then(({ TakeNext }) => ({ default: TakeNext })),
);
const ViewActions = lazily(() =>
  import('@/components/views/view-actions').then(({ ViewActions }) => ({ default: ViewActions })),
);
const QueueNotices = lazily(() =>
  import('./queue-notices').then(({ QueueNotices }) => ({ default: QueueNotices })),
);
const FirstReading = lazily(() =>
  import('./first-reading').then(({ FirstReading }) => ({ default: FirstReading })),
);
// What acts on tickets is not needed before there is one to act on.
const QueueTools = lazily(() =>
  import('./queue-tools').then(({ QueueTools }) => ({ default: QueueTools })),
);

function countWords({ matched, total }: QueuePage): string {
  const noun = total === 1 ? 'ticket' : 'tickets';
  const all = `${formatCount(total)} ${noun}`;
  return matched === total ? all : `${formatCount(matched)} of ${all}`;
}

/** False once a list that was announced only goes on changing. */
function useIsFirst(shown: ListPages | null): boolean {
  const [first, setFirst] = useState(shown);
  if (shown?.question !== first?.question) setFirst(shown);
  return shown?.first === first?.first;
}

/** The tickets an agent may see and that are not closed, as the address narrows and orders them. */
export function TicketQueue() {
  const control = useQueueState();
  const { state, question } = control;
  const [pages, setPages] = useState<readonly number[]>([1]);
  const reading = useListPages(question, pages);
  const { shown, problem, isOfEarlier } = reading;
  const isFirst = useIsFirst(shown);
  const page = shown?.first;
  const isThere = page !== undefined && !page.health.loading;
  useEffect(() => rememberList(state), [state]);
  return (
    <div className="queue-page" aria-busy={isOfEarlier}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="truncate text-lg font-semibold">{useViewName(state) ?? 'Queue'}</h1>
        <p
          role="status"
          aria-live={isFirst ? 'polite' : 'off'}
          className="text-sm text-muted tabular-nums"
        >
          {isThere ? countWords(page) : ''}
        </p>
        <div className="ml-auto flex items-center gap-2">
          <Suspense fallback={<Button disabled>Take next</Button>}>
            <TakeNext />
          </Suspense>
          <Suspense>
            <ViewActions control={control} />
          </Suspense>
          <Suspense fallback={<Button disabled>Display</Button>}>
            <DisplayMenu control={control} />
          </Suspense>
        </div>
      </div>
      <FilterBar control={control} page={page} />
      <FilterChips control={control} page={page} />
      <IgnoredNotice />
      {isThere ? (
        <Suspense>
          <QueueNotices
            page={page}
            problem={problem}
            isOfEarlierFilter={isOfEarlier}
            onRetry={reading.refetch}
            isRetrying={reading.isFetching}
          />
        </Suspense>
      ) : null}
      <QueueBody control={control} reading={reading} onPages={setPages} />
      {isThere ? (
        <Suspense>
          <QueueTools />
        </Suspense>
      ) : null}
    </div>
  );
}

type QueueBodyProps = {
  control: QueueControl;
  reading: ListReading;
  onPages: (pages: number[]) => void;
};

function QueueBody({ control, reading, onPages }: QueueBodyProps) {
  const { shown, problem } = reading;
  const seen = useQuery(seenQueries.all()).data;
  const isUnread = useCallback(
    (row: QueueRow) => seen !== undefined && isUnreadSince(row, seen),
    [seen],
  );
  if (!shown || (shown.first.health.loading && problem)) {
    if (!problem) return <QueueRowsSkeleton />;
    return (
      <ErrorState
        title="The queue could not be read"
        message={problem.message}
        code={problem.code}
        onRetry={reading.refetch}
        isRetrying={reading.isFetching}
      />
    );
  }
  const { first } = shown;
  if (first.health.loading) {
    return (
      <Suspense fallback={<QueueRowsSkeleton />}>
        <FirstReading health={first.health} />
      </Suspense>
    );
  }
  if (first.matched === 0) return <EmptyQueue control={control} page={first} />;
  // All of them left at once: the ones that move up are on their way.
  if (first.rows.length === 0) return <QueueRowsSkeleton />;
  return <QueueList control={control} shown={shown} isUnread={isUnread} onPages={onPages} />;
}

function EmptyQueue({ control, page }: { control: QueueControl; page: QueuePage }) {
  const { filter } = control.question;
  if (isNarrowed(filter)) {
    return (
      <EmptyState
        icon={SearchX}
        title="Nothing matches"
        action={
          <div className="flex flex-wrap justify-center gap-2">
            <OpenSearchedTicket q={filter.q} />
            <Button
              onClick={() => {
                control.clear();
                focusFilterButton();
              }}
            >
              Clear filters
            </Button>
            <ClosedSearchLink filter={filter} />
          </div>
        }
      >
        None of the {formatCount(page.total)} tickets has all that you chose.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={Inbox} title="No open tickets">
      Everything you may see is done. New tickets appear here by themselves.
    </EmptyState>
  );
}
