import type { FacetId, TicketFilter } from '@/lib/domain/queue-filter';
import type { ChoiceField } from './filter-words';

const unchanged: Partial<TicketFilter> = {};

/** What `narrow` takes to put a value into a field, or to take it out. */
export function toggled(
  filter: TicketFilter,
  field: ChoiceField,
  value: FacetId,
): Partial<TicketFilter> {
  const values: readonly FacetId[] = filter[field];
  const next = values.includes(value)
    ? values.filter((each) => each !== value)
    : [...values, value];
  return { ...unchanged, ...Object.fromEntries([[field, next]]) };
}
