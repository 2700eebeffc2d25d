'use client';

import { useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { queueParams } from '@/lib/contracts/queue';
import type { QueueFilter } from '@/lib/contracts/queue';
import type { FacetName } from '@/lib/domain/queue';
import type { SlaState } from '@/lib/domain/sla-moves';

export type QueueFilterControl = {
  filter: QueueFilter;
  /** Replaces what is chosen of one facet; a step back undoes it. */
  choose: (facet: FacetName, ids: number[]) => void;
  /** The same for the states of the SLA. */
  chooseStates: (states: SlaState[]) => void;
  /** Replaces the text; typing leaves no trail of steps back. */
  search: (q: string) => void;
  goToPage: (page: number) => void;
  clear: () => void;
};

/** The queue's filter, kept in the URL so that it can be shared and stepped back through. */
export function useQueueFilter(): QueueFilterControl {
  const [values, setValues] = useQueryStates(queueParams, { shallow: true, scroll: false });
  const { q, sla, team, agent, status, priority, page } = values;
  return useMemo(
    () => ({
      filter: { q, sla, team, agent, status, priority, page },
      choose: (facet, ids) => {
        void setValues({ [facet]: ids.length > 0 ? ids : null, page: null }, { history: 'push' });
      },
      chooseStates: (states) => {
        void setValues({ sla: states.length > 0 ? states : null, page: null }, { history: 'push' });
      },
      search: (text) => {
        void setValues({ q: text || null, page: null }, { history: 'replace' });
      },
      goToPage: (to) => {
        void setValues({ page: to > 1 ? to : null }, { history: 'push', scroll: true });
      },
      clear: () => {
        void setValues(null, { history: 'push' });
      },
    }),
    [q, sla, team, agent, status, priority, page, setValues],
  );
}
