'use client';

import { useSyncExternalStore } from 'react';
import { questionOf } from '@/lib/contracts/queue';
import type { QueueState } from '@/lib/contracts/queue';
import { routes } from '@/lib/routes';

let lastList = routes.queue();

/** Remembers the list one works from, so that a ticket leads back to it. */
export function rememberList(state: QueueState): void {
  lastList = routes.queue(questionOf(state), state);
}

const never = () => () => {};

/** The address of the list last looked at in this window; the whole queue before there was one. */
export function useLastList() {
  return useSyncExternalStore(
    never,
    () => lastList,
    () => routes.queue(),
  );
}
