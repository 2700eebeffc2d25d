import { mergeInput } from '@/lib/contracts/links';
import { idParam } from '@/lib/contracts/ticket';
import { mergeTickets } from '@/lib/desk/merge-tickets';
import { answer, deskRoute, idempotencyKey, readJson } from '@/lib/server/desk-route';

/** POST /api/tickets/{id}/merge: merge this duplicate into another ticket. */
export const POST = deskRoute<{ ticketId: string }>(
  'change-tickets',
  async ({ request, params, desk }) => {
    const ticketId = idParam.parse(params.ticketId);
    const input = await readJson(request, mergeInput);
    return answer(await mergeTickets(desk, ticketId, idempotencyKey(request), input));
  },
);
