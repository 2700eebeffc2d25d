'use client';

import { Toaster as Sonner } from 'sonner';

/** Where short confirmations appear; failures stay beside what failed. */
export function Toaster() {
  return (
    <Sonner
      position="top-center"
      toastOptions={{
        unstyled: true,
        className:
          'flex w-full items-center gap-2 rounded-md border bg-raised px-3 py-2 text-sm text-ink shadow-menu',
      }}
    />
  );
}
