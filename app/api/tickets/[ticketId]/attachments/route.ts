import { idParam, uploadQuery } from '@/lib/contracts/ticket';
import { attachFile } from '@/lib/desk/attach-file';
import { answer, deskRoute, idempotencyKey } from '@/lib/server/desk-route';
import { uploadBody } from '@/lib/server/upload-body';

/** POST /api/tickets/{id}/attachments?filename=: add a file, sent as the raw body. */
export const POST = deskRoute<{ ticketId: string }>(
  'change-tickets',
  async ({ request, params, desk }) => {
    const ticketId = idParam.parse(params.ticketId);
    const { filename } = uploadQuery.parse(Object.fromEntries(request.nextUrl.searchParams));
    const file = { filename, ...uploadBody(request) };
    return answer(await attachFile(desk, ticketId, idempotencyKey(request), file), 201);
  },
);
