'use client';

import { useEffect } from 'react';

/** Runs `work` once the page has nothing better to do; answers the way to call it off. */
function whenIdle(work: () => void): () => void {
  // Safari has no such thing.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, 1_500);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: 5_000 });
  return () => cancelIdleCallback(handle);
}

/** Fetches code that is not needed yet while the page is idle, so that its first use is instant. */
export function usePreload(load: () => Promise<unknown>): void {
  useEffect(
    () =>
      whenIdle(() => {
        // Where that fails, it is fetched when it is needed.
        load().catch(() => undefined);
      }),
    [load],
  );
}
