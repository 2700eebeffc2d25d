import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { ReviewRefused } from '@/components/escalations/review-refused';
import { ReviewLog } from '@/components/minutes/review-log';
import { readLookups } from '@/lib/desk/read-lookups';
import { listReviews } from '@/lib/desk/review-log';
import { mayDo } from '@/lib/domain/permissions';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { getQueryClient } from '@/lib/queries/query-client';
import { reviewLogQueries } from '@/lib/queries/review-log-queries';
import { routes } from '@/lib/routes';
import { requireDesk } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Log of reviews' };

export default async function ReviewLogPage() {
  const desk = await requireDesk(routes.reviewLog());
  if (!mayDo(desk.viewer.role, 'review-escalations')) return <ReviewRefused />;
  const client = getQueryClient();
  // What fails here the browser asks for again, and shows why when that fails too.
  await Promise.allSettled([
    client.query({ ...reviewLogQueries.all(), queryFn: () => listReviews(desk) }),
    client.query({ ...lookupsQueries.all(), queryFn: () => readLookups(desk) }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ReviewLog />
    </HydrationBoundary>
  );
}
