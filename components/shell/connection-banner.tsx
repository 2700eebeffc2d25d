'use client';

import { WifiOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Notice } from '@/components/ui/notice';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Says when the device has no connection. */
export function ConnectionBanner() {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {isOnline ? null : (
        <Notice tone="risk" className="rounded-none">
          <WifiOff aria-hidden className="size-4" />
          You are offline. What you see may be old, and nothing can be sent until you are back.
        </Notice>
      )}
    </div>
  );
}
