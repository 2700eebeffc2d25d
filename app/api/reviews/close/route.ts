import { closeInput } from '@/lib/contracts/reviews';
import { closeReview } from '@/lib/desk/close-review';
import { answer, deskRoute, readJson } from '@/lib/server/desk-route';

/** POST /api/reviews/close: ends a review in which everything is decided. */
export const POST = deskRoute('review-escalations', async ({ request, desk }) => {
  const { teams } = await readJson(request, closeInput);
  return answer(await closeReview(desk, teams));
});
