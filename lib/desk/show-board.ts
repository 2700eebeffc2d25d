import type { FrameAnswer, FrameInput, ScreenInput } from '@/lib/contracts/boards';
import { LINK_SCREENS_MAX } from '@/lib/contracts/limits';
import type { Instant } from '@/lib/domain/instant';
import type { LiveHealth } from '@/lib/domain/live-events';
import type { Wall } from '@/lib/live/wall';
import type { BoardScreens, LetInScreen } from '@/lib/store/board-screens';
import { DeskError } from './context';

/** What a screen on a wall works with: no agent, and nothing of the desk but its board. */
export type ScreenDesk = {
  screens: BoardScreens;
  wall: Wall;
  health: () => LiveHealth;
  /** Which build of Halyard this is. */
  build: string;
  now: () => Instant;
};

/** Held no longer, so that nothing on the way takes the connection for dead. */
const HELD_MS = 20_000;
const HEARD_AGAIN_MS = 20_000;

/**
 * Lets a screen in by a key, or as it was let in before; answers what lets it in from now on.
 *
 * @throws DeskError `screen-refused`
 */
export async function openScreen(
  desk: ScreenDesk,
  boardId: string,
  token: string | null,
  input: ScreenInput,
): Promise<string> {
  const by = { ...input, token };
  const letIn = await desk.screens.open(boardId, by, LINK_SCREENS_MAX, desk.now());
  if (letIn === null) throw screenRefused();
  return letIn;
}

/**
 * What a board shows now, without waiting.
 *
 * @throws DeskError `screen-refused`
 */
export async function readBoard(
  desk: ScreenDesk,
  boardId: string,
  token: string | null,
): Promise<FrameAnswer> {
  return answerOf(desk, await find(desk, boardId, token), null);
}

/**
 * What a board shows, once that is something else than at `after`, or after 20 s as it was. Answers
 * early where the screen is to load anew, or the server stops.
 *
 * @throws DeskError `screen-refused`, also where the screen may not show the board any more meanwhile
 */
export async function watchBoard(
  desk: ScreenDesk,
  boardId: string,
  token: string | null,
  input: FrameInput,
  signal: AbortSignal,
): Promise<FrameAnswer> {
  const { after, ...size } = input;
  const until = desk.now() + HELD_MS;
  let before: LetInScreen | null = null;
  let isOver = false;
  let isHeard = false;
  for (;;) {
    const since = desk.wall.wakes();
    const found = await find(desk, boardId, token);
    before ??= found;
    const isToReload = found.screen.reloadAt !== before.screen.reloadAt;
    // Once a call: windows of one screen that differ in size would go on correcting each other.
    if (!isToReload && !isHeard && isDueToHear(found, size, desk.now())) {
      isHeard = true;
      await desk.screens.hear(found.screen.id, size, desk.now());
      // It may have lost its leave while that was written.
      continue;
    }
    const answer = answerOf(desk, found, after);
    if (isOver || isToReload || answer.shown !== null) return answer;
    const { board, screen, expiresAt } = found;
    const end = Math.min(until, expiresAt ?? Infinity);
    const hold = { until: end, since, holder: screen.id, signal };
    isOver = (await desk.wall.next(board, after, hold)) === 'over';
  }
}

async function find(desk: ScreenDesk, boardId: string, token: string | null): Promise<LetInScreen> {
  const found = token === null ? null : await desk.screens.find(boardId, token, desk.now());
  if (!found) throw screenRefused();
  return found;
}

function isDueToHear(
  { screen }: LetInScreen,
  { width, height }: Pick<FrameInput, 'width' | 'height'>,
  now: Instant,
): boolean {
  const { lastContactAt, reloadAt } = screen;
  const isOtherSize = screen.width !== width || screen.height !== height;
  // Somebody waits to see that it loaded anew.
  const isBack = reloadAt !== null && lastContactAt < reloadAt && now >= reloadAt;
  return isOtherSize || isBack || now - lastContactAt >= HEARD_AGAIN_MS;
}

function answerOf(
  desk: ScreenDesk,
  { board, screen }: LetInScreen,
  after: string | null,
): FrameAnswer {
  const { version, frame } = desk.wall.frame(board);
  const { name, theme, zone } = board;
  return {
    serverNow: desk.now(),
    build: desk.build,
    reloadAt: screen.reloadAt,
    health: desk.health(),
    version,
    shown: version === after ? null : { name, theme, zone, frame },
  };
}

/** The same whatever the reason: nothing tells which boards there are. */
function screenRefused(): DeskError {
  return new DeskError(
    'screen-refused',
    'This screen may not show the board (any more): its link was withdrawn or has expired, or the screen or the board was removed. Open its link again, or have a manager make a new one in Halyard under Settings, Boards.',
  );
}
