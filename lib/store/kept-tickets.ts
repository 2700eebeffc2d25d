import { asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Instant } from '@/lib/domain/instant';
import type { Lookups } from '@/lib/domain/lookups';
import type { Ticket } from '@/lib/domain/ticket';
import type { Store } from './open';
import { keptReading, keptTickets } from './schema';

/** How far the kept tickets reach: what the tenant changed after `through` is not among them. */
export type KeptReading = {
  /** By the tenant's clock. */
  through: Instant;
  /** When all was last read whole, by ours. */
  wholeAt: Instant;
  lookups: Lookups;
};

/** The open tickets as last read, so that a restart goes on from them. */
export type KeptTickets = {
  /** Null where nothing was kept whole, or of another `world`. */
  load: (world: string) => Promise<(KeptReading & { tickets: Ticket[] }) | null>;
  /** Keeps changes first and then how far they reach: what breaks off in between is only read again. */
  save: (
    world: string,
    changes: { put: readonly Ticket[]; drop: readonly number[] },
    reading: KeptReading,
  ) => Promise<void>;
  /** Forgets everything: the next `save` starts anew. */
  clear: () => Promise<void>;
};

const ROW = 1;
const CHUNK = 250;
const READ_AT_ONCE = 2_000;

/** The kept tickets of a store. `world` names the tenant, and the shape tickets are kept in. */
export function keptTicketsIn({ db }: Pick<Store, 'db'>): KeptTickets {
  return {
    async load(world) {
      const [reading] = await db.select().from(keptReading).where(eq(keptReading.id, ROW));
      if (reading?.world !== world) return null;
      const tickets: Ticket[] = [];
      for (let after = 0; ;) {
        const rows = await db
          .select()
          .from(keptTickets)
          .where(gt(keptTickets.id, after))
          .orderBy(asc(keptTickets.id))
          .limit(READ_AT_ONCE);
        for (const { ticket } of rows) tickets.push(ticket);
        const last = rows.at(-1);
        if (!last || rows.length < READ_AT_ONCE) break;
        after = last.id;
      }
      const { through, wholeAt, lookups } = reading;
      return { through, wholeAt, lookups, tickets };
    },
    async save(world, { put, drop }, reading) {
      for (let at = 0; at < put.length; at += CHUNK) {
        const rows = put.slice(at, at + CHUNK).map((ticket) => ({ id: ticket.id, ticket }));
        await db
          .insert(keptTickets)
          .values(rows)
          .onConflictDoUpdate({ target: keptTickets.id, set: { ticket: sql`excluded.ticket` } });
      }
      for (let at = 0; at < drop.length; at += CHUNK) {
        const ids = drop.slice(at, at + CHUNK);
        await db.delete(keptTickets).where(inArray(keptTickets.id, ids));
      }
      const row = { id: ROW, world, ...reading };
      await db
        .insert(keptReading)
        .values(row)
        .onConflictDoUpdate({ target: keptReading.id, set: row });
    },
    async clear() {
      await db.delete(keptReading);
      await db.delete(keptTickets);
    },
  };
}
