'use client';

import { useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import type { ClosedQuery } from '@/lib/contracts/closed-tickets';
import { closedParams, closedQueryOf, type ClosedState } from './closed-params';

export type ClosedSearch = {
  state: ClosedState;
  query: ClosedQuery;
  /** Narrows or widens the search, from its first page on. */
  narrow: (change: Partial<Omit<ClosedState, 'page'>>, history?: 'push' | 'replace') => void;
  goToPage: (page: number) => void;
  clear: () => void;
};

/** A search of closed tickets, kept in the URL so that it can be shared and stepped back through. */
export function useClosedSearch(): ClosedSearch {
  const [state, setState] = useQueryStates(closedParams, { shallow: true, scroll: false });
  return useMemo(
    () => ({
      state,
      query: closedQueryOf(state),
      narrow: (change, history = 'push') => void setState({ ...change, page: 1 }, { history }),
      goToPage: (page) => void setState({ page }, { history: 'push', scroll: true }),
      clear: () => void setState(null, { history: 'push' }),
    }),
    [state, setState],
  );
}
