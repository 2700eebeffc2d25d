'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { ActionInput } from '@/lib/contracts/action';
import { asProblem } from '@/lib/queries/api-problem';
import { serverTime } from '@/lib/queries/server-clock';
import { freshKey } from '@/lib/queries/submit-key';
import { ticketMutations } from '@/lib/queries/ticket-mutations';
import { useViewer } from '@/components/shell/desk-providers';
import { draftKey, keep, readKept, useKeptText } from '@/components/ticket/kept-text';
import { showToast } from '@/components/ui/toast';
import { sentWords } from './composer-modes';
import type { Draft } from './draft';
import {
  isCutOff,
  formatOutbox,
  parseOutbox,
  withEntry,
  withoutEntry,
  type OutboxEntry,
} from './outbox';

let inFlight: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

function setInFlight(key: string, isFlying: boolean): void {
  const next = new Set(inFlight);
  if (isFlying) next.add(key);
  else next.delete(key);
  inFlight = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const none: ReadonlySet<string> = new Set();

const UNDER_WAY = { code: 'write-in-progress', tries: 35, pauseMs: 2_000 } as const;

export type Outbox = {
  entries: (OutboxEntry & { isSending: boolean })[];
  send: (draft: Draft, order: ActionInput, statusName: string | null) => void;
  /** Sends again under the same key: it is added once even if the first try did arrive. */
  retry: (entry: OutboxEntry) => void;
  /** Sends again what the page was left in the middle of. */
  resume: () => void;
  discard: (entry: OutboxEntry) => void;
};

/** Entries shown before the server has them, and kept across reloads until it does. */
export function useOutbox(ticketId: number): Outbox {
  const { agent } = useViewer();
  const storeKey = draftKey('outbox', agent.id, ticketId);
  const [kept] = useKeptText(storeKey);
  const flying = useSyncExternalStore(
    subscribe,
    () => inFlight,
    () => none,
  );
  const { mutateAsync } = useMutation({
    ...ticketMutations.addAction(ticketId, useQueryClient()),
    // The first try is not over yet: another tab's, or this page's before it was loaded again.
    retry: (count, error) => count < UNDER_WAY.tries && asProblem(error).code === UNDER_WAY.code,
    retryDelay: UNDER_WAY.pauseMs,
  });

  const change = (edit: (entries: OutboxEntry[]) => OutboxEntry[]) =>
    keep(storeKey, formatOutbox(edit(parseOutbox(readKept(storeKey)))));

  const deliver = async (entry: OutboxEntry) => {
    const { key, order, draft, statusName } = entry;
    if (inFlight.has(key)) return;
    change((entries) => withEntry(entries, { ...entry, failure: null }));
    setInFlight(key, true);
    try {
      await mutateAsync({ input: order, key });
      change((entries) => withoutEntry(entries, key));
      const detail = statusName === null ? undefined : `Status is now ${statusName}`;
      showToast({ tone: 'done', message: sentWords(draft.mode, draft.hiddenFromUser), detail });
    } catch (error) {
      const { code, message, errors } = asProblem(error);
      const reasons = errors.map((each) => `${each.message}.`);
      const failure = { code, message: [message, ...reasons].join(' ') };
      change((entries) => withEntry(entries, { ...entry, failure }));
    } finally {
      setInFlight(key, false);
    }
  };

  return {
    entries: parseOutbox(kept).map((entry) => ({ ...entry, isSending: flying.has(entry.key) })),
    send: (draft, order, statusName) => {
      const { unsure } = draft;
      const isAgain = unsure !== null && unsure.content === JSON.stringify(order);
      const key = isAgain ? unsure.key : freshKey();
      const at = serverTime();
      void deliver({
        key,
        at,
        order,
        draft: { ...draft, unsure: null },
        statusName,
        failure: null,
      });
    },
    retry: (entry) => void deliver(entry),
    resume: () => {
      if (!navigator.onLine) return;
      for (const entry of parseOutbox(readKept(storeKey))) {
        if (isCutOff(entry, serverTime())) void deliver(entry);
      }
    },
    discard: (entry) => change((entries) => withoutEntry(entries, entry.key)),
  };
}
