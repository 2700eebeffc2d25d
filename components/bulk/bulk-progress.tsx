'use client';

import { lazy, Suspense, useSyncExternalStore } from 'react';
import { bulk } from '@/lib/queries/bulk';

const ProgressPanel = lazy(() =>
  import('./progress-panel').then((module) => ({ default: module.ProgressPanel })),
);

const nothing = () => null;

/** How the change of many tickets goes, wherever one is in the desk meanwhile. */
export function BulkProgress() {
  const run = useSyncExternalStore(bulk.subscribe, bulk.getSnapshot, nothing);
  if (!run) return null;
  return (
    <Suspense fallback={null}>
      <ProgressPanel run={run} />
    </Suspense>
  );
}
