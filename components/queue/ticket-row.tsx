'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { memo } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import type { Ticket } from '@/lib/domain/ticket';
import { routes } from '@/lib/routes';
import type { SlaBook } from '@/lib/domain/sla-book';
import { TicketSla } from '@/components/sla/ticket-sla';
import { PriorityMark } from '@/components/ticket/priority-mark';
import { classNames } from '@/components/ui/class-names';

type TicketRowProps = { ticket: Ticket; book: SlaBook };

/** True for a click that the row takes: not on a link, not the end of selecting text. */
function isForRow(event: MouseEvent): boolean {
  const onLink = event.target instanceof Element && event.target.closest('a, button') !== null;
  return !onLink && !window.getSelection()?.toString();
}

/** Without a line the browser would leave Halyard for a page of its own. */
function stayWhileOffline(event: MouseEvent): void {
  if (navigator.onLine) return;
  event.preventDefault();
  event.stopPropagation();
  void import('sonner').then(({ toast }) =>
    toast.error('You are offline. Tickets can be opened again once the connection is back.'),
  );
}

/** One open ticket: a table row with room, a card without. */
export const TicketRow = memo(function TicketRow({ ticket, book }: TicketRowProps) {
  const router = useRouter();
  const href = routes.ticket(ticket.id);
  const openAside = () => window.open(href, '_blank', 'noopener');
  return (
    <tr
      role="row"
      data-ticket={ticket.id}
      className="queue-row group cursor-pointer border-b focus-within:bg-hover hover:bg-hover"
      onPointerEnter={() => router.prefetch(href)}
      onFocus={() => router.prefetch(href)}
      onClickCapture={stayWhileOffline}
      onClick={(event) => {
        if (!isForRow(event)) return;
        if (event.metaKey || event.ctrlKey) openAside();
        else router.push(href);
      }}
      onAuxClick={(event) => {
        if (event.button === 1 && isForRow(event)) openAside();
      }}
    >
      <Cell area="number" className="text-muted tabular-nums">
        #{ticket.id}
      </Cell>
      <Cell area="summary">
        <Link
          href={href}
          prefetch={false}
          data-row-link={ticket.id}
          title={ticket.summary}
          className="rounded-sm font-medium group-hover:underline max-lg:line-clamp-2 lg:block lg:truncate"
        >
          {ticket.summary || 'No summary'}
        </Link>
      </Cell>
      <Cell area="client" className="text-muted">
        <span className="truncate lg:block" title={ticket.clientName ?? undefined}>
          {ticket.clientName ?? 'No client'}
        </span>
      </Cell>
      <Cell area="priority">
        <PriorityMark name={ticket.priorityName} urgency={book.urgencyOf(ticket.priorityId)} />
      </Cell>
      <Cell area="status">
        <span className="truncate lg:block">{ticket.statusName}</span>
      </Cell>
      <Cell area="agent" className={classNames(ticket.agentId === null && 'text-muted')}>
        <span className="truncate lg:block">{ticket.agentName ?? 'Unassigned'}</span>
      </Cell>
      <Cell area="sla">
        <TicketSla ticket={ticket} book={book} />
      </Cell>
    </tr>
  );
});

type CellProps = { area: string; className?: string; children: ReactNode };

function Cell({ area, className, children }: CellProps) {
  return (
    <td role="cell" data-area={area} className={classNames('lg:h-row lg:px-2', className)}>
      {children}
    </td>
  );
}
