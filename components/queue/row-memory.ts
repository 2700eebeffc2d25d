import { isKnown, type QueueRow } from '@/lib/domain/queue-entry';

/** The rows of a list that were here at one time, with their places. */
export type SeenRows = ReadonlyMap<number, { row: QueueRow; index: number }>;

/** What is here now, by ticket. `pages` by number, from 1. */
export function seenRows(
  pages: ReadonlyMap<number, { rows: readonly QueueRow[]; pageSize: number }>,
): SeenRows {
  const seen = new Map<number, { row: QueueRow; index: number }>();
  for (const [page, { rows, pageSize }] of pages) {
    rows.forEach((row, at) => seen.set(row.id, { row, index: (page - 1) * pageSize + at }));
  }
  return seen;
}

/**
 * Which of the rows here now came or changed since: what lies on a page that was not here before is
 * only seen for the first time.
 */
export function changedRows(
  before: SeenRows,
  now: SeenRows,
  wasHere: (index: number) => boolean,
): number[] {
  return [...now].flatMap(([id, { row, index }]) => {
    const known = before.get(id);
    if (known) return known.row === row || isKnown(row, known.row) ? [] : [id];
    return wasHere(index) ? [id] : [];
  });
}
