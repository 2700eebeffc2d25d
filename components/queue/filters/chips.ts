import { choiceFields, noFilter, type TicketFilter } from '@/lib/domain/queue-filter';
import { openRoles } from '@/lib/domain/queue-views';
import type { NameOf } from './filter-names';
import { dateTitles, fieldTitles } from './filter-words';
import { toggled } from './toggled';

/** One thing that narrows a list, and what `narrow` takes to be without it. */
export type FilterChip = {
  key: string;
  label: string;
  isGone: boolean;
  without: Partial<TicketFilter>;
};

/** Where and when the list is looked at: an IANA zone, and the calendar's year there. */
export type Looking = { zone: string; year: number };

/** All that narrows a list, in words. */
export function chipsOf(filter: TicketFilter, nameOf: NameOf, looking: Looking): FilterChip[] {
  const text = filter.q.trim();
  const days = daysWords(filter, looking);
  const { date, from, to, zone } = noFilter;
  return [
    ...(text ? [{ key: 'q', label: `Text: ${text}`, isGone: false, without: { q: '' } }] : []),
    ...choiceFields.flatMap((field) => {
      // Six roles in a row say less than what they have in common.
      if (field === 'role' && isAllOpen(filter)) {
        return [{ key: 'open', label: 'Not resolved', isGone: false, without: { role: [] } }];
      }
      return filter[field].map((value): FilterChip => {
        const { name, isGone } = nameOf(field, value);
        return {
          key: `${field} ${value}`,
          // A mark says by itself what it is about.
          label: field === 'is' ? name : `${fieldTitles[field]}: ${name}`,
          isGone,
          without: toggled(filter, field, value),
        };
      });
    }),
    ...(days
      ? [{ key: 'days', label: days, isGone: false, without: { date, from, to, zone } }]
      : []),
  ];
}

function isAllOpen({ role }: TicketFilter): boolean {
  return role.length === openRoles.length && openRoles.every((each) => role.includes(each));
}

/** The range of days in words: `Created 20 Nov – 26 Nov`; null where there is none. */
function daysWords({ date, from, to, zone }: TicketFilter, looking: Looking): string | null {
  if (date === null || (from === null && to === null)) return null;
  const year = `${looking.year}`;
  const hasOtherYear = [from, to].some((day) => day !== null && !day.startsWith(year));
  const [first, last] = [from, to].map((day) => day && dayWords(day, hasOtherYear));
  const where = (zone ?? 'UTC') === looking.zone ? '' : ` (${zone ?? 'UTC'})`;
  return `${dateTitles[date]} ${rangeWords(first, last)}${where}`;
}

function rangeWords(first: string | null | undefined, last: string | null | undefined): string {
  if (!first) return `until ${last}`;
  if (!last) return `from ${first}`;
  return first === last ? first : `${first} – ${last}`;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `26 Nov` or `26 Nov 2026`, of `2026-11-26`. */
function dayWords(day: string, hasYear: boolean): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[(month ?? 1) - 1]}${hasYear ? ` ${year}` : ''}`;
}
