import { defaultShouldDehydrateQuery, dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { setTimeout } from 'node:timers/promises';
import type { ReactNode } from 'react';
import { DeskProviders } from '@/components/shell/desk-providers';
import { DeskShell } from '@/components/shell/desk-shell';
import { countViews } from '@/lib/desk/count-views';
import { getQueryClient } from '@/lib/queries/query-client';
import { viewsQueries } from '@/lib/queries/views-queries';
import { serverNow } from '@/lib/server/clock';
import { currentDesk } from '@/lib/server/session';
import { viewerZone } from '@/lib/server/viewer-zone';

/** How long the frame waits for the counts of the views; after that the browser asks for them. */
const PATIENCE_MS = 300;

/** The frame only: each page checks the session itself, because a layout does not run again on navigation. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const desk = await currentDesk();
  if (!desk) return children;
  const { viewer } = desk;
  const client = getQueryClient();
  const counting = client
    .query({ ...viewsQueries.all(), queryFn: () => countViews(desk) })
    .catch(() => undefined);
  await Promise.race([counting, setTimeout(PATIENCE_MS)]);
  // One that is under way would be drawn without its data here, and with it there.
  const state = dehydrate(client, { shouldDehydrateQuery: defaultShouldDehydrateQuery });
  return (
    <DeskProviders
      viewer={viewer}
      zone={await viewerZone(viewer.settings.zone)}
      serverNow={serverNow()}
    >
      <HydrationBoundary state={state}>
        <DeskShell>{children}</DeskShell>
      </HydrationBoundary>
    </DeskProviders>
  );
}
