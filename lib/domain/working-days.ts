import { TZDate } from '@date-fns/tz';
import { addDays, set, startOfDay } from 'date-fns';
import type { Instant } from './instant';
import { isCountable, type WorkingCalendar } from './working-time';

const DAY = 86_400_000;

/**
 * `count` working days after an instant: the same local time on the count-th later day on which
 * the calendar opens at all (rules §6). Tuesday 15:00 and three days are Friday 15:00. Where that
 * time is shut, the day's next opening, or its last closing when none follows. 0 days are `at`
 * itself. Without a calendar every day counts 24 hours. Null where the calendar does not open on
 * so many days before the year 2400, and for an instant or a count that makes no sense.
 */
export function workingDaysAfter(
  calendar: WorkingCalendar | null,
  at: Instant,
  count: number,
): Instant | null {
  if (!isCountable(at) || !Number.isSafeInteger(count) || count < 0) return null;
  if (count === 0) return at;
  if (calendar === null) return isCountable(at + count * DAY) ? at + count * DAY : null;

  const from = new TZDate(at, calendar.timeZone);
  let day = startOfDay(from);
  for (let opened = 0; opened < count; opened += 1) {
    const opens = calendar.nextOpen(addDays(day, 1).getTime());
    if (opens === null || !isCountable(opens)) return null;
    day = startOfDay(new TZDate(opens, calendar.timeZone));
  }

  const wanted = set(day, {
    hours: from.getHours(),
    minutes: from.getMinutes(),
    seconds: from.getSeconds(),
    milliseconds: from.getMilliseconds(),
  }).getTime();
  const spans = calendar.openSpans(day.getTime(), addDays(day, 1).getTime());
  const span = spans.find(({ to }) => wanted <= to);
  return span ? Math.max(wanted, span.from) : (spans.at(-1)?.to ?? null);
}
