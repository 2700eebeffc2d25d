'use client';

import { useCallback, useState } from 'react';

/** Whether an element has been in sight; what it shows need not be asked for before. */
export function useOnceInView(): {
  ref: (element: HTMLElement | null) => (() => void) | undefined;
  wasSeen: boolean;
} {
  const [wasSeen, setWasSeen] = useState(false);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        setWasSeen(true);
        observer.disconnect();
      },
      { rootMargin: '160px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, wasSeen };
}
