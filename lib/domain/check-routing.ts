import type { Lookups } from './lookups';
import type { RoutingTable } from './routing';

/** What a row of the routing table is chosen by. */
export type RoutedBy = keyof RoutingTable;
export const routedBy = ['byCategory', 'byClient', 'byType'] as const satisfies RoutedBy[];

/** A row that leads nowhere: `key` and `teamId` as the table has them. */
export type RoutingProblem = {
  code: 'unknown-team' | 'unknown-type' | 'unknown-category';
  by: RoutedBy;
  key: string;
  message: string;
};

const levels = (path: string) => path.split('>').map((level) => level.trim().toLowerCase());

/** True where the path is one of the categories, or stands above one. */
function isCategory(path: string, categories: Lookups['categories']): boolean {
  const wanted = levels(path);
  return categories.some((category) => {
    const known = levels(category.path);
    return wanted.every((level, at) => level === known[at]);
  });
}

/**
 * The rows of a routing table that the tenant's lists contradict. A list the tenant does not give is
 * empty and contradicts nothing; clients are in no list.
 */
export function checkRouting(
  table: RoutingTable,
  lookups: Pick<Lookups, 'teams' | 'types' | 'categories'>,
): RoutingProblem[] {
  const { teams, types, categories } = lookups;
  return routedBy.flatMap((by) =>
    Object.entries(table[by]).flatMap(([key, teamId]): RoutingProblem[] => {
      if (teams.length > 0 && !teams.some(({ id }) => id === teamId)) {
        const message = 'HaloPSA has no such team any more: choose another, or remove the row';
        return [{ code: 'unknown-team', by, key, message }];
      }
      if (by === 'byType' && types.length > 0 && !types.some(({ id }) => id === Number(key))) {
        const message = 'HaloPSA has no such ticket type any more: remove the row';
        return [{ code: 'unknown-type', by, key, message }];
      }
      if (by === 'byCategory' && categories.length > 0 && !isCategory(key, categories)) {
        const message = 'HaloPSA has no such category: write its whole path, as “Email > Outlook”';
        return [{ code: 'unknown-category', by, key, message }];
      }
      return [];
    }),
  );
}
