'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import dynamic from 'next/dynamic';
import { createContext, use, useState } from 'react';
import type { ReactNode } from 'react';
import type { Viewer } from '@/lib/contracts/lookups';
import type { Instant } from '@/lib/domain/instant';
import { setPageAgent } from '@/lib/queries/page-agent';
import { getQueryClient } from '@/lib/queries/query-client';
import { TimeProvider } from '@/components/time/time-context';
import { LiveConnection } from './live-connection';

// Nothing needs it before something was done.
const Toaster = dynamic(() => import('@/components/ui/toaster').then((loaded) => loaded.Toaster), {
  ssr: false,
});

const ViewerContext = createContext<Viewer | null>(null);

type DeskProvidersProps = { viewer: Viewer; zone: string; serverNow: Instant; children: ReactNode };

/** Server state, kept current, URL state, clock and viewer for everything inside the desk. */
export function DeskProviders({ viewer, zone, serverNow, children }: DeskProvidersProps) {
  // Before anything below asks.
  useState(() => setPageAgent(viewer.agent.id));
  return (
    <ViewerContext value={viewer}>
      <QueryClientProvider client={getQueryClient()}>
        <NuqsAdapter>
          <TimeProvider serverNow={serverNow} zone={zone}>
            {children}
            <LiveConnection agentId={viewer.agent.id} />
            <Toaster />
          </TimeProvider>
        </NuqsAdapter>
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
