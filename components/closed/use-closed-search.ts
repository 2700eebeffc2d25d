'use client';

import { useMemo } from 'react';
import type { ClosedQuery } from '@/lib/contracts/closed-tickets';
import { useAddress } from '@/components/shell/use-address';
import type { AddressHistory } from '@/components/shell/use-address';
import { closedQueryOf, readClosed, rewriteClosed, type ClosedState } from './closed-params';

export type ClosedSearch = {
  state: ClosedState;
  query: ClosedQuery;
  /** Narrows or widens the search, from its first page on. */
  narrow: (change: Partial<Omit<ClosedState, 'page'>>, history?: AddressHistory) => void;
  goToPage: (page: number) => void;
  clear: () => void;
};

/** A search of closed tickets, kept in the URL so that it can be shared and stepped back through. */
export function useClosedSearch(): ClosedSearch {
  const [params, changeAddress] = useAddress();
  return useMemo(() => {
    const state = readClosed(params);
    const change = (parts: Partial<ClosedState> | null, history: AddressHistory = 'push') =>
      changeAddress((address) => rewriteClosed(address, parts), history);
    return {
      state,
      query: closedQueryOf(state),
      narrow: (parts, history) => change({ ...parts, page: 1 }, history),
      goToPage: (page) => {
        change({ page });
        window.scrollTo(0, 0);
      },
      clear: () => change(null),
    };
  }, [params, changeAddress]);
}
