import type { HaloSession } from './client';
import type { SessionContext } from './session-context';
import { jsonUpload, multipartUpload } from './upload-body';
import { readAttachment } from './wire/read-attachment';
import { readList, readRows } from './wire/read-list';

/** The attachment calls of a session. Files pass through as streams, never whole in memory. */
export function attachmentCalls(context: SessionContext): HaloSession['attachments'] {
  const { dialect, get, upload, download, onOdd } = context;
  return {
    async list(ticketId) {
      const answer = await get('/api/Attachment', { ticket_id: String(ticketId) });
      const { rows } = readList(answer, 'attachments');
      return readRows(rows, (row) => readAttachment(row, ticketId), onOdd, 'Attachment');
    },
    async upload(ticketId, file) {
      const build = dialect === 'real' ? jsonUpload : multipartUpload;
      await upload('/api/Attachment', build(ticketId, file));
    },
    download: (id, range) => download(`/api/Attachment/${id}`, range),
  };
}
