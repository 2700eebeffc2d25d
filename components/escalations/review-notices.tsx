'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CloudOff, History, LoaderCircle, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import type { ReviewAnswer, UnfinishedEscalation } from '@/lib/contracts/reviews';
import { asProblem, type ApiProblem } from '@/lib/queries/api-problem';
import { useLive } from '@/lib/queries/live/use-live';
import { reviewMutations } from '@/lib/queries/review-queries';
import { submitKeys } from '@/lib/queries/submit-key';
import { routes } from '@/lib/routes';
import { useViewer } from '@/components/shell/desk-providers';
import { listTrouble } from '@/components/shell/live-words';
import { Age } from '@/components/time/age';
import { useTicking } from '@/components/time/use-now';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

const OLD_MS = 60_000;

type ReviewNoticesProps = {
  answer: ReviewAnswer;
  problem: ApiProblem | null;
  onRetry: () => void;
  isRetrying: boolean;
};

/** What one should know before trusting the lines below, and what is still to be finished. */
export function ReviewNotices({ answer, problem, onRetry, isRetrying }: ReviewNoticesProps) {
  const { health, logs, unfinished, total, items } = answer;
  const { readAt, trouble } = health;
  const status = useLive();
  // Where the shell says so already, once is enough.
  const isOld = useTicking((now) => {
    const isAgeKnown = readAt !== null && now - readAt > OLD_MS;
    return (trouble || isAgeKnown) && listTrouble(status, now) === '' ? 'old' : '';
  });
  return (
    <div className="grid gap-2 empty:hidden">
      {problem ? (
        <Notice tone="risk" role="alert">
          <CloudOff aria-hidden className="size-4 shrink-0" />
          <span className="min-w-52 flex-1">
            What you see may be old. {problem.message}{' '}
            <span className="font-mono text-xs">{problem.code}</span>
          </span>
          <Button size="sm" onClick={onRetry} aria-busy={isRetrying}>
            Try again
          </Button>
        </Notice>
      ) : isOld && readAt !== null ? (
        <Notice tone="risk" role="status">
          <History aria-hidden className="size-4 shrink-0" />
          <span className="min-w-52 flex-1">
            The tickets were read{' '}
            <span aria-live="off">
              <Age at={readAt} />
            </span>
            . {trouble?.message} <span className="font-mono text-xs">{trouble?.code}</span>
          </span>
        </Notice>
      ) : null}
      {unfinished.map((each) => (
        <Unfinished key={each.id} escalation={each} />
      ))}
      {logs.read < logs.of ? (
        <Notice role="status">
          <LoaderCircle aria-hidden className="size-4 shrink-0" />
          <span aria-live="off" className="tabular-nums">
            Logs read: {logs.read} of {logs.of}. What is missing appears by itself.
          </span>
        </Notice>
      ) : null}
      {total > items.length ? (
        <Notice>
          The {items.length} worst of {total} tickets are shown. As you decide, more come up.
        </Notice>
      ) : null}
    </div>
  );
}

/** An escalation that stopped half-way: whoever began it can go on with it. */
function Unfinished({ escalation }: { escalation: UnfinishedEscalation }) {
  const client = useQueryClient();
  const { agent } = useViewer();
  const [keys] = useState(submitKeys);
  const { mutate, isPending, error } = useMutation(reviewMutations.retry(client));
  const { id, ticketId, summary, byId, byName, at } = escalation;
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
        .{' '}
        {byId === agent.id ? 'Retry does only what is left.' : `${byName} began it and can retry.`}
        {problem ? (
          <>
            {' '}
            {problem.message} <span className="font-mono text-xs">{problem.code}</span>
          </>
        ) : null}
      </span>
      {byId === agent.id ? (
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
    </Notice>
  );
}
