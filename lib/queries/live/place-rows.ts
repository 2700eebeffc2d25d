import type { QueuePage } from '@/lib/contracts/queue';
import type { QueueRow } from '@/lib/domain/queue-entry';
import { compareRows } from '@/lib/domain/queue-order';
import type { QueueOrder, QueueRanks } from '@/lib/domain/queue-order';

/**
 * The rows of a page once some have gone from the list and some have come; a row that changed is in
 * both, as it was and as it is. What lies before the page and beyond it is not known, only how many:
 * `isWhole` is false where some of that now belongs on the page.
 */
export function placeRows(
  { rows, page, pageSize, matched }: QueuePage,
  gone: readonly QueueRow[],
  come: readonly QueueRow[],
  { order, ranks }: { order: QueueOrder; ranks: QueueRanks },
): { rows: QueueRow[]; isWhole: boolean } {
  const compare = compareRows(order, ranks);
  const [first, last] = [rows[0], rows.at(-1)];
  const unknownBeyond = matched - (page - 1) * pageSize - rows.length;
  const placeOf = (row: QueueRow) => {
    if (page > 1 && first && compare(row, first) < 0) return 'ahead';
    if (unknownBeyond > 0 && last && compare(row, last) > 0) return 'beyond';
    return 'here';
  };
  const countAt = (place: ReturnType<typeof placeOf>, among: readonly QueueRow[]) =>
    among.filter((row) => placeOf(row) === place).length;

  const moved = new Set([...gone, ...come].map(({ id }) => id));
  const stillUnknown = unknownBeyond - countAt('beyond', gone);
  const isEndKnown = stillUnknown <= 0;
  const known = [
    ...rows.filter(({ id }) => !moved.has(id)),
    ...come.filter((row) => {
      const place = placeOf(row);
      return place === 'here' || (place === 'beyond' && isEndKnown);
    }),
  ].sort(compare);
  const moreAhead = countAt('ahead', come) - countAt('ahead', gone);
  const from = Math.max(0, -moreAhead);
  const shown = known.slice(from, from + pageSize);
  return {
    rows: shown,
    isWhole: moreAhead <= 0 && (isEndKnown || shown.length === pageSize),
  };
}
