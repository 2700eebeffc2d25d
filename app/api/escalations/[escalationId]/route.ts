import { reviewIdParam } from '@/lib/contracts/reviews';
import { letEscalationBe } from '@/lib/desk/let-escalation-be';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** DELETE /api/escalations/{uuid}: nobody goes on with one that stopped half-way. */
export const DELETE = deskRoute<{ escalationId: string }>(
  'review-escalations',
  async ({ params, desk }) => {
    await letEscalationBe(desk, reviewIdParam.parse(params.escalationId));
    return answer({ serverNow: desk.now() });
  },
);
