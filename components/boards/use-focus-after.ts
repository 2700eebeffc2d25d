'use client';

import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Where the keyboard goes on once something was removed whose own controls went with it: to `target`, when
 * `count` is another one after `expect(true)`.
 */
export function useFocusAfter(target: RefObject<HTMLElement | null>, count: number) {
  const isExpected = useRef(false);
  useEffect(() => {
    if (!isExpected.current) return;
    isExpected.current = false;
    target.current?.focus();
  }, [target, count]);
  return (expected: boolean) => {
    isExpected.current = expected;
  };
}
