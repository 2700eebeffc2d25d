import { presenceInput } from '@/lib/contracts/presence';
import { idParam } from '@/lib/contracts/ticket';
import { attendTicket } from '@/lib/desk/attend-ticket';
import { answer, deskRoute, readJson } from '@/lib/server/desk-route';

/** POST /api/tickets/{id}/presence: the agent is at it, or leaves it; who else is there. */
export const POST = deskRoute<{ ticketId: string }>(
  'read-tickets',
  async ({ request, params, desk }) => {
    const ticketId = idParam.parse(params.ticketId);
    return answer(await attendTicket(desk, ticketId, await readJson(request, presenceInput)));
  },
);
