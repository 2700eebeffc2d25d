import type { QueuePage } from '@/lib/contracts/queue';
import type { Lookups } from '@/lib/domain/lookups';
import { isNone, noneName } from '@/lib/domain/queue-entry';
import { facetNames, type FacetId, type FacetName } from '@/lib/domain/queue-filter';
import { slaStates } from '@/lib/domain/sla-moves';
import { slaMarks } from '@/components/sla/sla-marks';
import { ballWords, markWords, roleWords, type ChoiceField } from './filter-words';

/** `isGone`: the tenant no longer has such a value; `name` says so. */
export type ValueName = { name: string; isGone: boolean };

/** What a value of a field is called. */
export type NameOf = (field: ChoiceField, id: FacetId) => ValueName;

type Named = { id: FacetId; name: string };

const slaWords = new Map<FacetId, string>(slaStates.map((state) => [state, slaMarks[state].words]));

/** Fields whose values are Halyard's own. */
const words: Partial<Record<ChoiceField, ReadonlyMap<FacetId, string>>> = {
  sla: slaWords,
  response: slaWords,
  resolution: slaWords,
  ball: new Map(Object.entries(ballWords)),
  role: new Map(Object.entries(roleWords)),
  is: new Map(Object.entries(markWords)),
};

/** All values of a field where the tenant's lists tell them; null where they do not. */
function listedValues(lookups: Lookups, field: ChoiceField): readonly Named[] | null {
  switch (field) {
    case 'team':
      return lookups.teams;
    case 'agent':
      return lookups.agents;
    case 'status':
      return lookups.statuses;
    case 'type':
      return lookups.types;
    case 'priority':
      return lookups.priorities.map(({ priorityId, name }) => ({ id: priorityId, name }));
    case 'category':
      return lookups.categories.flatMap(({ path }) =>
        ancestorsOf(path).map((each) => ({ id: each, name: each })),
      );
    default:
      return null;
  }
}

/** A category's path and those of all above it, the highest first. */
export function ancestorsOf(path: string): string[] {
  const parts = path.split(' > ');
  return parts.map((_, depth) => parts.slice(0, depth + 1).join(' > '));
}

const isFacet = (field: ChoiceField): field is FacetName =>
  facetNames.some((facet) => facet === field);

function seenName(page: QueuePage, field: ChoiceField, id: FacetId): string | null {
  if (field === 'site') return page.rows.find(({ siteId }) => siteId === id)?.siteName ?? null;
  if (field === 'user') return page.rows.find(({ userId }) => userId === id)?.userName ?? null;
  if (!isFacet(field)) return null;
  if (field === 'category') {
    const isKnown = page.facets.category.some(({ id: path }) =>
      ancestorsOf(String(path)).includes(String(id)),
    );
    return isKnown ? String(id) : null;
  }
  return page.facets[field].find((value) => value.id === id)?.name ?? null;
}

/**
 * Names values from what a list tells of them, then from the tenant's own lists; either may not be
 * there yet. What nobody knows a name for is called by its number.
 */
export function filterNames(page: QueuePage | undefined, lookups: Lookups | undefined): NameOf {
  return (field, id) => {
    const name =
      words[field]?.get(id) ??
      (isFacet(field) && isNone(id) ? noneName(field) : null) ??
      (page ? seenName(page, field, id) : null);
    if (name !== null) return { name, isGone: false };
    const listed = lookups ? listedValues(lookups, field) : null;
    const found = listed?.find((value) => value.id === id);
    if (found) return { name: found.name, isGone: false };
    const number = typeof id === 'number' ? `#${id}` : id;
    // A tenant that lists nothing at all has not told.
    return listed && listed.length > 0
      ? { name: `${number} (no longer exists)`, isGone: true }
      : { name: number, isGone: false };
  };
}
