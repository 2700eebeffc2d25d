import type { Instant } from '@/lib/domain/instant';
import { calculateSlaStatus } from '@/lib/domain/sla';
import type { Ticket } from '@/lib/domain/ticket';
import { ticketClocks, type TicketClock } from '@/lib/domain/ticket-clocks';
import { formatNearby } from '@/components/time/format-instant';
import { dueAtOf, usualDue, type DeskTime, type DueChoice } from './due-choices';

const clockNames = { response: 'First reply', resolution: 'Fix' } as const;

type Break = { clock: TicketClock['clock']; dueAt: Instant };

/** The target of a ticket that breaks next after `now`, unless something is done; null where none does. */
export function nextBreak(ticket: Ticket, now: Instant): Break | null {
  const { response, resolution } = ticketClocks(ticket, null);
  const clocks: readonly TicketClock[] = [
    { clock: 'response', facts: response },
    { clock: 'resolution', facts: resolution },
  ];
  const running = clocks.flatMap(({ clock, facts: { dueAt, stoppedAt, paused } }) =>
    dueAt !== null && dueAt > now && stoppedAt === null && !paused ? [{ clock, dueAt }] : [],
  );
  return running.toSorted((a, b) => a.dueAt - b.dueAt)[0] ?? null;
}

/** True where a target of the ticket is missed already. */
export function hasBroken(ticket: Ticket, now: Instant): boolean {
  return Object.values(ticketClocks(ticket, null)).some(
    (facts) => calculateSlaStatus(facts, now).state === 'breached',
  );
}

/**
 * That tickets break before they are looked at again: "It breaks before then: Fix Thu 14:36", of several
 * "3 of 48 break before then"; null where none does. Times in `zone`.
 */
export function tellBreaks(
  tickets: readonly Ticket[],
  until: Instant,
  { now, zone }: { now: Instant; zone: string },
): string | null {
  const breaks = tickets
    .flatMap((ticket) => nextBreak(ticket, now) ?? [])
    .filter(({ dueAt }) => dueAt < until);
  const [first] = breaks;
  if (!first) return null;
  if (tickets.length > 1) {
    return `${breaks.length} of ${tickets.length} ${breaks.length === 1 ? 'breaks' : 'break'} before then`;
  }
  return `It breaks before then: ${clockNames[first.clock]} ${formatNearby(first.dueAt, now, zone)}`;
}

/** Until when one snoozes tickets: an hour where one breaks before the usual time, but not before that. */
export function snoozeDue(tickets: readonly Ticket[], desk: DeskTime, now: Instant): DueChoice {
  const breaks = tickets.flatMap((ticket) => nextBreak(ticket, now)?.dueAt ?? []);
  const first = Math.min(...breaks);
  const isBefore = (choice: DueChoice) => first > (dueAtOf(choice, desk, now) ?? Infinity);
  return !isBefore(usualDue.snooze) && isBefore('hour') ? 'hour' : usualDue.snooze;
}
