import { idParam } from '@/lib/contracts/ticket';
import { deskRoute } from '@/lib/server/desk-route';
import { downloadResponse, wantedRange } from '@/lib/server/download-response';
import { openAttachment } from '@/lib/server/open-attachment';

type Params = { attachmentId: string };

const isInline = ({ nextUrl }: { nextUrl: URL }) => nextUrl.searchParams.get('inline') === '1';

/** HEAD /api/attachments/{id}: the headers alone; what the tenant began to send is let go. */
export const HEAD = deskRoute<Params>('read-tickets', async ({ request, params, desk }) => {
  const file = await openAttachment(desk, idParam.parse(params.attachmentId));
  await file.body.cancel();
  return downloadResponse(file, { inline: isInline(request), body: null });
});

/** GET /api/attachments/{id}: the file's bytes, or a range of them: a download, or with `inline=1` a preview. */
export const GET = deskRoute<Params>('read-tickets', async ({ request, params, desk }) => {
  const id = idParam.parse(params.attachmentId);
  const file = await openAttachment(desk, id, wantedRange(request));
  return downloadResponse(file, { inline: isInline(request) });
});
