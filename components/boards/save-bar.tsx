'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Notice } from '@/components/ui/notice';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { BoardEdit } from './use-board-edit';

type SaveBarProps = { edit: BoardEdit; isGone: boolean };

/** Saves what was changed, tells what stands in the way, and takes it back. */
export function SaveBar({ edit, isGone }: SaveBarProps) {
  const hydrated = useHydrated();
  const { isChanged, isSaving, problem, othersChanges, isRestored } = edit;
  const isOthers = othersChanges.length > 0 && !isGone;
  const canSave = isChanged || isGone;
  // Its own words stand beside the filters, or say what is told better here.
  const isToldElsewhere =
    problem?.code === 'board-beyond-sight' || (problem?.code === 'changed-meanwhile' && isOthers);
  return (
    <div className="sticky bottom-0 z-10 -mx-1 grid gap-2 border-t bg-canvas px-1 pt-2 pb-3">
      <div role="status" className="empty:hidden">
        {isGone ? (
          <Note>
            Somebody else deleted this board meanwhile. What you see is kept on this page only;
            saving makes the board again, without links or screens.
          </Note>
        ) : null}
        {isOthers ? (
          <Note>
            Somebody else changed this board meanwhile: {othersChanges.join(', ')}. What you changed
            is kept here.
          </Note>
        ) : null}
        {isRestored && isChanged && !isOthers && !isGone ? (
          <Note>What you had changed here before is back, and not saved yet.</Note>
        ) : null}
      </div>
      <p role="alert" className="text-sm text-breach empty:hidden">
        {problem && !isToldElsewhere ? (
          <>
            Not saved; what you changed is kept here. {problem.message}{' '}
            <span className="font-mono text-xs">{problem.code}</span>
          </>
        ) : null}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {isOthers ? (
          <Button
            variant="primary"
            aria-disabled={isSaving}
            aria-busy={isSaving}
            onClick={edit.saveOver}
          >
            Save mine over theirs
          </Button>
        ) : (
          <Button
            type="submit"
            variant={canSave ? 'primary' : 'secondary'}
            disabled={!hydrated}
            aria-disabled={!canSave || isSaving}
            aria-busy={isSaving}
          >
            {isGone ? 'Make it again' : 'Save board'}
          </Button>
        )}
        {isChanged && !isGone ? (
          <Button variant="ghost" onClick={edit.discard}>
            {isOthers ? 'Load theirs' : 'Discard changes'}
          </Button>
        ) : null}
        <span className="text-xs text-muted">
          {canSave ? (
            <>
              Not saved yet {isOthers ? null : <Kbd keys="mod+Enter" className="max-sm:hidden" />}
            </>
          ) : (
            'Saved'
          )}
        </span>
      </div>
    </div>
  );
}

function Note({ children }: { children: ReactNode }) {
  return (
    <Notice tone="risk">
      <p className="min-w-0 flex-1">{children}</p>
    </Notice>
  );
}
