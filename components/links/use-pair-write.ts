'use client';

import { useMutation } from '@tanstack/react-query';
import type { UseMutationOptions } from '@tanstack/react-query';
import { useState } from 'react';
import type { TicketDetail } from '@/lib/contracts/ticket';
import { asProblem } from '@/lib/queries/api-problem';
import type { ApiProblem } from '@/lib/queries/api-problem';
import { submitKeys } from '@/lib/queries/submit-key';
import type { Submit } from '@/lib/queries/ticket-mutations';

type PairWrite<Input> = {
  isBusy: boolean;
  problem: ApiProblem | null;
  send: (input: Input) => void;
  /** Forgets why the last one failed. */
  reset: () => void;
};

/** A write on two tickets. The same one sent again, after any failure, does only what is left of it. */
export function usePairWrite<Input>(
  options: UseMutationOptions<TicketDetail, Error, Submit<Input>>,
  onDone: (input: Input) => void,
): PairWrite<Input> {
  const [keys] = useState(submitKeys);
  const { mutate, error, isPending, reset } = useMutation(options);
  return {
    isBusy: isPending,
    problem: error ? asProblem(error) : null,
    send: (input) => {
      const key = keys.keyFor(JSON.stringify(input));
      mutate(
        { input, key },
        {
          onSuccess: () => {
            keys.settle(null);
            onDone(input);
          },
          onError: (failure) => keys.settle(asProblem(failure)),
        },
      );
    },
    reset,
  };
}
