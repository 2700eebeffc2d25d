import { reviewQuery } from '@/lib/contracts/reviews';
import { openReview } from '@/lib/desk/open-review';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** GET /api/reviews/current: the review of some teams as it stands now. */
export const GET = deskRoute('review-escalations', async ({ request, desk }) => {
  const { teams } = reviewQuery.parse({
    teams: request.nextUrl.searchParams.get('teams') ?? undefined,
  });
  return answer(await openReview(desk, teams));
});
