'use client';

import { Suspense } from 'react';
import { lazily } from '@/components/ui/lazily';
import type { PartsLeftOutProps } from './parts-left-out';

const PartsLeftOut = lazily(() =>
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
