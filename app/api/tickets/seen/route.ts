import { readSeen } from '@/lib/desk/seen';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** GET /api/tickets/seen: what the agent has seen, for marks on what they have not. */
export const GET = deskRoute('read-tickets', async ({ desk }) => answer(await readSeen(desk)));
