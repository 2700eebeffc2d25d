'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { BoardDraft } from '@/lib/contracts/boards';
import type { Board } from '@/lib/domain/board';
import { asProblem } from '@/lib/queries/api-problem';
import type { ApiProblem } from '@/lib/queries/api-problem';
import { boardMutations } from '@/lib/queries/boards-queries';
import { showToast } from '@/components/ui/toast';
import { differences, draftErrors, draftOf } from './board-draft';

/** A board as it was when somebody began to change it, and what they made of it. */
type Edit = { base: Board; draft: BoardDraft };

/** What was neither saved nor discarded when its page was left by a way that cannot ask, by board. */
const keptEdits = new Map<string, Edit>();

const isSame = (a: BoardDraft, b: BoardDraft) => differences(a, b).length === 0;

export type BoardEdit = {
  draft: BoardDraft;
  change: (part: Partial<BoardDraft>) => void;
  isChanged: boolean;
  /** Field → what is wrong with it, as far as it is time to say so. */
  errors: Readonly<Record<string, string>>;
  problem: ApiProblem | null;
  /** What somebody else changed since, in words; empty: nothing. */
  othersChanges: string[];
  /** What was changed before is back. */
  isRestored: boolean;
  isSaving: boolean;
  save: () => void;
  /** Saves in place of what somebody else saved meanwhile. */
  saveOver: () => void;
  /** Drops what was changed for the board as it is now; can be undone. */
  discard: () => void;
  /** Says that the page is left on purpose: what was changed need not be kept. */
  forget: () => void;
};

/** Changes a board until it is saved; `isGone`: somebody deleted it, and saving makes it again. */
export function useBoardEdit(board: Board, isGone: boolean): BoardEdit {
  const save = useMutation(boardMutations.save(useQueryClient()));
  const [kept] = useState(() => keptEdits.get(board.id));
  const [{ base, draft }, setEdit] = useState<Edit>(
    () => kept ?? { base: board, draft: draftOf(board) },
  );
  const [isRestored, setIsRestored] = useState(kept !== undefined);
  const [isAsked, setIsAsked] = useState(false);
  const isForgotten = useRef(false);

  const isChanged = !isSame(draftOf(base), draft);
  const isOld = board.version !== base.version && !save.isPending;
  if (isOld && (!isChanged || isSame(draftOf(board), draft))) {
    setEdit({ base: board, draft: draftOf(board) });
  } else if (isOld && isSame(draftOf(base), draftOf(board))) {
    setEdit({ base: board, draft });
  }

  const keepEdit = useEffectEvent(() => {
    if (isChanged && !isForgotten.current) keptEdits.set(board.id, { base, draft });
    else keptEdits.delete(board.id);
  });
  useEffect(() => () => keepEdit(), []);

  const problem = save.error ? asProblem(save.error) : null;
  const ownErrors = draftErrors(draft);
  const othersChanges = isOld && isChanged ? differences(draftOf(base), draftOf(board)) : [];
  const saveAs = (version: number) => {
    setIsAsked(true);
    if (Object.keys(ownErrors).length > 0 || save.isPending || !(isChanged || isGone)) return;
    save.mutate(
      { id: board.id, input: { ...draft, version } },
      {
        onSuccess({ entry }) {
          setIsAsked(false);
          setIsRestored(false);
          setEdit((edit) => ({ ...edit, base: entry.board }));
          showToast({ key: 'board', message: 'Board saved', tone: 'done' });
        },
      },
    );
  };
  return {
    draft,
    change(part) {
      setEdit((edit) => ({ ...edit, draft: { ...edit.draft, ...part } }));
      if (!save.isPending) save.reset();
    },
    isChanged,
    errors: { ...problem?.fields, ...(isAsked ? ownErrors : {}) },
    problem,
    othersChanges,
    isRestored,
    isSaving: save.isPending,
    save: () => saveAs(isGone ? 0 : base.version),
    saveOver: () => saveAs(board.version),
    discard() {
      setEdit({ base: board, draft: draftOf(board) });
      setIsRestored(false);
      setIsAsked(false);
      save.reset();
      showToast({
        key: 'board',
        message: 'Changes discarded',
        action: { label: 'Undo', onAction: () => setEdit({ base, draft }) },
      });
    },
    forget() {
      isForgotten.current = true;
    },
  };
}
