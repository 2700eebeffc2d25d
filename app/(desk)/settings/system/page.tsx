import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { SystemSettings } from '@/components/settings/system-settings';
import { PageMissing } from '@/components/shell/page-missing';
import { readLookups } from '@/lib/desk/read-lookups';
import { readSystem } from '@/lib/desk/system-settings';
import { mayDo } from '@/lib/domain/permissions';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { getQueryClient } from '@/lib/queries/query-client';
import { systemQueries } from '@/lib/queries/system-queries';
import { routes } from '@/lib/routes';
import { connectionReport } from '@/lib/server/connection-report';
import { requireDesk } from '@/lib/server/session';

export const metadata: Metadata = { title: 'System settings' };

export default async function SystemSettingsPage() {
  const desk = await requireDesk(routes.systemSettings());
  if (!mayDo(desk.viewer.role, 'system-settings')) {
    return (
      <PageMissing title="This page is for administrators">
        Your role may not change settings of the whole desk. Ask an administrator of your HaloPSA.
      </PageMissing>
    );
  }
  const client = getQueryClient();
  // What fails here the browser asks for again, and shows why when that fails too.
  await Promise.allSettled([
    client.query({ ...systemQueries.settings(), queryFn: () => readSystem(desk) }),
    client.query({ ...systemQueries.connection(), queryFn: connectionReport }),
    client.query({ ...lookupsQueries.all(), queryFn: () => readLookups(desk) }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <SystemSettings />
    </HydrationBoundary>
  );
}
