'use client';

import { ExternalLink } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReviewItem } from '@/lib/domain/review-items';
import type { ApiProblem } from '@/lib/queries/api-problem';
import { routes } from '@/lib/routes';
import { tellDecision } from '@/components/escalate/review-words';
import { Button, buttonVariants } from '@/components/ui/button';
import { isMeanwhile, isPast } from './meanwhile';

type DecisionTroubleProps = {
  problem: ApiProblem;
  ticketId: number;
  /** As it is by now; undefined where the review has it no more. */
  latest: ReviewItem | undefined;
  isBusy: boolean;
  /** Sends the same once more. */
  onRetry: () => void;
  /** Decides all the same, by what is seen now. */
  onAnyway: () => void;
  /** Leaves it at that. */
  onLeave: () => void;
};

/** Why a decision was not made, and what one can do about it; what was typed stays. */
export function DecisionTrouble(props: DecisionTroubleProps) {
  const { problem, ticketId, latest, isBusy, onRetry, onAnyway, onLeave } = props;
  const { code, message, fields, status } = problem;
  const isOthers = isMeanwhile(problem);
  const isOver = isPast(problem) || (isOthers && !latest);
  const mayRetry = !isOthers && !isOver && (status < 400 || status >= 500 || status === 409);
  const retry = useRef<HTMLButtonElement>(null);
  // What had the keyboard may be off by now; where one can retry, Enter does.
  useEffect(() => retry.current?.focus(), [problem]);
  return (
    <div role="alert" className="grid gap-2 rounded-md bg-breach-soft px-3 py-2 text-sm">
      <p className="text-breach">
        {message} <span className="font-mono text-xs">{code}</span>
      </p>
      {Object.entries(fields).map(([field, words]) => (
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
