import { viewChange, viewIdParam, viewInput } from '@/lib/contracts/views';
import { changeView, removeView, saveView } from '@/lib/desk/views';
import { answer, deskRoute, readJson } from '@/lib/server/desk-route';

type Params = { viewId: string };

/** PUT /api/views/{uuid}: make a view of one's own, or replace it. */
export const PUT = deskRoute<Params>('own-settings', async ({ request, params, desk }) => {
  const id = viewIdParam.parse(params.viewId);
  return answer(await saveView(desk, id, await readJson(request, viewInput)));
});

/** PATCH /api/views/{uuid}: change some of a view of one's own; the rest stays. */
export const PATCH = deskRoute<Params>('own-settings', async ({ request, params, desk }) => {
  const id = viewIdParam.parse(params.viewId);
  return answer(await changeView(desk, id, await readJson(request, viewChange)));
});

/** DELETE /api/views/{uuid}: one of one's own, or a shared one where the role may. */
export const DELETE = deskRoute<Params>('own-settings', async ({ params, desk }) => {
  await removeView(desk, viewIdParam.parse(params.viewId));
  return answer({ serverNow: desk.now() });
});
