'use client';

import { History, UsersRound } from 'lucide-react';
import Link from 'next/link';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { ReviewAnswer } from '@/lib/contracts/reviews';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { routes } from '@/lib/routes';
import { tellScope } from '@/components/escalate/review-words';
import { useViewer } from '@/components/shell/desk-providers';
import { formatNearby } from '@/components/time/format-instant';
import { usePageTime } from '@/components/time/time-context';
import { useTicking } from '@/components/time/use-now';
import { Button, buttonVariants } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { useHydrated } from '@/components/ui/use-hydrated';
import { ScopeMenu } from './later-parts';

const MINUTE = 60_000;

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
        {answer.putOff > 0 ? <span>{answer.putOff} put off by earlier reviews</span> : null}
      </div>
    </header>
  );
}

type SittingProps = { answer: ReviewAnswer; openedAt: number; openedBy: string };

function Sitting({ answer, openedAt, openedBy }: SittingProps) {
  const { agent } = useViewer();
  const { zone } = usePageTime();
  const opened = useTicking((now) => formatNearby(openedAt, now, zone));
  const minutes = useTicking((now) => String(Math.max(0, Math.floor((now - openedAt) / MINUTE))));
  const others = new Set(
    answer.items.flatMap(({ decision }) =>
      decision && decision.reviewId === answer.review?.id && decision.byId !== agent.id
        ? [decision.byName]
        : [],
    ),
  );
  return (
    <>
      <span>
        Opened by {openedBy}, {opened}
      </span>
      {others.size > 0 ? (
        <span className="inline-flex items-center gap-1">
          <UsersRound aria-hidden className="size-4" />
          Also reviewing: {[...others].join(', ')}
        </span>
      ) : null}
      <span className="tabular-nums">{minutes} min</span>
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
