import type { TicketAttachment } from '@/lib/domain/ticket';
import { AttachmentLink } from '@/components/attachments/attachment-link';

/** The files that came with an entry. */
export function EntryFiles({ attachments }: { attachments: readonly TicketAttachment[] }) {
  if (attachments.length === 0) return null;
  return (
    <ul aria-label="Attachments" className="flex flex-wrap gap-1.5 pt-0.5">
      {attachments.map((attachment) => (
        <li key={attachment.id} className="max-w-full min-w-0 rounded border bg-surface">
          <AttachmentLink attachment={attachment} />
        </li>
      ))}
    </ul>
  );
}
