'use client';

import { useSyncExternalStore } from 'react';
import type { QueueRow } from '@/lib/domain/queue-entry';

/** Chosen tickets by number, with the row one saw; null where it was chosen without being seen. */
export type Selection = ReadonlyMap<number, QueueRow | null>;

const nothing: Selection = new Map();
const listeners = new Set<() => void>();
let selection: Selection = nothing;

function replaceWith(next: Selection): void {
  selection = next.size === 0 ? nothing : next;
  for (const listener of listeners) listener();
}

/** What is chosen in the list; it outlives going to a ticket and back. */
export const selectionStore = {
  get: (): Selection => selection,
  toggle(id: number, row: QueueRow | null): void {
    const next = new Map(selection);
    if (!next.delete(id)) next.set(id, row);
    replaceWith(next);
  },
  add(tickets: Iterable<readonly [number, QueueRow | null]>): void {
    replaceWith(new Map([...selection, ...tickets]));
  },
  remove(ids: Iterable<number>): void {
    const next = new Map(selection);
    for (const id of ids) next.delete(id);
    replaceWith(next);
  },
  clear: (): void => replaceWith(nothing),
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The chosen tickets. */
export function useSelection(): Selection {
  return useSyncExternalStore(
    subscribe,
    () => selection,
    () => nothing,
  );
}

/** Whether one ticket is chosen. */
export function useIsSelected(id: number): boolean {
  return useSyncExternalStore(
    subscribe,
    () => selection.has(id),
    () => false,
  );
}
