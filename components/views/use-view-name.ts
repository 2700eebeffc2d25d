'use client';

import type { QueueState } from '@/lib/contracts/queue';
import { currentView, useViews } from './use-views';

/** What the heading of a list calls it: the view it was opened from, else the queue. */
export function useViewName(state: QueueState): string {
  return currentView(useViews(), state)?.view.name ?? 'Queue';
}
