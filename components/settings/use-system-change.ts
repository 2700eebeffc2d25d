'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SystemAnswer, SystemInput } from '@/lib/contracts/system';
import { asProblem } from '@/lib/queries/api-problem';
import type { ApiProblem } from '@/lib/queries/api-problem';
import { systemMutations, systemQueries } from '@/lib/queries/system-queries';

export type SystemChange = {
  /** Saves this part of the settings, as they were seen last. */
  save: (part: Omit<SystemInput, 'version'>, onSaved: () => void) => void;
  isSaving: boolean;
  problem: ApiProblem | null;
  /** Forgets the last failure. */
  reset: () => void;
};

/** Changes the settings of the whole desk; those that somebody else changed meanwhile are read again. */
export function useSystemChange({ version }: Pick<SystemAnswer, 'version'>): SystemChange {
  const client = useQueryClient();
  const change = useMutation(systemMutations.change(client));
  return {
    save(part, onSaved) {
      if (change.isPending) return;
      change.mutate(
        { version, ...part },
        {
          onSuccess: onSaved,
          onError(error) {
            if (asProblem(error).code !== 'changed-meanwhile') return;
            void client.invalidateQueries({ queryKey: systemQueries.settings().queryKey });
          },
        },
      );
    },
    isSaving: change.isPending,
    problem: change.error ? asProblem(change.error) : null,
    reset: change.reset,
  };
}
