'use client';

import { useEffect, useState } from 'react';

/** What was typed, once typing has paused for `ms`; an emptied field at once. */
export function useSettled(typed: string, ms: number): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), typed === '' ? 0 : ms);
    return () => clearTimeout(timer);
  }, [typed, ms]);
  return typed === '' ? '' : settled;
}
