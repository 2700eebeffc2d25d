import { handOverInput } from '@/lib/contracts/escalation';
import { idParam } from '@/lib/contracts/ticket';
import { handOver } from '@/lib/desk/hand-over';
import { answer, deskRoute, idempotencyKey, readJson } from '@/lib/server/desk-route';

/** POST /api/tickets/{id}/hand-over: to a colleague or another team, with what they need to know. */
export const POST = deskRoute<{ ticketId: string }>(
  'change-tickets',
  async ({ request, params, desk }) => {
    const ticketId = idParam.parse(params.ticketId);
    const input = await readJson(request, handOverInput);
    return answer(await handOver(desk, ticketId, idempotencyKey(request), input));
  },
);
