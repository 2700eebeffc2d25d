'use client';

import { Check, RotateCcw } from 'lucide-react';
import type { Decision } from '@/lib/domain/review';
import { tellDecision, tellStandingOf } from '@/components/escalate/review-words';
import { Age } from '@/components/time/age';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DueWords } from './entry-marks';
import type { RowActions } from './review-actions';

type FollowUpLineProps = { decision: Decision; actions: RowActions };

/** What an earlier review decided, who was to do it by when, and whether it was done. */
export function FollowUpLine({ decision, actions }: FollowUpLineProps) {
  const { settled, ownerName, note, dueAt, at } = decision;
  return (
    <div className="flex items-start gap-2 text-xs">
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1">
        <span className="min-w-0">
          <span className="font-medium">{tellDecision(decision)}</span>
          {note ? <span className="text-muted">: {note}</span> : null}{' '}
          <span className="text-muted">
            (<Age at={at} />)
          </span>
        </span>
        <span className="text-muted">Owner {ownerName}</span>
        {settled ? (
          <Badge tone={settled.how === 'done' || settled.how === 'finished' ? 'met' : 'neutral'}>
            <Check aria-hidden className="size-3" />
            {tellStandingOf(decision, dueAt)}
            {settled.by ? `, says ${settled.by}` : ''}
          </Badge>
        ) : (
          <DueWords dueAt={dueAt} settled={settled} />
        )}
      </div>
      {!settled ? (
        <Button
          size="sm"
          className="h-6 shrink-0"
          aria-label={`Done: #${decision.ticketId}`}
          onClick={() => actions.settle(decision, true)}
        >
          <Check aria-hidden className="size-3.5" />
          Done
        </Button>
      ) : settled.how === 'done' ? (
        <Button
          size="sm"
          variant="ghost"
          className="h-6 shrink-0"
          aria-label={`Not done: #${decision.ticketId}`}
          onClick={() => actions.settle(decision, false)}
        >
          <RotateCcw aria-hidden className="size-3.5" />
          Not done
        </Button>
      ) : null}
    </div>
  );
}
