import type { Desk } from '@/lib/desk/context';
import type { Instant } from '@/lib/domain/instant';
import type { QueueEntry } from '@/lib/domain/queue-entry';
import type { LiveSession } from '@/lib/live/live';
import { createSortedRows } from '@/lib/live/sorted-rows';
import { fakeDesk } from './fake-desk';
import { fakeTenant } from './fake-tenant';

/** The desk of an agent who may see these entries, which come with what is due first on top. */
export function queueDesk(entries: readonly QueueEntry[], now: Instant): Desk {
  const desk = fakeDesk(fakeTenant(() => now)).of({ id: 7 });
  const { of: sorted } = createSortedRows();
  const list: LiveSession['list'] = async () => ({
    entries,
    version: 'a.7',
    sorted: (order, ranks) => sorted(entries, order, ranks),
  });
  return { ...desk, live: { ...desk.live, list } };
}
