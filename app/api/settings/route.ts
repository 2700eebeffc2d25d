import { settingsInput } from '@/lib/contracts/settings';
import { changeOwnSettings, readOwnSettings } from '@/lib/desk/settings';
import { answer, deskRoute, readJson } from '@/lib/server/desk-route';
import { themeCookie } from '@/lib/server/viewer-zone';

/** GET /api/settings: what the agent chose for themselves. */
export const GET = deskRoute('own-settings', async ({ desk }) => answer(readOwnSettings(desk)));

/** PUT /api/settings: some of it, chosen anew. */
export const PUT = deskRoute('own-settings', async ({ request, desk }) => {
  const settings = await changeOwnSettings(desk, await readJson(request, settingsInput));
  const response = answer(settings);
  response.headers.append('set-cookie', themeCookie(settings.theme));
  return response;
});
