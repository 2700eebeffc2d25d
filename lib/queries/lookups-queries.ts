import { queryOptions } from '@tanstack/react-query';
import type { LookupsAnswer } from '@/lib/contracts/lookups';
import { routes } from '@/lib/routes';
import { getJson } from './http';

/** The tenant's own lists: statuses, priorities, teams, agents, calendars. They change rarely. */
export const lookupsQueries = {
  all: () =>
    queryOptions({
      queryKey: ['lookups'] as const,
      queryFn: ({ signal }) => getJson<LookupsAnswer>(routes.api.lookups(), signal),
      staleTime: 5 * 60_000,
    }),
};
