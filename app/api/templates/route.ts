import { listTemplates } from '@/lib/desk/templates';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** GET /api/templates: the tenant's canned texts and the agent's own. */
export const GET = deskRoute('own-settings', async ({ desk }) => answer(await listTemplates(desk)));
