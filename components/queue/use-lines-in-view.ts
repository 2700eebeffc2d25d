'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { ListLines } from './list-lines';

/** Lines drawn beyond each edge, so that a quick turn of the wheel shows no gap. */
const BEYOND = 10;
/** What the server draws before anybody knows how high the window is, px. */
const FIRST_HEIGHT = 1_000;

/** The lines to draw, both included; none where `to` is before `from`. */
export type LinesInView = { from: number; to: number };

/**
 * Which lines of a scrolling list are in view. `startAt`: how far it is scrolled at first, px. Lines of
 * known heights need no measuring, and so no record for each of 100,000.
 */
export function useLinesInView(
  list: RefObject<HTMLElement | null>,
  lines: ListLines,
  startAt: number,
): LinesInView {
  const [view, setView] = useState({ top: startAt, height: FIRST_HEIGHT });
  const latest = useRef(lines);
  useLayoutEffect(() => {
    latest.current = lines;
  });
  const start = useRef(startAt);
  useLayoutEffect(() => {
    const scroller = list.current;
    if (!scroller) return;
    if (start.current > 0) scroller.scrollTo({ top: start.current, behavior: 'instant' });
    let seen = { first: -1, height: -1 };
    const look = () => {
      const { scrollTop: top, clientHeight: height } = scroller;
      const first = latest.current.lineAt(top);
      if (first === seen.first && height === seen.height) return;
      seen = { first, height };
      setView({ top, height });
    };
    // Rows are there in the very frame that shows their place.
    const onScroll = () => flushSync(look);
    const resized = new ResizeObserver(look);
    look();
    resized.observe(scroller);
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      resized.disconnect();
      scroller.removeEventListener('scroll', onScroll);
    };
  }, [list]);
  return {
    from: Math.max(0, lines.lineAt(view.top) - BEYOND),
    to: Math.min(lines.count - 1, lines.lineAt(view.top + view.height) + BEYOND),
  };
}

/** Scrolls a line into view, as little as that takes; `head` px at the top are covered. */
export function scrollToLine(
  scroller: HTMLElement,
  lines: ListLines,
  line: number,
  head: number,
): void {
  const [start, end] = [lines.startOf(line), lines.startOf(line + 1)];
  const { scrollTop, clientHeight } = scroller;
  if (start < scrollTop) scroller.scrollTop = start;
  else if (end + head > scrollTop + clientHeight) scroller.scrollTop = end + head - clientHeight;
}
