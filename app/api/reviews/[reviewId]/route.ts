import { reviewIdParam } from '@/lib/contracts/reviews';
import { readMinutes } from '@/lib/desk/review-log';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** GET /api/reviews/{uuid}: the minutes. */
export const GET = deskRoute<{ reviewId: string }>('review-escalations', async ({ params, desk }) =>
  answer(await readMinutes(desk, reviewIdParam.parse(params.reviewId))),
);
