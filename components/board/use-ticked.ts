'use client';

import { createContext, use, useSyncExternalStore } from 'react';
import type { Instant } from '@/lib/domain/instant';
import { BoardTicker } from './board-ticker';

/** The ticker of the face one is part of. */
export const TickerContext = createContext(new BoardTicker(() => 0));

/** Reads something off the face's clock each second; draws again only when it is another. */
export function useTicked<T extends string | number | boolean | null>(
  read: (now: Instant) => T,
): T {
  const ticker = use(TickerContext);
  const readNow = () => read(ticker.now);
  return useSyncExternalStore(ticker.subscribe, readNow, readNow);
}
