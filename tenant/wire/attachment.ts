import type { attachments } from '@/tenant/store/schema';
import type { AttachmentFields } from './attachment-schema';
import { writeInstant } from './instant';

/** A file on a ticket. A real tenant counts actions within their ticket: `actionNumber`. */
export function writeAttachment(
  row: typeof attachments.$inferSelect,
  actionNumber: number | null,
  dialect: 'simplified' | 'real',
) {
  return {
    id: row.id,
    ticket_id: row.ticketId,
    action_id: dialect === 'real' ? actionNumber : row.actionId,
    filename: row.filename,
    contenttype: row.contentType,
    content_type: row.contentType,
    filesize: row.size,
    isimage: row.isImage,
    datecreated: writeInstant(row.dateCreated),
    agent_id: row.agentId,
    user_id: row.userId,
  } satisfies AttachmentFields;
}
