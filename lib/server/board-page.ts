import 'server-only';
import { cookies } from 'next/headers';
import { boardIdParam, type FrameAnswer } from '@/lib/contracts/boards';
import { DeskError } from '@/lib/desk/context';
import { readBoard } from '@/lib/desk/show-board';
import { log } from './log';
import { screenCookieName, screenDesk } from './screen-desk';

export { buildId } from './build-id';

/**
 * What a board shows now to the screen whose cookie the request carries, without waiting; null where it
 * carries none that is good for this board, or Halyard cannot tell.
 */
export async function openedBoard(boardId: string): Promise<FrameAnswer | null> {
  const id = boardIdParam.safeParse(boardId);
  if (!id.success) return null;
  const token = (await cookies()).get(screenCookieName(id.data))?.value ?? null;
  if (token === null) return null;
  try {
    return await readBoard(await screenDesk(), id.data, token);
  } catch (error) {
    // The page asks again by itself, whatever it was.
    if (!(error instanceof DeskError)) log().error({ err: error }, 'a board could not be shown');
    return null;
  }
}
