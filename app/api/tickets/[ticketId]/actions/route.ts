import { actionInput } from '@/lib/contracts/action';
import { idParam } from '@/lib/contracts/ticket';
import { addAction } from '@/lib/desk/add-action';
import { answer, deskRoute, idempotencyKey, readJson } from '@/lib/server/desk-route';

/** POST /api/tickets/{id}/actions: add an entry to the log, with its mail, time and status. */
export const POST = deskRoute<{ ticketId: string }>(
  'change-tickets',
  async ({ request, params, desk }) => {
    const ticketId = idParam.parse(params.ticketId);
    const order = await readJson(request, actionInput);
    return answer(await addAction(desk, ticketId, idempotencyKey(request), order), 201);
  },
);
