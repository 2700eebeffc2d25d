'use client';

import { Suspense } from 'react';
import { useSelection } from '@/components/queue/selection';
import { lazily } from '@/components/ui/lazily';

const SelectionBar = lazily(() =>
  import('./selection-bar').then((module) => ({ default: module.SelectionBar })),
);

/** What can be done to the chosen tickets, below the list while there are some. */
export function BulkBar() {
  const { size } = useSelection();
  if (size === 0) return null;
  return (
    <Suspense fallback={<div className="h-11" />}>
      <SelectionBar />
    </Suspense>
  );
}
