'use client';

import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { ListLines } from './list-lines';
import { changedRows, seenRows, type SeenRows } from './row-memory';
import type { LinesInView } from './use-lines-in-view';
import type { ListPages } from './use-list-pages';

const HIGHLIGHT_MS = 1_500;

type Seen = {
  pages: ListPages['pages'];
  question: ListPages['question'];
  rows: SeenRows;
  lines: ListLines;
  /** What was in view, from the top. */
  visible: { id: number; start: number }[];
};

function highlight(list: HTMLElement, ids: readonly number[]): void {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (const id of ids) {
    list
      .querySelector(`[data-ticket="${id}"]`)
      ?.animate(
        { backgroundColor: ['var(--accent-soft)', 'transparent'] },
        { duration: HIGHLIGHT_MS, easing: 'ease-in' },
      );
  }
}

/** What is in view, from the top; each row with where it starts. */
function visibleRows(
  top: number,
  { from, to }: LinesInView,
  shown: ListPages,
  lines: ListLines,
): Seen['visible'] {
  const visible: Seen['visible'] = [];
  for (let at = Math.max(from, lines.lineAt(top)); at <= to; at += 1) {
    const line = lines.at(at);
    const row = line.kind === 'row' ? shown.rowAt(line.index) : undefined;
    if (row) visible.push({ id: row.id, start: lines.startOf(at) });
  }
  return visible;
}

/**
 * Keeps what one looks at where it is while rows come, go and move above it, and lights up for a moment
 * what changed.
 */
export function useSteadyList(
  list: RefObject<HTMLDivElement | null>,
  inView: LinesInView,
  shown: ListPages,
  lines: ListLines,
): void {
  const seen = useRef<Seen | null>(null);
  useLayoutEffect(() => {
    const scroller = list.current;
    if (!scroller) return;
    const before = seen.current;
    const isSame = before?.question === shown.question;
    const isUnchanged =
      isSame &&
      before.lines === lines &&
      before.pages.size === shown.pages.size &&
      [...shown.pages].every(([number, page]) => before.pages.get(number) === page);
    const rows = isUnchanged ? before.rows : seenRows(shown.pages);

    if (before && isSame && !isUnchanged) {
      const { pageSize } = shown.first;
      const changed = changedRows(before.rows, rows, (index) =>
        before.pages.has(Math.floor(index / pageSize) + 1),
      );
      const moved = new Set(changed);
      const anchor = before.visible.find(({ id }) => !moved.has(id) && rows.has(id));
      const line = anchor ? lines.lineOf(rows.get(anchor.id)?.index ?? 0) : null;
      // At the very top one sees what comes in there.
      if (scroller.scrollTop > 0 && anchor && line !== null) {
        const by = lines.startOf(line) - anchor.start;
        if (by !== 0) scroller.scrollBy({ top: by, behavior: 'instant' });
      }
      highlight(scroller, changed);
    }
    const visible = visibleRows(scroller.scrollTop, inView, shown, lines);
    seen.current = { pages: shown.pages, question: shown.question, rows, lines, visible };
  });
}
