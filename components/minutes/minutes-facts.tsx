'use client';

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { tellUnseen, type Review } from '@/lib/domain/review';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { tellScope } from '@/components/escalate/review-words';
import { formatStanding } from '@/components/sla/describe-sla';
import { formatMoment } from '@/components/time/format-instant';
import { usePageTime } from '@/components/time/time-context';

/** Who reviewed what, when, and for how long. */
export function MinutesFacts({ review }: { review: Review }) {
  const { teamIds, openedAt, openedBy, closed } = review;
  const { zone } = usePageTime();
  const unseen = tellUnseen(review);
  const lookups = useQuery(lookupsQueries.all());
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
      <Fact name="Tickets of">{tellScope(teamIds, lookups.data?.teams ?? [])}</Fact>
      <Fact name="Opened">
        {formatMoment(openedAt, zone)} by {openedBy}
      </Fact>
      <Fact name="Closed">
        {closed
          ? `${formatMoment(closed.at, zone)} by ${closed.by}, after ${formatStanding(closed.at - openedAt)}`
          : 'Not yet: the review is open'}
      </Fact>
      {unseen === null ? null : <Fact name="Not seen">{unseen}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
