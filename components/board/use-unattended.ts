'use client';

import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { useWakeLock } from './use-wake-lock';

const REST_MS = 3_000;
const SHIFT_MS = 60_000;
/** Around the middle, so that no line of the picture burns in. */
const shifts = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
  [1, -1],
] as const;

const isWhole = () =>
  document.fullscreenElement !== null || window.matchMedia('(display-mode: fullscreen)').matches;

async function toggleWhole(): Promise<void> {
  // Refused where the browser has none: the wall is one all the same.
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
  else await document.documentElement.requestFullscreen().catch(() => undefined);
}

/**
 * What a screen nobody attends needs: it stays awake, moves its picture a little each minute, and fills
 * the screen on `F` or a double click. `moved`: the pointer did just now; `whole`: it fills the screen then.
 */
export function useUnattended(root: RefObject<HTMLElement | null>): 'still' | 'moved' | 'whole' {
  const [pointer, setPointer] = useState<'still' | 'moved' | 'whole'>('still');
  useWakeLock();

  useEffect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined;
    const move = () => {
      setPointer(isWhole() ? 'whole' : 'moved');
      clearTimeout(resting);
      resting = setTimeout(() => setPointer('still'), REST_MS);
    };
    const press = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (key.toLowerCase() === 'f' && !ctrlKey && !metaKey && !altKey) void toggleWhole();
    };
    const toggle = () => void toggleWhole();
    document.addEventListener('mousemove', move);
    document.addEventListener('keydown', press);
    document.addEventListener('dblclick', toggle);
    return () => {
      clearTimeout(resting);
      document.removeEventListener('mousemove', move);
      document.removeEventListener('keydown', press);
      document.removeEventListener('dblclick', toggle);
    };
  }, []);

  useEffect(() => {
    let step = 0;
    const timer = setInterval(() => {
      step = (step + 1) % shifts.length;
      const [x, y] = shifts[step] ?? [0, 0];
      root.current?.style.setProperty('--shift-x', String(x));
      root.current?.style.setProperty('--shift-y', String(y));
    }, SHIFT_MS);
    return () => clearInterval(timer);
  }, [root]);

  return pointer;
}
