import { idParam } from '@/lib/contracts/ticket';
import { markSeen } from '@/lib/desk/seen';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** POST /api/tickets/{id}/seen: the agent has looked at it. */
export const POST = deskRoute<{ ticketId: string }>('read-tickets', async ({ params, desk }) =>
  answer(await markSeen(desk, idParam.parse(params.ticketId))),
);
