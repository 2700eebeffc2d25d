'use client';

import { CheckCheck } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import type { ReviewAnswer } from '@/lib/contracts/reviews';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { tellScope } from '@/components/escalate/review-words';
import { Age } from '@/components/time/age';
import { EmptyState } from '@/components/ui/empty-state';

/** That nothing needs a decision, and what was looked at to say so. */
export function NothingToDecide({ answer }: { answer: ReviewAnswer }) {
  const { data: lookups } = useQuery(lookupsQueries.all());
  const { teamIds, putOff, health } = answer;
  return (
    <EmptyState icon={CheckCheck} title="Nothing breaks today">
      Every open ticket of{' '}
      {teamIds.length === 0 ? 'the whole desk' : tellScope(teamIds, lookups?.teams ?? [])} was
      looked at
      {health.readAt === null ? null : (
        <>
          , as read <Age at={health.readAt} />
        </>
      )}
      : none is late or breaks today, is parked too long, or has an unhappy client.
      {putOff > 0 ? ` ${putOff} decided earlier ${putOff === 1 ? 'is' : 'are'} not due yet.` : ''}
    </EmptyState>
  );
}
