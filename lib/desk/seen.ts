import type { SeenAnswer, SeenMark } from '@/lib/contracts/seen';
import type { Desk } from './context';

/** What this agent has seen; for one who never asked before, everything up to now. */
export async function readSeen(desk: Desk): Promise<SeenAnswer> {
  const serverNow = desk.now();
  return { serverNow, ...(await desk.keep.seen.read(desk.viewer.agent.id, serverNow)) };
}

/**
 * Notes that this agent has just looked at a ticket: one of their list, or else one the tenant shows
 * them now.
 *
 * @throws HaloError, and nothing is noted, where it does not.
 */
export async function markSeen(desk: Desk, ticketId: number): Promise<SeenMark> {
  const serverNow = desk.now();
  const { entries } = await desk.live.list();
  if (!entries.some(({ row }) => row.id === ticketId)) {
    await desk.halo.tickets.get(ticketId, await desk.lookups());
  }
  await desk.keep.seen.mark(desk.viewer.agent.id, ticketId, serverNow);
  return { serverNow, ticketId };
}
