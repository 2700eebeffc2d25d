import { eq, sql } from 'drizzle-orm';
import type { Store } from './open';
import { agentSettings } from './schema';

/** What each agent chose for themselves. */
export type AgentSettings<Settings> = {
  read: (agentId: number) => Promise<Settings>;
  /** Puts these in place of what was chosen before, leaves the rest, and answers all of it. */
  merge: (agentId: number, chosen: Partial<Settings>) => Promise<Settings>;
};

/**
 * Settings in the store. Only what was chosen is kept, perhaps by an earlier release: `parse` makes
 * whole settings of it and takes anything.
 */
export function agentSettingsIn<Settings>(
  { db }: Pick<Store, 'db'>,
  parse: (chosen: unknown) => Settings,
): AgentSettings<Settings> {
  return {
    async read(agentId) {
      const [row] = await db.select().from(agentSettings).where(eq(agentSettings.agentId, agentId));
      return parse(row?.chosen ?? {});
    },
    async merge(agentId, chosen) {
      const [row] = await db
        .insert(agentSettings)
        .values({ agentId, chosen })
        .onConflictDoUpdate({
          target: agentSettings.agentId,
          set: { chosen: sql`${agentSettings.chosen} || excluded.chosen` },
        })
        .returning();
      return parse(row?.chosen ?? {});
    },
  };
}
