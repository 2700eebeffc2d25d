import { dayStart } from './board-day';
import type { Instant } from './instant';
import { lastClose } from './last-close';
import { breachCauses, type BreachCause } from './review';
import type { SlaBook } from './sla-book';
import type { Ticket } from './ticket';
import { isOffClock } from './clock-facts';
import { readInWorkingTime, ticketClocks } from './ticket-clocks';
import type { WorkingCalendar } from './working-time';

/** A clock of a ticket that was due and not met by then. */
export type BrokenTarget = {
  ticketId: number;
  summary: string;
  clientName: string | null;
  agentName: string | null;
  clock: 'response' | 'resolution';
  dueAt: Instant;
  /** When the clock stopped; null: it still runs or stands, late. */
  stoppedAt: Instant | null;
  /** Late by so much working time, ms. */
  lateMs: number;
};

/**
 * The working day before today: from local midnight of the last day that opened at all, up to today's
 * local midnight; yesterday without a calendar. `zone`: an IANA zone; throws RangeError for one that
 * is none.
 */
export function workingDayBefore(
  calendar: WorkingCalendar | null,
  zone: string,
  now: Instant,
): { from: Instant; to: Instant } {
  const to = dayStart(zone, now);
  return { from: dayStart(zone, lastClose(calendar, to) - 1), to };
}

type Span = { from: Instant; to: Instant };

/**
 * The targets due from `from` until before `to` that were missed, the latest due first. Tickets off
 * the clock (excluded from SLA, or merged into another) have none.
 */
export function breachesBetween(
  tickets: Iterable<Ticket>,
  { from, to, book, now }: Span & { book: SlaBook; now: Instant },
): BrokenTarget[] {
  const isWithin = (at: Instant | null): at is Instant => at !== null && at >= from && at < to;
  const broken: BrokenTarget[] = [];
  for (const ticket of tickets) {
    // Most were due some other time.
    const isCandidate = isWithin(ticket.responseDueAt) || isWithin(ticket.resolutionDueAt);
    if (!isCandidate || isOffClock(ticket)) continue;
    const clocks = ticketClocks(ticket, book.targetOf(ticket));
    const calendar = book.hoursOf(ticket)?.calendar ?? null;
    for (const clock of ['response', 'resolution'] as const) {
      const facts = clocks[clock];
      const { dueAt, stoppedAt } = facts;
      if (!isWithin(dueAt)) continue;
      const { state, remainingMs } = readInWorkingTime(facts, calendar, now).reading;
      const isParkedLate = state === 'paused' && Number(remainingMs) < 0;
      if (state !== 'breached' && !isParkedLate) continue;
      const { id: ticketId, summary, clientName, agentName } = ticket;
      const lateMs = Math.max(0, -(remainingMs ?? 0));
      broken.push({ ticketId, summary, clientName, agentName, clock, dueAt, stoppedAt, lateMs });
    }
  }
  return broken.sort((a, b) => b.dueAt - a.dueAt || a.ticketId - b.ticketId);
}

export type BreachCount = { cause: BreachCause | null; count: number };

/** How many targets broke by cause, the most first; those nobody said a cause of stand at the end. */
export function countByCause(breaches: readonly { cause: BreachCause | null }[]): BreachCount[] {
  const countOf = (cause: BreachCause | null) =>
    breaches.filter((breach) => breach.cause === cause).length;
  const known = breachCauses
    .map((cause) => ({ cause, count: countOf(cause) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const unknown = countOf(null);
  return unknown > 0 ? [...known, { cause: null, count: unknown }] : known;
}
