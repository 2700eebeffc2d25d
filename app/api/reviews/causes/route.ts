import { causeInput } from '@/lib/contracts/reviews';
import { setCause } from '@/lib/desk/causes';
import { answer, deskRoute, readJson } from '@/lib/server/desk-route';

/** POST /api/reviews/causes: why a ticket missed its target. */
export const POST = deskRoute('review-escalations', async ({ request, desk }) =>
  answer(await setCause(desk, await readJson(request, causeInput))),
);
