import { clockHistory } from './clock-facts';
import type { Instant } from './instant';
import { slaClocks, type SlaClocks, type SlaTargets } from './sla-clocks';
import type { Ticket, TicketAction } from './ticket';
import { outcomeOf } from './ticket-clocks';

/** A ticket's clocks as Halyard counts them itself. */
export type CountedClocks = {
  clocks: SlaClocks;
  /** False where the log may not show every pause. */
  isComplete: boolean;
};

/**
 * Counts a ticket's clocks from its whole log. Null where its start or its targets are unknown, or
 * its dates lie where no working time can be counted (a tenant's "never").
 */
export function countClocks(
  ticket: Ticket,
  actions: readonly TicketAction[],
  targets: SlaTargets | null,
  now: Instant,
): CountedClocks | null {
  const history = clockHistory(ticket, actions);
  if (!history || !targets) return null;
  try {
    const clocks = slaClocks(history.facts, targets, now);
    return { clocks, isComplete: history.isComplete };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * The ticket with our own due instants, and what is left while it is paused, where the tenant gives
 * none; what the tenant gives is the truth (rules §5). A clock that has our due instant is stopped
 * by what the log tells, too (an answer, a resolving), unless the tenant has judged it.
 */
export function withCountedClocks(ticket: Ticket, counted: CountedClocks | null): Ticket {
  if (!counted) return ticket;
  const { response, resolution } = counted.clocks;
  const left = resolution.state === 'paused' ? resolution.leftMs : null;
  return {
    ...ticket,
    ...(ticket.responseDueAt === null && {
      responseDueAt: response.dueAt,
      respondedAt: outcomeOf(ticket.responseState) ? ticket.respondedAt : response.stoppedAt,
    }),
    ...(ticket.resolutionDueAt === null && {
      resolutionDueAt: resolution.dueAt,
      resolvedAt: outcomeOf(ticket.resolutionState) ? ticket.resolvedAt : resolution.stoppedAt,
    }),
    remainingWhenPausedMs: ticket.remainingWhenPausedMs ?? left,
  };
}
