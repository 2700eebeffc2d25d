'use client';

import { useEffect } from 'react';
import type { RefObject } from 'react';
import { isTyping } from '@/components/shell/is-typing';

const ROW_LINK = '[data-row-link]';

// Outlives the list, so that coming back from a ticket goes on from its row.
let lastId: string | null = null;
// The rows below it, should it leave the list.
let below: string[] = [];

const idOf = (link: HTMLElement) => link.dataset.rowLink ?? '';

/**
 * `j` and `k` move the focus from row to row, so that Enter opens and a screen reader follows. The
 * place is remembered by ticket: rows that come and go do not move it.
 */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const links = () => [...(list.current?.querySelectorAll<HTMLElement>(ROW_LINK) ?? [])];
    const remember = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement && event.target.matches(ROW_LINK)) {
        lastId = idOf(event.target);
        const ids = links().map(idOf);
        below = ids.slice(ids.indexOf(lastId) + 1);
      }
    };
    const move = (event: KeyboardEvent) => {
      if ((event.key !== 'j' && event.key !== 'k') || isTyping(event) || !list.current) return;
      const rows = links();
      const at = rows.findIndex((link) => idOf(link) === lastId);
      const step = event.key === 'j' ? 1 : -1;
      const gap = rows.findIndex((link) => below.includes(idOf(link)));
      const next = at === -1 ? gap + Math.min(step, 0) : at + step;
      event.preventDefault();
      rows[Math.min(rows.length - 1, Math.max(0, next))]?.focus();
    };
    document.addEventListener('focusin', remember);
    document.addEventListener('keydown', move);
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('keydown', move);
    };
  }, [list]);
}
