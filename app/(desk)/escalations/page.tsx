import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { askedScope } from '@/components/escalations/asked-scope';
import { ReviewPage } from '@/components/escalations/review-page';
import { ReviewRefused } from '@/components/escalations/review-refused';
import { openReview } from '@/lib/desk/open-review';
import { readLookups } from '@/lib/desk/read-lookups';
import { mayDo } from '@/lib/domain/permissions';
import { ledTeams } from '@/lib/domain/review';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { getQueryClient } from '@/lib/queries/query-client';
import { reviewQueries } from '@/lib/queries/review-queries';
import { routes } from '@/lib/routes';
import { requireDesk } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Escalation review' };

type EscalationsPageProps = { searchParams: Promise<{ teams?: string | string[] }> };

export default async function EscalationsPage({ searchParams }: EscalationsPageProps) {
  const asked = (await searchParams).teams;
  const desk = await requireDesk(routes.escalations());
  if (!mayDo(desk.viewer.role, 'review-escalations')) return <ReviewRefused />;
  const client = getQueryClient();
  const lookups = await client
    .query({ ...lookupsQueries.all(), queryFn: () => readLookups(desk) })
    .catch(() => null);
  const scope = askedScope(asked, lookups?.teams ?? null);
  // What names no teams is of those one leads.
  const teams = scope.teams ?? ledTeams(desk.viewer.agent, lookups?.teams ?? []);
  // What fails here the browser asks for again, and shows why when that fails too.
  await client
    .query({ ...reviewQueries.current(teams), queryFn: () => openReview(desk, teams) })
    .catch(() => undefined);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ReviewPage key={teams.join()} teams={teams} strange={scope.strange} />
    </HydrationBoundary>
  );
}
