import { isFinished } from '@/lib/domain/status';
import type { Ticket } from '@/lib/domain/ticket';
import { HaloError } from '@/lib/halo/errors';
import type { Desk } from './context';

/** How a ticket is to an agent: still worked on, finished or merged, or nothing the tenant shows them. */
export type TicketSight = 'open' | 'over' | 'hidden';

/** Whether nothing is left to do with a ticket: it was finished or merged. */
export const isOver = ({ role, mergedIntoId }: Pick<Ticket, 'role' | 'mergedIntoId'>) =>
  isFinished(role) || mergedIntoId !== null;

/** By their lists; of what is in none the tenant is asked, with their token. @throws HaloError */
export async function sightOfTicket(desk: Desk, ticketId: number): Promise<TicketSight> {
  const { entries } = await desk.live.list();
  const listed = entries.find(({ id }) => id === ticketId);
  if (listed) return isOver(listed.row) ? 'over' : 'open';
  try {
    const ticket = await desk.halo.tickets.get(ticketId, await desk.lookups());
    return isOver(ticket) ? 'over' : 'open';
  } catch (error) {
    if (isHidden(error)) return 'hidden';
    throw error;
  }
}

/**
 * Whether an agent may know of something about a ticket: one of those whose it is, or who may see the
 * ticket. @throws HaloError
 */
export async function mayKnow(
  desk: Desk,
  ticketId: number,
  whose: readonly number[],
): Promise<boolean> {
  if (whose.includes(desk.viewer.agent.id)) return true;
  return (await sightOfTicket(desk, ticketId)) !== 'hidden';
}

/** Whether the tenant says that it has no such thing, or none for this agent. */
export function isHidden(error: unknown): boolean {
  return error instanceof HaloError && (error.kind === 'not-found' || error.kind === 'forbidden');
}
