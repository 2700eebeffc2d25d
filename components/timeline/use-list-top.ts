'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/**
 * Where a list that the window scrolls begins on the page, px. When something above it grows while one
 * reads in it, the page is scrolled along: browsers do not where lines are placed by script.
 */
export function useListTop(): [RefObject<HTMLOListElement | null>, number] {
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const { documentElement: page, body } = document;
    let known: number | null = null;
    const look = () => {
      if (!list.current) return;
      const now = Math.round(list.current.getBoundingClientRect().top + window.scrollY);
      if (now === known) return;
      if (known !== null && window.scrollY > known) {
        window.scrollBy({ top: now - known, behavior: 'instant' });
      }
      known = now;
      setTop(now);
    };
    const resized = new ResizeObserver(look);
    look();
    resized.observe(body);
    page.style.overflowAnchor = 'none';
    return () => {
      resized.disconnect();
      page.style.overflowAnchor = '';
    };
  }, []);
  return [list, top];
}
