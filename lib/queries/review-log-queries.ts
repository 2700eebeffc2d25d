import { queryOptions } from '@tanstack/react-query';
import type { MinutesAnswer, ReviewsAnswer } from '@/lib/contracts/reviews';
import { routes } from '@/lib/routes';
import { getJson } from './http';
import { reviewQueries } from './review-queries';

/** What was reviewed, and what came of it. */
export const reviewLogQueries = {
  all: () =>
    queryOptions({
      queryKey: [...reviewQueries.all, 'log'] as const,
      queryFn: ({ signal }) => getJson<ReviewsAnswer>(routes.api.reviews(), signal),
    }),
  minutes: (reviewId: string) =>
    queryOptions({
      queryKey: [...reviewQueries.all, 'minutes', reviewId] as const,
      queryFn: ({ signal }) => getJson<MinutesAnswer>(routes.api.minutes(reviewId), signal),
    }),
};
