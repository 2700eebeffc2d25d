import { idParam } from '@/lib/contracts/ticket';
import { openTicket } from '@/lib/desk/open-ticket';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** GET /api/tickets/{id}: one ticket with its timeline. */
export const GET = deskRoute<{ ticketId: string }>('read-tickets', async ({ params, desk }) =>
  answer(await openTicket(desk, idParam.parse(params.ticketId))),
);
