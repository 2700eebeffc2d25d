import { reviewIdParam } from '@/lib/contracts/reviews';
import { retryEscalation } from '@/lib/desk/retry-escalation';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** POST /api/escalations/{uuid}/retry: does what is left of one that stopped half-way. */
export const POST = deskRoute<{ escalationId: string }>(
  'review-escalations',
  async ({ params, desk }) =>
    answer(await retryEscalation(desk, reviewIdParam.parse(params.escalationId))),
);
