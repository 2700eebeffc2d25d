'use client';

import { useEffect } from 'react';
import type { RefObject } from 'react';
import { isTyping } from '@/components/shell/is-typing';

const ROW_LINK = '[data-row-link]';

// Outlives the list, so that coming back from a ticket goes on from its row.
let lastId: string | null = null;

/**
 * `j` and `k` move the focus from row to row, so that Enter opens and a screen reader follows. The
 * place is remembered by ticket: rows that come and go do not move it.
 */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const remember = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement && event.target.matches(ROW_LINK)) {
        lastId = event.target.dataset.rowLink ?? null;
      }
    };
    const move = (event: KeyboardEvent) => {
      if ((event.key !== 'j' && event.key !== 'k') || isTyping(event) || !list.current) return;
      const links = [...list.current.querySelectorAll<HTMLElement>(ROW_LINK)];
      const at = links.findIndex((link) => link.dataset.rowLink === lastId);
      const step = event.key === 'j' ? 1 : -1;
      const next = at === -1 ? 0 : Math.min(links.length - 1, Math.max(0, at + step));
      event.preventDefault();
      links[next]?.focus();
    };
    document.addEventListener('focusin', remember);
    document.addEventListener('keydown', move);
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('keydown', move);
    };
  }, [list]);
}
