'use client';

import { Suspense, useSyncExternalStore } from 'react';
import { bulk } from '@/lib/queries/bulk';
import { lazily } from '@/components/ui/lazily';

const ProgressPanel = lazily(() =>
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
