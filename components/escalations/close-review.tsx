'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import type { ReviewAnswer } from '@/lib/contracts/reviews';
import type { Review } from '@/lib/domain/review';
import { asProblem } from '@/lib/queries/api-problem';
import { reviewMutations, reviewQueries } from '@/lib/queries/review-queries';
import { submitKeys } from '@/lib/queries/submit-key';
import { Button } from '@/components/ui/button';
import { breachTotals } from './breach-counts';
import { closeBlockers, closeSummary } from './close-summary';
import { ConfirmLater } from './later-parts';

type CloseReviewProps = { answer: ReviewAnswer; onClosed: (review: Review) => void };

/** Closes the review once nothing keeps it from that; says first what it comes to. */
export function CloseReview({ answer, onClosed }: CloseReviewProps) {
  const client = useQueryClient();
  const { teamIds } = answer;
  const [isAsked, setIsAsked] = useState(false);
  const [keys] = useState(submitKeys);
  const { data: yesterday } = useQuery({ ...reviewQueries.yesterday(teamIds), enabled: false });
  const { mutate, isPending, error, reset } = useMutation(reviewMutations.close(client));
  const blockers = closeBlockers(answer);
  const problem = error ? asProblem(error) : null;
  const input = { teams: teamIds };
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button
        variant="primary"
        size="lg"
        aria-disabled={blockers.length > 0}
        aria-describedby="close-review-blockers"
        onClick={() => {
          if (blockers.length > 0) return;
          reset();
          setIsAsked(true);
        }}
      >
        <ListChecks aria-hidden className="size-4" />
        Close the review
      </Button>
      <p id="close-review-blockers" className="text-sm text-muted">
        {blockers.length > 0 ? `First: ${blockers.join(', ')}.` : 'It is kept as minutes.'}
      </p>
      <ConfirmLater
        open={isAsked}
        onOpenChange={setIsAsked}
        title="Close the review?"
        confirmLabel="Close the review"
        isBusy={isPending}
        problem={problem}
        onConfirm={() =>
          mutate(
            { input, key: keys.keyFor(JSON.stringify([input, answer.review?.id ?? null])) },
            {
              onSuccess: ({ review }) => {
                keys.settle(null);
                setIsAsked(false);
                onClosed(review);
              },
              onError: (failure) => keys.settle(asProblem(failure)),
            },
          )
        }
      >
        <ul className="grid gap-0.5">
          {closeSummary(answer, breachTotals(yesterday?.breaches ?? [])).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </ConfirmLater>
    </div>
  );
}
