import { readAgents } from '@/lib/desk/read-agents';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** GET /api/agents: who a ticket can be given to, with their open and late tickets, in or out. */
export const GET = deskRoute('read-tickets', async ({ desk }) => answer(await readAgents(desk)));
