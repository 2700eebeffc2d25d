'use client';

import { CloudOff, History } from 'lucide-react';
import type { QueuePage } from '@/lib/contracts/queue';
import type { Instant } from '@/lib/domain/instant';
import type { ApiProblem } from '@/lib/queries/api-problem';
import { useLive } from '@/lib/queries/live/use-live';
import { listTrouble } from '@/components/shell/live-words';
import { Age } from '@/components/time/age';
import { useTicking } from '@/components/time/use-now';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** A poll or two of the tenant may be missed before anybody has to know. */
const OLD_MS = 60_000;

type QueueNoticesProps = {
  page: QueuePage;
  problem: ApiProblem | null;
  /** True where the rows answer what was asked before, because the new question failed. */
  isOfEarlierFilter: boolean;
  onRetry: () => void;
  isRetrying: boolean;
};

/** What one should know before trusting the rows below. */
export function QueueNotices(props: QueueNoticesProps) {
  const { page, problem, isOfEarlierFilter, onRetry, isRetrying } = props;
  const { readAt, trouble } = page.health;
  const status = useLive();
  // Where the shell says so already, once is enough.
  const isOld = useTicking((now) => {
    const isAgeKnown = readAt !== null && now - readAt > OLD_MS;
    return (trouble || isAgeKnown) && listTrouble(status, now) === '' ? 'old' : '';
  });
  if (problem) {
    return (
      <Notice tone="risk" role="alert">
        <CloudOff aria-hidden className="size-4 shrink-0" />
        <span className="min-w-52 flex-1">
          <ReadAt at={readAt} isOfEarlierFilter={isOfEarlierFilter} /> {problem.message}{' '}
          <span className="font-mono text-xs">{problem.code}</span>
        </span>
        <Button size="sm" onClick={onRetry} aria-busy={isRetrying}>
          Try again
        </Button>
      </Notice>
    );
  }
  if (!isOld) return null;
  return (
    <Notice tone="risk" role="status">
      <History aria-hidden className="size-4 shrink-0" />
      <span className="min-w-52 flex-1">
        <ReadAt at={readAt} />{' '}
        {trouble ? (
          <>
            {trouble.message} <span className="font-mono text-xs">{trouble.code}</span>
          </>
        ) : null}
      </span>
    </Notice>
  );
}

type ReadAtProps = { at: Instant | null; isOfEarlierFilter?: boolean };

function ReadAt({ at, isOfEarlierFilter }: ReadAtProps) {
  if (at === null) return isOfEarlierFilter ? 'These rows are of the filters before.' : null;
  return (
    <>
      {isOfEarlierFilter ? 'These rows are of the filters before, read ' : 'These rows were read '}
      {/* Announced when it appears, not each minute. */}
      <span aria-live="off">
        <Age at={at} />
      </span>
      .
    </>
  );
}
