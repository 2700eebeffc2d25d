import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { TicketView } from '@/components/ticket/ticket-view';
import { idParam } from '@/lib/contracts/ticket';
import { openTicket } from '@/lib/desk/open-ticket';
import { readLookups } from '@/lib/desk/read-lookups';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { getQueryClient } from '@/lib/queries/query-client';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { routes } from '@/lib/routes';
import { isNotFound } from '@/lib/server/problem';
import { currentDesk, requireDesk } from '@/lib/server/session';

type TicketPageProps = { params: Promise<{ ticketId: string }> };

/** Once a request: the title and the page need the same ticket. */
const readTicket = cache(async (ticketId: number) => {
  const desk = await currentDesk();
  return desk ? openTicket(desk, ticketId) : null;
});

async function ticketIdOf(params: TicketPageProps['params']): Promise<number> {
  const id = idParam.safeParse((await params).ticketId);
  if (!id.success) notFound();
  return id.data;
}

export async function generateMetadata({ params }: TicketPageProps): Promise<Metadata> {
  const ticketId = await ticketIdOf(params);
  const detail = await readTicket(ticketId).catch(() => null);
  return { title: detail ? `#${ticketId} ${detail.ticket.summary}` : `#${ticketId}` };
}

export default async function TicketPage({ params }: TicketPageProps) {
  const ticketId = await ticketIdOf(params);
  const desk = await requireDesk(routes.ticket(ticketId));
  const client = getQueryClient();
  const [reading] = await Promise.allSettled([
    client.query({
      ...ticketQueries.detail(ticketId),
      queryFn: async () => (await readTicket(ticketId)) ?? openTicket(desk, ticketId),
    }),
    client.query({ ...lookupsQueries.all(), queryFn: () => readLookups(desk) }),
  ]);
  // Other failures the browser meets again when it asks itself, and shows with a way to retry.
  if (reading.status === 'rejected' && isNotFound(reading.reason)) notFound();
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <TicketView ticketId={ticketId} />
    </HydrationBoundary>
  );
}
