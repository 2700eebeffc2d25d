'use client';

import { Paperclip } from 'lucide-react';
import type { TicketDetail } from '@/lib/contracts/ticket';
import { useUploads } from '@/components/attachments/uploads';
import type { Draft } from './draft';

type MailFilesProps = {
  draft: Pick<Draft, 'begunAt'>;
  detail: Pick<TicketDetail, 'ticket' | 'attachments'>;
};

/** Says that what is attached while a mail is written goes onto the ticket alone. */
export function MailFiles({ draft, detail }: MailFilesProps) {
  const { ticket, attachments } = detail;
  const uploads = useUploads(ticket.id).filter(({ state }) => state !== 'failed');
  const attached = attachments.filter(
    ({ actionId, at }) => actionId === null && draft.begunAt > 0 && (at ?? 0) >= draft.begunAt,
  );
  const count = uploads.length + attached.length;
  const [files, them] = count === 1 ? ['1 file', 'it'] : [`${count} files`, 'them'];
  return (
    <div role="status" className="empty:hidden">
      {count > 0 ? (
        <p className="flex gap-2 rounded-md bg-risk-soft px-3 py-2 text-sm text-risk">
          <Paperclip aria-hidden className="mt-0.5 size-4 shrink-0" />
          {files} attached to the ticket; the mail does not carry {them}
        </p>
      ) : null}
    </div>
  );
}
