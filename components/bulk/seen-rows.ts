import type { QueryClient } from '@tanstack/react-query';
import type { QueueRow } from '@/lib/domain/queue-entry';
import { cachedLists } from '@/lib/queries/ticket-queries';
import type { Target } from '@/components/queue/current-row';

/**
 * The tickets with their rows as the lists have them by now: a selection keeps what one saw when one
 * chose, and lists go on changing.
 */
export function withLatestRows(client: QueryClient, targets: readonly Target[]): Target[] {
  const wanted = new Set(targets.map(({ id }) => id));
  const latest = new Map<number, { row: QueueRow; readAt: number }>();
  for (const { query } of cachedLists(client)) {
    const { data, dataUpdatedAt: readAt } = query.state;
    for (const row of data?.rows ?? []) {
      const known = latest.get(row.id);
      if (wanted.has(row.id) && (!known || known.readAt < readAt))
        latest.set(row.id, { row, readAt });
    }
  }
  return targets.map(({ id, row }) => ({ id, row: latest.get(id)?.row ?? row }));
}
