import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { closedQueryOf, readClosed } from '@/components/closed/closed-params';
import { ClosedTickets } from '@/components/closed/closed-tickets';
import { listClosed } from '@/lib/desk/list-closed';
import { readLookups } from '@/lib/desk/read-lookups';
import { closedQueries } from '@/lib/queries/dispatch-queries';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { getQueryClient } from '@/lib/queries/query-client';
import { routes } from '@/lib/routes';
import { requireDesk } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Closed tickets' };

export default async function ClosedTicketsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const query = closedQueryOf(readClosed(await searchParams));
  const desk = await requireDesk(routes.closed(query));
  const client = getQueryClient();
  // What fails here the browser asks for again, and shows why when that fails too.
  await Promise.allSettled([
    client.query({ ...closedQueries.list(query), queryFn: () => listClosed(desk, query) }),
    client.query({ ...lookupsQueries.all(), queryFn: () => readLookups(desk) }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ClosedTickets />
    </HydrationBoundary>
  );
}
