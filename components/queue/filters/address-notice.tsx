'use client';

import { lazy, Suspense } from 'react';
import type { PartsLeftOutProps } from './parts-left-out';

const PartsLeftOut = lazy(() =>
  import('./parts-left-out').then(({ PartsLeftOut }) => ({ default: PartsLeftOut })),
);

/** Tells which parts of the address were left out, where any were. */
export function AddressNotice(props: PartsLeftOutProps) {
  if (props.parts.length === 0) return null;
  return (
    <Suspense>
      <PartsLeftOut {...props} />
    </Suspense>
  );
}
