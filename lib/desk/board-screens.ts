import type { BoardEntryAnswer } from '@/lib/contracts/boards';
import { changedBoard } from './boards';
import type { Desk } from './context';

/**
 * Has a screen load anew, as soon as it is heard of. One that is gone is no error.
 *
 * @throws DeskError `board-gone`
 */
export async function reloadBoardScreen(
  desk: Desk,
  boardId: string,
  screenId: string,
): Promise<BoardEntryAnswer> {
  await desk.keep.boards.reloadScreen(boardId, screenId, desk.now());
  return changedBoard(desk, boardId);
}

/**
 * Forgets a screen: it may not show the board any more, unless it has a key that is good. One that is
 * gone is no error.
 *
 * @throws DeskError `board-gone`
 */
export async function removeBoardScreen(
  desk: Desk,
  boardId: string,
  screenId: string,
): Promise<BoardEntryAnswer> {
  await desk.keep.boards.removeScreen(boardId, screenId);
  return changedBoard(desk, boardId);
}
