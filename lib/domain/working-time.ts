import type { Instant, Interval } from './instant';
import { EARLIEST, LATEST, WorkingCalendar } from './working-calendar';

export type { Instant, Interval } from './instant';
export type { WorkingCalendar } from './working-calendar';
export {
  CalendarError,
  type Weekday,
  type WorkingCalendarJson,
  type WorkingSpanJson,
} from './working-hours';

function describe(at: number): string {
  return Number.isFinite(at) && Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : String(at);
}

/** True where working time can be counted: a finite instant of the years 1900 to 2399. */
export function isCountable(at: Instant): boolean {
  return at >= EARLIEST && at < LATEST;
}

function checkInstant(at: Instant, field: string): void {
  if (typeof at !== 'number' || !isCountable(at)) {
    throw new RangeError(
      `${field} is ${describe(at)}; working time is counted from 1900 to 2399, in epoch milliseconds`,
    );
  }
}

function checkDuration(durationMs: number): void {
  if (!(durationMs >= 0 && Number.isFinite(durationMs))) {
    throw new RangeError(`durationMs is ${durationMs}; it must be 0 or more milliseconds`);
  }
}

/** Sorted and disjoint; a pause that has not ended ends at Infinity. */
function mergePauses(pauses: readonly Interval[]): { from: Instant; to: Instant }[] {
  const checked = pauses.map(({ from, to }, index) => {
    const end = to ?? Infinity;
    // NaN fails every comparison, so this refuses it too.
    if (!Number.isFinite(from) || typeof end !== 'number' || !(end >= from)) {
      throw new RangeError(
        `pauses[${index}] goes from ${describe(from)} to ${describe(end)}; a pause must end after it starts`,
      );
    }
    return { from, to: end };
  });
  checked.sort((a, b) => a.from - b.from);
  const merged: typeof checked = [];
  for (const pause of checked) {
    const before = merged.at(-1);
    if (before && pause.from <= before.to) before.to = Math.max(before.to, pause.to);
    else if (pause.from < pause.to) merged.push(pause);
  }
  return merged;
}

/** Reads the JSON of a working calendar. Throws CalendarError, which names what is wrong. */
export function parseWorkingCalendar(json: unknown): WorkingCalendar {
  return new WorkingCalendar(json);
}

/**
 * The instant at which `durationMs` of working time are used up, counted from `start` and not
 * during `pauses` (rules §4). Used up exactly at closing time: that closing instant. A duration of
 * 0 is `start` itself. Throws RangeError for a start, duration or pause that makes no sense, where
 * a pause that has not ended comes first (there is no such instant yet), and where the calendar
 * does not hold that much working time before the year 2400.
 */
export function addWorkingTime(
  calendar: WorkingCalendar,
  start: Instant,
  durationMs: number,
  pauses: readonly Interval[] = [],
): Instant {
  checkInstant(start, 'start');
  checkDuration(durationMs);
  const holes = pauses.length > 0 ? mergePauses(pauses) : [];
  if (durationMs === 0) return start;

  const beyond = () =>
    new RangeError(
      `durationMs is ${durationMs}: from ${describe(start)} this calendar does not open for so long before the year 2400`,
    );
  if (durationMs > LATEST - start) throw beyond();

  let from = start;
  let left = durationMs;
  for (const pause of holes) {
    if (pause.to <= from) continue;
    if (pause.from > from) {
      const open = calendar.openBetween(from, Math.min(pause.from, LATEST - 1));
      if (open >= left) break;
      left -= open;
    }
    if (pause.to === Infinity) {
      throw new RangeError(
        `The pause since ${describe(pause.from)} has not ended, so the working time is not used up yet`,
      );
    }
    if (!isCountable(pause.to)) throw beyond();
    from = pause.to;
  }
  const end = calendar.advance(from, left);
  if (end === null || end >= LATEST) throw beyond();
  return end;
}

/**
 * Working ms between two instants, without what falls in `pauses` (rules §4); 0 when `to` is not
 * after `from`. Throws RangeError for instants or pauses that make no sense.
 */
export function workingTimeBetween(
  calendar: WorkingCalendar,
  from: Instant,
  to: Instant,
  pauses: readonly Interval[] = [],
): number {
  checkInstant(from, 'from');
  checkInstant(to, 'to');
  const holes = pauses.length > 0 ? mergePauses(pauses) : [];
  if (to <= from) return 0;

  let worked = calendar.openBetween(from, to);
  for (const hole of holes) {
    const start = Math.max(hole.from, from);
    const end = Math.min(hole.to, to);
    if (start < end) worked -= calendar.openBetween(start, end);
  }
  return worked;
}

/**
 * The last instant from which `durationMs` of working time are left until `end`: when a clock due
 * at `end` comes to have so little left. A duration of 0 is `end` itself. Throws RangeError for an
 * end or a duration that makes no sense, and where the calendar was not open for so long since the
 * year 1900.
 */
export function subtractWorkingTime(
  calendar: WorkingCalendar,
  end: Instant,
  durationMs: number,
): Instant {
  checkInstant(end, 'end');
  checkDuration(durationMs);
  if (durationMs === 0) return end;
  const start = calendar.retreat(end, durationMs);
  if (start === null || start < EARLIEST) {
    throw new RangeError(
      `durationMs is ${durationMs}: before ${describe(end)} this calendar was not open for so long since the year 1900`,
    );
  }
  return start;
}

/** True while the calendar is open: from the opening instant until just before the closing one. */
export function isWorkingTime(calendar: WorkingCalendar, at: Instant): boolean {
  checkInstant(at, 'at');
  return calendar.isOpen(at);
}

/**
 * `at` itself during working time, else the next opening. Throws RangeError where the calendar
 * does not open again before the year 2400.
 */
export function nextWorkingInstant(calendar: WorkingCalendar, at: Instant): Instant {
  checkInstant(at, 'at');
  const next = calendar.nextOpen(at);
  if (next === null || next >= LATEST) {
    throw new RangeError(`This calendar does not open again after ${describe(at)}`);
  }
  return next;
}
