'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Review } from '@/lib/domain/review';
import { asProblem } from '@/lib/queries/api-problem';
import { useLive } from '@/lib/queries/live/use-live';
import { reviewQueries } from '@/lib/queries/review-queries';
import { FirstReading } from '@/components/queue/first-reading';
import { ErrorState } from '@/components/ui/error-state';
import { pageShape } from './page-shape';
import { ReviewClosed } from './review-closed';
import { ReviewDesk } from './review-desk';
import { ReviewHead } from './review-head';
import { ReviewNotices } from './review-notices';
import { ReviewRowsSkeleton } from './review-skeleton';
import { StrangeScope } from './strange-scope';

type ReviewPageProps = {
  /** None: the whole desk. */
  teams: readonly number[];
  /** What of the address names no team; empty where all of it does. */
  strange: string;
};

/** The escalation review of some teams, or of the whole desk. */
export function ReviewPage({ teams, strange }: ReviewPageProps) {
  const { data, error, isFetching, refetch } = useQuery(reviewQueries.current(teams));
  const { health } = useLive();
  const [closed, setClosed] = useState<Review | null>(null);
  const problem = error ? asProblem(error) : null;
  if (!data) {
    return (
      <div className={pageShape}>
        <h1 className="text-lg font-semibold">Escalation review</h1>
        {problem?.code === 'desk-loading' && health?.loading ? (
          <FirstReading health={health} />
        ) : problem && problem.code !== 'desk-loading' ? (
          <ErrorState
            title="The review could not be read"
            message={problem.message}
            code={problem.code}
            onRetry={() => void refetch()}
            isRetrying={isFetching}
          />
        ) : (
          <ReviewRowsSkeleton />
        )}
      </div>
    );
  }
  return (
    <div className={pageShape}>
      <ReviewHead answer={data} />
      {strange === '' ? null : <StrangeScope strange={strange} teams={data.teamIds} />}
      {closed ? (
        <ReviewClosed review={closed} onAgain={() => setClosed(null)} />
      ) : data.health.loading ? (
        <FirstReading health={data.health} />
      ) : (
        <>
          <ReviewNotices
            answer={data}
            problem={problem}
            onRetry={() => void refetch()}
            isRetrying={isFetching}
          />
          <ReviewDesk answer={data} onClosed={setClosed} />
        </>
      )}
    </div>
  );
}
