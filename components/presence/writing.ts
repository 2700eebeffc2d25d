'use client';

const writing = new Set<number>();
const listeners = new Set<() => void>();

/** Tells whether one is writing on a ticket, so that colleagues see it and don't do the same. */
export function setWriting(ticketId: number, isWriting: boolean): void {
  if (writing.has(ticketId) === isWriting) return;
  if (isWriting) writing.add(ticketId);
  else writing.delete(ticketId);
  for (const listener of listeners) listener();
}

/** Whether one is writing on a ticket in this page. */
export function isWritingOn(ticketId: number): boolean {
  return writing.has(ticketId);
}

/** Calls `listener` when one begins or stops writing anywhere; answers the way to stop. */
export function onWriting(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
