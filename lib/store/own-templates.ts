import { and, asc, eq, sql } from 'drizzle-orm';
import type { Store } from './open';
import { ownTemplates } from './schema';

/** A ready text of an agent's own; `html` as it was given. */
export type OwnTemplate = { id: string; ownerId: number; name: string; html: string };

/** The ready texts that agents keep for themselves. */
export type OwnTemplates = {
  /** An agent's own, by name. */
  list: (ownerId: number) => Promise<OwnTemplate[]>;
  /**
   * Creates a template, or replaces the owner's own of that id. `taken`: the id is somebody else's;
   * `full`: the owner has `most` already.
   */
  save: (template: OwnTemplate, most: number) => Promise<'saved' | 'taken' | 'full'>;
  /** One that is gone is removed already. `taken`: it is somebody else's, and stays. */
  remove: (id: string, ownerId: number) => Promise<'removed' | 'taken'>;
};

/** The first half of an advisory lock's key; the other is the owner. */
const OWNER_LOCK = 0x74656d70;

/** Templates in the store. */
export function ownTemplatesIn({ db }: Pick<Store, 'db'>): OwnTemplates {
  return {
    async list(ownerId) {
      return db
        .select()
        .from(ownTemplates)
        .where(eq(ownTemplates.ownerId, ownerId))
        .orderBy(asc(ownTemplates.name), asc(ownTemplates.id));
    },
    async save(template, most) {
      const { id, ownerId } = template;
      return db.transaction(async (tx) => {
        // Two of one owner at once would both count before either is there.
        await tx.execute(sql`select pg_advisory_xact_lock(${OWNER_LOCK}, ${ownerId})`);
        const own = await tx
          .select({ id: ownTemplates.id })
          .from(ownTemplates)
          .where(eq(ownTemplates.ownerId, ownerId));
        if (own.length >= most && !own.some((each) => each.id === id)) return 'full';
        const kept = await tx
          .insert(ownTemplates)
          .values(template)
          .onConflictDoUpdate({
            target: ownTemplates.id,
            set: template,
            setWhere: eq(ownTemplates.ownerId, ownerId),
          })
          .returning({ id: ownTemplates.id });
        return kept.length > 0 ? 'saved' : 'taken';
      });
    },
    async remove(id, ownerId) {
      await db
        .delete(ownTemplates)
        .where(and(eq(ownTemplates.id, id), eq(ownTemplates.ownerId, ownerId)));
      const left = await db
        .select({ id: ownTemplates.id })
        .from(ownTemplates)
        .where(eq(ownTemplates.id, id));
      return left.length > 0 ? 'taken' : 'removed';
    },
  };
}
