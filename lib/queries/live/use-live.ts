'use client';

import { useSyncExternalStore } from 'react';
import { liveStatus, onLiveStatus, unknownLiveStatus } from './live-status';
import type { LiveStatus } from './live-status';

/** How this page hears of changes, kept current. */
export function useLive(): LiveStatus {
  return useSyncExternalStore(onLiveStatus, liveStatus, () => unknownLiveStatus);
}
