'use client';

import { History, UsersRound } from 'lucide-react';
import Link from 'next/link';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { ReviewAnswer } from '@/lib/contracts/reviews';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { routes } from '@/lib/routes';
import { tellScope } from '@/components/escalate/review-words';
import { dayFrom } from '@/components/composer/follow-up';
import { useViewer } from '@/components/shell/desk-providers';
import { describeAge, formatNearby } from '@/components/time/format-instant';
import { usePageTime } from '@/components/time/time-context';
import { useTicking } from '@/components/time/use-now';
import { wallText } from '@/components/time/wall-time';
import { Button, buttonVariants } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { useHydrated } from '@/components/ui/use-hydrated';
import { ScopeMenu } from './later-parts';

/** What is reviewed, by whom, and how far it is. */
export function ReviewHead({ answer }: { answer: ReviewAnswer }) {
  const { total, undecided, review, last } = answer;
  const decided = total - undecided;
  return (
    <header className="grid gap-1.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="text-lg font-semibold">Escalation review</h1>
        <ScopeChoice answer={answer} />
        <Link
          href={routes.reviewLog()}
          className={buttonVariants({ variant: 'ghost', className: 'ml-auto' })}
        >
          <History aria-hidden className="size-4" />
          Log
        </Link>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
        {total > 0 ? (
          <span className="inline-flex items-center gap-2">
            <span role="status" className="font-medium text-ink tabular-nums">
              {decided} of {total} decided
            </span>
            <Progress aria-label="Tickets decided" share={decided / total} className="w-32">
              {''}
            </Progress>
          </span>
        ) : null}
        {review ? (
          <Sitting answer={answer} openedAt={review.openedAt} openedBy={review.openedBy} />
        ) : null}
        {!review && last?.closed ? <LastOne last={last} /> : null}
        {answer.putOff > 0 ? (
          <span title="What earlier reviews decided about them is not due yet. They come back when it is, or when they get worse.">
            {answer.putOff} decided earlier, not due yet
          </span>
        ) : null}
      </div>
    </header>
  );
}

type SittingProps = { answer: ReviewAnswer; openedAt: number; openedBy: string };

function Sitting({ answer, openedAt, openedBy }: SittingProps) {
  const { agent } = useViewer();
  const { zone } = usePageTime();
  const opened = useTicking((now) => {
    const isToday = dayFrom(now, 0, zone) === dayFrom(openedAt, 0, zone);
    const [, time] = wallText(openedAt, zone).split('T');
    const when = isToday ? time : formatNearby(openedAt, now, zone);
    return `Opened ${when} by ${openedBy}, ${describeAge(openedAt, now, zone)}`;
  });
  const others = new Set(
    answer.items.flatMap(({ decision }) =>
      decision && decision.reviewId === answer.review?.id && decision.byId !== agent.id
        ? [decision.byName]
        : [],
    ),
  );
  return (
    <>
      <span className="tabular-nums">{opened}</span>
      {others.size > 0 ? (
        <span className="inline-flex items-center gap-1">
          <UsersRound aria-hidden className="size-4" />
          Also reviewing: {[...others].join(', ')}
        </span>
      ) : null}
    </>
  );
}

function LastOne({ last }: { last: NonNullable<ReviewAnswer['last']> }) {
  const { zone } = usePageTime();
  const closedAt = last.closed?.at ?? last.openedAt;
  const when = useTicking((now) => formatNearby(closedAt, now, zone));
  return (
    <Link href={routes.minutes(last.id)} className="rounded-sm underline hover:text-ink">
      Last closed {when} by {last.closed?.by}
    </Link>
  );
}

/** Which teams it is of, and the way to others. */
function ScopeChoice({ answer: { teamIds, ledTeamIds } }: { answer: ReviewAnswer }) {
  const { data: lookups } = useQuery(lookupsQueries.all());
  const hydrated = useHydrated();
  const [isWanted, setIsWanted] = useState(false);
  const teams = lookups?.teams ?? [];
  const scope = tellScope(teamIds, teams);
  const look = {
    size: 'sm',
    'aria-label': `Teams: ${scope}`,
    children: (
      <>
        <UsersRound aria-hidden className="size-4" />
        {scope}
      </>
    ),
  } as const;
  const button = (
    <Button
      {...look}
      disabled={!hydrated}
      aria-haspopup="menu"
      aria-expanded={false}
      aria-busy={isWanted}
      onClick={() => setIsWanted(true)}
    />
  );
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <ScopeMenu ledTeamIds={ledTeamIds} teams={teams}>
        <Button {...look} />
      </ScopeMenu>
    </Suspense>
  );
}
