import type { QueueEntry } from '@/lib/domain/queue-entry';
import {
  compareKeys,
  sortKey,
  type QueueOrder,
  type QueueRanks,
  type SortKey,
  type SortName,
} from '@/lib/domain/queue-order';
import { compareDuePlaces } from '@/lib/domain/ticket-clocks';

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
      const start = last?.ranks === ranks ? last : { of: [], ranks, keyed: [], entries: [] };
      const sorting =
        sort === 'due'
          ? { of: entries, ranks, keyed: [], entries: entries.toReversed() }
          : sortedAfter(start, entries, { sort, descending });
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

function sortedAfter(
  last: Sorting,
  entries: readonly QueueEntry[],
  { sort, descending }: { sort: Exclude<SortName, 'due'>; descending: boolean },
): Sorting {
  const { ranks } = last;
  const { left, come } = difference(last.of, entries);
  if (left.size === 0 && come.length === 0) return { ...last, of: entries };
  const compare = (a: Keyed, b: Keyed) =>
    compareKeys(a.key, b.key, descending ? -1 : 1) || compareDuePlaces(a.entry, b.entry);
  const coming = come
    .map((entry) => ({ entry, key: sortKey(entry.row, sort, ranks) }))
    .sort(compare);
  const keyed: Keyed[] = [];
  let next = 0;
  for (const each of last.keyed) {
    if (left.has(each.entry)) continue;
    for (let first = coming[next]; first && compare(first, each) < 0; first = coming[next]) {
      keyed.push(first);
      next += 1;
    }
    keyed.push(each);
  }
  const all = keyed.concat(coming.slice(next));
  return { of: entries, ranks, keyed: all, entries: all.map(({ entry }) => entry) };
}

/** What is only in one of two lists; both have what is due first on top. */
function difference(
  before: readonly QueueEntry[],
  after: readonly QueueEntry[],
): { left: Set<QueueEntry>; come: QueueEntry[] } {
  const left = new Set<QueueEntry>();
  const come: QueueEntry[] = [];
  let [atBefore, atAfter] = [0, 0];
  while (atBefore < before.length || atAfter < after.length) {
    const old = before[atBefore];
    const fresh = after[atAfter];
    if (old === fresh) {
      atBefore += 1;
      atAfter += 1;
      continue;
    }
    const order = !old ? 1 : !fresh ? -1 : compareDuePlaces(old, fresh);
    if (old && order <= 0) {
      left.add(old);
      atBefore += 1;
    }
    if (fresh && order >= 0) {
      come.push(fresh);
      atAfter += 1;
    }
  }
  return { left, come };
}
