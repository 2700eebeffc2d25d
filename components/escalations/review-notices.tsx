'use client';

import { CloudOff, History, LoaderCircle } from 'lucide-react';
import type { ReviewAnswer } from '@/lib/contracts/reviews';
import type { ApiProblem } from '@/lib/queries/api-problem';
import { useLive } from '@/lib/queries/live/use-live';
import { listTrouble } from '@/components/shell/live-words';
import { Age } from '@/components/time/age';
import { useTicking } from '@/components/time/use-now';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { UnfinishedNotice } from './unfinished-notice';

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
        <UnfinishedNotice key={each.id} escalation={each} />
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
