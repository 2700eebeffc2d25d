import { viewIdParam, viewInput } from '@/lib/contracts/views';
import { removeView, saveView } from '@/lib/desk/views';
import { answer, deskRoute, readJson } from '@/lib/server/desk-route';

type Params = { viewId: string };

/** PUT /api/views/{uuid}: make a view of one's own, or replace it. */
export const PUT = deskRoute<Params>('own-settings', async ({ request, params, desk }) => {
  const id = viewIdParam.parse(params.viewId);
  return answer(await saveView(desk, id, await readJson(request, viewInput)));
});

/** DELETE /api/views/{uuid}: one of one's own, or a shared one where the role may. */
export const DELETE = deskRoute<Params>('own-settings', async ({ params, desk }) => {
  await removeView(desk, viewIdParam.parse(params.viewId));
  return answer({ serverNow: desk.now() });
});
