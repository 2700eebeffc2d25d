import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { ConnectionReport, SystemAnswer, SystemInput } from '@/lib/contracts/system';
import { routes } from '@/lib/routes';
import { getJson, putJson } from './http';
import { lookupsQueries } from './lookups-queries';

const CONNECTION_MS = 10_000;

/** What administrators choose for the whole desk, and how it is connected. */
export const systemQueries = {
  settings: () =>
    queryOptions({
      queryKey: ['system', 'settings'] as const,
      queryFn: ({ signal }) => getJson<SystemAnswer>(routes.api.system(), signal),
    }),
  connection: () =>
    queryOptions({
      queryKey: ['system', 'connection'] as const,
      queryFn: ({ signal }) => getJson<ConnectionReport>(routes.api.connection(), signal),
      refetchInterval: CONNECTION_MS,
    }),
};

export const systemMutations = {
  /** Not ahead of the answer: what it changes holds for everybody. */
  change: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['system', 'change'],
      mutationFn: (input: SystemInput) => putJson<SystemAnswer>(routes.api.system(), input),
      onSuccess: async (answer) => {
        const { queryKey } = systemQueries.settings();
        await client.cancelQueries({ queryKey });
        client.setQueryData(queryKey, answer);
        // Statuses may have other roles now.
        void client.invalidateQueries({ queryKey: lookupsQueries.all().queryKey });
      },
    }),
};
