'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import type { UnfinishedEscalation } from '@/lib/contracts/reviews';
import { asProblem } from '@/lib/queries/api-problem';
import { reviewMutations } from '@/lib/queries/review-queries';
import { submitKeys } from '@/lib/queries/submit-key';
import { routes } from '@/lib/routes';
import { useViewer } from '@/components/shell/desk-providers';
import { Age } from '@/components/time/age';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ConfirmLater } from './later-parts';

/** An escalation that stopped half-way: whoever began it goes on with it, or it is left as it is. */
export function UnfinishedNotice({ escalation }: { escalation: UnfinishedEscalation }) {
  const client = useQueryClient();
  const { agent } = useViewer();
  const [keys] = useState(submitKeys);
  const [isAsked, setIsAsked] = useState(false);
  const { mutate, isPending, error } = useMutation(reviewMutations.retry(client));
  const letBe = useMutation(reviewMutations.letBe(client));
  const { id, ticketId, summary, byId, byName, at } = escalation;
  const isOwn = byId === agent.id;
  const problem = error ? asProblem(error) : null;
  return (
    <Notice tone="risk" role="status">
      <TriangleAlert aria-hidden className="size-4 shrink-0" />
      <span className="min-w-52 flex-1">
        The escalation of{' '}
        <Link href={routes.ticket(ticketId)} prefetch={false} className="underline">
          #{ticketId}
        </Link>{' '}
        <bdi>{summary}</bdi> stopped half-way{' '}
        <span aria-live="off">
          <Age at={at} />
        </span>
        . {isOwn ? 'Retry does only what is left.' : `${byName} began it and can retry.`}
        {problem ? (
          <>
            {' '}
            {problem.message} <span className="font-mono text-xs">{problem.code}</span>
          </>
        ) : null}
      </span>
      <span className="ml-auto flex gap-2">
        {isOwn ? (
          <Button
            size="sm"
            aria-label={`Retry the escalation of #${ticketId}`}
            aria-busy={isPending}
            onClick={() => {
              if (isPending) return;
              mutate(
                { id, key: keys.keyFor(id) },
                {
                  onSuccess: () => keys.settle(null),
                  onError: (failure) => keys.settle(asProblem(failure)),
                },
              );
            }}
          >
            Retry
          </Button>
        ) : null}
        <Button
          size="sm"
          variant="ghost"
          aria-label={`Let the escalation of #${ticketId} be`}
          onClick={() => {
            letBe.reset();
            setIsAsked(true);
          }}
        >
          Let it be
        </Button>
      </span>
      <ConfirmLater
        open={isAsked}
        onOpenChange={setIsAsked}
        title={`Let the escalation of #${ticketId} be?`}
        confirmLabel="Let it be"
        isBusy={letBe.isPending}
        problem={letBe.error ? asProblem(letBe.error) : null}
        onConfirm={() => letBe.mutate(id, { onSuccess: () => setIsAsked(false) })}
      >
        What is done of it stays: look at the ticket. What is left is not done, and nobody can retry
        it then.
      </ConfirmLater>
    </Notice>
  );
}
