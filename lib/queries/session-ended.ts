/** Why a page may go no further: nobody is signed in any more, or somebody else is. */
export type SessionEnd = 'signed-out' | 'replaced';

// Set by any call that is answered 401, read by the shell: one message, wherever it happened.
let ended: SessionEnd | null = null;
const listeners = new Set<() => void>();

/** Tells the page that the server no longer knows its session. */
export function endSession(why: SessionEnd = 'signed-out'): void {
  // Who was signed out and is then replaced must see no more of what was theirs.
  if (ended === why || ended === 'replaced') return;
  ended = why;
  for (const listener of listeners) listener();
}

/** How the session of this page ended; null while it has not. */
export function sessionEnd(): SessionEnd | null {
  return ended;
}

/** Calls `listener` when the session ends; answers the way to stop. */
export function onSessionEnd(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
