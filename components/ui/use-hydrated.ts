'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * False until the page's script runs. Controls stay shut until then: what is typed or pressed
 * before would be lost without a word.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
