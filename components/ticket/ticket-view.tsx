'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TicketDetail } from '@/lib/contracts/ticket';
import { countClocks, withCountedClocks } from '@/lib/domain/counted-clocks';
import { asProblem } from '@/lib/queries/api-problem';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { SlaPanel } from '@/components/sla/sla-panel';
import { useSlaBook } from '@/components/sla/use-sla-book';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { Notice } from '@/components/ui/notice';
import { AttachmentsPanel } from './attachments-panel';
import { ResolutionText } from './resolution-text';
import { RichText } from './rich-text';
import { StatusPanel } from './status-panel';
import { TicketConversation } from './ticket-conversation';
import { TicketHeader } from './ticket-header';
import { TicketProperties } from './ticket-properties';
import { TicketSkeleton } from './ticket-skeleton';
import { useMarkSeen } from './use-mark-seen';

/** One ticket, read from the page's data and kept current. */
export function TicketView({ ticketId }: { ticketId: number }) {
  const query = useQuery(ticketQueries.detail(ticketId));
  const problem = query.error ? asProblem(query.error) : null;
  if (!query.data) {
    if (!problem) return <TicketSkeleton />;
    return (
      <ErrorState
        level={1}
        title={`Ticket #${ticketId} could not be opened`}
        message={problem.message}
        code={problem.code}
        onRetry={() => void query.refetch()}
        isRetrying={query.isFetching}
      />
    );
  }
  return (
    <div className="ticket-page">
      {problem?.code === 'not-found' ? (
        <Notice tone="breach" role="alert">
          This ticket was deleted, or you may no longer see it. What is below is how it was; nothing
          can be saved to it, but what you wrote can still be copied.
        </Notice>
      ) : problem ? (
        <Notice tone="risk" role="alert">
          <span>
            This ticket could not be read again, so it may have changed. {problem.message}{' '}
            <span className="font-mono text-xs">{problem.code}</span>
          </span>
          <Button size="sm" aria-busy={query.isFetching} onClick={() => void query.refetch()}>
            Try again
          </Button>
        </Notice>
      ) : null}
      <TicketBody detail={query.data} />
    </div>
  );
}

function TicketBody({ detail }: { detail: TicketDetail }) {
  const book = useSlaBook();
  const { actions, attachments, serverNow } = detail;
  const counted = useMemo(
    () => countClocks(detail.ticket, actions, book.targetsOf(detail.ticket), serverNow),
    [detail.ticket, actions, book, serverNow],
  );
  const ticket = withCountedClocks(detail.ticket, counted);
  useMarkSeen(detail.ticket);
  return (
    <>
      <TicketHeader ticket={ticket} book={book} />
      <div className="ticket-columns">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
          {ticket.detailsHtml ? (
            <section aria-labelledby="details-title" className="grid gap-2">
              <h2 id="details-title" className="text-sm font-semibold">
                Details
              </h2>
              <RichText html={ticket.detailsHtml} className="rounded-md border bg-surface p-3" />
            </section>
          ) : null}
          {ticket.resolution ? (
            <section aria-labelledby="resolution-title" className="grid gap-2">
              <h2 id="resolution-title" className="text-sm font-semibold">
                Resolution
              </h2>
              <ResolutionText text={ticket.resolution} />
            </section>
          ) : null}
          <TicketConversation detail={detail} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-6">
          <StatusPanel detail={detail} />
          <SlaPanel ticket={ticket} counted={counted} book={book} />
          <TicketProperties ticket={ticket} />
          <AttachmentsPanel ticketId={ticket.id} attachments={attachments} />
        </div>
      </div>
    </>
  );
}
