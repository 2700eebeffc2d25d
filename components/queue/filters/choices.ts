import type { FacetCount } from '@/lib/domain/queue';
import type { FacetId } from '@/lib/domain/queue-filter';
import { isNone } from '@/lib/domain/queue-entry';
import { ancestorsOf, type NameOf } from './filter-names';
import type { ChoiceField } from './filter-words';

/** A value one can narrow a list to. */
export type FilterChoice = {
  id: FacetId;
  name: string;
  /** How many tickets it would leave; undefined where nobody counts. */
  count?: number;
  /** How far below others it stands. */
  depth?: number;
  /** Its name with those of all above it. */
  path?: string;
  isGone?: boolean;
  /** In already, because something above it is chosen. */
  isImplied?: boolean;
};

type Asked = {
  /** What the list counts, in its order. */
  counts: readonly FacetCount[];
  chosen: readonly FacetId[];
  nameOf: NameOf;
};

/**
 * The values of a field with their counts; what is chosen stays even where no ticket has it. `rankOf`
 * puts them into another order than by name, "none" first in any case.
 */
export function facetChoices(
  field: ChoiceField,
  { counts, chosen, nameOf }: Asked,
  rankOf: (id: FacetId) => number = () => 0,
): FilterChoice[] {
  const missing = chosen.filter((id) => !counts.some((value) => value.id === id));
  const rank = (id: FacetId) => (isNone(id) ? -Infinity : rankOf(id));
  return [...counts, ...missing.map((id) => ({ id, count: 0, ...nameOf(field, id) }))].sort(
    (a, b) => {
      const [rankA, rankB] = [rank(a.id), rank(b.id)];
      return rankA === rankB ? 0 : rankA - rankB;
    },
  );
}

/** Categories as a tree, each with the tickets of those below it. */
export function categoryChoices({ counts, chosen, nameOf }: Asked): FilterChoice[] {
  const sums = new Map<string, number>();
  for (const { id, count } of counts) {
    for (const path of ancestorsOf(String(id))) sums.set(path, (sums.get(path) ?? 0) + count);
  }
  const wanted = chosen.flatMap((id) => ancestorsOf(String(id)));
  const paths = [...new Set([...sums.keys(), ...wanted])];
  return paths.sort(compareBranches).map((path) => {
    const above = ancestorsOf(path).slice(0, -1);
    const isSeen = path !== '' && sums.has(path);
    const { name, isGone } = isSeen ? { name: path, isGone: false } : nameOf('category', path);
    return {
      id: path,
      name: name === path ? (path.split(' > ').at(-1) ?? path) : name,
      count: sums.get(path) ?? 0,
      depth: above.length,
      path: name,
      isGone,
      isImplied: above.some((each) => chosen.includes(each)),
    };
  });
}

const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** What stands below something follows it at once. */
function compareBranches(a: string, b: string): number {
  const [left, right] = [a.split(' > '), b.split(' > ')];
  const at = left.findIndex((part, depth) => part !== right[depth]);
  if (at === -1) return left.length - right.length;
  const [mine = '', other] = [left[at], right[at]];
  if (other === undefined) return 1;
  return byName.compare(mine, other) || (mine < other ? -1 : 1);
}
