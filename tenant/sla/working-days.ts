import { isWorkingTime, nextWorkingInstant, type WorkingCalendar } from '@/lib/domain/working-time';

const DAY_MS = 24 * 3_600_000;

/**
 * The same local time on the `count`-th later day on which the calendar opens, or the next opening
 * after it where that time is shut. Instants in epoch ms. Throws RangeError where the calendar does
 * not open any more.
 */
export function workingDaysAfter(calendar: WorkingCalendar, at: number, count: number): number {
  const wall = calendar.wallAt(at);
  let day = Math.floor(wall / DAY_MS);
  for (let opened = 0; opened < count; opened += 1) {
    const opens = nextWorkingInstant(calendar, calendar.instantOf((day + 1) * DAY_MS));
    day = Math.floor(calendar.wallAt(opens) / DAY_MS);
  }
  const wanted = calendar.instantOf(day * DAY_MS + (wall % DAY_MS));
  return isWorkingTime(calendar, wanted) ? wanted : nextWorkingInstant(calendar, wanted);
}
