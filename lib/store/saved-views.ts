import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import { LAST_POSITION, type SavedView } from '@/lib/domain/saved-view';
import type { Store } from './open';
import { savedViews } from './schema';

/** A view as its owner wants it; without a position it stays where it is, a new one comes last. */
export type ViewToKeep = Omit<SavedView, 'position'> & { position: number | null };

/** The views that agents saved. */
export type SavedViews = {
  /** An agent's own and those shared with any of the teams, each owner's in their order. */
  list: (ownerId: number, teams: readonly string[]) => Promise<SavedView[]>;
  find: (id: string) => Promise<SavedView | null>;
  /**
   * Creates a view, or replaces the owner's own of that id. `taken`: the id is somebody else's;
   * `full`: the owner has `most` views already.
   */
  save: (view: ViewToKeep, most: number) => Promise<SavedView | 'taken' | 'full'>;
  /** Changes what is named of the owner's own view, and leaves the rest; null where it is gone. */
  change: (
    id: string,
    ownerId: number,
    change: Partial<Pick<SavedView, 'name' | 'team' | 'query' | 'position'>>,
  ) => Promise<SavedView | null>;
  remove: (id: string) => Promise<void>;
};

/** The first half of an advisory lock's key; the other is the owner. */
const OWNER_LOCK = 0x76696577;

/** Views in the store. */
export function savedViewsIn({ db }: Pick<Store, 'db'>): SavedViews {
  return {
    async list(ownerId, teams) {
      return db
        .select()
        .from(savedViews)
        .where(or(eq(savedViews.ownerId, ownerId), inArray(savedViews.team, [...teams])))
        .orderBy(asc(savedViews.ownerId), asc(savedViews.position), asc(savedViews.name));
    },
    async find(id) {
      const [view] = await db.select().from(savedViews).where(eq(savedViews.id, id));
      return view ?? null;
    },
    async save(view, most) {
      return db.transaction(async (tx) => {
        // Two of one owner at once would both count before either is there.
        await tx.execute(sql`select pg_advisory_xact_lock(${OWNER_LOCK}, ${view.ownerId})`);
        const own = await tx.select().from(savedViews).where(eq(savedViews.ownerId, view.ownerId));
        const known = own.find(({ id }) => id === view.id);
        if (!known && own.length >= most) return 'full';
        const last = Math.max(-1, ...own.map(({ position }) => position));
        const end = Math.min(last + 1, LAST_POSITION);
        const row = { ...view, position: view.position ?? known?.position ?? end };
        const [kept] = await tx
          .insert(savedViews)
          .values(row)
          .onConflictDoUpdate({
            target: savedViews.id,
            set: row,
            setWhere: eq(savedViews.ownerId, view.ownerId),
          })
          .returning();
        return kept ?? 'taken';
      });
    },
    async change(id, ownerId, change) {
      const [view] = await db
        .update(savedViews)
        .set(change)
        .where(and(eq(savedViews.id, id), eq(savedViews.ownerId, ownerId)))
        .returning();
      return view ?? null;
    },
    async remove(id) {
      await db.delete(savedViews).where(eq(savedViews.id, id));
    },
  };
}
