'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SettingsInput } from '@/lib/contracts/settings';
import { asProblem } from '@/lib/queries/api-problem';
import { settingsMutations } from '@/lib/queries/settings-queries';
import { showToast } from '@/components/ui/toast';

/** Chooses a personal setting at once; where it could not be saved, a toast says so and tries again. */
export function useQuickSetting(): (input: SettingsInput) => void {
  const client = useQueryClient();
  const { mutate } = useMutation({
    ...settingsMutations.change(client),
    // Told even where the menu it was chosen in is gone by then.
    onError: (error, input) =>
      showToast({
        message: 'Your choice holds on this page, but it was not saved.',
        detail: asProblem(error).message,
        tone: 'failure',
        action: { label: 'Try again', onAction: () => mutate(input) },
        key: 'quick-setting',
      }),
  });
  return mutate;
}
