import { idParam, noteInput } from '@/lib/contracts/ticket';
import { addNote } from '@/lib/desk/add-note';
import { answer, deskRoute, idempotencyKey, readJson } from '@/lib/server/desk-route';

/** POST /api/tickets/{id}/actions: add a note. */
export const POST = deskRoute<{ ticketId: string }>(
  'change-tickets',
  async ({ request, params, desk }) => {
    const ticketId = idParam.parse(params.ticketId);
    const input = await readJson(request, noteInput);
    return answer(await addNote(desk, ticketId, idempotencyKey(request), input), 201);
  },
);
