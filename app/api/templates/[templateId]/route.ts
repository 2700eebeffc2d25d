import { templateIdParam, templateInput } from '@/lib/contracts/templates';
import { removeTemplate, saveTemplate } from '@/lib/desk/templates';
import { answer, deskRoute, readJson } from '@/lib/server/desk-route';

type Params = { templateId: string };

/** PUT /api/templates/{uuid}: make a template of one's own, or replace it. */
export const PUT = deskRoute<Params>('own-settings', async ({ request, params, desk }) => {
  const id = templateIdParam.parse(params.templateId);
  return answer(await saveTemplate(desk, id, await readJson(request, templateInput)));
});

/** DELETE /api/templates/{uuid}: one of one's own. */
export const DELETE = deskRoute<Params>('own-settings', async ({ params, desk }) =>
  answer(await removeTemplate(desk, templateIdParam.parse(params.templateId))),
);
