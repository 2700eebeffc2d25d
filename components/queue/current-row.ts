'use client';

import { useSyncExternalStore } from 'react';
import type { QueueRow } from '@/lib/domain/queue-entry';
import { selectionStore } from './selection';

const listeners = new Set<() => void>();
let current: QueueRow | null = null;

/** The list tells which row one is at. */
export function noteCurrentRow(row: QueueRow | null): void {
  if (row === current) return;
  current = row;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The row one is at with the keyboard, or was last; null where there is none. */
export function useCurrentRow(): QueueRow | null {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );
}

/**
 * A ticket something is to be done to; `row` is null where it was chosen without being seen. `hasLeft`:
 * it was seen, and no list here has it any more.
 */
export type Target = { id: number; row: QueueRow | null; hasLeft?: boolean };

/** What a command on tickets is about: all that is chosen, else the row one is at. */
export function targetTickets(): Target[] {
  const chosen = [...selectionStore.get()].map(([id, row]) => ({ id, row }));
  if (chosen.length > 0) return chosen;
  return current ? [{ id: current.id, row: current }] : [];
}
