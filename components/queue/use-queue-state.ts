'use client';

import { useMemo } from 'react';
import type { ColumnChoice } from '@/lib/contracts/columns';
import { questionOf, readQueue, rewriteQueue } from '@/lib/contracts/queue';
import type { QueueQuestion, QueueState } from '@/lib/contracts/queue';
import { noFilter } from '@/lib/domain/queue-filter';
import type { TicketFilter } from '@/lib/domain/queue-filter';
import type { GroupName, QueueOrder } from '@/lib/domain/queue-order';
import { useAddress } from '@/components/shell/use-address';
import type { AddressHistory } from '@/components/shell/use-address';

export type QueueControl = {
  state: QueueState;
  /** What the list asks for; the same object while it asks the same. */
  question: QueueQuestion;
  /** A step one can go back to, unless said: typing leaves no trail of them. */
  narrow: (filter: Partial<TicketFilter>, history?: AddressHistory) => void;
  sortBy: (order: Pick<QueueOrder, 'sort' | 'descending'>) => void;
  groupBy: (group: GroupName | null) => void;
  showColumns: (columns: ColumnChoice[] | null) => void;
  /** Takes all filters off; order and look stay. */
  clear: () => void;
};

/** The list's state, kept in the URL so that it can be shared and stepped back through. */
export function useQueueState(): QueueControl {
  const [params, changeAddress] = useAddress();
  return useMemo(() => {
    const state = readQueue(params);
    const change = (parts: Parameters<typeof rewriteQueue>[1], history: AddressHistory = 'push') =>
      changeAddress((address) => rewriteQueue(address, parts), history);
    return {
      state,
      question: questionOf(state),
      narrow: change,
      sortBy: (sort) => change({ sort }),
      groupBy: (group) => change({ group }),
      showColumns: (cols) => change({ cols }, 'replace'),
      clear: () => change({ ...noFilter, view: null }),
    };
  }, [params, changeAddress]);
}

/** The order a list has unless one chose another. */
export const defaultSort: Pick<QueueOrder, 'sort' | 'descending'> = {
  sort: 'due',
  descending: false,
};
