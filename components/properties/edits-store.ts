'use client';

import { useMemo, useSyncExternalStore } from 'react';
import { useViewer } from '@/components/shell/desk-providers';
import { draftKey, keep, readKept, useKeptText } from '@/components/ticket/kept-text';
import { formatEdits, parseEdits, type TicketEdit } from './ticket-edit';

// What is on its way is this page's alone; what failed is kept until somebody decides about it.
const none: readonly TicketEdit[] = [];
const saving = new Map<number, readonly TicketEdit[]>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const without = (edits: readonly TicketEdit[], key: string) =>
  edits.filter((each) => each.key !== key);

function putSaving(ticketId: number, edits: readonly TicketEdit[]): void {
  if (edits.length > 0) saving.set(ticketId, edits);
  else saving.delete(ticketId);
  for (const listener of listeners) listener();
}

const keyOf = (agentId: number, ticketId: number) => draftKey('edits', agentId, ticketId);

/** One agent's edits of tickets that are not known to be made. */
export const editsStore = {
  /** It is on its way: shown as if it were made. */
  begin(agentId: number, edit: TicketEdit): void {
    editsStore.drop(agentId, edit);
    putSaving(edit.ticketId, [...(saving.get(edit.ticketId) ?? none), edit]);
  },
  /** It is made, or given up. */
  drop(agentId: number, { ticketId, key }: TicketEdit): void {
    putSaving(ticketId, without(saving.get(ticketId) ?? none, key));
    const kept = parseEdits(readKept(keyOf(agentId, ticketId)));
    keep(keyOf(agentId, ticketId), formatEdits(without(kept, key)));
  },
  /** It was not made: kept with the reason, across reloads and sign-ins. */
  fail(agentId: number, edit: TicketEdit, problem: NonNullable<TicketEdit['problem']>): void {
    const { ticketId, key } = edit;
    putSaving(ticketId, without(saving.get(ticketId) ?? none, key));
    const { code, message } = problem;
    const kept = without(parseEdits(readKept(keyOf(agentId, ticketId))), key);
    const failed = { ...edit, problem: { code, message } };
    keep(keyOf(agentId, ticketId), formatEdits([...kept, failed]));
  },
};

/** What is on its way to a ticket, and what did not get there. */
export function useTicketEdits(ticketId: number): {
  saving: readonly TicketEdit[];
  failed: readonly TicketEdit[];
} {
  const { agent } = useViewer();
  const [kept] = useKeptText(keyOf(agent.id, ticketId));
  const failed = useMemo(() => parseEdits(kept), [kept]);
  const onItsWay = useSyncExternalStore(
    subscribe,
    () => saving.get(ticketId) ?? none,
    () => none,
  );
  return { saving: onItsWay, failed };
}
