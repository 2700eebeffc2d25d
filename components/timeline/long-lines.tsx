'use client';

import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useState } from 'react';
import { LineContents } from './line-contents';
import type { TimelineLine } from './timeline-lines';
import { useListTop } from './use-list-top';
import { reach, stillToReach } from './use-permalink';
import type { Target } from './use-permalink';

/** px; what is drawn is measured. */
const USUAL_HEIGHT = { day: 24, entry: 110 } as const;
const GAP = 10;
/** Lines drawn beyond each edge. */
const BEYOND = 6;
/** The scroll margin of `.timeline-entry`: what stays above the page's contents, px. */
const BARS = 160;

type LongLinesProps = { lines: readonly TimelineLine[]; target: Target | null };

/** A long timeline: only what is near the window is on the page, and whatever has the focus. */
export function LongLines({ lines, target }: LongLinesProps) {
  const [list, top] = useListTop();
  const [focused, setFocused] = useState<string | null>(null);
  const kept = focused === null ? -1 : lines.findIndex(({ key }) => key === focused);
  const virtualizer = useWindowVirtualizer({
    count: lines.length,
    estimateSize: useCallback(
      (index: number) => USUAL_HEIGHT[lines[index]?.kind ?? 'entry'],
      [lines],
    ),
    getItemKey: useCallback((index: number) => lines[index]?.key ?? index, [lines]),
    rangeExtractor: useCallback(
      (range: Range) => {
        const inView = defaultRangeExtractor(range);
        if (kept < 0 || inView.includes(kept)) return inView;
        return [...inView, kept].sort((a, b) => a - b);
      },
      [kept],
    ),
    gap: GAP,
    overscan: BEYOND,
    scrollMargin: top,
    scrollPaddingStart: BARS,
    initialRect: { width: 0, height: 1_000 },
  });

  useEffect(() => {
    const wanted = stillToReach(target);
    const index = wanted ? lines.findIndex(({ key }) => key === wanted.key) : -1;
    if (!wanted || index < 0) return;
    virtualizer.scrollToIndex(index, { align: 'start' });
    let frame = requestAnimationFrame(function arrive() {
      if (!reach(wanted)) frame = requestAnimationFrame(arrive);
    });
    return () => cancelAnimationFrame(frame);
  }, [lines, target, virtualizer]);

  return (
    <ol
      ref={list}
      aria-label="What happened"
      className="@container relative"
      style={{ height: virtualizer.getTotalSize() }}
      onFocus={(event) => {
        const index = event.target.closest<HTMLElement>('li[data-index]')?.dataset.index;
        setFocused(lines[Number(index)]?.key ?? null);
      }}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setFocused(null);
      }}
    >
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const line = lines[index];
        if (!line) return null;
        return (
          <li
            key={line.key}
            ref={virtualizer.measureElement}
            data-index={index}
            id={line.kind === 'entry' ? line.key : undefined}
            tabIndex={-1}
            aria-setsize={lines.length}
            aria-posinset={index + 1}
            data-target={line.key === target?.key || undefined}
            className="timeline-entry absolute inset-x-0 top-0"
            style={{ transform: `translateY(${start - top}px)` }}
          >
            <LineContents line={line} />
          </li>
        );
      })}
    </ol>
  );
}
