'use client';

import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { createContext, Suspense, use, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Viewer } from '@/lib/contracts/lookups';
import type { PersonalSettings } from '@/lib/contracts/settings';
import type { Instant } from '@/lib/domain/instant';
import { setPageAgent } from '@/lib/queries/page-agent';
import { getQueryClient } from '@/lib/queries/query-client';
import { settingsQueries } from '@/lib/queries/settings-queries';
import { TimeProvider } from '@/components/time/time-context';
import { useHydrated } from '@/components/ui/use-hydrated';
import { lazily } from '@/components/ui/lazily';
import { LiveConnection } from './live-connection';

// Nothing needs it before something was done.
const Toaster = lazily(() =>
  import('@/components/ui/toaster').then(({ Toaster }) => ({ default: Toaster })),
);

const ViewerContext = createContext<Viewer | null>(null);

type DeskProvidersProps = { viewer: Viewer; zone: string; serverNow: Instant; children: ReactNode };

/** Server state, kept current, clock and viewer for everything inside the desk. */
export function DeskProviders({ viewer, zone, serverNow, children }: DeskProvidersProps) {
  // Before anything below asks.
  useState(() => setPageAgent(viewer.agent.id));
  return (
    <ViewerContext value={viewer}>
      <QueryClientProvider client={getQueryClient()}>
        <AsChosen serverNow={serverNow} zone={zone}>
          {children}
          <LiveConnection agentId={viewer.agent.id} />
          {useHydrated() ? (
            <Suspense>
              <Toaster />
            </Suspense>
          ) : null}
        </AsChosen>
      </QueryClientProvider>
    </ViewerContext>
  );
}

/** Who is signed in. @throws Error outside the desk's own pages. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('useViewer is for components inside DeskProviders');
  return viewer;
}

/** What the viewer chose for themselves, as this page knows it by now. */
export function useSettings(): PersonalSettings {
  const { settings } = useViewer();
  return useQuery({ ...settingsQueries.own(), initialData: settings }).data;
}

/** Times, theme and density as the viewer has them; a change holds without another page. */
function AsChosen({ serverNow, zone, children }: Omit<DeskProvidersProps, 'viewer'>) {
  const { theme, density, zone: chosenZone } = useSettings();
  useEffect(() => {
    Object.assign(document.documentElement.dataset, { theme, density });
  }, [theme, density]);
  return (
    <TimeProvider serverNow={serverNow} zone={zone} chosenZone={chosenZone}>
      {children}
    </TimeProvider>
  );
}
