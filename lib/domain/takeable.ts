import { isFinished, isPausing } from './status';
import type { Ticket } from './ticket';

/** What of a ticket decides whether it waits for somebody to take it. */
export type WaitingTicket = Pick<Ticket, 'agentId' | 'teamId' | 'role' | 'onHold' | 'mergedIntoId'>;

/**
 * Whether an agent of these teams may take a ticket as their next one: it is with nobody, there is work
 * to do on it now, and it is one of their teams' or no team's. Null: an agent without a team, who may
 * take any.
 */
export function isTakeable(ticket: WaitingTicket, teamIds: ReadonlySet<number> | null): boolean {
  const { agentId, teamId, role, onHold, mergedIntoId } = ticket;
  if (agentId !== null || mergedIntoId !== null) return false;
  if (onHold || isPausing(role) || isFinished(role)) return false;
  return teamIds === null || teamId === null || teamIds.has(teamId);
}
