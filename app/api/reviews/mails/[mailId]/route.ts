import { heldMailInput, reviewIdParam } from '@/lib/contracts/reviews';
import { settleHeldMail } from '@/lib/desk/held-mails';
import { answer, deskRoute, readJson } from '@/lib/server/desk-route';

/** POST /api/reviews/mails/{uuid}: a held mail goes, or is left out. */
export const POST = deskRoute<{ mailId: string }>(
  'review-escalations',
  async ({ request, params, desk }) => {
    const id = reviewIdParam.parse(params.mailId);
    return answer(await settleHeldMail(desk, id, await readJson(request, heldMailInput)));
  },
);
