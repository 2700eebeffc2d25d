import type { SeenAnswer, SeenMark } from '@/lib/contracts/seen';
import type { Desk } from './context';

/** What this agent has seen; for one who never asked before, everything up to now. */
export async function readSeen(desk: Desk): Promise<SeenAnswer> {
  const serverNow = desk.now();
  return { serverNow, ...(await desk.keep.seen.read(desk.viewer.agent.id, serverNow)) };
}

/** Notes that this agent has just looked at a ticket. */
export async function markSeen(desk: Desk, ticketId: number): Promise<SeenMark> {
  const serverNow = desk.now();
  await desk.keep.seen.mark(desk.viewer.agent.id, ticketId, serverNow);
  return { serverNow, ticketId };
}
