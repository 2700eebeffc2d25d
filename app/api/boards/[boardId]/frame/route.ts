import { frameInput } from '@/lib/contracts/boards';
import { watchBoard } from '@/lib/desk/show-board';
import { answer, readJson } from '@/lib/server/desk-route';
import { SCREEN_BODY_MAX, screenRoute, withScreenCookie } from '@/lib/server/screen-route';

const HOUR_MS = 3_600_000;
const RENEWED_MS = 60_000;

/** POST /api/boards/{uuid}/frame: what the board shows, as soon as it is something else, or after 20 s. */
export const POST = screenRoute(async ({ request, desk, boardId, token }) => {
  const input = await readJson(request, frameInput, SCREEN_BODY_MAX);
  const shown = answer(await watchBoard(desk, boardId, token, input, request.signal));
  // Now and then, so that the cookie of a screen that is up never runs out.
  const isDue = token !== null && desk.now() % HOUR_MS < RENEWED_MS;
  return isDue ? withScreenCookie(shown, boardId, token) : shown;
});
