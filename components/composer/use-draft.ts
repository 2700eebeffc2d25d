'use client';

import { useMemo } from 'react';
import { useViewer } from '@/components/shell/desk-providers';
import { draftKey, keep, readKept, useKeptText } from '@/components/ticket/kept-text';
import { parseDraft, type Draft } from './draft';

export type KeptDraft = {
  draft: Draft | null;
  /** As it is kept by now: handlers of one event follow on one another before the next drawing. */
  read: () => Draft | null;
  /** Null forgets it. */
  set: (draft: Draft | null) => void;
};

/** What the viewer is writing on a ticket: the same in every tab, and after a crash. */
export function useDraft(ticketId: number): KeptDraft {
  const { agent } = useViewer();
  const key = draftKey('composer', agent.id, ticketId);
  const [kept] = useKeptText(key);
  const draft = useMemo(() => parseDraft(kept), [kept]);
  return {
    draft,
    read: () => parseDraft(readKept(key)),
    set: (next) => keep(key, next === null ? '' : JSON.stringify(next)),
  };
}
