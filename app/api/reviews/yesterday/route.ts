import { reviewQuery } from '@/lib/contracts/reviews';
import { readYesterday } from '@/lib/desk/yesterday';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** GET /api/reviews/yesterday: what broke on the working day before, and why. */
export const GET = deskRoute('review-escalations', async ({ request, desk }) => {
  const { teams } = reviewQuery.parse({
    teams: request.nextUrl.searchParams.get('teams') ?? undefined,
  });
  return answer(await readYesterday(desk, teams));
});
