'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Paperclip } from 'lucide-react';
import { useRef, useState } from 'react';
import { ATTACHMENT_MAX } from '@/lib/contracts/limits';
import type { TicketDetail } from '@/lib/contracts/ticket';
import { useCommands } from '@/components/shell/commands';
import { Button } from '@/components/ui/button';
import { useHydrated } from '@/components/ui/use-hydrated';
import { AttachmentLink } from './attachment-link';
import { newestFirst } from './file-order';
import { formatSize } from './file-size';
import { UploadLine } from './upload-line';
import { startUploads, useUploads } from './uploads';

const SHOWN_FIRST = 8;

/** The files of a ticket, the newest first, those on their way, and the way to add some. */
export function AttachmentsPanel({ detail }: { detail: TicketDetail }) {
  const { id: ticketId } = detail.ticket;
  const client = useQueryClient();
  const hydrated = useHydrated();
  const picker = useRef<HTMLInputElement>(null);
  const uploads = useUploads(ticketId);
  const [isWhole, setIsWhole] = useState(false);
  const pick = () => picker.current?.click();
  useCommands([
    { id: 'attach-files', title: 'Attach files', section: 'Ticket', keys: 'shift+a', run: pick },
  ]);
  const files = newestFirst(detail.attachments);
  const shown = isWhole ? files : files.slice(0, SHOWN_FIRST);
  const underWay = uploads.filter(({ state }) => state !== 'failed').length;

  return (
    <section aria-labelledby="attachments-title" className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <h2 id="attachments-title" className="text-sm font-semibold">
        Attachments{' '}
        {files.length > 0 ? (
          <span className="font-normal text-muted tabular-nums">{files.length}</span>
        ) : null}
      </h2>
      <p role="status" className="sr-only">
        {underWay > 0 ? `${underWay} on the way` : ''}
      </p>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-1 empty:hidden">
        {uploads.map((upload) => (
          <UploadLine key={upload.key} upload={upload} />
        ))}
      </ul>
      {files.length > 0 ? (
        <ul className="-mx-1 grid grid-cols-[minmax(0,1fr)]">
          {shown.map((attachment) => (
            <li key={attachment.id}>
              <AttachmentLink attachment={attachment} />
            </li>
          ))}
        </ul>
      ) : uploads.length === 0 ? (
        <p className="text-sm text-muted">No files yet.</p>
      ) : null}
      {files.length > SHOWN_FIRST ? (
        <Button
          variant="ghost"
          size="sm"
          className="justify-self-start text-muted"
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? 'Show the newest' : `Show all ${files.length}`}
        </Button>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <input
          ref={picker}
          type="file"
          multiple
          className="sr-only"
          tabIndex={-1}
          aria-label="Files to attach"
          disabled={!hydrated}
          onChange={(event) => {
            startUploads(client, ticketId, [...(event.target.files ?? [])]);
            // The same file may be picked again after it was changed.
            event.target.value = '';
          }}
        />
        <Button size="sm" disabled={!hydrated} aria-keyshortcuts="Shift+A" onClick={pick}>
          <Paperclip aria-hidden className="size-3.5" />
          Attach files
        </Button>
        <span className="text-xs text-muted">
          Drop or paste them anywhere, up to {formatSize(ATTACHMENT_MAX)} each
        </span>
      </div>
    </section>
  );
}
