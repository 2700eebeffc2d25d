import { idParam } from '@/lib/contracts/ticket';
import { readMessage } from '@/lib/desk/read-message';
import { deskRoute } from '@/lib/server/desk-route';
import { messagePage } from '@/lib/server/message-page';

/** GET /api/tickets/{id}/messages/{details|action}: a message with its remote pictures, as a page. */
export const GET = deskRoute<{ ticketId: string; part: string }>(
  'read-tickets',
  async ({ params, desk }) => {
    const ticketId = idParam.parse(params.ticketId);
    const part = params.part === 'details' ? 'details' : idParam.parse(params.part);
    return messagePage(await readMessage(desk, ticketId, part));
  },
);
