import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { SearchParams } from 'nuqs/server';
import { TicketQueue } from '@/components/queue/ticket-queue';
import { questionOf, readQueue } from '@/lib/contracts/queue';
import { findView } from '@/lib/desk/find-view';
import { listQueue } from '@/lib/desk/list-queue';
import { readLookups } from '@/lib/desk/read-lookups';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { getQueryClient } from '@/lib/queries/query-client';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { routes } from '@/lib/routes';
import { requireDesk } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Queue' };

export default async function QueuePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const state = readQueue(await searchParams);
  const question = questionOf(state);
  const desk = await requireDesk(routes.queue(question, state));
  if (state.view !== null && routes.queue(question) === routes.queue()) {
    // The name of a view and nothing else: what it stands for is put into the address.
    const view = await findView(desk, state.view).catch(() => null);
    const address = view && routes.queue(view.question, { cols: view.columns, view: view.id });
    if (address && routes.queue(view.question) !== routes.queue()) redirect(address);
  }
  const asked = { ...question, page: 1 };
  const client = getQueryClient();
  // What fails here the browser asks for again, and shows why when that fails too.
  await Promise.allSettled([
    client.query({ ...ticketQueries.list(asked), queryFn: () => listQueue(desk, asked) }),
    client.query({ ...lookupsQueries.all(), queryFn: () => readLookups(desk) }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <TicketQueue />
    </HydrationBoundary>
  );
}
