'use client';

import { LoaderCircle, TriangleAlert } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { AudienceBadge, audienceFrame } from './timeline-action';
import type { NoteOutbox } from './use-note-outbox';

type PendingNoteProps = {
  note: NoteOutbox['notes'][number];
  author: string;
  onRetry: () => void;
  onEdit: () => void;
};

/** True where nobody knows yet whether it arrived: then "not sent" would be a guess. */
function isUnknown(failure: PendingNoteProps['note']['failure']): boolean {
  return !failure || ['outcome-unknown', 'timed-out', 'write-in-progress'].includes(failure.code);
}

/** A note on its way, or one that did not arrive, with its text safe. */
export function PendingNote({ note, author, onRetry, onEdit }: PendingNoteProps) {
  return (
    <article
      data-state={note.isSending ? 'sending' : 'failed'}
      className={classNames('rounded-md border', audienceFrame(note.hiddenFromUser))}
    >
      <header className="flex flex-wrap items-center gap-2 px-3 pt-2 text-sm">
        <span className="font-medium">{author}</span>
        <AudienceBadge hiddenFromUser={note.hiddenFromUser} />
        {note.isSending ? (
          <span className="ml-auto inline-flex items-center gap-1 text-muted">
            <LoaderCircle aria-hidden className="size-4 animate-spin" />
            Sending…
          </span>
        ) : null}
      </header>
      <p className="px-3 pt-1 pb-2.5 wrap-anywhere whitespace-pre-wrap">{note.note}</p>
      {note.isSending ? null : (
        <div role="alert" className="grid gap-2 border-t px-3 py-2 text-sm">
          <p className="flex gap-2 text-breach">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>
              {isUnknown(note.failure) ? 'Not confirmed.' : 'Not sent.'}{' '}
              {note.failure?.message ??
                'The page was left before the desk answered. Sending again is safe: it is added once.'}{' '}
              {note.failure ? <span className="font-mono text-xs">{note.failure.code}</span> : null}
            </span>
          </p>
          <div className="flex gap-2">
            <Button size="sm" onClick={onRetry}>
              Send again
            </Button>
            <Button size="sm" variant="ghost" onClick={onEdit}>
              Back to editing
            </Button>
          </div>
        </div>
      )}
    </article>
  );
}
