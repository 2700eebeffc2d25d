'use client';

import { useRef } from 'react';
import type { RefObject } from 'react';

type OutsideEvent = { target: EventTarget | null; preventDefault: () => void };

const FIELDS = 'input:enabled, textarea:enabled, select:enabled, [role="combobox"]:enabled';

/**
 * Handlers for the surface of a dialog or a modal sheet: the focus starts at `initialFocus`, else
 * at the first field, else at the surface itself; it goes back to where it was even if no trigger
 * opened it; and a press on a toast is no press outside.
 */
export function useDialogSurface(initialFocus?: RefObject<HTMLElement | null>) {
  const cameFrom = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: (event: Event) => {
      cameFrom.current = lastingOne(document.activeElement);
      const { currentTarget: surface } = event;
      if (!(surface instanceof HTMLElement)) return;
      event.preventDefault();
      const first = initialFocus?.current ?? surface.querySelector<HTMLElement>(FIELDS) ?? surface;
      first.focus({ preventScroll: first === surface });
    },
    onCloseAutoFocus: (event: Event) => {
      if (focusAgain(cameFrom.current)) event.preventDefault();
    },
    onInteractOutside: (event: OutsideEvent) => {
      const onToast =
        event.target instanceof Element && event.target.closest('[data-sonner-toaster]') !== null;
      if (onToast) event.preventDefault();
    },
  };
}

/**
 * Handlers for a sheet that leaves the page usable: opening takes no focus, nothing outside closes
 * it, and a focus that was inside goes back to where it last was outside.
 */
export function useSurfaceBesidePage() {
  const lastOutside = useRef<Element | null>(null);
  return {
    // No dialog: it asks for nothing, and the page's keys go on working.
    role: 'complementary',
    onOpenAutoFocus: (event: Event) => {
      lastOutside.current = document.activeElement;
      event.preventDefault();
    },
    onFocusOutside: ({ target }: OutsideEvent) => {
      if (target instanceof Element) lastOutside.current = target;
    },
    onInteractOutside: (event: OutsideEvent) => event.preventDefault(),
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      if (document.activeElement === document.body) focusAgain(lastOutside.current);
    },
  };
}

/** The element itself, or what opened the menu it is in: the menu will be gone. */
function lastingOne(element: Element | null): Element | null {
  const opener = element?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return opener ? lastingOne(document.getElementById(opener)) : element;
}

/** False where there is nothing to go back to. */
function focusAgain(element: Element | null): boolean {
  if (!(element instanceof HTMLElement) || element === document.body) return false;
  if (!element.isConnected) return false;
  element.focus();
  return true;
}
