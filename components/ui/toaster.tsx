'use client';

import { useEffect } from 'react';
import { Toaster as Sonner, toast as sonner } from 'sonner';
import type { Toast } from './toast';
import { ToastCard } from './toast-card';

const SHORT_MS = 5_000;
const LONG_MS = 12_000;

function goToToasts(event: KeyboardEvent): void {
  if (event.key !== 'F8') return;
  document.querySelector<HTMLElement>('[data-sonner-toaster] button')?.focus();
}

/**
 * Where short confirmations appear; failures stay beside what failed. F8 goes to the newest, Escape
 * closes it.
 */
export function Toaster() {
  useEffect(() => {
    document.addEventListener('keydown', goToToasts);
    return () => document.removeEventListener('keydown', goToToasts);
  }, []);
  return (
    <Sonner
      position="top-center"
      // Its own key would keep toasts for good once pressed.
      hotkey={[]}
      customAriaLabel="Messages (F8)"
      expand
      // The page behind a dialog takes no pointer; a toast still does.
      style={{ pointerEvents: 'auto' }}
      toastOptions={{ unstyled: true, className: 'w-full' }}
    />
  );
}

/** Shows a toast now; `showToast` is the way here. */
export function raiseToast(toast: Toast): void {
  const isLong = toast.action !== undefined || toast.tone === 'risk' || toast.tone === 'failure';
  const show = (id: number | string | undefined, duration: number) =>
    sonner.custom(
      (own) => (
        <ToastCard
          toast={toast}
          onClose={() => sonner.dismiss(own)}
          onFocusChange={(isFocused) =>
            show(own, isFocused ? Number.POSITIVE_INFINITY : isLong ? LONG_MS : SHORT_MS)
          }
        />
      ),
      { id, duration },
    );
  show(toast.key, isLong ? LONG_MS : SHORT_MS);
}

/** Takes a toast away; `hideToast` is the way here. */
export function dropToast(key: string): void {
  sonner.dismiss(key);
}
