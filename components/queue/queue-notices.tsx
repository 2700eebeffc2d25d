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
  onRetry: () => void;
  isRetrying: boolean;
};

/** What one should know before trusting the rows below. */
export function QueueNotices({ page, problem, onRetry, isRetrying }: QueueNoticesProps) {
  return (
    <>
      {problem ? (
        <Notice tone="risk" role="alert">
          <CloudOff aria-hidden className="size-4 shrink-0" />
          <span>
            These rows are from <Age at={page.readAt} />. {problem.message}{' '}
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
