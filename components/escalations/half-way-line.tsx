'use client';

import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import type { DecisionKind } from '@/lib/domain/review';
import type { ReviewItem } from '@/lib/domain/review-items';
import { asProblem } from '@/lib/queries/api-problem';
import { reviewMutations } from '@/lib/queries/review-queries';
import { kindNames } from '@/components/escalate/review-words';
import { useViewer } from '@/components/shell/desk-providers';
import { useKeptText } from '@/components/ticket/kept-text';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';
import { holdAnswer } from './decision-answers';
import { decisionsKey, halfWayKind, readDecisions, withKept } from './kept-decisions';
import { isUndone } from './meanwhile';
import { kindLooks } from './review-words';

/** That a decision about this ticket was sent and may be half done, with the ways to end it. */
export function HalfWayLine({ item: { row, decision } }: { item: ReviewItem }) {
  const { agent } = useViewer();
  const key = decisionsKey(agent.id, [row.id]);
  const [text] = useKeptText(key);
  const kind = halfWayKind(text, decision?.id ?? null);
  // The server keeps what is left of an escalation: it stands above the parts.
  if (kind === null || kind === 'escalate') return null;
  return <HalfWay ticketId={row.id} kind={kind} keptAt={key} />;
}

type HalfWayProps = { ticketId: number; kind: DecisionKind; keptAt: string };

function HalfWay({ ticketId, kind, keptAt }: HalfWayProps) {
  const options = reviewMutations.decide(useQueryClient(), ticketId);
  const { mutate, isPending } = useMutation(options);
  const isSending = useIsMutating({ mutationKey: options.mutationKey }) > 0;
  const [text, setText] = useKeptText(keptAt);
  const kept = readDecisions(text)[kind];
  const sent = kept?.sent;
  // Where another part of the page sends it, that says how it goes.
  if (!sent || (isSending && !isPending)) return null;
  const leave = () => setText(withKept(text, kind, { ...kept, sent: null }));
  const retry = () =>
    mutate(sent, {
      onSuccess: (answer) => {
        holdAnswer(answer);
        setText('');
        showToast({
          key: `decision-${ticketId}`,
          tone: 'done',
          message: kindLooks[kind].done(`#${ticketId}`),
        });
      },
      onError: (error) => {
        const problem = asProblem(error);
        if (isUndone(problem)) leave();
        showToast({
          key: `decision-${ticketId}`,
          tone: 'failure',
          message: `The decision about #${ticketId} is still not made`,
          detail: `${problem.message} (${problem.code})`,
        });
      },
    });
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-risk">
      <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
      <span className="min-w-40 flex-1">
        {isPending
          ? `${kindNames[kind]} is being sent…`
          : `${kindNames[kind]} was sent and may be half done. Retry does only what is left.`}
      </span>
      <Button
        size="sm"
        className="h-6"
        aria-label={`Retry: #${ticketId}`}
        aria-busy={isPending}
        onClick={() => {
          if (!isPending) retry();
        }}
      >
        Retry
      </Button>
      <Button
        size="sm"
        variant="ghost"
        className="h-6"
        aria-label={`Let it be: #${ticketId}`}
        onClick={() => {
          if (!isPending) leave();
        }}
      >
        Let it be
      </Button>
    </div>
  );
}
