import type { QueueFilter, QueuePage } from '@/lib/contracts/queue';
import { facetNames } from '@/lib/domain/queue';
import type { FacetName } from '@/lib/domain/queue';

/** What the facets are called in their menus. */
export const facetTitles: Record<FacetName, string> = {
  team: 'Team',
  agent: 'Assignee',
  status: 'Status',
  priority: 'Priority',
};

export type Choice = { facet: FacetName; id: number; name: string };

/** What is chosen now, with names; an id the answer knows no name for is shown as its number. */
export function chosenValues(
  filter: QueueFilter,
  facets: QueuePage['facets'] | undefined,
): Choice[] {
  return facetNames.flatMap((facet) =>
    filter[facet].map((id) => ({
      facet,
      id,
      name: facets?.[facet].find((value) => value.id === id)?.name ?? `#${id}`,
    })),
  );
}

/** True where anything narrows the list. */
export function isFiltered(filter: QueueFilter): boolean {
  const chosen = facetNames.some((facet) => filter[facet].length > 0);
  return chosen || filter.sla.length > 0 || filter.q.trim() !== '';
}

/** Puts `value` in or takes it out. */
export function toggled<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}
