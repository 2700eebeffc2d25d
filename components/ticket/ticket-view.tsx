'use client';

import { useQuery } from '@tanstack/react-query';
import { Suspense, useMemo } from 'react';
import type { TicketDetail } from '@/lib/contracts/ticket';
import { countClocks, withCountedClocks } from '@/lib/domain/counted-clocks';
import { asProblem } from '@/lib/queries/api-problem';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { routes } from '@/lib/routes';
import { DropZone } from '@/components/attachments/drop-zone';
import { TicketBeside } from '@/components/beside/ticket-beside';
import { PendingActions } from '@/components/composer/pending-actions';
import { TicketComposer } from '@/components/composer/ticket-composer';
import { TicketMenu } from '@/components/links/ticket-menu';
import { usePresence } from '@/components/presence/use-presence';
import { useSlaBook } from '@/components/sla/use-sla-book';
import { LastMessage } from '@/components/timeline/last-message';
import { ResolutionText } from '@/components/timeline/resolution-text';
import { RichText } from '@/components/timeline/rich-text';
import { Timeline } from '@/components/timeline/timeline';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { Notice } from '@/components/ui/notice';
import { lazily } from '@/components/ui/lazily';
import { TicketHeader } from './ticket-header';
import { TicketSkeleton } from './ticket-skeleton';
import { useMarkSeen } from './use-mark-seen';

// Drawn by the server like the rest; what makes them work comes after the ticket itself.
const AttachmentsPanel = lazily(() =>
  import('@/components/attachments/attachments-panel').then((module) => ({
    default: module.AttachmentsPanel,
  })),
);
const LinkedTickets = lazily(() =>
  import('@/components/links/linked-tickets').then((module) => ({ default: module.LinkedTickets })),
);
const PropertiesPanel = lazily(() =>
  import('@/components/properties/properties-panel').then((module) => ({
    default: module.PropertiesPanel,
  })),
);

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

function TicketBody({ detail: read }: { detail: TicketDetail }) {
  const book = useSlaBook();
  const { actions, serverNow } = read;
  const counted = useMemo(
    () => countClocks(read.ticket, actions, book.targetsOf(read.ticket), serverNow),
    [read.ticket, actions, book, serverNow],
  );
  const ticket = withCountedClocks(read.ticket, counted);
  const { id } = ticket;
  useMarkSeen(read.ticket);
  usePresence(id);
  return (
    <DropZone ticketId={id}>
      <TicketHeader
        detail={read}
        ticket={ticket}
        book={book}
        counted={counted}
        menu={<TicketMenu detail={read} />}
      />
      <div className="ticket-columns">
        <div className="flex min-w-0 flex-col gap-5">
          <LastMessage detail={read} />
          {ticket.detailsHtml ? (
            <section aria-labelledby="details-title" className="grid gap-2">
              <h2 id="details-title" className="text-sm font-semibold">
                Details
              </h2>
              <RichText
                html={ticket.detailsHtml}
                messageUrl={routes.api.ticketMessage(id, 'details')}
                className="rounded-md border bg-surface p-3"
              />
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
          <Timeline detail={read} pending={<PendingActions ticketId={id} />} />
          <TicketComposer detail={read} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-6">
          <Suspense>
            <PropertiesPanel detail={read} ticket={ticket} />
            <LinkedTickets detail={read} />
            <AttachmentsPanel detail={read} />
          </Suspense>
          <TicketBeside ticket={ticket} />
        </div>
      </div>
    </DropZone>
  );
}
