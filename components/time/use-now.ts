'use client';

import { useSyncExternalStore } from 'react';
import type { Instant } from '@/lib/domain/instant';
import { serverTime } from '@/lib/queries/server-clock';
import { usePageTime } from './time-context';

const listeners = new Set<() => void>();
let interval: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  interval ??= setInterval(() => {
    for (const each of listeners) each();
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(interval);
    interval = undefined;
  };
}

/**
 * Reads something off the server's clock, each second, on the one interval that all readers share.
 * The component renders again only when the text changes; the first paint is what the server drew.
 */
export function useTicking(read: (now: Instant) => string): string {
  const { serverNow } = usePageTime();
  return useSyncExternalStore(
    subscribe,
    () => read(serverTime()),
    () => read(serverNow),
  );
}
