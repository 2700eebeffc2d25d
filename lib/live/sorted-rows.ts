import type { QueueEntry } from '@/lib/domain/queue-entry';
import {
  compareKeys,
  sortKey,
  type QueueOrder,
  type QueueRanks,
  type SortKey,
  type SortName,
} from '@/lib/domain/queue-order';

/** The rows of one agent by whatever they are sorted, for who scrolls and asks for page after page. */
export type SortedRows = {
  /**
   * `entries`, which come in the order of what is due first, in another order. The same array for the
   * same entries; after a change only what is new is put in its place.
   */
  of: (
    entries: readonly QueueEntry[],
    order: Pick<QueueOrder, 'sort' | 'descending'>,
    ranks: QueueRanks,
  ) => readonly QueueEntry[];
};

type Keyed = { entry: QueueEntry; key: SortKey };
type Sorting = {
  of: readonly QueueEntry[];
  ranks: QueueRanks;
  keyed: Keyed[];
  entries: QueueEntry[];
};

const KEPT = 6;

/** Nothing sorted yet. */
export function createSortedRows(): SortedRows {
  const known = new Map<string, Sorting>();

  return {
    of(entries, { sort, descending }, ranks) {
      if (sort === 'due' && !descending) return entries;
      const name = `${sort} ${descending}`;
      const last = known.get(name);
      if (last?.of === entries && last.ranks === ranks) return last.entries;
      const keyed =
        sort === 'due'
          ? entries.map((entry) => ({ entry, key: null })).reverse()
          : keyedBy(entries, { sort, descending }, ranks, last?.ranks === ranks ? last : undefined);
      const sorting = { of: entries, ranks, keyed, entries: keyed.map(({ entry }) => entry) };
      known.delete(name);
      known.set(name, sorting);
      for (const [oldest] of known) {
        if (known.size <= KEPT) break;
        known.delete(oldest);
      }
      return sorting.entries;
    },
  };
}

function keyedBy(
  entries: readonly QueueEntry[],
  { sort, descending }: { sort: Exclude<SortName, 'due'>; descending: boolean },
  ranks: QueueRanks,
  last: Sorting | undefined,
): Keyed[] {
  const place = new Map(entries.map((entry, at) => [entry, at]));
  const stay = last?.keyed.filter(({ entry }) => place.has(entry)) ?? [];
  const stayed = new Set(stay.map(({ entry }) => entry));
  const compare = (a: Keyed, b: Keyed) =>
    compareKeys(a.key, b.key, descending ? -1 : 1) ||
    (place.get(a.entry) ?? 0) - (place.get(b.entry) ?? 0);
  const come = entries
    .filter((entry) => !stayed.has(entry))
    .map((entry) => ({ entry, key: sortKey(entry.row, sort, ranks) }))
    .sort(compare);
  const merged: Keyed[] = [];
  let next = 0;
  for (const each of stay) {
    for (let first = come[next]; first && compare(first, each) < 0; first = come[next]) {
      merged.push(first);
      next += 1;
    }
    merged.push(each);
  }
  return merged.concat(come.slice(next));
}
