'use client';

import { useMemo } from 'react';
import { useViewer } from '@/components/shell/desk-providers';
import { draftKey, keep, readKept, useKeptText } from '@/components/ticket/kept-text';
import type { Draft } from './draft';
import { formatDrafts, parseDrafts, withDraft, withoutDraft, type Drafts } from './drafts';

export type KeptDrafts = {
  drafts: Drafts;
  /** As they are kept by now: handlers of one event follow on one another before the next drawing. */
  read: () => Drafts;
  put: (draft: Draft) => void;
  drop: (draft: Draft) => void;
};

/** What the viewer is writing on a ticket: the same in every tab, and after a crash. */
export function useDrafts(ticketId: number): KeptDrafts {
  const { agent } = useViewer();
  const key = draftKey('composer', agent.id, ticketId);
  const [kept] = useKeptText(key);
  const drafts = useMemo(() => parseDrafts(kept), [kept]);
  const read = () => parseDrafts(readKept(key));
  return {
    drafts,
    read,
    put: (draft) => keep(key, formatDrafts(withDraft(read(), draft))),
    drop: (draft) => keep(key, formatDrafts(withoutDraft(read(), draft))),
  };
}
