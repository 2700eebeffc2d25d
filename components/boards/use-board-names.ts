'use client';

import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ClientsAnswer } from '@/lib/contracts/clients';
import type { BoardFilter } from '@/lib/domain/board';
import { noFilter } from '@/lib/domain/queue-filter';
import { clientQueries } from '@/lib/queries/dispatch-queries';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { filterNames, type NameOf } from '@/components/queue/filters/filter-names';
import { NAME_TO_COME } from './board-words';

/** Each name that nothing else tells costs calls to the tenant. */
const ASKED_MAX = 10;

const everything = {
  filter: { ...noFilter },
  order: { sort: 'due', descending: false, group: null },
  page: 1,
} as const;

/**
 * The names of what boards are narrowed to. Clients are named by their open tickets and by what was searched for
 * here; a few others are asked for one by one.
 */
export function useBoardNames(filters: readonly BoardFilter[]): NameOf {
  const cache = useQueryClient();
  const { data: lookups } = useQuery(lookupsQueries.all());
  const clientIds = [...new Set(filters.flatMap(({ client }) => client))].filter((id) => id !== 0);
  const enabled = clientIds.length > 0;
  const queue = useQuery({ ...ticketQueries.list(everything), enabled });
  const first = useQuery({ ...clientQueries.search(''), enabled });

  const names = new Map<number | string, string>();
  for (const { id, name } of queue.data?.facets.client ?? []) names.set(id, name);
  const searches = cache.getQueriesData<ClientsAnswer>({ queryKey: ['clients', 'search'] });
  for (const [, answer] of searches) {
    for (const { id, name } of answer?.clients ?? []) names.set(id, name);
  }
  const isRead = !queue.isLoading && !first.isLoading;
  const unknown = isRead ? clientIds.filter((id) => !names.has(id)) : [];
  const cards = useQueries({
    queries: unknown.slice(0, ASKED_MAX).map((id) => clientQueries.card(id)),
  });
  for (const { data } of cards) if (data) names.set(data.client.id, data.client.name);
  const isToCome = !isRead || cards.some(({ isLoading }) => isLoading);

  const nameOf = filterNames(queue.data, lookups);
  return (field, id) => {
    if (field !== 'client' || id === 0) return nameOf(field, id);
    const name = names.get(id) ?? (isToCome ? NAME_TO_COME : `Client ${id}`);
    return { name, isGone: false };
  };
}
