'use client';

import { Paperclip } from 'lucide-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { TicketDetail } from '@/lib/contracts/ticket';
import type { TicketAttachment } from '@/lib/domain/ticket';
import { routes } from '@/lib/routes';
import { Age } from '@/components/time/age';
import { formatSize } from '@/components/attachments/file-size';
import { TimelineAction } from './timeline-action';
import { timelineEntries } from './timeline-entries';

type TimelineProps = Pick<TicketDetail, 'actions' | 'attachments'> & {
  /** What stands after the newest entry, each as a list item. */
  children?: ReactNode;
};

/** What happened to a ticket, newest last. */
export function Timeline({ actions, attachments, children }: TimelineProps) {
  const entries = useMemo(() => timelineEntries(actions, attachments), [actions, attachments]);
  return (
    <section aria-labelledby="timeline-title" className="grid gap-2">
      <h2 id="timeline-title" className="text-sm font-semibold">
        Timeline
      </h2>
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
        {entries.map((entry) => (
          <li key={entry.key} className="timeline-entry">
            {entry.kind === 'action' ? (
              <TimelineAction action={entry.action} />
            ) : (
              <AttachmentLine attachment={entry.attachment} />
            )}
          </li>
        ))}
        {children}
      </ol>
      {entries.length === 0 && !children ? (
        <p className="text-sm text-muted">Nothing has happened yet. The first note starts it.</p>
      ) : null}
    </section>
  );
}

function AttachmentLine({ attachment }: { attachment: TicketAttachment }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 px-3 text-sm">
      <a
        href={routes.api.attachment(attachment.id)}
        download
        className="flex max-w-full min-w-0 items-center gap-2 text-accent underline underline-offset-2"
      >
        <Paperclip aria-hidden className="size-4 shrink-0 text-muted" />
        <span className="truncate">{attachment.filename}</span>
      </a>
      {attachment.size === null ? null : (
        <span className="text-muted tabular-nums">{formatSize(attachment.size)}</span>
      )}
      <span className="text-muted">attached</span>
      {attachment.at === null ? null : <Age at={attachment.at} className="text-muted" />}
    </p>
  );
}
