import { decisionInput } from '@/lib/contracts/reviews';
import { idParam } from '@/lib/contracts/ticket';
import { decide } from '@/lib/desk/decide';
import { answer, deskRoute, idempotencyKey, readJson } from '@/lib/server/desk-route';

/** POST /api/tickets/{id}/decision: what a review decides about a ticket. */
export const POST = deskRoute<{ ticketId: string }>(
  'review-escalations',
  async ({ request, params, desk }) => {
    const ticketId = idParam.parse(params.ticketId);
    const input = await readJson(request, decisionInput);
    return answer(await decide(desk, ticketId, idempotencyKey(request), input));
  },
);
