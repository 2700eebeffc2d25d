import type {
  BoardDraft,
  BoardEntryAnswer,
  BoardInput,
  BoardPreviewAnswer,
  BoardsAnswer,
} from '@/lib/contracts/boards';
import { BOARDS_MAX } from '@/lib/contracts/limits';
import { demandSight } from './board-sight';
import type { Desk } from './context';
import { DeskError } from './context';

/** The id of a board that has none yet: nothing is kept of it. */
const DRAFT_ID = '00000000-0000-0000-0000-000000000000';

/** All boards, with what shows them. */
export async function listBoards(desk: Desk): Promise<BoardsAnswer> {
  return { boards: await desk.keep.boards.list(), serverNow: desk.now() };
}

/**
 * Makes a board, or changes the one that was seen at `input.version`.
 *
 * @throws DeskError `changed-meanwhile`, `board-gone`, `too-many-boards`, `board-beyond-sight`,
 *   `desk-loading`; HaloError
 */
export async function saveBoard(
  desk: Desk,
  id: string,
  input: BoardInput,
): Promise<BoardEntryAnswer> {
  await demandSight(desk, input.filter);
  const saved = await desk.keep.boards.save({ ...input, id }, BOARDS_MAX);
  if (saved === 'gone') throw boardGone();
  if (saved === 'changed') {
    throw new DeskError(
      'changed-meanwhile',
      'Somebody else changed this board meanwhile, so nothing of yours was saved. Reload it, and make your change again.',
    );
  }
  if (saved === 'full') {
    throw new DeskError(
      'too-many-boards',
      `There are ${BOARDS_MAX} boards already. Delete one nobody needs any longer, then save this one.`,
    );
  }
  return changedBoard(desk, id);
}

/** Deletes a board; its links open nothing any more, and its screens go dark. One that is gone is no error. */
export async function removeBoard(desk: Desk, id: string): Promise<void> {
  await desk.keep.boards.remove(id);
  desk.wall.wake(id);
}

/**
 * What a board would show, of the tickets this agent sees.
 *
 * @throws DeskError `board-beyond-sight`, `desk-loading`; HaloError
 */
export async function previewBoard(desk: Desk, draft: BoardDraft): Promise<BoardPreviewAnswer> {
  const entries = await demandSight(desk, draft.filter);
  const frame = desk.wall.preview({ ...draft, id: DRAFT_ID, version: 0 }, entries);
  return { serverNow: desk.now(), frame, health: desk.live.health() };
}

/**
 * Tells the walls that a board, its links or its screens were changed, and answers how it is now.
 *
 * @throws DeskError `board-gone`
 */
export async function changedBoard(desk: Desk, id: string): Promise<BoardEntryAnswer> {
  desk.wall.wake(id);
  return { entry: await findBoard(desk, id), serverNow: desk.now() };
}

/** @throws DeskError `board-gone` */
export async function findBoard(desk: Desk, id: string): Promise<BoardEntryAnswer['entry']> {
  const entry = await desk.keep.boards.find(id);
  if (!entry) throw boardGone();
  return entry;
}

/** The board was deleted, or never was. */
export function boardGone(): DeskError {
  return new DeskError(
    'board-gone',
    'This board was deleted meanwhile, so nothing was changed. Make it anew if it is still wanted.',
  );
}
