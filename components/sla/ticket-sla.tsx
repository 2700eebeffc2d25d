'use client';

import { clockToShow, ticketClocks } from '@/lib/domain/ticket-clocks';
import type { Ticket } from '@/lib/domain/ticket';
import { SlaBadge } from './sla-badge';
import type { SlaBook } from '@/lib/domain/sla-book';

/** The one clock of a ticket that breaks next. */
export function TicketSla({ ticket, book }: { ticket: Ticket; book: SlaBook }) {
  const { clock, facts } = clockToShow(ticketClocks(ticket, book.targetOf(ticket)));
  return <SlaBadge clock={clock} facts={facts} hours={book.hoursOf(ticket)} />;
}
