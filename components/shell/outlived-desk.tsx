'use client';

import { Notice } from '@/components/ui/notice';
import { useViewer } from './desk-providers';

/** Offers administrators a fresh demo desk once the one they wrote to has grown old. */
export function OutlivedDesk() {
  const { embeddedTenant: tenant, role } = useViewer();
  if (!tenant?.isOutlived || role !== 'admin') return null;
  return (
    <Notice className="rounded-none">
      This demo desk is more than three days old, so most of its clocks have run out.
      <a href={`${tenant.url}/outbox/desk`} target="_blank" rel="noreferrer" className="underline">
        Start it anew
      </a>
    </Notice>
  );
}
