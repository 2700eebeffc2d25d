'use client';

import { useSearchParams } from 'next/navigation';
import { ignoredParts } from '@/lib/contracts/queue';
import { routes } from '@/lib/routes';
import { useQueueState } from '../use-queue-state';
import { AddressNotice } from './address-notice';

/** Tells which parts of a list's address were left out. */
export function IgnoredNotice() {
  const params = useSearchParams();
  const { state, question } = useQueueState();
  return (
    <AddressNotice
      parts={ignoredParts(new URLSearchParams(params))}
      understood={routes.queue(question, state)}
    />
  );
}
