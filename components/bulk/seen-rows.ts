import type { QueryClient } from '@tanstack/react-query';
import type { TicketChanged } from '@/lib/contracts/ticket-change';
import type { QueueRow } from '@/lib/domain/queue-entry';
import { choiceFields } from '@/lib/domain/ticket-change';
import { cachedLists } from '@/lib/queries/ticket-queries';
import type { Target } from '@/components/queue/current-row';
import { formatCount } from '@/components/queue/format-count';

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
  return targets.map(({ id, row }) => {
    const known = latest.get(id);
    return known ? { id, row: known.row } : { id, row, hasLeft: row !== null };
  });
}

/** A ticket as one saw it after a change of one's own; what others changed meanwhile stays unseen. */
export function withOwnChange(target: Target, { before, ticket }: TicketChanged): Target {
  if (!target.row) return target;
  const own = choiceFields.filter((field) => before[field] !== ticket[field]);
  const moved = Object.fromEntries(own.map((field) => [field, ticket[field]]));
  return { ...target, row: { ...target.row, ...moved } };
}

/** That some tickets are not where one chose them; null where all are. */
export function tellLeft(targets: readonly Target[]): string | null {
  const left = targets.filter(({ hasLeft }) => hasLeft);
  const [first] = left;
  if (!first) return null;
  const who = targets.length === 1 ? `#${first.id}` : `${formatCount(left.length)} of them`;
  const [are, they] = left.length === 1 ? ['is', 'it'] : ['are', 'they'];
  return `${who} ${are} no longer in the list as this page has it: ${they} may have been closed or handed on since you chose.`;
}
