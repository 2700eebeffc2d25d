'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { QueuePage } from '@/lib/contracts/queue';
import type { FacetId, FacetName, TicketFilter } from '@/lib/domain/queue-filter';
import { queueRanks } from '@/lib/domain/queue-order';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { useViewer } from '@/components/shell/desk-providers';
import { categoryChoices, facetChoices, type FilterChoice } from './choices';
import { useFilterNames } from './use-filter-names';

/**
 * What a field offers now: statuses and priorities in the tenant's order, oneself before the other
 * agents, the rest by name.
 */
export function useChoices(
  field: FacetName,
  filter: TicketFilter,
  page: QueuePage | undefined,
): FilterChoice[] {
  const { data: lookups } = useQuery(lookupsQueries.all());
  const nameOf = useFilterNames(page);
  const { agent: me } = useViewer();
  return useMemo(() => {
    const asked = { counts: page?.facets[field] ?? [], chosen: filter[field], nameOf };
    if (field === 'category') return categoryChoices(asked);
    if (field === 'agent') {
      const choices = facetChoices(field, asked, (id) => (id === me.id ? 0 : 1));
      return choices.map((choice) =>
        choice.id === me.id ? { ...choice, name: `${choice.name} (me)` } : choice,
      );
    }
    if ((field === 'status' || field === 'priority') && lookups) {
      const ranks = queueRanks(lookups)[field];
      return facetChoices(field, asked, (id: FacetId) => ranks.get(Number(id)) ?? Infinity);
    }
    return facetChoices(field, asked);
  }, [field, filter, page, lookups, nameOf, me.id]);
}
