import type { Instant } from '@/lib/domain/instant';
import type { QueueEntry } from '@/lib/domain/queue-entry';
import type { Decision, SettledHow } from '@/lib/domain/review';
import { HaloError } from '@/lib/halo/errors';
import type { Reviews } from '@/lib/store/reviews';
import type { Desk } from './context';
import { isHidden, isOver } from './ticket-sight';

/** Tickets read at a time, and how long one that was read is left alone. */
const MOST_READ = 20;
const READ_AGAIN_MS = 60_000;

/** When a ticket was last read for this, by whose store it is about. */
const readAt = new WeakMap<Reviews, Map<number, Instant>>();

/**
 * Settles the decisions whose tickets were finished, or are gone, since: by what the lists show, and by
 * asking the tenant, with this agent's token, for those in no list. `entries`: what they may see.
 */
export async function settleFinished(desk: Desk, entries: readonly QueueEntry[]): Promise<void> {
  const { reviews } = desk.keep;
  const standing = (await reviews.standing()).map(({ decision }) => decision);
  if (standing.length === 0) return;
  const settle = (decisions: readonly Decision[], how: SettledHow) =>
    Promise.all(decisions.map(({ id }) => reviews.settle(id, { at: desk.now(), how, by: null })));

  const listed = new Map(entries.map(({ row }) => [row.id, row]));
  const unlisted = new Map<number, Decision[]>();
  for (const decision of standing) {
    const row = listed.get(decision.ticketId);
    if (row && isOver(row)) await settle([decision], 'finished');
    if (row) continue;
    unlisted.set(decision.ticketId, [...(unlisted.get(decision.ticketId) ?? []), decision]);
  }
  const lookups = await desk.lookups();
  const look = async (ticketId: number) => {
    const decisions = unlisted.get(ticketId) ?? [];
    try {
      const ticket = await desk.halo.tickets.get(ticketId, lookups);
      if (isOver(ticket)) await settle(decisions, 'finished');
    } catch (error) {
      if (!(error instanceof HaloError)) throw error;
      // Whatever else fails is asked again later.
      if (!isHidden(error)) return;
      await settle(
        decisions.filter((decision) => wasTheirs(desk, decision)),
        'gone',
      );
    }
  };
  await Promise.all(dueToRead(desk, [...unlisted.keys()]).map(look));
}

/** Others may see what this agent may not: only where they did, or see all, its absence says something. */
function wasTheirs({ viewer }: Desk, { byId }: Decision): boolean {
  return byId === viewer.agent.id || viewer.role === 'admin';
}

function dueToRead(desk: Desk, ticketIds: readonly number[]): number[] {
  const { reviews } = desk.keep;
  const read = readAt.get(reviews) ?? new Map<number, Instant>();
  readAt.set(reviews, read);
  const now = desk.now();
  for (const [id, at] of read) if (now - at >= READ_AGAIN_MS) read.delete(id);
  const due = ticketIds.filter((id) => !read.has(id)).slice(0, MOST_READ);
  for (const id of due) read.set(id, now);
  return due;
}
