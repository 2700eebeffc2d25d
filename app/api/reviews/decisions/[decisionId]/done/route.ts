import { doneInput, reviewIdParam } from '@/lib/contracts/reviews';
import { settleDecision } from '@/lib/desk/settle-decision';
import { answer, deskRoute, readJson } from '@/lib/server/desk-route';

/** POST /api/reviews/decisions/{uuid}/done: what was decided is done, or is not after all. */
export const POST = deskRoute<{ decisionId: string }>(
  'review-escalations',
  async ({ request, params, desk }) => {
    const id = reviewIdParam.parse(params.decisionId);
    return answer(await settleDecision(desk, id, await readJson(request, doneInput)));
  },
);
