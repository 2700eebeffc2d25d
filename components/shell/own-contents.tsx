'use client';

import { useEffect, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { onSessionEnd, sessionEnd } from '@/lib/queries/session-ended';

/** How the session of this page ended; null while it goes on. */
export function useSessionEnd() {
  return useSyncExternalStore(onSessionEnd, sessionEnd, () => null);
}

/** A page's contents, gone once they are somebody else's than who is signed in. */
export function OwnContents({ children }: { children: ReactNode }) {
  const isReplaced = useSessionEnd() === 'replaced';
  useEffect(() => {
    // A ticket's page is called by its summary.
    if (isReplaced) document.title = 'Halyard';
  }, [isReplaced]);
  return isReplaced ? null : children;
}
