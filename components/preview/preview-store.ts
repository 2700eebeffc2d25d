'use client';

import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let isOpen = false;

function set(next: boolean): void {
  isOpen = next;
  for (const listener of listeners) listener();
}

/** Whether the row one is at is shown beside the list. */
export const previewStore = {
  isOpen: (): boolean => isOpen,
  toggle: (): void => set(!isOpen),
  close: (): void => set(false),
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the preview is open. */
export function useIsPreviewOpen(): boolean {
  return useSyncExternalStore(subscribe, previewStore.isOpen, () => false);
}
