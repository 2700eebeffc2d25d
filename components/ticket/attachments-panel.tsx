'use client';

import { Download, Paperclip, X } from 'lucide-react';
import { useRef } from 'react';
import { ATTACHMENT_MAX } from '@/lib/contracts/limits';
import type { TicketAttachment } from '@/lib/domain/ticket';
import { routes } from '@/lib/routes';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { useHydrated } from '@/components/ui/use-hydrated';
import { formatSize } from './file-size';
import { useUploads } from './use-uploads';
import type { UploadEntry } from './use-uploads';

type AttachmentsPanelProps = { ticketId: number; attachments: TicketAttachment[] };

/** The files of a ticket, and the way to add some. */
export function AttachmentsPanel({ ticketId, attachments }: AttachmentsPanelProps) {
  const hydrated = useHydrated();
  const picker = useRef<HTMLInputElement>(null);
  const { uploads, add, retry, cancel } = useUploads(ticketId);
  return (
    <section aria-labelledby="attachments-title" className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h2 id="attachments-title" className="text-sm font-semibold">
        Attachments
      </h2>
      {attachments.length > 0 ? (
        <ul className="grid grid-cols-[minmax(0,1fr)] gap-0.5 text-sm">
          {attachments.map(({ id, filename, size }) => (
            <li key={id}>
              <a
                href={routes.api.attachment(id)}
                download
                className="flex min-h-7 items-center gap-2 rounded text-accent hover:underline"
              >
                <Download aria-hidden className="size-4 shrink-0" />
                <span className="min-w-0 flex-1 truncate" title={filename}>
                  {filename}
                </span>
                {size === null ? null : (
                  <span className="text-xs text-muted tabular-nums">{formatSize(size)}</span>
                )}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-sm text-muted">No files yet.</p>
      )}
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-2 empty:hidden">
        {uploads.map((upload) => (
          <UploadLine
            key={upload.key}
            upload={upload}
            onRetry={() => retry(upload)}
            onCancel={() => cancel(upload)}
          />
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        <input
          ref={picker}
          type="file"
          multiple
          className="sr-only"
          tabIndex={-1}
          aria-label="Files to attach"
          disabled={!hydrated}
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            // The same file may be picked again after it was changed.
            event.target.value = '';
          }}
        />
        <Button disabled={!hydrated} onClick={() => picker.current?.click()}>
          <Paperclip aria-hidden className="size-4" />
          Attach files
        </Button>
        <span className="text-xs text-muted">Up to {formatSize(ATTACHMENT_MAX)} each</span>
      </div>
    </section>
  );
}

type UploadLineProps = { upload: UploadEntry; onRetry: () => void; onCancel: () => void };

function UploadLine({ upload, onRetry, onCancel }: UploadLineProps) {
  const { file, share, failure } = upload;
  const percent = Math.round((share ?? 0) * 100);
  return (
    <li className="grid gap-1 rounded-md border p-2 text-sm">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate">{file.name}</span>
        <span className="text-xs text-muted tabular-nums">{formatSize(file.size)}</span>
        <Button
          variant="ghost"
          size="icon"
          className="size-6"
          aria-label={failure ? `Dismiss ${file.name}` : `Cancel ${file.name}`}
          onClick={onCancel}
        >
          <X aria-hidden className="size-4" />
        </Button>
      </div>
      {failure ? (
        <div role="alert" className="grid justify-items-start gap-2 text-breach">
          <p>
            Not attached. {failure.message}{' '}
            <span className="font-mono text-xs">{failure.code}</span>
          </p>
          {failure.canRetry ? (
            <Button size="sm" className="text-ink" onClick={onRetry}>
              Try again
            </Button>
          ) : null}
        </div>
      ) : (
        <Progress share={percent / 100} aria-label={file.name} />
      )}
    </li>
  );
}
