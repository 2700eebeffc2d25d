import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReviewRefused } from '@/components/escalations/review-refused';
import { MinutesPage } from '@/components/minutes/minutes-page';
import { reviewIdParam } from '@/lib/contracts/reviews';
import { readLookups } from '@/lib/desk/read-lookups';
import { readMinutes } from '@/lib/desk/review-log';
import { mayDo } from '@/lib/domain/permissions';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { getQueryClient } from '@/lib/queries/query-client';
import { reviewLogQueries } from '@/lib/queries/review-log-queries';
import { routes } from '@/lib/routes';
import { requireDesk } from '@/lib/server/session';

type ReviewMinutesPageProps = { params: Promise<{ reviewId: string }> };

export const metadata: Metadata = { title: 'Minutes of a review' };

export default async function ReviewMinutesPage({ params }: ReviewMinutesPageProps) {
  const { success, data: reviewId } = reviewIdParam.safeParse((await params).reviewId);
  if (!success) notFound();
  const desk = await requireDesk(routes.minutes(reviewId));
  if (!mayDo(desk.viewer.role, 'review-escalations')) return <ReviewRefused />;
  const client = getQueryClient();
  // What fails here the browser asks for again, and shows why when that fails too.
  await Promise.allSettled([
    client.query({
      ...reviewLogQueries.minutes(reviewId),
      queryFn: () => readMinutes(desk, reviewId),
    }),
    client.query({ ...lookupsQueries.all(), queryFn: () => readLookups(desk) }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <MinutesPage reviewId={reviewId} />
    </HydrationBoundary>
  );
}
