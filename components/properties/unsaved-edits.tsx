'use client';

import { CircleAlert } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { usePreload } from '@/components/shell/use-preload';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { lazily } from '@/components/ui/lazily';
import { hostConflicts } from './open-conflict';
import { tellEdited, type TicketEdit } from './ticket-edit';
import type { TicketEditing } from './use-ticket-edit';

const loadConflict = () =>
  import('./conflict-dialog').then(({ ConflictDialog }) => ({ default: ConflictDialog }));
const ConflictDialog = lazily(loadConflict);

type UnsavedEditsProps = { ticketId: number; editing: TicketEditing };

/** What somebody chose and the ticket does not have, with the reason, until they decide about it. */
export function UnsavedEdits({ ticketId, editing }: UnsavedEditsProps) {
  const { failed, isGone, retry, giveUp } = editing;
  const [settling, setSettling] = useState<TicketEdit | null>(null);
  useEffect(() => hostConflicts(ticketId, setSettling), [ticketId]);
  usePreload(loadConflict);
  return (
    <>
      {failed.map((edit) => (
        <UnsavedEdit
          key={edit.key}
          edit={edit}
          isGone={isGone}
          onRetry={() =>
            edit.problem?.code === 'changed-meanwhile' ? setSettling(edit) : retry(edit)
          }
          onGiveUp={() => giveUp(edit)}
        />
      ))}
      {settling ? (
        <Suspense fallback={null}>
          <ConflictDialog
            key={settling.key}
            edit={settling}
            onClose={() => setSettling(null)}
            onSettle={(left) => {
              setSettling(null);
              giveUp(settling);
              if (left) retry(left);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}

type UnsavedEditProps = {
  edit: TicketEdit;
  isGone: boolean;
  onRetry: () => void;
  onGiveUp: () => void;
};

function UnsavedEdit({ edit, isGone, onRetry, onGiveUp }: UnsavedEditProps) {
  const { problem, fields } = edit;
  const what = tellEdited(edit);
  const isConflict = problem?.code === 'changed-meanwhile';
  return (
    <Notice
      tone="breach"
      role="group"
      aria-label={`Not saved: ${what}`}
      data-slot="unsaved-edit"
      className="items-start"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1 basis-60 wrap-anywhere">
        <p>
          <span className="font-medium">{what} not saved:</span>{' '}
          <bdi>{fields.map(({ wants }) => wants).join(' · ')}</bdi>
        </p>
        <p className="text-xs">
          {isConflict ? 'Somebody else changed it after you looked.' : problem?.message}{' '}
          <span className="font-mono">{problem?.code}</span>
        </p>
      </div>
      <span className="ml-auto flex gap-2">
        {isGone ? null : (
          <Button size="sm" onClick={onRetry}>
            {isConflict ? 'Decide…' : 'Try again'}
          </Button>
        )}
        <Button size="sm" variant="ghost" onClick={onGiveUp}>
          Discard
        </Button>
      </span>
    </Notice>
  );
}
