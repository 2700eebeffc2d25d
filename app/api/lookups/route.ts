import { readLookups } from '@/lib/desk/read-lookups';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** GET /api/lookups: the tenant's statuses, priorities, teams, agents, SLAs and calendars; the desk's routing. */
export const GET = deskRoute('read-tickets', async ({ desk }) => answer(await readLookups(desk)));
