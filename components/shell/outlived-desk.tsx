import type { Viewer } from '@/lib/contracts/lookups';
import { Notice } from '@/components/ui/notice';

/** Offers administrators a fresh demo desk once the one they wrote to has grown old. */
export function OutlivedDesk({ viewer }: { viewer: Viewer }) {
  const tenant = viewer.embeddedTenant;
  if (!tenant?.isOutlived || viewer.role !== 'admin') return null;
  return (
    <Notice className="rounded-none">
      This demo desk is more than three days old, so most of its clocks have run out.
      <a href={`${tenant.url}/outbox/desk`} target="_blank" rel="noreferrer" className="underline">
        Start it anew
      </a>
    </Notice>
  );
}
