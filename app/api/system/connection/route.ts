import { connectionReport } from '@/lib/server/connection-report';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** GET /api/system/connection: how HaloPSA and the store are reached, and how well. */
export const GET = deskRoute('system-settings', async () => answer(await connectionReport()));
