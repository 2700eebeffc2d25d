'use client';

import { useQuery } from '@tanstack/react-query';
import { Inbox, SearchX } from 'lucide-react';
import Link from 'next/link';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { QueueFilter, QueuePage } from '@/lib/contracts/queue';
import { facetNames } from '@/lib/domain/queue';
import { asProblem } from '@/lib/queries/api-problem';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { routes } from '@/lib/routes';
import { useSlaBook } from '@/components/sla/use-sla-book';
import { Button, buttonVariants } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { facetTitles, isFiltered } from './facet-choices';
import { FilterChips } from './filter-chips';
import { FirstReading } from './first-reading';
import { formatCount } from './format-count';
import { rememberList } from './last-list';
import { QueueNotices } from './queue-notices';
import { QueuePager } from './queue-pager';
import { QueueSearch } from './queue-search';
import { QueueRowsSkeleton } from './queue-skeleton';
import { QueueTable } from './queue-table';
import { SlaCounts } from './sla-counts';
import { useQueueFilter } from './use-queue-filter';
import type { QueueFilterControl } from './use-queue-filter';

// The menus are a sixth of the page's code; the rows need not wait for them.
const FilterMenu = lazy(() =>
  import('./filter-menu').then((module) => ({ default: module.FilterMenu })),
);

function countWords({ matched, total }: QueuePage): string {
  const noun = total === 1 ? 'open ticket' : 'open tickets';
  const all = `${formatCount(total)} ${noun}`;
  return matched === total ? all : `${formatCount(matched)} of ${all}`;
}

/** A page and the address of the list it is of. */
type Shown = { page: QueuePage; of: string };

/** The newest answer there was: rows stay while a new question is under way, or fails. */
function useLatest(
  { data, isPlaceholderData }: { data: QueuePage | undefined; isPlaceholderData: boolean },
  filter: QueueFilter,
): Shown | undefined {
  const [latest, setLatest] = useState<Shown>();
  if (!data || data === latest?.page) return latest;
  const shown = { page: data, of: isPlaceholderData && latest ? latest.of : routes.queue(filter) };
  setLatest(shown);
  return shown;
}

/** False once a list that was announced only goes on changing. */
function useIsFirst(shown: Shown | undefined): boolean {
  const [first, setFirst] = useState(shown);
  if (shown?.of !== first?.of) setFirst(shown);
  return shown?.page === first?.page;
}

/** The open tickets an agent may see, what is due first on top, as the URL narrows them. */
export function TicketQueue() {
  const control = useQueueFilter();
  const { filter, choose, chooseStates, search } = control;
  const queue = useQuery(ticketQueries.list(filter));
  const shown = useLatest(queue, filter);
  const isFirst = useIsFirst(shown);
  const page = shown?.page;
  useEffect(() => rememberList(filter), [filter]);
  return (
    <div className="queue-page" aria-busy={queue.isPlaceholderData}>
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h1 className="text-lg font-semibold">Queue</h1>
        <p
          role="status"
          aria-live={isFirst ? 'polite' : 'off'}
          className="text-sm text-muted tabular-nums"
        >
          {page && !page.health.loading ? countWords(page) : ''}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <QueueSearch value={filter.q} onSearch={search} />
        {facetNames.map((facet) => (
          <Suspense key={facet} fallback={<Button disabled>{facetTitles[facet]}</Button>}>
            <FilterMenu
              title={facetTitles[facet]}
              facet={page?.facets[facet] ?? []}
              chosen={filter[facet]}
              onChoose={(ids) => choose(facet, ids)}
            />
          </Suspense>
        ))}
      </div>
      <SlaCounts
        counts={page?.health.loading ? undefined : page?.sla}
        chosen={filter.sla}
        onChoose={chooseStates}
      />
      <FilterChips control={control} facets={page?.facets} />
      {page && !page.health.loading ? (
        <QueueNotices
          page={page}
          problem={queue.error ? asProblem(queue.error) : null}
          isOfEarlierFilter={queue.data === undefined}
          onRetry={() => void queue.refetch()}
          isRetrying={queue.isFetching}
        />
      ) : null}
      <QueueBody control={control} shown={shown} queue={queue} />
    </div>
  );
}

type QueueBodyProps = {
  control: QueueFilterControl;
  shown: Shown | undefined;
  queue: { error: unknown; isFetching: boolean; refetch: () => unknown };
};

function QueueBody({ control, shown, queue }: QueueBodyProps) {
  const book = useSlaBook();
  if (!shown || (shown.page.health.loading && queue.error)) {
    if (!queue.error) return <QueueRowsSkeleton />;
    const { message, code } = asProblem(queue.error);
    return (
      <ErrorState
        title="The queue could not be read"
        message={message}
        code={code}
        onRetry={() => void queue.refetch()}
        isRetrying={queue.isFetching}
      />
    );
  }
  const { page, of } = shown;
  if (page.health.loading) return <FirstReading health={page.health} />;
  if (page.matched === 0) return <EmptyQueue control={control} page={page} />;
  // All of them left at once: the ones that move up are on their way.
  if (page.rows.length === 0) return <QueueRowsSkeleton />;
  return (
    <>
      <QueueTable of={of} rows={page.rows} book={book} />
      <QueuePager {...page} onPage={control.goToPage} />
    </>
  );
}

/** The number that was searched for; closed tickets are not in the queue, but can be opened. */
function searchedNumber(q: string): number | null {
  const digits = /^#?([1-9]\d{0,9})$/.exec(q.trim())?.[1];
  return digits ? Number(digits) : null;
}

function EmptyQueue({ control, page }: { control: QueueFilterControl; page: QueuePage }) {
  const ticketId = searchedNumber(control.filter.q);
  if (isFiltered(control.filter)) {
    return (
      <EmptyState
        icon={SearchX}
        title="Nothing matches"
        action={
          <div className="flex flex-wrap justify-center gap-2">
            {ticketId ? (
              <Link href={routes.ticket(ticketId)} className={buttonVariants()}>
                Open ticket #{ticketId}
              </Link>
            ) : null}
            <Button onClick={control.clear}>Clear filters</Button>
          </div>
        }
      >
        None of the {formatCount(page.total)} open tickets has all that you chose.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={Inbox} title="No open tickets">
      Everything you may see is done. New tickets appear here by themselves.
    </EmptyState>
  );
}
