'use client';

import { useSearchParams } from 'next/navigation';
import { startTransition, useCallback, useMemo, useOptimistic } from 'react';

/** How a change gets into the history: what is replaced leaves no step to go back to. */
export type AddressHistory = 'push' | 'replace';

type ChangeAddress = (rewrite: (address: string) => string, history: AddressHistory) => void;

/**
 * The parameters of the address, one object while they stay as they are, and the way to change them
 * without asking the server. `rewrite` is given path and parameters as they are by then, so that
 * several changes in one go add up.
 */
export function useAddress(): [URLSearchParams, ChangeAddress] {
  // Next tells of a change once everything else is drawn anew; whoever made it sees it at once.
  const [query, showAtOnce] = useOptimistic(useSearchParams().toString());
  const params = useMemo(() => new URLSearchParams(query), [query]);
  const change: ChangeAddress = useCallback(
    (rewrite, history) =>
      startTransition(() => {
        const { pathname, search, hash } = window.location;
        const address = new URL(rewrite(pathname + search) + hash, window.location.href);
        showAtOnce(address.searchParams.toString());
        window.history[`${history}State`](null, '', address);
      }),
    [showAtOnce],
  );
  return [params, change];
}
