import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { TemplateInput, TemplatesAnswer } from '@/lib/contracts/templates';
import { routes } from '@/lib/routes';
import { deleteJson, getJson, putJson } from './http';

/** Ready texts: the tenant's and one's own. */
export const templateQueries = {
  all: () =>
    queryOptions({
      queryKey: ['templates'] as const,
      queryFn: ({ signal }) => getJson<TemplatesAnswer>(routes.api.templates(), signal),
      staleTime: 10 * 60_000,
    }),
};

/** What one does with templates of one's own. */
export const templateMutations = {
  save: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['templates', 'save'],
      mutationFn: ({ id, input }: { id: string; input: TemplateInput }) =>
        putJson<TemplatesAnswer>(routes.api.template(id), input),
      onSuccess: (answer) => client.setQueryData(templateQueries.all().queryKey, answer),
    }),
  remove: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['templates', 'remove'],
      mutationFn: (id: string) => deleteJson<TemplatesAnswer>(routes.api.template(id)),
      onSuccess: (answer) => client.setQueryData(templateQueries.all().queryKey, answer),
    }),
};
