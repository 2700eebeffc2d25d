import { conversationOf, transitionFacts } from './conversation';
import type { StatusRole } from './status';
import type { Ticket, TicketAction } from './ticket';
import { validateStatusTransition, type TransitionVerdict } from './transition';

/**
 * Judges a move to one of the tenant's statuses, the ticket taken as it will be. A tenant may have
 * several statuses of one role ("Waiting on Client", "With User"): moving between those is no
 * "same status". Errors and warnings as in rules §2.
 */
export function judgeStatusChange(
  ticket: Ticket,
  target: { id: number; role: StatusRole },
  /** What the agent wrote; undefined leaves the ticket's own resolution. */
  resolution: string | undefined,
  /** The ticket's whole log; undefined where it is not known, and nothing is warned of from it. */
  actions: readonly TicketAction[] | undefined,
): TransitionVerdict {
  const verdict = validateStatusTransition(ticket.role, target.role, {
    resolution: resolution ?? ticket.resolution,
    agentId: ticket.agentId,
    ...(actions && transitionFacts(conversationOf(ticket, actions))),
  });
  if (ticket.statusId === target.id) return verdict;
  const errors = verdict.errors.filter(({ code }) => code !== 'same-status');
  return { ...verdict, canTransition: errors.length === 0, errors };
}
