import { checkRouting, routedBy, type RoutedBy } from '@/lib/domain/check-routing';
import type { Lookups } from '@/lib/domain/lookups';
import type { RoutingTable } from '@/lib/domain/routing';

/** A row of the routing table as it is typed; `id` is its own for as long as it is edited. */
export type RoutingRow = { id: number; by: RoutedBy; key: string; teamId: number | null };

/** The rows of a table, in an order of their own: a store keeps none. */
export function draftOf(table: RoutingTable): RoutingRow[] {
  let id = 0;
  return routedBy.flatMap((by) =>
    Object.entries(table[by])
      .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
      .map(([key, teamId]) => ({ id: (id += 1), by, key, teamId })),
  );
}

/** True where two tables say the same. */
export function isSameTable(a: RoutingTable, b: RoutingTable): boolean {
  return JSON.stringify(draftOf(a)) === JSON.stringify(draftOf(b));
}

/** The rows with an empty one of this kind at the end. */
export function withNewRow(rows: readonly RoutingRow[], by: RoutedBy): RoutingRow[] {
  const id = Math.max(0, ...rows.map((row) => row.id)) + 1;
  return [...rows, { id, by, key: '', teamId: null }];
}

const fold = ({ by, key }: RoutingRow) =>
  `${by} ${by === 'byCategory' ? key.trim().toLowerCase() : key.trim()}`;

/** What is wrong with rows, by their id; a table is saved only where nothing is. */
export function draftErrors(
  rows: readonly RoutingRow[],
  lookups: Pick<Lookups, 'teams' | 'types' | 'categories'>,
): Map<number, string> {
  const errors = new Map<number, string>();
  const seen = new Set<string>();
  const problems = checkRouting(tableOf(rows), lookups);
  for (const row of rows) {
    const known = problems.find(({ by, key }) => by === row.by && key === row.key.trim());
    if (row.key.trim() === '') errors.set(row.id, 'Say what comes in, or remove the row');
    else if (seen.has(fold(row))) errors.set(row.id, 'There is a row for this already');
    else if (row.teamId === null) errors.set(row.id, 'Choose a team');
    else if (known) errors.set(row.id, known.message);
    seen.add(fold(row));
  }
  return errors;
}

/** The table the rows make; rows that say nothing yet are left out. */
export function tableOf(rows: readonly RoutingRow[]): RoutingTable {
  const entries = (by: RoutedBy) =>
    Object.fromEntries(
      rows.flatMap((row) => {
        const key = row.key.trim();
        return row.by === by && key !== '' && row.teamId !== null ? [[key, row.teamId]] : [];
      }),
    );
  return {
    byCategory: entries('byCategory'),
    byClient: entries('byClient'),
    byType: entries('byType'),
  };
}
