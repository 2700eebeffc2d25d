'use client';

import { Download, FileImage, FileText, File as FileIcon } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { TicketAttachment } from '@/lib/domain/ticket';
import { routes } from '@/lib/routes';
import { buttonVariants } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { lazily } from '@/components/ui/lazily';
import { useHydrated } from '@/components/ui/use-hydrated';
import { shownFileName } from './file-name';
import { formatSize } from './file-size';
import { previewKind } from './preview-kind';

// A ticket is read far more often than one of its files.
const AttachmentPreview = lazily(() =>
  import('./attachment-preview').then((module) => ({ default: module.AttachmentPreview })),
);

const icons = { image: FileImage, text: FileText, pdf: FileText } as const;

/** A file of a ticket: pressed, it is shown where it can be, else downloaded. */
export function AttachmentLink({ attachment }: { attachment: TicketAttachment }) {
  const { id, filename, size } = attachment;
  const [isOpen, setIsOpen] = useState(false);
  const hydrated = useHydrated();
  const kind = previewKind(attachment);
  const Icon = kind ? icons[kind] : FileIcon;
  const name = shownFileName(filename);
  const facts = (
    <>
      <Icon aria-hidden className="size-4 shrink-0 text-muted" />
      <bdi className="min-w-0 truncate text-left text-accent group-hover/file:underline">
        {name}
      </bdi>
      {size === null ? null : (
        <span className="ml-auto shrink-0 pl-2 text-xs text-muted tabular-nums">
          {' '}
          {formatSize(size)}
        </span>
      )}
    </>
  );
  const look = 'group/file flex min-h-7 min-w-0 flex-1 items-center gap-2 rounded px-1 text-sm';
  return (
    <span
      data-slot="attachment"
      className="flex min-w-0 items-center rounded hover:bg-hover"
      title={name}
    >
      {kind ? (
        <>
          <button
            type="button"
            className={look}
            disabled={!hydrated}
            onClick={() => setIsOpen(true)}
          >
            {facts}
          </button>
          <a
            href={routes.api.attachment(id)}
            download
            aria-label={`Download ${name}`}
            className={classNames(
              buttonVariants({ variant: 'ghost', size: 'icon-sm' }),
              'text-muted',
            )}
          >
            <Download aria-hidden className="size-4" />
          </a>
        </>
      ) : (
        <a href={routes.api.attachment(id)} download className={classNames(look, 'pr-1.5')}>
          {facts}
          <Download aria-hidden className="size-4 shrink-0 text-muted" />
        </a>
      )}
      {isOpen ? (
        <Suspense fallback={null}>
          <AttachmentPreview attachment={attachment} onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </span>
  );
}
