'use client';

import { useEffect } from 'react';
import { isTyping } from './is-typing';

/** A plain letter goes to the control marked `data-shortcut` with it. */
export function useFocusKeys(): void {
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (!/^[a-z]$/.test(event.key) || isTyping(event)) return;
      const control = document.querySelector<HTMLElement>(`[data-shortcut="${event.key}"]`);
      if (!control) return;
      event.preventDefault();
      control.focus();
      control.scrollIntoView({ block: 'center' });
    };
    document.addEventListener('keydown', go);
    return () => document.removeEventListener('keydown', go);
  }, []);
}
