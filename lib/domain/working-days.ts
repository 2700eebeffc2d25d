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

  const wall = calendar.wallAt(at);
  let day = Math.floor(wall / DAY);
  const time = wall - day * DAY;
  for (let opened = 0; opened < count; opened += 1) {
    const opens = calendar.nextOpen(calendar.instantOf((day + 1) * DAY));
    if (opens === null || !isCountable(opens)) return null;
    day = Math.floor(calendar.wallAt(opens) / DAY);
  }

  const wanted = calendar.instantOf(day * DAY + time);
  const spans = calendar.openSpans(
    calendar.instantOf(day * DAY),
    calendar.instantOf((day + 1) * DAY),
  );
  const span = spans.find(({ to }) => wanted <= to);
  return span ? Math.max(wanted, span.from) : (spans.at(-1)?.to ?? null);
}
