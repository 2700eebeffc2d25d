import { and, eq, gt, inArray, lt } from 'drizzle-orm';
import type { Instant } from '@/lib/domain/instant';
import type { Agent } from '@/lib/domain/ticket';
import { hashOfKey, newKey } from './keys';
import type { Store } from './open';
import { sessions } from './schema';
import type { SecretBox } from './secret-box';

export type Session<Grant> = { agent: Agent; grant: Grant; agentStale: boolean };

/** The vault of signed-in agents: `Grant` is whatever the tenant's client needs to call it. */
export type Sessions<Grant> = {
  /** Stores a new session, clears out expired ones, and answers the id for the cookie. */
  begin: (
    session: Omit<Session<Grant>, 'agentStale'>,
    now: Instant,
    lifeMs: number,
  ) => Promise<string>;
  /** Null where it never was, has ended or expired, or was sealed with another secret. */
  read: (id: string, now: Instant) => Promise<Session<Grant> | null>;
  /** Keeps a renewed grant and marks the agent's record to be read again. */
  saveGrant: (id: string, grant: Grant) => Promise<void>;
  saveAgent: (id: string, agent: Agent) => Promise<void>;
  end: (id: string) => Promise<void>;
  /** Those of the sessions that have not ended or expired. */
  living: (ids: readonly string[], now: Instant) => Promise<Set<string>>;
};

/**
 * Sessions in the store. `parseGrant` turns what was sealed back into a grant and throws on
 * anything else.
 */
export function sessionsIn<Grant>(
  { db }: Pick<Store, 'db'>,
  box: SecretBox,
  parseGrant: (json: unknown) => Grant,
): Sessions<Grant> {
  const seal = (grant: Grant, idHash: string) => box.seal(JSON.stringify(grant), idHash);

  return {
    async begin({ agent, grant }, now, lifeMs) {
      const { key: id, hash: idHash } = newKey();
      await db.delete(sessions).where(lt(sessions.expiresAt, now));
      await db.insert(sessions).values({
        idHash,
        agent,
        grant: seal(grant, idHash),
        createdAt: now,
        expiresAt: now + lifeMs,
      });
      return id;
    },
    async read(id, now) {
      const idHash = hashOfKey(id);
      const [row] = await db
        .select()
        .from(sessions)
        .where(and(eq(sessions.idHash, idHash), gt(sessions.expiresAt, now)));
      const plain = row && box.open(row.grant, idHash);
      if (!row || !plain) return null;
      const grant = parseGrant(JSON.parse(plain));
      return { agent: row.agent, grant, agentStale: row.agentStale };
    },
    async saveGrant(id, grant) {
      const idHash = hashOfKey(id);
      await db
        .update(sessions)
        .set({ grant: seal(grant, idHash), agentStale: true })
        .where(eq(sessions.idHash, idHash));
    },
    async saveAgent(id, agent) {
      await db
        .update(sessions)
        .set({ agent, agentStale: false })
        .where(eq(sessions.idHash, hashOfKey(id)));
    },
    async end(id) {
      await db.delete(sessions).where(eq(sessions.idHash, hashOfKey(id)));
    },
    async living(ids, now) {
      if (ids.length === 0) return new Set();
      const byHash = new Map(ids.map((id) => [hashOfKey(id), id]));
      const rows = await db
        .select({ idHash: sessions.idHash })
        .from(sessions)
        .where(and(inArray(sessions.idHash, [...byHash.keys()]), gt(sessions.expiresAt, now)));
      return new Set(rows.flatMap(({ idHash }) => byHash.get(idHash) ?? []));
    },
  };
}
