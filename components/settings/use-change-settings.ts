'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonalSettings, SettingsInput } from '@/lib/contracts/settings';
import { asProblem } from '@/lib/queries/api-problem';
import type { ApiProblem } from '@/lib/queries/api-problem';
import { settingsMutations } from '@/lib/queries/settings-queries';
import { useSettings } from '@/components/shell/desk-providers';

export type SettingsChange = {
  /** As chosen, saved or not. */
  settings: PersonalSettings;
  /** Holds at once; saved behind it. */
  choose: (input: SettingsInput) => void;
  state: 'untouched' | 'saving' | 'saved' | 'failed';
  /** Why the last choices are not saved; they stay chosen. */
  problem: ApiProblem | null;
  retry: () => void;
};

/** Changes what the viewer chose for themselves. */
export function useChangeSettings(): SettingsChange {
  const settings = useSettings();
  const client = useQueryClient();
  const change = useMutation(settingsMutations.change(client));
  const [unsaved, setUnsaved] = useState<SettingsInput>({});
  const send = (input: SettingsInput) => {
    setUnsaved(input);
    // Called for the last one only, which has all that was not saved before.
    change.mutate(input, { onSuccess: () => setUnsaved({}) });
  };
  const states = {
    idle: 'untouched',
    pending: 'saving',
    success: 'saved',
    error: 'failed',
  } as const;
  return {
    settings: { ...settings, ...unsaved },
    choose: (input) => send({ ...unsaved, ...input }),
    state: states[change.status],
    problem: change.error ? asProblem(change.error) : null,
    retry: () => send(unsaved),
  };
}
