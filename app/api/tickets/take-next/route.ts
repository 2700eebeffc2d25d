import { takeNext } from '@/lib/desk/take-next';
import { answer, deskRoute, idempotencyKey } from '@/lib/server/desk-route';

/** POST /api/tickets/take-next: gives the agent the most urgent ticket they may take. */
export const POST = deskRoute('change-tickets', async ({ request, desk }) =>
  answer(await takeNext(desk, idempotencyKey(request))),
);
