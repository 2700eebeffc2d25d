'use client';

import { CloudOff } from 'lucide-react';
import type { ApiProblem } from '@/lib/queries/api-problem';
import { Age } from '@/components/time/age';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { Notice } from '@/components/ui/notice';
import type { Instant } from '@/lib/domain/instant';

type ClosedProblemProps = {
  problem: ApiProblem;
  /** When the rows below were found; null where there are none. */
  foundAt: Instant | null;
  onRetry: () => void;
  isRetrying: boolean;
};

const isLimited = ({ code }: ApiProblem) => code === 'tenant-rate-limited';

/** What to do about a refusal, where the message does not say. */
function waitWords(problem: ApiProblem): string {
  const { retryAfterMs } = problem;
  if (!isLimited(problem) || retryAfterMs === null) return '';
  return ` It can be asked again in about ${Math.ceil(retryAfterMs / 1_000)} seconds.`;
}

/** Why HaloPSA could not be searched; beside rows of an earlier answer it says how old they are. */
export function ClosedProblem({ problem, foundAt, onRetry, isRetrying }: ClosedProblemProps) {
  const message = `${problem.message}${waitWords(problem)}`;
  if (foundAt === null) {
    return (
      <ErrorState
        title={
          isLimited(problem)
            ? 'HaloPSA limits how often it is asked'
            : 'The closed tickets could not be searched'
        }
        message={message}
        code={problem.code}
        onRetry={onRetry}
        isRetrying={isRetrying}
      />
    );
  }
  return (
    <Notice tone="risk" role="alert">
      <CloudOff aria-hidden className="size-4 shrink-0" />
      <span className="min-w-52 flex-1">
        These tickets were found{' '}
        <span aria-live="off">
          <Age at={foundAt} />
        </span>
        . {message} <span className="font-mono text-xs">{problem.code}</span>
      </span>
      <Button size="sm" onClick={onRetry} aria-busy={isRetrying}>
        Try again
      </Button>
    </Notice>
  );
}
