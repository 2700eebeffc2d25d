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
import { withTakenBack } from './taken-back';
import { useTakeBack } from './use-take-back';

/** The escalation review of some teams; none: of the whole desk. */
export function ReviewPage({ teams }: { teams: readonly number[] }) {
  const { data, error, isFetching, refetch } = useQuery(reviewQueries.current(teams));
  const { health } = useLive();
  const [closed, setClosed] = useState<Review | null>(null);
  const { taken, say } = useTakeBack();
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
  const answer = withTakenBack(data, taken);
  return (
    <div className={pageShape}>
      <ReviewHead answer={answer} />
      {closed ? (
        <ReviewClosed review={closed} onAgain={() => setClosed(null)} />
      ) : answer.health.loading ? (
        <FirstReading health={answer.health} />
      ) : (
        <>
          <ReviewNotices
            answer={answer}
            problem={problem}
            onRetry={() => void refetch()}
            isRetrying={isFetching}
          />
          <ReviewDesk answer={answer} onSaid={say} onClosed={setClosed} />
        </>
      )}
    </div>
  );
}
