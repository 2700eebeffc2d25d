'use client';

import { useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import type { ColumnChoice } from '@/lib/contracts/columns';
import { queueParams, questionOf } from '@/lib/contracts/queue';
import type { QueueQuestion, QueueState } from '@/lib/contracts/queue';
import { noFilter } from '@/lib/domain/queue-filter';
import type { TicketFilter } from '@/lib/domain/queue-filter';
import type { GroupName, QueueOrder } from '@/lib/domain/queue-order';

/** How a change of the list gets into the history: typing leaves no trail of steps back. */
type History = 'push' | 'replace';

export type QueueControl = {
  state: QueueState;
  /** What the list asks for; the same object while it asks the same. */
  question: QueueQuestion;
  narrow: (filter: Partial<TicketFilter>, history?: History) => void;
  sortBy: (order: Pick<QueueOrder, 'sort' | 'descending'>) => void;
  groupBy: (group: GroupName | null) => void;
  showColumns: (columns: ColumnChoice[] | null) => void;
  /** Takes all filters off; order and look stay. */
  clear: () => void;
};

const dueFirst = { sort: 'due', descending: false } as const;

/** The list's state, kept in the URL so that it can be shared and stepped back through. */
export function useQueueState(): QueueControl {
  const [state, setState] = useQueryStates(queueParams, { shallow: true, scroll: false });
  return useMemo(
    () => ({
      state,
      question: questionOf(state),
      narrow: (filter, history = 'push') => void setState(filter, { history }),
      sortBy: (order) => void setState({ sort: order }, { history: 'push' }),
      groupBy: (group) => void setState({ group }, { history: 'push' }),
      showColumns: (cols) => void setState({ cols }, { history: 'replace' }),
      clear: () => void setState({ ...noFilter, view: null }, { history: 'push' }),
    }),
    [state, setState],
  );
}

/** The order a list has unless one chose another. */
export const defaultSort: Pick<QueueOrder, 'sort' | 'descending'> = dueFirst;
