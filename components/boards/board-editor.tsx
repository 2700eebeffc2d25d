'use client';

import { useState } from 'react';
import type { BoardEntry } from '@/lib/domain/board';
import { useTicking } from '@/components/time/use-now';
import { isSendKey } from '@/components/ui/send-key';
import { BoardFilters } from './board-filters';
import { BoardLooks } from './board-looks';
import { BoardName } from './board-name';
import { BoardPanels } from './board-panels';
import { BoardPreview } from './board-preview';
import { DeleteBoard } from './delete-board';
import { LeaveGuard } from './leave-guard';
import { LinksPanel } from './links-panel';
import { SaveBar } from './save-bar';
import { countScreens } from './screen-words';
import { ScreensPanel } from './screens-panel';
import { useBoardEdit } from './use-board-edit';

type BoardEditorProps = {
  entry: BoardEntry;
  /** Somebody deleted it meanwhile. */
  isGone: boolean;
};

/** Changes a board beside what it would show; below, what shows it. */
export function BoardEditor({ entry, isGone }: BoardEditorProps) {
  const { board } = entry;
  const edit = useBoardEdit(board, isGone);
  const screens = useTicking((now) => countScreens(entry.screens, now));
  const [isDeleting, setIsDeleting] = useState(false);
  const { draft, change, errors, problem } = edit;
  const isBeyondSight = problem?.code === 'board-beyond-sight';
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="grid gap-0.5">
        <h1 className="min-w-0 text-lg font-semibold break-words">
          <bdi>{board.name}</bdi>
        </h1>
        <p className="text-sm text-muted">{screens}</p>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <form
          aria-label="Board"
          className="grid grid-cols-[minmax(0,1fr)] content-start gap-6"
          onKeyDown={(event) => {
            const { key, target } = event;
            // Enter in a search or on a box is no wish to save.
            const isChoosing = target instanceof HTMLInputElement && target.type !== 'text';
            if (isSendKey(event)) edit.save();
            else if (key !== 'Enter' || !isChoosing) return;
            event.preventDefault();
          }}
          onSubmit={(event) => {
            event.preventDefault();
            edit.save();
          }}
        >
          <BoardName
            boardId={board.id}
            name={draft.name}
            error={errors.name}
            onChange={(name) => change({ name })}
          />
          <BoardFilters
            filter={draft.filter}
            errors={errors}
            problem={isBeyondSight ? problem : null}
            onChange={(filter) => change({ filter })}
          />
          <BoardPanels draft={draft} error={errors.panels} onChange={change} />
          <BoardLooks draft={draft} errors={errors} onChange={change} />
          <SaveBar edit={edit} isGone={isGone && !isDeleting} />
        </form>
        <BoardPreview draft={draft} />
      </div>
      {isGone ? null : (
        <>
          <LinksPanel entry={entry} />
          <ScreensPanel entry={entry} />
          <DeleteBoard
            entry={entry}
            onDelete={() => {
              setIsDeleting(true);
              edit.forget();
            }}
          />
        </>
      )}
      <LeaveGuard isOn={edit.isChanged && !isDeleting} onLeave={edit.forget} />
    </div>
  );
}
