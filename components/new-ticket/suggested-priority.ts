import type { PriorityTarget } from '@/lib/domain/lookups';
import { defaultPriorities, suggestPriority, type Grade } from '@/lib/domain/priority';
import { rankPriorities } from '@/lib/domain/sla-book';

/** How many are hit. */
export const impacts = [
  { value: '1', name: 'Everybody' },
  { value: '2', name: 'Several' },
  { value: '3', name: 'One' },
] as const;

/** How much it keeps them from working. */
export const urgencies = [
  { value: '1', name: 'Cannot work' },
  { value: '2', name: 'Hampered' },
  { value: '3', name: 'Can wait' },
] as const;

export type GradeName = (typeof impacts)[number]['value'];

const grades: Readonly<Record<GradeName, Grade>> = { '1': 1, '2': 2, '3': 3 };

/**
 * The id of the tenant's priority that impact and urgency suggest (rules §3): the one of that name, else
 * the one as urgent among its own; null where it has none.
 */
export function suggestedPriority(
  impact: GradeName,
  urgency: GradeName,
  priorities: readonly PriorityTarget[],
): number | null {
  const suggested = suggestPriority(grades[impact], grades[urgency]);
  const name = defaultPriorities.find(({ id }) => id === suggested)?.name.toLowerCase();
  const named = priorities.find((each) => each.name.trim().toLowerCase() === name);
  if (named) return named.priorityId;
  const ranked = [...rankPriorities(priorities)].sort(([, a], [, b]) => a - b);
  const [id] = ranked[suggested - 1] ?? ranked.at(-1) ?? [];
  return id ?? null;
}
