// Set by any call that is answered 401, read by the shell: one message, wherever it happened.
let ended = false;
const listeners = new Set<() => void>();

/** Tells the page that the server no longer knows this session. */
export function endSession(): void {
  if (ended) return;
  ended = true;
  for (const listener of listeners) listener();
}

/** Has a call been answered "signed out" since this page was loaded? */
export function hasSessionEnded(): boolean {
  return ended;
}

/** Calls `listener` when the session ends; answers the way to stop. */
export function onSessionEnd(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
