'use client';

import { useCallback, useSyncExternalStore } from 'react';

// What this page knows; localStorage behind it may be full, shut off or cleared at any time.
const known = new Map<string, string>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function takeFromOtherTab(event: StorageEvent): void {
  if (event.key === null) known.clear();
  else if (known.has(event.key)) known.set(event.key, event.newValue ?? '');
  tell();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', takeFromOtherTab);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', takeFromOtherTab);
  };
}

/** What is kept under `key`; empty where there is nothing. */
export function readKept(key: string): string {
  const held = known.get(key);
  if (held !== undefined) return held;
  let text = '';
  try {
    text = localStorage.getItem(key) ?? '';
  } catch {
    // Storage is shut off: the page's own memory has to do.
  }
  known.set(key, text);
  return text;
}

/** Keeps `text` under `key` across reloads and sign-ins; an empty one is forgotten. */
export function keep(key: string, text: string): void {
  known.set(key, text);
  try {
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  } catch {
    // As above.
  }
  tell();
}

/** Where a text someone is writing on a ticket is kept: per agent, so that a shared device mixes nothing up. */
export function draftKey(
  kind:
    | 'note'
    | 'resolution'
    | 'outbox'
    | 'composer'
    | 'timer'
    | 'new-ticket'
    | 'edits'
    | 'escalate'
    | 'hand-over',
  agentId: number,
  ticketId: number,
): string {
  return `halyard:${kind}:${agentId}:${ticketId}`;
}

/** A kept text and the way to change it. */
export function useKeptText(key: string): [text: string, setText: (text: string) => void] {
  const text = useSyncExternalStore(
    subscribe,
    () => readKept(key),
    () => '',
  );
  const setText = useCallback((next: string) => keep(key, next), [key]);
  return [text, setText];
}
