import { systemInput } from '@/lib/contracts/system';
import { changeSystem, readSystem } from '@/lib/desk/system-settings';
import { answer, deskRoute, readJson } from '@/lib/server/desk-route';

/** GET /api/system: what administrators chose for the whole desk. */
export const GET = deskRoute('system-settings', async ({ desk }) => answer(await readSystem(desk)));

/** PUT /api/system: some of it, chosen anew; holds at once. */
export const PUT = deskRoute('system-settings', async ({ request, desk }) =>
  answer(await changeSystem(desk, await readJson(request, systemInput))),
);
