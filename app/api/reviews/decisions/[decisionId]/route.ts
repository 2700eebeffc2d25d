import { reviewIdParam } from '@/lib/contracts/reviews';
import { withdrawDecision } from '@/lib/desk/settle-decision';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** DELETE /api/reviews/decisions/{uuid}: take a decision back while its review is open. */
export const DELETE = deskRoute<{ decisionId: string }>(
  'review-escalations',
  async ({ params, desk }) => {
    await withdrawDecision(desk, reviewIdParam.parse(params.decisionId));
    return answer({ serverNow: desk.now() });
  },
);
