import { escalateInput } from '@/lib/contracts/escalation';
import { idParam } from '@/lib/contracts/ticket';
import { escalate } from '@/lib/desk/escalate';
import { answer, deskRoute, idempotencyKey, readJson } from '@/lib/server/desk-route';

/** POST /api/tickets/{id}/escalate: give it to somebody else, raise it, tell its log, mail managers. */
export const POST = deskRoute<{ ticketId: string }>(
  'review-escalations',
  async ({ request, params, desk }) => {
    const ticketId = idParam.parse(params.ticketId);
    const input = await readJson(request, escalateInput);
    return answer(await escalate(desk, ticketId, idempotencyKey(request), input));
  },
);
