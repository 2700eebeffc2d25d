import { and, eq, lte, sql } from 'drizzle-orm';
import type { Instant } from '@/lib/domain/instant';
import type { Store } from './open';
import { seenTickets } from './schema';

/** What an agent has seen: all up to `since`, and each of these tickets up to its own instant. */
export type SeenByAgent = { since: Instant; seen: Record<number, Instant> };

/** When agents last looked at tickets. */
export type SeenTickets = {
  /** Of an agent who never asked, everything up to now counts as seen. */
  read: (agentId: number, now: Instant) => Promise<SeenByAgent>;
  mark: (agentId: number, ticketId: number, now: Instant) => Promise<void>;
};

const DAY_MS = 24 * 60 * 60 * 1000;
/** What changed longer ago is no news to anybody. */
const NEWS_MS = 14 * DAY_MS;
const EVERYTHING = 0;

/** Seen tickets in the store; those of the last two weeks are kept one by one. */
export function seenTicketsIn({ db }: Pick<Store, 'db'>): SeenTickets {
  async function see(agentId: number, ticketId: number, seenAt: Instant): Promise<void> {
    await db
      .insert(seenTickets)
      .values({ agentId, ticketId, seenAt })
      .onConflictDoUpdate({
        target: [seenTickets.agentId, seenTickets.ticketId],
        set: { seenAt: sql`greatest(${seenTickets.seenAt}, excluded.seen_at)` },
      });
  }

  /** The older ones say no more than the baseline does then. */
  async function raise(agentId: number, since: Instant): Promise<void> {
    await see(agentId, EVERYTHING, since);
    await db
      .delete(seenTickets)
      .where(
        and(
          eq(seenTickets.agentId, agentId),
          lte(seenTickets.seenAt, since),
          sql`${seenTickets.ticketId} <> ${EVERYTHING}`,
        ),
      );
  }

  return {
    async read(agentId, now) {
      const rows = await db.select().from(seenTickets).where(eq(seenTickets.agentId, agentId));
      const { [EVERYTHING]: kept, ...seen } = Object.fromEntries(
        rows.map(({ ticketId, seenAt }) => [ticketId, seenAt]),
      );
      const since = Math.max(kept ?? now, now - NEWS_MS);
      if (kept === undefined || since - kept > DAY_MS) await raise(agentId, since);
      return { since, seen };
    },
    mark: see,
  };
}
