import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { triageQuestion } from '@/components/triage/triage-question';
import { TriageView } from '@/components/triage/triage-view';
import { listQueue } from '@/lib/desk/list-queue';
import { readAgents } from '@/lib/desk/read-agents';
import { readLookups } from '@/lib/desk/read-lookups';
import { agentsQueries } from '@/lib/queries/dispatch-queries';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { getQueryClient } from '@/lib/queries/query-client';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { routes } from '@/lib/routes';
import { requireDesk } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Triage' };

export default async function TriagePage() {
  const desk = await requireDesk(routes.triage());
  const asked = { ...triageQuestion, page: 1 };
  const client = getQueryClient();
  // What fails here the browser asks for again, and shows why when that fails too.
  await Promise.allSettled([
    client.query({ ...ticketQueries.list(asked), queryFn: () => listQueue(desk, asked) }),
    client.query({ ...lookupsQueries.all(), queryFn: () => readLookups(desk) }),
    client.query({ ...agentsQueries.load(), queryFn: () => readAgents(desk) }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <TriageView />
    </HydrationBoundary>
  );
}
