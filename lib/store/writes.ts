import { and, eq, lt } from 'drizzle-orm';
import type { Instant } from '@/lib/domain/instant';
import type { Store } from './open';
import { writes } from './schema';

export type WriteState = 'pending' | 'done' | 'unknown';

/** What is known of a write by its key. `startedAt`: when it was first sent. */
export type KnownWrite = { state: WriteState; fingerprint: string; startedAt: Instant };

/** The log of writes by idempotency key. */
export type Writes = {
  /** Claims a key for a new write; answers what is known where it is taken already. */
  claim: (write: {
    agentId: number;
    key: string;
    fingerprint: string;
    now: Instant;
  }) => Promise<KnownWrite | null>;
  find: (agentId: number, key: string) => Promise<KnownWrite | null>;
  settle: (agentId: number, key: string, state: WriteState) => Promise<void>;
  /** Takes a claimed key over to send again; false where another caller was quicker. */
  reclaim: (agentId: number, key: string, from: KnownWrite, now: Instant) => Promise<boolean>;
  /** Forgets a key; with a fingerprint only while it stands for that. */
  forget: (agentId: number, key: string, fingerprint?: string) => Promise<void>;
};

const KEPT_MS = 24 * 60 * 60 * 1000;

/** Writes in the store, each kept for a day. */
export function writesIn({ db }: Pick<Store, 'db'>): Writes {
  const one = (agentId: number, key: string) =>
    and(eq(writes.agentId, agentId), eq(writes.key, key));

  async function find(agentId: number, key: string): Promise<KnownWrite | null> {
    const [known] = await db.select().from(writes).where(one(agentId, key));
    return known ?? null;
  }

  return {
    find,
    async claim({ agentId, key, fingerprint, now }) {
      await db.delete(writes).where(lt(writes.startedAt, now - KEPT_MS));
      const made = await db
        .insert(writes)
        .values({ agentId, key, fingerprint, state: 'pending', startedAt: now })
        .onConflictDoNothing()
        .returning();
      return made.length > 0 ? null : find(agentId, key);
    },
    async settle(agentId, key, state) {
      await db.update(writes).set({ state }).where(one(agentId, key));
    },
    async reclaim(agentId, key, from, now) {
      const taken = await db
        .update(writes)
        .set({ state: 'pending', startedAt: now })
        .where(
          and(
            one(agentId, key),
            eq(writes.state, from.state),
            eq(writes.startedAt, from.startedAt),
          ),
        )
        .returning();
      return taken.length > 0;
    },
    async forget(agentId, key, fingerprint) {
      const same = fingerprint === undefined ? undefined : eq(writes.fingerprint, fingerprint);
      await db.delete(writes).where(and(one(agentId, key), same));
    },
  };
}
