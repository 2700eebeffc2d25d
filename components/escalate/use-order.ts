'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EscalatedAnswer } from '@/lib/contracts/escalation';
import { asProblem, isDefiniteRefusal, type ApiProblem } from '@/lib/queries/api-problem';
import { orderMutation, type OrderKind, type SentOrder } from '@/lib/queries/escalation-queries';
import { freshKey } from '@/lib/queries/submit-key';
import { useViewer } from '@/components/shell/desk-providers';
import { draftKey, useKeptText } from '@/components/ticket/kept-text';
import type { KeptOrder } from './kept-order';
import { hasMoved } from './use-seen-ticket';

type OrderOf<Draft> = {
  kind: OrderKind;
  ticketId: number;
  /** What one begins with. */
  start: Draft;
  read: (text: string) => KeptOrder<Draft> | null;
  onClose: () => void;
  /** Also once the dialog is closed. */
  onDone: (answer: EscalatedAnswer) => void;
};

export type Order<Draft, Input> = {
  draft: Draft;
  change: (change: Partial<Draft>) => void;
  /** It was sent, and it is not known that nothing of it is done: it can only be sent again as it was. */
  isSent: boolean;
  isBusy: boolean;
  /** Why it was not done, or not all of it. */
  problem: ApiProblem | null;
  /** `asRead`: what of the draft was only proposed, as it was read when it was confirmed. */
  send: (input: Input, asRead?: Partial<Draft>) => void;
  /** Sends the same once more, under the same key: only what is left is done. */
  retry: () => void;
  /** Goes back to filling it in; what is done stays done. */
  giveUp: () => void;
};

/** True where it is certain that nothing of it was done. */
function isUndone(problem: ApiProblem): boolean {
  return isDefiniteRefusal(problem) || hasMoved(problem);
}

/** An escalation or a hand-over from the first word until it is done, kept through reloads. */
export function useOrder<Draft, Input>(order: OrderOf<Draft>): Order<Draft, Input> {
  const { kind, ticketId, start, read, onClose, onDone } = order;
  const { agent } = useViewer();
  const [text, setText] = useKeptText(draftKey(kind, agent.id, ticketId));
  const { mutateAsync, error, isPending, reset } = useMutation(
    orderMutation(kind, ticketId, useQueryClient()),
  );
  const { draft, sent } = read(text) ?? { draft: start, sent: null };
  const keep = (kept: KeptOrder<Draft>) => setText(JSON.stringify(kept));

  const dispatch = async (next: SentOrder, asRead: Partial<Draft> = {}) => {
    keep({ draft: { ...draft, ...asRead }, sent: next });
    try {
      // Who has closed the dialog meanwhile may have opened another.
      const answer = await mutateAsync(next, { onSuccess: onClose });
      setText('');
      onDone(answer);
    } catch (failure) {
      if (isUndone(asProblem(failure))) keep({ draft, sent: null });
    }
  };
  return {
    draft,
    change: (change) => keep({ draft: { ...draft, ...change }, sent: null }),
    isSent: sent !== null,
    isBusy: isPending,
    problem: error ? asProblem(error) : null,
    send: (input, asRead) => dispatch({ content: JSON.stringify(input), key: freshKey() }, asRead),
    retry: () => {
      if (sent) void dispatch(sent);
    },
    giveUp: () => {
      keep({ draft, sent: null });
      reset();
    },
  };
}
