'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { emptySlaBook, slaBook } from '@/lib/domain/sla-book';
import type { SlaBook } from '@/lib/domain/sla-book';

/** The tenant's targets and hours, as far as they are known. */
export function useSlaBook(): SlaBook {
  const { data } = useQuery(lookupsQueries.all());
  return useMemo(() => (data ? slaBook(data) : emptySlaBook), [data]);
}
