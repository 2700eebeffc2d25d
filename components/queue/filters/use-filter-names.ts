'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { QueuePage } from '@/lib/contracts/queue';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { filterNames, type NameOf } from './filter-names';

/** The names of what a list can be narrowed to, as far as they are known. */
export function useFilterNames(page: QueuePage | undefined): NameOf {
  const { data } = useQuery(lookupsQueries.all());
  return useMemo(() => filterNames(page, data), [page, data]);
}
