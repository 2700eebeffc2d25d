import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Board, BoardEntry, BoardLink } from '@/lib/domain/board';
import type { Instant } from '@/lib/domain/instant';
import { newKey } from './keys';
import type { Store } from './open';
import { boardLinks, boards, boardScreens } from './schema';

/** The wall boards as their managers see them; a key is told once, and only its hash is kept. */
export type Boards = {
  /** By name. */
  list: () => Promise<BoardEntry[]>;
  find: (id: string) => Promise<BoardEntry | null>;
  /**
   * Keeps a board that was seen at its `version`, 0 for a new one. `changed`: somebody changed it since;
   * `gone`: somebody deleted it; `full`: there are `most` already.
   */
  save: (board: Board, most: number) => Promise<'saved' | 'changed' | 'gone' | 'full'>;
  /** With its links and screens. */
  remove: (id: string) => Promise<void>;
  /** Makes a link; `gone`: its board is; `full`: the board has `most` already. */
  addLink: (
    boardId: string,
    link: Omit<BoardLink, 'id'>,
    most: number,
  ) => Promise<{ id: string; key: string } | 'gone' | 'full'>;
  /** Gives a link another key; screens that are up stay. Null where the link is gone. */
  renewKey: (boardId: string, linkId: string) => Promise<string | null>;
  /** With its screens. */
  removeLink: (boardId: string, linkId: string) => Promise<void>;
  /** Marks a screen to load anew; one that is gone is no error. */
  reloadScreen: (boardId: string, screenId: string, now: Instant) => Promise<void>;
  removeScreen: (boardId: string, screenId: string) => Promise<void>;
};

/** One lock for all that count before they add. */
const BOARDS_LOCK = 0x626f6172;

const linkColumns = {
  id: boardLinks.id,
  name: boardLinks.name,
  createdAt: boardLinks.createdAt,
  createdBy: boardLinks.createdBy,
  expiresAt: boardLinks.expiresAt,
};
const screenColumns = {
  id: boardScreens.id,
  linkId: boardScreens.linkId,
  width: boardScreens.width,
  height: boardScreens.height,
  firstContactAt: boardScreens.firstContactAt,
  lastContactAt: boardScreens.lastContactAt,
  reloadAt: boardScreens.reloadAt,
};

/** Boards in the store. */
export function boardsIn({ db }: Pick<Store, 'db'>): Boards {
  async function read(id?: string): Promise<BoardEntry[]> {
    const kept = await db
      .select()
      .from(boards)
      .where(id === undefined ? undefined : eq(boards.id, id))
      .orderBy(asc(boards.name), asc(boards.id));
    const links = await db
      .select({ boardId: boardLinks.boardId, link: linkColumns })
      .from(boardLinks)
      .where(id === undefined ? undefined : eq(boardLinks.boardId, id))
      .orderBy(asc(boardLinks.createdAt), asc(boardLinks.id));
    const screens = await db
      .select({ boardId: boardLinks.boardId, screen: screenColumns })
      .from(boardScreens)
      .innerJoin(boardLinks, eq(boardLinks.id, boardScreens.linkId))
      .where(id === undefined ? undefined : eq(boardLinks.boardId, id))
      .orderBy(desc(boardScreens.lastContactAt), asc(boardScreens.id));
    return kept.map((board) => ({
      board,
      links: links.filter(({ boardId }) => boardId === board.id).map(({ link }) => link),
      screens: screens.filter(({ boardId }) => boardId === board.id).map(({ screen }) => screen),
    }));
  }

  /** Which links are a board's, so that no other board's way leads to them. */
  const linkOf = (boardId: string, linkId: string) =>
    and(eq(boardLinks.id, linkId), eq(boardLinks.boardId, boardId));

  const screenOf = (boardId: string, screenId: string) =>
    and(
      eq(boardScreens.id, screenId),
      inArray(
        boardScreens.linkId,
        db.select({ id: boardLinks.id }).from(boardLinks).where(eq(boardLinks.boardId, boardId)),
      ),
    );

  return {
    list: () => read(),
    async find(id) {
      const [found] = await read(id);
      return found ?? null;
    },
    async save(board, most) {
      const { id, version } = board;
      const row = { ...board, version: version + 1 };
      if (version > 0) {
        const saved = await db
          .update(boards)
          .set(row)
          .where(and(eq(boards.id, id), eq(boards.version, version)))
          .returning({ id: boards.id });
        if (saved.length > 0) return 'saved';
        return (await db.$count(boards, eq(boards.id, id))) > 0 ? 'changed' : 'gone';
      }
      return db.transaction(async (tx) => {
        await tx.execute(sql`select pg_advisory_xact_lock(${BOARDS_LOCK})`);
        const known = await tx.select({ id: boards.id }).from(boards);
        if (known.some((each) => each.id === id)) return 'changed';
        if (known.length >= most) return 'full';
        await tx.insert(boards).values(row);
        return 'saved';
      });
    },
    async remove(id) {
      await db.delete(boards).where(eq(boards.id, id));
    },
    async addLink(boardId, link, most) {
      const { key, hash } = newKey();
      const id = randomUUID();
      return db.transaction(async (tx) => {
        // Locked, the board can neither go nor get another link meanwhile.
        const [board] = await tx.select().from(boards).where(eq(boards.id, boardId)).for('update');
        if (!board) return 'gone';
        const known = await tx.$count(boardLinks, eq(boardLinks.boardId, boardId));
        if (known >= most) return 'full';
        await tx.insert(boardLinks).values({ ...link, id, boardId, keyHash: hash });
        return { id, key };
      });
    },
    async renewKey(boardId, linkId) {
      const { key, hash } = newKey();
      const renewed = await db
        .update(boardLinks)
        .set({ keyHash: hash })
        .where(linkOf(boardId, linkId))
        .returning({ id: boardLinks.id });
      return renewed.length > 0 ? key : null;
    },
    async removeLink(boardId, linkId) {
      await db.delete(boardLinks).where(linkOf(boardId, linkId));
    },
    async reloadScreen(boardId, screenId, now) {
      await db.update(boardScreens).set({ reloadAt: now }).where(screenOf(boardId, screenId));
    },
    async removeScreen(boardId, screenId) {
      await db.delete(boardScreens).where(screenOf(boardId, screenId));
    },
  };
}
