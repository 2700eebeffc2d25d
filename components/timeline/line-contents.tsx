import { Paperclip } from 'lucide-react';
import type { TicketAttachment } from '@/lib/domain/ticket';
import { AttachmentLink } from '@/components/attachments/attachment-link';
import { Age } from '@/components/time/age';
import { ActionEntry } from './action-entry';
import { DayLine } from './day-line';
import type { TimelineLine } from './timeline-lines';

/** What stands in a line of the timeline. */
export function LineContents({ line }: { line: TimelineLine }) {
  if (line.kind === 'day') return <DayLine at={line.at} />;
  const { entry } = line;
  return entry.kind === 'attachment' ? (
    <FileAlone attachment={entry.attachment} />
  ) : (
    <ActionEntry action={entry.action} attachments={entry.attachments} isLinked />
  );
}

function FileAlone({ attachment }: { attachment: TicketAttachment }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 px-3 text-sm text-muted @xl:ml-10">
      <Paperclip aria-hidden className="size-4 shrink-0" />
      <span className="max-w-full min-w-0">
        <AttachmentLink attachment={attachment} />
      </span>
      <span>attached</span>
      {attachment.at === null ? null : <Age at={attachment.at} />}
    </p>
  );
}
