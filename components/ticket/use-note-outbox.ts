'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { NoteInput } from '@/lib/contracts/ticket';
import { asProblem } from '@/lib/queries/api-problem';
import { serverTime } from '@/lib/queries/server-clock';
import { freshKey } from '@/lib/queries/submit-key';
import { ticketMutations } from '@/lib/queries/ticket-mutations';
import { useViewer } from '@/components/shell/desk-providers';
import { draftKey, keep, readKept, useKeptText } from './kept-text';
import { formatOutbox, parseOutbox, withNote, withoutNote } from './note-outbox';
import type { OutboxNote } from './note-outbox';

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

export type NoteOutbox = {
  notes: (OutboxNote & { isSending: boolean })[];
  send: (input: NoteInput) => void;
  /** Sends again under the same key: it is added once even if the first try did arrive. */
  retry: (note: OutboxNote) => void;
  discard: (note: OutboxNote) => void;
};

/** Notes shown before the server has them, and kept across reloads until it does. */
export function useNoteOutbox(ticketId: number, onSent: () => void): NoteOutbox {
  const { agent } = useViewer();
  const storeKey = draftKey('outbox', agent.id, ticketId);
  const [kept] = useKeptText(storeKey);
  const flying = useSyncExternalStore(
    subscribe,
    () => inFlight,
    () => none,
  );
  const { mutateAsync } = useMutation(ticketMutations.addNote(ticketId, useQueryClient()));

  const change = (edit: (notes: OutboxNote[]) => OutboxNote[]) =>
    keep(storeKey, formatOutbox(edit(parseOutbox(readKept(storeKey)))));

  const deliver = async (note: OutboxNote) => {
    if (inFlight.has(note.key)) return;
    const { key, hiddenFromUser } = note;
    change((notes) => withNote(notes, { ...note, failure: null }));
    setInFlight(key, true);
    try {
      await mutateAsync({ input: { note: note.note, hiddenFromUser }, key });
      change((notes) => withoutNote(notes, key));
      onSent();
    } catch (error) {
      const { code, message } = asProblem(error);
      change((notes) => withNote(notes, { ...note, failure: { code, message } }));
    } finally {
      setInFlight(key, false);
    }
  };

  const notes = parseOutbox(kept).map((note) => ({ ...note, isSending: flying.has(note.key) }));
  return {
    notes,
    send: (input) => void deliver({ ...input, key: freshKey(), at: serverTime(), failure: null }),
    retry: (note) => void deliver(note),
    discard: (note) => change((all) => withoutNote(all, note.key)),
  };
}
