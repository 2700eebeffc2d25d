import { listReviews } from '@/lib/desk/review-log';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** GET /api/reviews: the reviews there were, the newest first. */
export const GET = deskRoute('review-escalations', async ({ desk }) =>
  answer(await listReviews(desk)),
);
