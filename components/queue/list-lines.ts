import type { FacetCount } from '@/lib/domain/queue';
import type { FacetId } from '@/lib/domain/queue-filter';

/** One line of a list: the head of a group, or a row by its place in the list, from 0. */
export type ListLine =
  { kind: 'group'; group: FacetCount; isFolded: boolean } | { kind: 'row'; index: number };

/** Heights in px; all rows are alike, so where one stands is arithmetic however many there are. */
export type LineSizes = { row: number; group: number };

/** Which line stands where, without anything in memory for each of 100,000 rows. */
export type ListLines = {
  count: number;
  at: (line: number) => ListLine;
  /** The line of a row; null while its group is folded. */
  lineOf: (index: number) => number | null;
  /** How far below the top a line begins, px; for `count` where the last one ends. */
  startOf: (line: number) => number;
  /** The line at a distance from the top, px; the first or last one beyond the ends. */
  lineAt: (top: number) => number;
};

type Part = { group: FacetCount; isFolded: boolean; line: number; first: number; top: number };

/** The last part that fits, of parts whose first ones all fit; null where none does. */
function lastThat(parts: readonly Part[], fits: (part: Part) => boolean): Part | null {
  let [low, high] = [0, parts.length - 1];
  let found: Part | null = null;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const part = parts[middle];
    if (part && fits(part)) {
      found = part;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/**
 * The lines of a list of `matched` rows: each group's head before its rows, the rows of a folded group
 * left out. Without groups the rows alone.
 */
export function listLines(
  matched: number,
  groups: readonly FacetCount[],
  folded: ReadonlySet<FacetId>,
  sizes: LineSizes,
): ListLines {
  const within = (line: number, count: number) =>
    Math.min(Math.max(0, line), Math.max(0, count - 1));
  if (groups.length === 0) {
    return {
      count: matched,
      at: (index) => ({ kind: 'row', index }),
      lineOf: (index) => index,
      startOf: (line) => line * sizes.row,
      lineAt: (top) => within(Math.floor(top / sizes.row), matched),
    };
  }
  const parts: Part[] = [];
  let [line, first, top] = [0, 0, 0];
  for (const group of groups) {
    const isFolded = folded.has(group.id);
    parts.push({ group, isFolded, line, first, top });
    const rows = isFolded ? 0 : group.count;
    line += 1 + rows;
    top += sizes.group + rows * sizes.row;
    first += group.count;
  }
  const count = line;
  return {
    count,
    at(wanted) {
      const part = lastThat(parts, (each) => each.line <= wanted);
      if (part && part.line < wanted) {
        return { kind: 'row', index: part.first + wanted - part.line - 1 };
      }
      const { group = { id: 0, name: '', count: 0 }, isFolded = false } = part ?? {};
      return { kind: 'group', group, isFolded };
    },
    lineOf(index) {
      const part = lastThat(parts, (each) => each.first <= index);
      return !part || part.isFolded ? null : part.line + 1 + index - part.first;
    },
    startOf(wanted) {
      const part = lastThat(parts, (each) => each.line <= wanted);
      if (!part || wanted >= count) return top;
      const rows = wanted - part.line - 1;
      return rows < 0 ? part.top : part.top + sizes.group + rows * sizes.row;
    },
    lineAt(distance) {
      const part = lastThat(parts, (each) => each.top <= distance);
      if (!part) return 0;
      const below = distance - part.top - sizes.group;
      return within(below < 0 ? part.line : part.line + 1 + Math.floor(below / sizes.row), count);
    },
  };
}
