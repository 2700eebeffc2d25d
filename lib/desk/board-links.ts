import type { BoardEntryAnswer, BoardKeyAnswer, BoardLinkInput } from '@/lib/contracts/boards';
import { BOARD_LINKS_MAX } from '@/lib/contracts/limits';
import { demandSight } from './board-sight';
import { boardGone, changedBoard, findBoard } from './boards';
import type { Desk } from './context';
import { DeskError } from './context';

const DAY_MS = 86_400_000;

/**
 * Makes a link to a board; its key is told this once.
 *
 * @throws DeskError `board-gone`, `too-many-links`, `board-beyond-sight`, `desk-loading`; HaloError
 */
export async function addBoardLink(
  desk: Desk,
  boardId: string,
  { name, days }: BoardLinkInput,
): Promise<BoardKeyAnswer> {
  await demandSightOf(desk, boardId);
  const createdAt = desk.now();
  const expiresAt = days === null ? null : createdAt + days * DAY_MS;
  const link = { name, createdAt, createdBy: desk.viewer.agent.name, expiresAt };
  const made = await desk.keep.boards.addLink(boardId, link, BOARD_LINKS_MAX);
  if (made === 'gone') throw boardGone();
  if (made === 'full') {
    throw new DeskError(
      'too-many-links',
      `This board has ${BOARD_LINKS_MAX} links already. Withdraw one nobody needs any longer, then make this one.`,
    );
  }
  return { ...(await changedBoard(desk, boardId)), linkId: made.id, key: made.key };
}

/**
 * Gives a link a new key, told this once: the old one opens nothing any more, the screens that are up
 * stay up.
 *
 * @throws DeskError `board-gone`, `board-beyond-sight`, `desk-loading`; HaloError
 */
export async function renewBoardKey(
  desk: Desk,
  boardId: string,
  linkId: string,
): Promise<BoardKeyAnswer> {
  await demandSightOf(desk, boardId);
  const key = await desk.keep.boards.renewKey(boardId, linkId);
  if (key === null) {
    throw new DeskError(
      'board-gone',
      'This link was withdrawn meanwhile, so it got no new key. Make a new link instead.',
    );
  }
  return { ...(await changedBoard(desk, boardId)), linkId, key };
}

/**
 * Withdraws a link: its key opens nothing any more, and its screens go dark. One that is gone is no
 * error.
 *
 * @throws DeskError `board-gone`
 */
export async function removeBoardLink(
  desk: Desk,
  boardId: string,
  linkId: string,
): Promise<BoardEntryAnswer> {
  await desk.keep.boards.removeLink(boardId, linkId);
  return changedBoard(desk, boardId);
}

async function demandSightOf(desk: Desk, boardId: string): Promise<void> {
  const { board } = await findBoard(desk, boardId);
  await demandSight(desk, board.filter);
}
