import { idParam } from '@/lib/contracts/ticket';
import { deskRoute } from '@/lib/server/desk-route';
import { downloadResponse } from '@/lib/server/download-response';

/** GET /api/attachments/{id}: the file's bytes, always as a download. */
export const GET = deskRoute<{ attachmentId: string }>(async ({ params, desk }) =>
  downloadResponse(await desk.halo.attachments.download(idParam.parse(params.attachmentId))),
);
