'use client';

import { useCallback, useSyncExternalStore } from 'react';

/** Whether the window is narrower than so many px; false on the server. */
function useIsBelow(px: number): boolean {
  const query = `(width < ${px}px)`;
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
}

/** How much room a list has: for cards, for a few columns, or for all of them. */
export function useRoom(): 'cards' | 'few' | 'all' {
  const isNarrow = useIsBelow(1024);
  const isMiddling = useIsBelow(1280);
  if (isNarrow) return 'cards';
  return isMiddling ? 'few' : 'all';
}
