import { and, eq, sql } from 'drizzle-orm';
import type { Store } from './open';
import { deskSettings } from './schema';

/** What is chosen for the whole desk; `version` counts the changes, 0 before the first. */
export type KeptDeskSettings<Settings> = { settings: Settings; version: number };

/** What administrators chose for the whole desk. */
export type DeskSettings<Settings> = {
  read: () => Promise<KeptDeskSettings<Settings>>;
  /**
   * Puts these in place of what was chosen before and leaves the rest; null, and nothing changed,
   * where somebody changed them since `version`.
   */
  merge: (chosen: Partial<Settings>, version: number) => Promise<KeptDeskSettings<Settings> | null>;
};

const ROW = 1;

/** The desk's settings in the store; `parse` as for an agent's own. */
export function deskSettingsIn<Settings>(
  { db }: Pick<Store, 'db'>,
  parse: (chosen: unknown) => Settings,
): DeskSettings<Settings> {
  return {
    async read() {
      const [row] = await db.select().from(deskSettings).where(eq(deskSettings.id, ROW));
      return { settings: parse(row?.chosen ?? {}), version: row?.version ?? 0 };
    },
    async merge(chosen, version) {
      const next = version + 1;
      const [row] =
        version === 0
          ? await db
              .insert(deskSettings)
              .values({ id: ROW, version: next, chosen })
              .onConflictDoNothing()
              .returning()
          : await db
              .update(deskSettings)
              .set({
                version: next,
                chosen: sql`${deskSettings.chosen} || ${JSON.stringify(chosen)}::jsonb`,
              })
              .where(and(eq(deskSettings.id, ROW), eq(deskSettings.version, version)))
              .returning();
      return row ? { settings: parse(row.chosen), version: row.version } : null;
    },
  };
}
