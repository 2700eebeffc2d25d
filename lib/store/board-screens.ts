import { and, desc, eq, gt, isNull, or } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Board } from '@/lib/domain/board';
import type { Instant } from '@/lib/domain/instant';
import { hashOfKey, newKey } from './keys';
import type { Store } from './open';
import { boardLinks, boards, boardScreens } from './schema';

/** CSS pixels. */
export type ScreenSize = { width: number; height: number };

/** A screen with the board it may show; `expiresAt`: until when, null: until its link is withdrawn. */
export type LetInScreen = {
  board: Board;
  screen: { id: string; lastContactAt: Instant; reloadAt: Instant | null } & ScreenSize;
  expiresAt: Instant | null;
};

/** A screen that is up is heard of several times in this. */
const SILENT_MS = 2 * 60_000;

/** The boards as screens see them: each with what lets it in, good for its one board. */
export type BoardScreens = {
  /**
   * Lets a screen in by a link's key, and answers what lets it in from then on. A screen of that board
   * stays the one it is: moved to the link, or, where the key is none, as it was let in before. A link has
   * at most `most` screens: the one silent for longest makes room, none that is up. Null: not let in.
   */
  open: (
    boardId: string,
    by: { key: string; token: string | null } & ScreenSize,
    most: number,
    now: Instant,
  ) => Promise<string | null>;
  /** Null where it is no screen of this board, or may not show it any more. */
  find: (boardId: string, token: string, now: Instant) => Promise<LetInScreen | null>;
  /** Notes that a screen was heard of. */
  hear: (screenId: string, size: ScreenSize, now: Instant) => Promise<void>;
};

/** Screens in the store. */
export function boardScreensIn({ db }: Pick<Store, 'db'>): BoardScreens {
  const isGood = (now: Instant) => or(isNull(boardLinks.expiresAt), gt(boardLinks.expiresAt, now));

  /** Whatever became of its link since. */
  async function screenBy(boardId: string, token: string | null): Promise<string | null> {
    if (token === null) return null;
    const [found] = await db
      .select({ id: boardScreens.id })
      .from(boardScreens)
      .innerJoin(boardLinks, eq(boardLinks.id, boardScreens.linkId))
      .where(and(eq(boardScreens.tokenHash, hashOfKey(token)), eq(boardLinks.boardId, boardId)));
    return found?.id ?? null;
  }

  const screens: BoardScreens = {
    async open(boardId, { key, token, width, height }, most, now) {
      const [link] = await db
        .select({ id: boardLinks.id })
        .from(boardLinks)
        .where(
          and(eq(boardLinks.keyHash, hashOfKey(key)), eq(boardLinks.boardId, boardId), isGood(now)),
        );
      const seen = { width, height, lastContactAt: now };
      if (!link) {
        const known = token === null ? null : await screens.find(boardId, token, now);
        if (!known) return null;
        await screens.hear(known.screen.id, seen, now);
        return token;
      }
      const knownId = await screenBy(boardId, token);
      const made = newKey();
      return db.transaction(async (tx) => {
        // Its key may be another by now, or the link gone; and two at once would both find room.
        const [good] = await tx
          .select({ id: boardLinks.id })
          .from(boardLinks)
          .where(and(eq(boardLinks.id, link.id), eq(boardLinks.keyHash, hashOfKey(key))))
          .for('update');
        if (!good) return null;
        if (knownId !== null) {
          const moved = await tx
            .update(boardScreens)
            .set({ ...seen, linkId: link.id })
            .where(eq(boardScreens.id, knownId))
            .returning({ id: boardScreens.id });
          if (moved.length > 0) return token;
        }
        const known = await tx
          .select({ id: boardScreens.id, heardAt: boardScreens.lastContactAt })
          .from(boardScreens)
          .where(eq(boardScreens.linkId, link.id))
          .orderBy(desc(boardScreens.lastContactAt));
        const leaving = known.slice(most - 1);
        if (leaving.some(({ heardAt }) => now - heardAt < SILENT_MS)) return null;
        for (const { id } of leaving) await tx.delete(boardScreens).where(eq(boardScreens.id, id));
        const row = { ...seen, id: randomUUID(), linkId: link.id, tokenHash: made.hash };
        await tx.insert(boardScreens).values({ ...row, firstContactAt: now });
        return made.key;
      });
    },
    async find(boardId, token, now) {
      const [found] = await db
        .select({ board: boards, screen: boardScreens, expiresAt: boardLinks.expiresAt })
        .from(boardScreens)
        .innerJoin(boardLinks, eq(boardLinks.id, boardScreens.linkId))
        .innerJoin(boards, eq(boards.id, boardLinks.boardId))
        .where(
          and(eq(boardScreens.tokenHash, hashOfKey(token)), eq(boards.id, boardId), isGood(now)),
        );
      if (!found) return null;
      const { id, lastContactAt, reloadAt, width, height } = found.screen;
      return { ...found, screen: { id, lastContactAt, reloadAt, width, height } };
    },
    async hear(screenId, { width, height }, now) {
      await db
        .update(boardScreens)
        .set({ width, height, lastContactAt: now })
        .where(eq(boardScreens.id, screenId));
    },
  };
  return screens;
}
