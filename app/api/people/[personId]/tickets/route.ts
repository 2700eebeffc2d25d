import { idParam } from '@/lib/contracts/ticket';
import { listPersonTickets } from '@/lib/desk/list-person-tickets';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** GET /api/people/{id}/tickets: somebody's latest tickets, open or closed. */
export const GET = deskRoute<{ personId: string }>('read-tickets', async ({ params, desk }) =>
  answer(await listPersonTickets(desk, idParam.parse(params.personId))),
);
