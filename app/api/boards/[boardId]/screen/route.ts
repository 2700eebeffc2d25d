import { screenInput } from '@/lib/contracts/boards';
import { openScreen } from '@/lib/desk/show-board';
import { readJson } from '@/lib/server/desk-route';
import { SCREEN_BODY_MAX, screenRoute, withScreenCookie } from '@/lib/server/screen-route';

/** POST /api/boards/{uuid}/screen: let a screen in by a link's key; a cookie lets it in from then on. */
export const POST = screenRoute(async ({ request, desk, boardId, token }) => {
  const input = await readJson(request, screenInput, SCREEN_BODY_MAX);
  const letIn = await openScreen(desk, boardId, token, input);
  const done = new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  return withScreenCookie(done, boardId, letIn);
});
