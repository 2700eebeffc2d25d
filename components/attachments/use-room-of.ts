'use client';

import { useCallback, useState } from 'react';

/** The room inside an element in px, kept current; null until it is there. `ref` goes on the element. */
export function useRoomOf(): {
  ref: (element: HTMLElement | null) => (() => void) | undefined;
  room: { width: number; height: number } | null;
} {
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, room };
}
