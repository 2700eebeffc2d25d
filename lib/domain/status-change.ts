import type { StatusRole } from './status';
import type { Ticket } from './ticket';
import { validateStatusTransition } from './transition';

/**
 * Judges a move to one of the tenant's statuses, the ticket taken as it will be. A tenant may have
 * several statuses of one role ("Waiting on Client", "With User"): moving between those is no
 * "same status". Errors and warnings as in rules §2.
 */
export function judgeStatusChange(
  ticket: Pick<Ticket, 'statusId' | 'role' | 'resolution' | 'agentId'>,
  target: { id: number; role: StatusRole },
  /** What the agent wrote; undefined leaves the ticket's own resolution. */
  resolution: string | undefined,
): ReturnType<typeof validateStatusTransition> {
  const verdict = validateStatusTransition(ticket.role, target.role, {
    resolution: resolution ?? ticket.resolution,
    agentId: ticket.agentId,
  });
  if (ticket.statusId === target.id) return verdict;
  const errors = verdict.errors.filter(({ code }) => code !== 'same-status');
  return { ...verdict, canTransition: errors.length === 0, errors };
}
