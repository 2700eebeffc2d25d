import { linkInput } from '@/lib/contracts/links';
import { idParam } from '@/lib/contracts/ticket';
import { linkTickets } from '@/lib/desk/link-tickets';
import { answer, deskRoute, idempotencyKey, readJson } from '@/lib/server/desk-route';

/** POST /api/tickets/{id}/links: link it to another ticket, or end that. */
export const POST = deskRoute<{ ticketId: string }>(
  'change-tickets',
  async ({ request, params, desk }) => {
    const ticketId = idParam.parse(params.ticketId);
    const input = await readJson(request, linkInput);
    return answer(await linkTickets(desk, ticketId, idempotencyKey(request), input));
  },
);
