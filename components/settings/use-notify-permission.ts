'use client';

import { useSyncExternalStore } from 'react';

/** Whether this browser lets Halyard notify; `default`: it was never asked. */
export type NotifyPermission = NotificationPermission | 'unsupported';

const listeners = new Set<() => void>();

function tellAll(): void {
  for (const listener of listeners) listener();
}

/** The permission can be changed beside the page, too. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  let status: PermissionStatus | null = null;
  let isOver = false;
  void navigator.permissions
    ?.query({ name: 'notifications' })
    .then((found) => {
      if (isOver) return;
      status = found;
      status.addEventListener('change', tellAll);
    })
    .catch(() => undefined);
  return () => {
    isOver = true;
    listeners.delete(listener);
    status?.removeEventListener('change', tellAll);
  };
}

function read(): NotifyPermission {
  if (!('Notification' in window) || !window.isSecureContext) return 'unsupported';
  return Notification.permission;
}

/** What this browser allows, and the way to ask for it; to be asked by a press of the viewer's only. */
export function useNotifyPermission(): { permission: NotifyPermission; ask: () => void } {
  const permission = useSyncExternalStore(subscribe, read, () => 'granted' as const);
  const ask = () => {
    if (read() === 'default') void Notification.requestPermission().then(tellAll);
  };
  return { permission, ask };
}
