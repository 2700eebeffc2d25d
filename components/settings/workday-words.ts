import type { Instant } from '@/lib/domain/instant';
import {
  CalendarError,
  parseWorkingCalendar,
  type Weekday,
  type WorkingCalendarJson,
} from '@/lib/domain/working-time';
import { formatDays } from '@/components/time/format-instant';

const days: readonly (readonly [Weekday, string])[] = [
  ['mon', 'Mon'],
  ['tue', 'Tue'],
  ['wed', 'Wed'],
  ['thu', 'Thu'],
  ['fri', 'Fri'],
  ['sat', 'Sat'],
  ['sun', 'Sun'],
];

/** Weekdays in a row with the same hours: `Mon – Fri`, `09:00 – 17:00`. */
export type WeeklyHours = { days: string; hours: string };

/** The hours of a week, days that are alike together, a closed one as `closed`. */
export function weeklyHours({ weekly = {}, alwaysOpen }: WorkingCalendarJson): WeeklyHours[] {
  if (alwaysOpen) return [{ days: 'Every day', hours: 'around the clock' }];
  const runs: { first: string; last: string; hours: string }[] = [];
  for (const [day, name] of days) {
    const spans = (weekly[day] ?? []).map(([opens, shuts]) => `${opens} – ${shuts}`);
    const hours = spans.length > 0 ? spans.toSorted().join(', ') : 'closed';
    const run = runs.at(-1);
    if (run?.hours === hours) run.last = name;
    else runs.push({ first: name, last: name, hours });
  }
  return runs.map(({ first, last, hours }) => ({
    days: first === last ? first : `${first} – ${last}`,
    hours,
  }));
}

const YEAR = 365 * 86_400_000;

/** `8 in the next 12 months, next Fri 25 Dec`; holidays on days that are closed anyway do not count. */
export function describeHolidays(calendar: WorkingCalendarJson, now: Instant): string {
  try {
    const holidays = parseWorkingCalendar(calendar).holidays(now, now + YEAR);
    const [next] = holidays;
    if (!next) return 'None in the next 12 months';
    const when = formatDays(next.from, next.to, calendar.timeZone);
    return `${holidays.length} in the next 12 months, next ${when}`;
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    return 'These hours cannot be counted';
  }
}

const MINUTE = 60_000;

/** A target in working time: `15 min`, `1 h`, `1 h 30 min`; without one `none`. */
export function formatTarget(ms: number | null): string {
  if (ms === null) return 'none';
  const minutes = Math.round(ms / MINUTE);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
