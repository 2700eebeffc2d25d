import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { ViewAnswer, ViewChange, ViewInput, ViewsAnswer } from '@/lib/contracts/views';
import { routes } from '@/lib/routes';
import { deleteJson, getJson, patchJson, putJson } from './http';

/** The views an agent has. */
export const viewsQueries = {
  all: () =>
    queryOptions({
      queryKey: ['views'] as const,
      queryFn: ({ signal }) => getJson<ViewsAnswer>(routes.api.views(), signal),
      staleTime: 60_000,
    }),
};

/** A view to make, or to put in place of the one with that id. */
export type ViewToSave = { id: string; input: ViewInput };

/** Changes of views; the list is read again after each, also after one that failed. */
export const viewMutations = {
  save: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['views', 'save'],
      mutationFn: ({ id, input }: ViewToSave) => putJson<ViewAnswer>(routes.api.view(id), input),
      onSettled: () => readAgain(client),
    }),
  /** Changes some of a view; the rest stays, also where this browser has not heard of it yet. */
  change: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['views', 'change'],
      mutationFn: ({ id, change }: { id: string; change: ViewChange }) =>
        patchJson<ViewAnswer>(routes.api.view(id), change),
      onSettled: () => readAgain(client),
    }),
  remove: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['views', 'remove'],
      mutationFn: (id: string) => deleteJson<unknown>(routes.api.view(id)),
      onMutate: async (id) => {
        const { queryKey } = viewsQueries.all();
        await client.cancelQueries({ queryKey });
        client.setQueryData(
          queryKey,
          (known) => known && { ...known, views: known.views.filter((view) => view.id !== id) },
        );
      },
      onSettled: () => readAgain(client),
    }),
};

const readAgain = (client: QueryClient) =>
  client.invalidateQueries({ queryKey: viewsQueries.all().queryKey });
