import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { PersonalSettings, SettingsAnswer, SettingsInput } from '@/lib/contracts/settings';
import { routes } from '@/lib/routes';
import { getJson, putJson } from './http';

/** What the viewer chose for themselves, perhaps on another device a moment ago. */
export const settingsQueries = {
  own: () =>
    queryOptions({
      queryKey: ['settings'] as const,
      queryFn: ({ signal }): Promise<PersonalSettings> =>
        getJson<SettingsAnswer>(routes.api.settings(), signal),
      staleTime: 60_000,
    }),
};

const changing = ['settings', 'change'];

export const settingsMutations = {
  /**
   * Chooses at once and saves behind it, one after the other. What could not be saved still holds on
   * this page, so that saving again is all there is to do.
   */
  change: (client: QueryClient) => {
    const { queryKey } = settingsQueries.own();
    return mutationOptions({
      mutationKey: changing,
      scope: { id: 'settings' },
      mutationFn: (input: SettingsInput) => putJson<SettingsAnswer>(routes.api.settings(), input),
      onMutate: async (input) => {
        // A reading that set out before would put the old choice back.
        await client.cancelQueries({ queryKey });
        client.setQueryData(queryKey, (known) => known && { ...known, ...input });
      },
      onSuccess: (answer) => {
        // Later choices are still on their way; their answer has this one, too.
        if (client.isMutating({ mutationKey: changing }) > 1) return;
        client.setQueryData(queryKey, answer);
      },
    });
  },
};
