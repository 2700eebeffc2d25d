import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { NewTicket } from '@/components/new-ticket/new-ticket';
import { idParam } from '@/lib/contracts/ticket';
import { readClient } from '@/lib/desk/read-client';
import { readLookups } from '@/lib/desk/read-lookups';
import { readPerson } from '@/lib/desk/read-person';
import { SUMMARY_MAX } from '@/lib/domain/new-ticket';
import { clientQueries } from '@/lib/queries/dispatch-queries';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { getQueryClient } from '@/lib/queries/query-client';
import { routes } from '@/lib/routes';
import { requireDesk } from '@/lib/server/session';

export const metadata: Metadata = { title: 'New ticket' };

type NewTicketPageProps = {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const firstOf = (given: string | string[] | undefined) => [given].flat()[0] ?? '';
const idOf = (given: string | string[] | undefined) => idParam.safeParse(firstOf(given)).data;

export default async function NewTicketPage({ searchParams }: NewTicketPageProps) {
  const given = await searchParams;
  const summary = firstOf(given.summary).trim().slice(0, SUMMARY_MAX);
  const asked = { client: idOf(given.client), user: idOf(given.user) };
  const desk = await requireDesk(routes.newTicket({ ...asked, summary }));
  const queries = getQueryClient();

  // What fails here is asked for in the form.
  const [reading] = await Promise.allSettled([
    asked.user === undefined ? null : readPerson(desk, asked.user),
    queries.query({ ...lookupsQueries.all(), queryFn: () => readLookups(desk) }),
  ]);
  const found = reading.status === 'fulfilled' ? (reading.value?.person ?? null) : null;
  const clientId = asked.client ?? found?.clientId ?? null;
  const card =
    clientId === null
      ? null
      : await queries
          .query({ ...clientQueries.card(clientId), queryFn: () => readClient(desk, clientId) })
          .catch(() => null);
  const client = card && { id: card.client.id, name: card.client.name };
  const person = client && found?.clientId === client.id ? found : null;
  const missing = [
    ...(given.client !== undefined && client === null ? ['client'] : []),
    ...(given.user !== undefined && person === null ? ['contact'] : []),
  ];
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <NewTicket known={{ client, person, summary }} missing={missing} />
    </HydrationBoundary>
  );
}
