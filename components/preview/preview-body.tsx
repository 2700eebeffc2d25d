'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TicketDetail } from '@/lib/contracts/ticket';
import { countClocks, withCountedClocks } from '@/lib/domain/counted-clocks';
import type { Ticket } from '@/lib/domain/ticket';
import { asProblem } from '@/lib/queries/api-problem';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { useSlaBook } from '@/components/sla/use-sla-book';
import { ActionEntry } from '@/components/timeline/action-entry';
import { ResolutionText } from '@/components/timeline/resolution-text';
import { RichText } from '@/components/timeline/rich-text';
import { timelineEntries } from '@/components/timeline/timeline-entries';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import { PreviewFacts } from './preview-facts';

const SHOWN_ACTIONS = 5;

type PreviewBodyProps = {
  ticketId: number;
  /** What the list knows, shown until the ticket is read; null where it was not seen. */
  row: Ticket | null;
  /** False while one only passes by: then nothing is asked of the tenant. */
  isWanted: boolean;
};

/** A ticket in short: its facts at once, then what it is about and what happened last. */
export function PreviewBody({ ticketId, row, isWanted }: PreviewBodyProps) {
  const book = useSlaBook();
  const query = useQuery({ ...ticketQueries.detail(ticketId), enabled: isWanted });
  const { data } = query;
  const read = useMemo(() => {
    if (!data) return null;
    const { ticket, actions, serverNow } = data;
    return withCountedClocks(
      ticket,
      countClocks(ticket, actions, book.targetsOf(ticket), serverNow),
    );
  }, [data, book]);
  const ticket = read ?? row;
  const problem = query.error && !data ? asProblem(query.error) : null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
      {ticket ? <PreviewFacts ticket={ticket} book={book} /> : null}
      {data ? (
        <History detail={data} />
      ) : problem?.code === 'not-found' ? (
        <p role="status" className="text-sm text-muted">
          This ticket is not there any more, or you may no longer see it.
        </p>
      ) : problem ? (
        <ErrorState
          title="The ticket could not be read"
          message={problem.message}
          code={problem.code}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      ) : (
        <div role="status" aria-label={`Loading #${ticketId}`} className="grid gap-3">
          <Skeleton className="h-24" />
          <Skeleton className="h-16" />
          <Skeleton className="h-16" />
        </div>
      )}
    </div>
  );
}

function History({ detail: { ticket, actions, attachments } }: { detail: TicketDetail }) {
  const latest = timelineEntries(actions, [])
    .flatMap((entry) => (entry.kind === 'action' ? entry.action : []))
    .toReversed();
  const more = latest.length - SHOWN_ACTIONS;
  return (
    <>
      <section aria-label="Details" className="grid gap-2">
        <h3 className="text-sm font-semibold">Details</h3>
        {ticket.detailsHtml ? (
          <RichText html={ticket.detailsHtml} className="rounded-md border bg-surface p-3" />
        ) : (
          <p className="text-sm text-muted">Nothing more than the summary.</p>
        )}
        {attachments.length > 0 ? (
          <p className="text-sm text-muted">
            {attachments.length === 1 ? '1 file' : `${attachments.length} files`} attached
          </p>
        ) : null}
      </section>
      {ticket.resolution ? (
        <section aria-label="Resolution" className="grid gap-2">
          <h3 className="text-sm font-semibold">Resolution</h3>
          <ResolutionText text={ticket.resolution} />
        </section>
      ) : null}
      <section aria-label="Latest" className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <h3 className="text-sm font-semibold">Latest first</h3>
        <ol className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
          {latest.slice(0, SHOWN_ACTIONS).map((action) => (
            <li key={action.id}>
              <ActionEntry action={action} />
            </li>
          ))}
        </ol>
        {latest.length === 0 ? (
          <p className="text-sm text-muted">Nothing has happened yet.</p>
        ) : null}
        {more > 0 ? (
          <p className="text-sm text-muted">
            {more} more before: open the ticket to read {more === 1 ? 'it' : 'them'}.
          </p>
        ) : null}
      </section>
    </>
  );
}
