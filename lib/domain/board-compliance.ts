import type { Instant } from './instant';
import type { SlaFacts } from './sla';
import { isFinished } from './status';
import type { Ticket } from './ticket';
import { ticketClocks } from './ticket-clocks';

/** How many SLA targets of a day were met, of those that were decided. */
export type Compliance = { met: number; of: number };

/**
 * The targets, replies and fixes alike, that were met or broken from `since` up to `now`: met when the
 * clock stopped in time, broken at the instant it was due.
 */
export function complianceOf(tickets: readonly Ticket[], since: Instant, now: Instant): Compliance {
  const compliance = { met: 0, of: 0 };
  for (const ticket of tickets) {
    if (ticket.mergedIntoId !== null || !mayCount(ticket, since, now)) continue;
    const { response, resolution } = ticketClocks(ticket, null);
    for (const facts of [response, resolution]) {
      const verdict = verdictOf(facts, now);
      if (verdict === null || verdict.at < since || verdict.at > now) continue;
      compliance.of += 1;
      if (verdict.isMet) compliance.met += 1;
    }
  }
  return compliance;
}

/** Reading both clocks of 100,000 tickets takes long; most were decided on other days. */
function mayCount(ticket: Ticket, since: Instant, now: Instant): boolean {
  const { respondedAt, resolvedAt, closedAt, responseDueAt, resolutionDueAt } = ticket;
  const isToday = (at: Instant | null) => at !== null && at >= since && at <= now;
  return (
    isToday(respondedAt) ||
    isToday(resolvedAt) ||
    isToday(closedAt) ||
    isToday(responseDueAt) ||
    isToday(resolutionDueAt)
  );
}

function verdictOf(facts: SlaFacts, now: Instant): { isMet: boolean; at: Instant } | null {
  const { role, dueAt, stoppedAt, paused, offClock, toldOutcome } = facts;
  if (offClock) return null;
  if (stoppedAt !== null) {
    if (dueAt === null) return toldOutcome ? { isMet: toldOutcome === 'met', at: stoppedAt } : null;
    return stoppedAt <= dueAt ? { isMet: true, at: stoppedAt } : { isMet: false, at: dueAt };
  }
  if (paused || isFinished(role) || dueAt === null || now <= dueAt) return null;
  return { isMet: false, at: dueAt };
}
