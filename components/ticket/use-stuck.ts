'use client';

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** The bar on top of every page, px. */
const TOP = 48;

/**
 * Whether a sticky header has stuck below the top bar. What it loses in height then is put below it, so that
 * the page keeps its length and nothing under it moves.
 */
export function useStuck(): [header: RefObject<HTMLElement | null>, isStuck: boolean] {
  const header = useRef<HTMLElement>(null);
  const [isStuck, setIsStuck] = useState(false);
  const fullHeight = useRef(0);

  useEffect(() => {
    const element = header.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        const stuck = entry.boundingClientRect.top <= TOP && window.scrollY > 0;
        if (stuck && element.dataset.stuck === undefined) fullHeight.current = element.offsetHeight;
        setIsStuck(stuck);
      },
      // One pixel of it is cut off once it stands right below the bar.
      { rootMargin: `-${TOP + 1}px 0px 0px 0px`, threshold: [1] },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const element = header.current;
    if (!element) return;
    const lost = isStuck ? Math.max(0, fullHeight.current - element.offsetHeight) : 0;
    element.style.marginBottom = lost > 0 ? `${lost}px` : '';
  }, [isStuck]);

  return [header, isStuck];
}
