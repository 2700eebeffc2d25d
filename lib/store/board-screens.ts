import { and, desc, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Board } from '@/lib/domain/board';
import type { Instant } from '@/lib/domain/instant';
import { hashOfKey, newKey } from './board-keys';
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

/** The boards as screens see them: each with what lets it in, good for its one board. */
export type BoardScreens = {
  /**
   * Lets a screen in by a link's key, and answers what lets it in from then on. A screen of that board
   * stays the one it is: moved to the link, or, where the key is none, as it was let in before. The board
   * remembers `most` screens; the one whose contact is oldest goes. Null: not let in.
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

  async function forgetOldest(boardId: string, most: number): Promise<void> {
    const known = await db
      .select({ id: boardScreens.id })
      .from(boardScreens)
      .innerJoin(boardLinks, eq(boardLinks.id, boardScreens.linkId))
      .where(eq(boardLinks.boardId, boardId))
      .orderBy(desc(boardScreens.lastContactAt));
    const oldest = known.slice(most).map(({ id }) => id);
    if (oldest.length > 0) await db.delete(boardScreens).where(inArray(boardScreens.id, oldest));
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
      if (knownId !== null) {
        const moved = await db
          .update(boardScreens)
          .set({ ...seen, linkId: link.id })
          .where(eq(boardScreens.id, knownId))
          .returning({ id: boardScreens.id });
        if (moved.length > 0) return token;
      }
      const made = newKey();
      const isThere = await addScreen(link.id, made.hash, seen);
      if (!isThere) return null;
      await forgetOldest(boardId, most);
      return made.key;
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

  /** False where the link went meanwhile. */
  async function addScreen(
    linkId: string,
    tokenHash: string,
    seen: ScreenSize & { lastContactAt: Instant },
  ): Promise<boolean> {
    return db.transaction(async (tx) => {
      const [link] = await tx
        .select({ id: boardLinks.id })
        .from(boardLinks)
        .where(eq(boardLinks.id, linkId))
        .for('share');
      if (!link) return false;
      const row = { ...seen, id: randomUUID(), linkId, tokenHash };
      await tx.insert(boardScreens).values({ ...row, firstContactAt: seen.lastContactAt });
      return true;
    });
  }
  return screens;
}
