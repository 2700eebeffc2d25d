'use client';

import { CloudOff, ListEnd } from 'lucide-react';
import type { QueuePage } from '@/lib/contracts/queue';
import type { ApiProblem } from '@/lib/queries/api-problem';
import { Age } from '@/components/time/age';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

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
  return (
    <>
      {problem ? (
        <Notice tone="risk" role="alert">
          <CloudOff aria-hidden className="size-4 shrink-0" />
          <span>
            {isOfEarlierFilter
              ? 'These rows are of the filters before, read '
              : 'These rows were read '}
            <Age at={page.readAt} />. {problem.message}{' '}
            <span className="font-mono text-xs">{problem.code}</span>
          </span>
          <Button size="sm" onClick={onRetry} aria-busy={isRetrying}>
            Try again
          </Button>
        </Notice>
      ) : null}
      {page.truncated ? (
        <Notice>
          <ListEnd aria-hidden className="size-4 shrink-0" />
          The tenant holds more open tickets than were read: this list has the first {page.total}.
        </Notice>
      ) : null}
    </>
  );
}
