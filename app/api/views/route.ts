import { countViews } from '@/lib/desk/count-views';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** GET /api/views: the agent's own saved views and those shared with their teams, and what each holds. */
export const GET = deskRoute('own-settings', async ({ desk }) => answer(await countViews(desk)));
