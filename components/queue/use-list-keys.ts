'use client';

import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { mayBeOwnWrite } from '@/lib/queries/own-writes';
import { useCommands } from '@/components/shell/commands';
import { showToast } from '@/components/ui/toast';
import { useCurrentRow } from './current-row';
import type { ListLines } from './list-lines';
import { selectionStore, useSelection } from './selection';
import { scrollToLine } from './use-lines-in-view';
import type { ListPages } from './use-list-pages';

export type ListKeys = {
  /** For the list itself: the arrows, Home and End go through its rows, Enter opens one a press. */
  onKeyDown: (event: KeyboardEvent) => void;
};

/**
 * `j` and `k` move from row to row, `x` selects, with Shift whatever one passes. The place is
 * remembered by ticket: rows that come and go do not move it. Where one's own change takes the row away,
 * the next one has its place; where somebody else's does, one stays. `headHeight` px of the list are covered by its head.
 */
export function useListKeys(
  list: RefObject<HTMLDivElement | null>,
  headHeight: number,
  shown: ListPages,
  lines: ListLines,
  select: (index: number, isRange: boolean) => void,
): ListKeys {
  const current = useCurrentRow();
  const selection = useSelection();
  /** Where the current row was seen last. */
  const lastIndex = useRef(0);
  const hadFocus = useRef(false);
  const hasBegun = useRef(false);
  const pending = useRef<number | null>(null);

  function linkAt(index: number): HTMLElement | null {
    return (
      list.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-row-link]`) ?? null
    );
  }

  function indexOfCurrent(): number | null {
    if (!current) return null;
    const { pageSize } = shown.first;
    for (const [page, { rows }] of shown.pages) {
      const at = rows.findIndex(({ id }) => id === current.id);
      if (at >= 0) return (page - 1) * pageSize + at;
    }
    return null;
  }

  function focusAt(index: number): void {
    const line = lines.lineOf(index);
    if (line === null) return;
    if (list.current) scrollToLine(list.current, lines, line, headHeight);
    pending.current = index;
    focusPending();
  }

  function focusPending(): void {
    const index = pending.current;
    const link = index === null ? null : linkAt(index);
    if (!link) return;
    pending.current = null;
    link.focus({ preventScroll: true });
  }

  /** The row one step on from `from`, past heads of groups and folded ones; null at the end. */
  function stepFrom(from: number | null, step: 1 | -1): number | null {
    const start = from === null ? null : lines.lineOf(from);
    // Its row has left: what moved up stands at its place now.
    let line = start === null ? (lines.lineOf(lastIndex.current) ?? 0) - Number(step === 1) : start;
    for (line += step; line >= 0 && line < lines.count; line += step) {
      const at = lines.at(line);
      if (at.kind === 'row') return at.index;
    }
    return null;
  }

  function move(step: 1 | -1, isSelecting = false): void {
    const from = indexOfCurrent();
    const to = current === null ? stepFrom(-1, 1) : stepFrom(from, step);
    if (to === null) return;
    if (isSelecting) {
      if (from !== null && !selectionStore.get().has(current?.id ?? 0)) select(from, false);
      const row = shown.rowAt(to);
      if (row) selectionStore.add([[row.id, row]]);
    }
    focusAt(to);
  }

  const section = 'List';
  useCommands([
    {
      id: 'next',
      title: 'Next ticket',
      section,
      keys: 'j',
      isOnlyKey: true,
      repeats: true,
      run: () => move(1),
    },
    {
      id: 'last',
      title: 'Previous ticket',
      section,
      keys: 'k',
      isOnlyKey: true,
      repeats: true,
      run: () => move(-1),
    },
    {
      id: 'select-next',
      title: 'Extend the selection down',
      section,
      keys: 'shift+j',
      isOnlyKey: true,
      repeats: true,
      run: () => move(1, true),
    },
    {
      id: 'select-last',
      title: 'Extend the selection up',
      section,
      keys: 'shift+k',
      isOnlyKey: true,
      repeats: true,
      run: () => move(-1, true),
    },
    {
      id: 'select',
      title: 'Select or deselect the ticket',
      section,
      keys: 'x',
      isOnlyKey: true,
      run: () => {
        const index = indexOfCurrent();
        if (index !== null) select(index, false);
      },
    },
    ...(selection.size > 0
      ? [
          {
            id: 'select-none',
            title: 'Clear the selection',
            section,
            keys: 'Escape',
            run: selectionStore.clear,
          } as const,
        ]
      : []),
  ]);

  useLayoutEffect(() => {
    focusPending();
    const at = indexOfCurrent();
    const isInside = list.current?.contains(document.activeElement) ?? false;
    const isNowhere = document.activeElement === document.body;
    if (isNowhere && at !== null && !hasBegun.current) {
      // Back from elsewhere: on with the row one was at.
      pending.current = at;
      focusPending();
    } else if (isNowhere && at === null && hadFocus.current && current) {
      // Its row left the list while it had the focus.
      if (mayBeOwnWrite(current.id)) focusAt(Math.min(lastIndex.current, shown.first.matched - 1));
      else {
        // Whoever looks at it must not find themselves at another ticket: the place stays until they move.
        list.current?.focus({ preventScroll: true });
        showToast({
          key: 'left-list',
          message: `#${current.id} has left this list`,
          detail: 'Somebody changed it. What you do next is still about it, until you move on.',
        });
      }
    }
    hasBegun.current = true;
    hadFocus.current = isInside;
    if (at !== null) lastIndex.current = at;
  });

  return {
    onKeyDown(event) {
      const onLink = event.target instanceof Element && event.target.matches('[data-row-link]');
      // Held down where it confirmed something, it would open the ticket that has the focus now.
      if (onLink && event.key === 'Enter' && event.repeat) event.preventDefault();
      if (!onLink || event.altKey || event.ctrlKey || event.metaKey) return;
      const moves: Record<string, () => void> = {
        ArrowDown: () => move(1, event.shiftKey),
        ArrowUp: () => move(-1, event.shiftKey),
        Home: () => focusAt(0),
        End: () => focusAt(shown.first.matched - 1),
      };
      const act = moves[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    },
  };
}
