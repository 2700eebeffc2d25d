import type { BoardFilter, BoardPanel, BoardTheme } from '@/lib/domain/board';
import type { NameOf } from '@/components/queue/filters/filter-names';

/** What a board can be narrowed by, in the order in which it is asked. */
export const filterFields = [
  'team',
  'client',
  'type',
  'priority',
] as const satisfies (keyof BoardFilter)[];
export type FilterField = (typeof filterFields)[number];

export const fieldWords: Readonly<Record<FilterField, string>> = {
  team: 'Teams',
  client: 'Clients',
  type: 'Types',
  priority: 'Priorities',
};

export const panelWords: Readonly<Record<BoardPanel, { name: string; detail: string }>> = {
  tiles: {
    name: 'Numbers',
    detail: 'Unassigned, awaiting first reply, at risk and late today, large enough for the room.',
  },
  critical: {
    name: 'Open Critical',
    detail: 'A band of full width while a ticket of the most urgent priority is open.',
  },
  save: {
    name: 'Save these',
    detail: 'Up to five tickets that can still be saved, next to breach first.',
  },
  late: {
    name: 'Late since yesterday’s close',
    detail: 'Two at a time, turning; what is older is one number.',
  },
  compliance: {
    name: 'Compliance today',
    detail: 'How many of today’s targets were met, at the foot.',
  },
};

export const themeWords: Readonly<Record<BoardTheme, string>> = {
  night: 'Night',
  day: 'Day',
  'by-hour': 'By hour',
};

/** The name of what has not been read yet. */
export const NAME_TO_COME = '…';

/** Some names and how many more there are: `Acme, Globex and 3 more`; their number alone while one is to come. */
export function fewNames(names: readonly string[], most = 3): string {
  if (names.includes(NAME_TO_COME)) return String(names.length);
  // One more takes no more room than its number.
  if (names.length <= most + 1) {
    return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');
  }
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}

/** What a board is narrowed to; one line a field, none where it shows every ticket. */
export function filterLines(
  filter: BoardFilter,
  nameOf: NameOf,
): { field: string; names: string }[] {
  return filterFields.flatMap((field) => {
    const names = filter[field].map((id) => nameOf(field, id).name);
    return names.length > 0 ? [{ field: fieldWords[field], names: fewNames(names) }] : [];
  });
}
