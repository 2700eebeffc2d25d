'use client';

import { CircleCheck, Flame, Frown, MessageCircleQuestionMark, TriangleAlert } from 'lucide-react';
import type { Instant } from '@/lib/domain/instant';
import type { Decision } from '@/lib/domain/review';
import type { ReviewItem } from '@/lib/domain/review-items';
import { tellDecision } from '@/components/escalate/review-words';
import { Age } from '@/components/time/age';
import { formatNearby } from '@/components/time/format-instant';
import { usePageTime } from '@/components/time/time-context';
import { useTicking } from '@/components/time/use-now';
import { Badge } from '@/components/ui/badge';
import { tellDue, tellMark, tellReason } from './review-words';

/** What was decided about a ticket in this review, on two lines where it is long. */
export function DecidedBadge({ decision }: { decision: Decision }) {
  const { zone } = usePageTime();
  const until = useTicking((now) => formatNearby(decision.dueAt, now, zone));
  return (
    <Badge tone="met" className="max-w-72 whitespace-normal" title={`By ${decision.byName}`}>
      <CircleCheck aria-hidden className="size-3 shrink-0" />
      <span className="sr-only">Decided: </span>
      <span className="line-clamp-2">
        {tellDecision(decision)}
        {decision.kind === 'snooze' ? ` until ${until}` : ''}
      </span>
    </Badge>
  );
}

/** That a ticket was escalated, from a review or from the ticket itself. */
export function EscalatedMark({ at }: { at: Instant | null }) {
  if (at === null) return null;
  return (
    <span className="inline-flex items-center gap-1 font-medium">
      <Flame aria-hidden className="size-3.5 shrink-0" />
      <span>
        Escalated <Age at={at} />
      </span>
    </span>
  );
}

/** Why the client may be unhappy, and that they were not asked what they are waited for. */
export function UnhappyMarks({
  unhappy,
  isClientNotAsked,
}: Pick<ReviewItem, 'unhappy' | 'isClientNotAsked'>) {
  return (
    <>
      {unhappy.map((mark) => (
        <Badge key={mark.kind} tone="neutral">
          <Frown aria-hidden className="size-3 shrink-0" />
          {tellMark(mark)}
        </Badge>
      ))}
      {isClientNotAsked ? (
        <Badge tone="neutral">
          <MessageCircleQuestionMark aria-hidden className="size-3 shrink-0" />
          Client not asked
        </Badge>
      ) : null}
    </>
  );
}

/** Why a ticket is due for escalation. */
export function Reasons({ reasons }: Pick<ReviewItem, 'reasons'>) {
  const { zone } = usePageTime();
  const words = useTicking((now) =>
    reasons.map((reason) => tellReason(reason, now, zone)).join(' · '),
  );
  return words;
}

/** When something decided is due; what is overdue has a shape and words beside its colour. */
export function DueWords({ dueAt, settled }: Pick<Decision, 'dueAt' | 'settled'>) {
  const { zone } = usePageTime();
  const words = useTicking((now) => tellDue(dueAt, now, zone));
  if (settled || !words.startsWith('overdue')) return <span className="text-muted">{words}</span>;
  return (
    <span className="inline-flex items-center gap-1 font-medium text-breach">
      <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
      {words}
    </span>
  );
}
