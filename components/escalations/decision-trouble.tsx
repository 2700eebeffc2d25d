'use client';

import { ExternalLink } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReviewItem } from '@/lib/domain/review-items';
import type { ApiProblem } from '@/lib/queries/api-problem';
import { routes } from '@/lib/routes';
import { tellDecision } from '@/components/escalate/review-words';
import { Button, buttonVariants } from '@/components/ui/button';
import { isMeanwhile, isPast, isUndone } from './meanwhile';

type DecisionTroubleProps = {
  /** Null: it was sent before, and what became of it is not known. */
  problem: ApiProblem | null;
  /** A part of it may be done. */
  isBegun: boolean;
  ticketId: number;
  /** As it is by now; undefined where the review has it no more. */
  latest: ReviewItem | undefined;
  isBusy: boolean;
  /** Sends the same once more. */
  onRetry: () => void;
  /** Goes back to filling it in. */
  onChange: () => void;
  /** Decides all the same, by what is seen now. */
  onAnyway: () => void;
  /** Leaves it at that. */
  onLeave: () => void;
};

/** Why a decision was not made, and what one can do about it; what was typed stays. */
export function DecisionTrouble(props: DecisionTroubleProps) {
  const { problem, isBegun, ticketId, latest, isBusy } = props;
  const { onRetry, onChange, onAnyway, onLeave } = props;
  const isOthers = problem !== null && isMeanwhile(problem);
  const isOver = problem !== null && (isPast(problem) || (isOthers && !latest));
  const mayRetry = isBegun || (problem !== null && !isUndone(problem));
  const retry = useRef<HTMLButtonElement>(null);
  // What had the keyboard may be off by now; where one can retry, Enter does.
  useEffect(() => retry.current?.focus(), [problem]);
  return (
    <div role="alert" className="grid gap-2 rounded-md bg-breach-soft px-3 py-2 text-sm">
      <p className="text-breach">
        {problem?.message ??
          'This was sent before, and Halyard did not learn whether all of it is done. Trying again is safe: it does only what is left.'}{' '}
        <span className="font-mono text-xs">{problem?.code}</span>
      </p>
      {Object.entries(problem?.fields ?? {}).map(([field, words]) => (
        <p key={field} className="text-breach">
          {words}
        </p>
      ))}
      {isOthers && latest ? (
        <p>
          Now: {latest.row.statusName}, with {latest.row.agentName ?? 'nobody'},{' '}
          {latest.row.priorityName ?? 'no priority'}
          {latest.decision ? (
            <>
              . Decided by {latest.decision.byName}: {tellDecision(latest.decision)}
            </>
          ) : null}
          .
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {mayRetry ? (
          <Button ref={retry} size="sm" aria-busy={isBusy} onClick={onRetry}>
            Retry
          </Button>
        ) : null}
        {isBegun ? (
          <Button size="sm" onClick={onChange}>
            {problem?.code === 'partly-done' ? 'Leave the rest' : 'Change it'}
          </Button>
        ) : null}
        {isOthers && latest ? (
          <Button size="sm" aria-busy={isBusy} onClick={onAnyway}>
            Decide all the same
          </Button>
        ) : null}
        {isOthers || isOver ? (
          <Button size="sm" onClick={onLeave}>
            Leave it, go on
          </Button>
        ) : null}
        <a
          href={routes.ticket(ticketId)}
          target="_blank"
          rel="noopener"
          className={buttonVariants({ size: 'sm', variant: 'ghost' })}
        >
          <ExternalLink aria-hidden className="size-3.5" />
          Look at #{ticketId}
        </a>
      </div>
    </div>
  );
}
