import { idParam } from '@/lib/contracts/ticket';
import { ticketChangeInput } from '@/lib/contracts/ticket-change';
import { changeTicket } from '@/lib/desk/change-ticket';
import { answer, deskRoute, idempotencyKey, readJson } from '@/lib/server/desk-route';

/** POST /api/tickets/{id}/changes: set what people decide about it, in one write. */
export const POST = deskRoute<{ ticketId: string }>(
  'change-tickets',
  async ({ request, params, desk }) => {
    const ticketId = idParam.parse(params.ticketId);
    const input = await readJson(request, ticketChangeInput);
    return answer(await changeTicket(desk, ticketId, idempotencyKey(request), input));
  },
);
