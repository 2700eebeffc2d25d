import type { Instant } from '@/lib/domain/instant';
import type { SlaBook } from '@/lib/domain/sla-book';
import type { Ticket } from '@/lib/domain/ticket';
import { clockToShow, readInWorkingTime, ticketClocks } from '@/lib/domain/ticket-clocks';
import { describeSla } from '@/components/sla/describe-sla';
import { formatMoment } from '@/components/time/format-instant';

const clockNames = { response: 'first reply', resolution: 'fix' } as const;

/**
 * How late a ticket is, as a mail says it: `fix late by 2h 05m (due Tue 24 Nov, 11:00)`; times in `zone`.
 */
export function tellTicketStanding(
  ticket: Ticket,
  book: SlaBook,
  { now, zone }: { now: Instant; zone: string },
): string {
  const { clock, facts } = clockToShow(ticketClocks(ticket, book.targetOf(ticket)));
  const { reading, resumesAt } = readInWorkingTime(
    facts,
    book.hoursOf(ticket)?.calendar ?? null,
    now,
  );
  const words = describeSla(reading, { stopped: facts.stoppedAt !== null, resumesAt, now, zone });
  const due = facts.dueAt === null ? '' : ` (due ${formatMoment(facts.dueAt, zone)})`;
  // A countdown of the last minute has a sign of its own: late says it already.
  return `${clockNames[clock]} ${words.replace('−', '')}${due}`;
}
