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

/** Which toast now stands for a key. */
const latest = new Map<string, string>();
let raised = 0;

/** Another name each time: one that is just leaving would take its successor of the same name along. */
function nameFor(key: string | undefined): string | undefined {
  if (key === undefined) return undefined;
  dropToast(key);
  raised += 1;
  const name = `${key} ${raised}`;
  latest.set(key, name);
  return name;
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
  show(nameFor(toast.key), isLong ? LONG_MS : SHORT_MS);
}

/** Takes a toast away; `hideToast` is the way here. */
export function dropToast(key: string): void {
  const name = latest.get(key);
  if (name !== undefined) sonner.dismiss(name);
  latest.delete(key);
}
