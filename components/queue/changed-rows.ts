import { isKnown } from '@/lib/domain/queue';
import type { QueueRow } from '@/lib/domain/queue';

/** The rows a table shows, and which of them just came or changed. */
export type SeenRows = {
  /** Names the question the rows answer. */
  of: string;
  /** The answer's own rows. */
  given: readonly QueueRow[];
  /** The same, each the very object it was before where nothing in it changed. */
  rows: readonly QueueRow[];
  changed: readonly number[];
};

/** Rows that nobody saw before: none of them changed. */
export function firstSeen(of: string, given: readonly QueueRow[]): SeenRows {
  return { of, given, rows: given, changed: [] };
}

/** The rows after the ones seen last; those of another question are as if seen for the first time. */
export function nextSeen(last: SeenRows, of: string, given: readonly QueueRow[]): SeenRows {
  if (of !== last.of) return firstSeen(of, given);
  const before = new Map(last.rows.map((row) => [row.id, row]));
  const rows = given.map((row) => {
    const known = before.get(row.id);
    return known && isKnown(row, known) ? known : row;
  });
  const changed = rows.filter((row) => before.get(row.id) !== row).map(({ id }) => id);
  return { of, given, rows, changed };
}
