import { idParam, statusChangeInput } from '@/lib/contracts/ticket';
import { changeStatus } from '@/lib/desk/change-status';
import { answer, deskRoute, idempotencyKey, readJson } from '@/lib/server/desk-route';

/** POST /api/tickets/{id}/status: move a ticket to another status. */
export const POST = deskRoute<{ ticketId: string }>(
  'change-tickets',
  async ({ request, params, desk }) => {
    const ticketId = idParam.parse(params.ticketId);
    const input = await readJson(request, statusChangeInput);
    return answer(await changeStatus(desk, ticketId, idempotencyKey(request), input));
  },
);
