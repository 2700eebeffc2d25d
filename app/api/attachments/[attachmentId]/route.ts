import { idParam } from '@/lib/contracts/ticket';
import { deskRoute } from '@/lib/server/desk-route';
import { downloadResponse } from '@/lib/server/download-response';

/** HEAD /api/attachments/{id}: the headers alone; what the tenant began to send is let go. */
export const HEAD = deskRoute<{ attachmentId: string }>(
  'read-tickets',
  async ({ params, desk }) => {
    const file = await desk.halo.attachments.download(idParam.parse(params.attachmentId));
    await file.body.cancel();
    return downloadResponse(file, null);
  },
);

/** GET /api/attachments/{id}: the file's bytes, always as a download. */
export const GET = deskRoute<{ attachmentId: string }>('read-tickets', async ({ params, desk }) =>
  downloadResponse(await desk.halo.attachments.download(idParam.parse(params.attachmentId))),
);
