import type { QueueRow } from '@/lib/domain/queue-entry';
import { touchedLast } from '@/lib/domain/ticket-standing';

/** When a row counts as not looked at: touched since, and not before anybody kept count. */
export function isUnreadSince(
  row: QueueRow,
  { since, seen }: { since: number; seen: Readonly<Record<string, number>> },
): boolean {
  const touchedAt = touchedLast(row);
  return touchedAt !== null && touchedAt > Math.max(since, seen[row.id] ?? 0);
}
