import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarJson, instant, pauses } from '@/tests/support/calendar-arbitrary';
import {
  addWorkingTime,
  isWorkingTime,
  nextWorkingInstant,
  parseWorkingCalendar,
  subtractWorkingTime,
  workingTimeBetween,
  type Interval,
  type WorkingCalendarJson,
  type WorkingSpanJson,
} from './working-time';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const calendar = calendarJson.map((json) => ({ json, calendar: parseWorkingCalendar(json) }));
const duration = fc.integer({ min: 1, max: 400 * HOUR });
/** A point within a stretch, as a share of it. */
const share = fc.double({ min: 0, max: 1, noNaN: true });
const within = (from: number, to: number, at: number) => from + Math.floor((to - from) * at);

describe('a deadline, in any calendar', () => {
  test('is exactly its target away, pauses or not', () => {
    fc.assert(
      fc.property(calendar, instant, duration, pauses, ({ calendar }, start, length, stops) => {
        for (const pauses of [[], stops]) {
          const due = addWorkingTime(calendar, start, length, pauses);
          expect(workingTimeBetween(calendar, start, due, pauses)).toBe(length);
          // No earlier instant would do.
          expect(workingTimeBetween(calendar, start, due - 1, pauses)).toBe(length - 1);
        }
      }),
    );
  });

  test('falls in opening hours or on the instant they end', () => {
    fc.assert(
      fc.property(calendar, instant, duration, pauses, ({ calendar }, start, length, stops) => {
        const due = addWorkingTime(calendar, start, length, stops);
        expect(isWorkingTime(calendar, due) || isWorkingTime(calendar, due - 1)).toBe(true);
      }),
    );
  });

  test('is never earlier for a ticket that came in later', () => {
    fc.assert(
      fc.property(
        calendar,
        instant,
        fc.integer({ min: 0, max: 10 * DAY }),
        duration,
        pauses,
        ({ calendar }, start, later, length, stops) => {
          expect(addWorkingTime(calendar, start + later, length, stops)).toBeGreaterThanOrEqual(
            addWorkingTime(calendar, start, length, stops),
          );
        },
      ),
    );
  });

  test('is later for a longer target', () => {
    fc.assert(
      fc.property(
        calendar,
        instant,
        duration,
        duration,
        pauses,
        ({ calendar }, start, length, more, stops) => {
          expect(addWorkingTime(calendar, start, length, stops)).toBeLessThan(
            addWorkingTime(calendar, start, length + more, stops),
          );
        },
      ),
    );
  });

  test('of two targets one after the other is that of both together', () => {
    fc.assert(
      fc.property(calendar, instant, duration, duration, ({ calendar }, start, one, other) => {
        const between = addWorkingTime(calendar, start, one);
        expect(addWorkingTime(calendar, between, other)).toBe(
          addWorkingTime(calendar, start, one + other),
        );
      }),
    );
  });

  test('counts back to the last moment that had as much left', () => {
    fc.assert(
      fc.property(calendar, instant, duration, ({ calendar }, end, length) => {
        const start = subtractWorkingTime(calendar, end, length);
        expect(workingTimeBetween(calendar, start, end)).toBe(length);
        expect(workingTimeBetween(calendar, start + 1, end)).toBe(length - 1);

        const opens = nextWorkingInstant(calendar, end);
        const due = addWorkingTime(calendar, opens, length);
        expect(subtractWorkingTime(calendar, due, length)).toBe(opens);
      }),
    );
  });
});

describe('elapsed time, in any calendar', () => {
  test('of the parts of a stretch adds up to that of the whole', () => {
    fc.assert(
      fc.property(calendar, instant, instant, share, pauses, ({ calendar }, a, b, at, stops) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const middle = within(from, to, at);
        expect(
          workingTimeBetween(calendar, from, middle, stops) +
            workingTimeBetween(calendar, middle, to, stops),
        ).toBe(workingTimeBetween(calendar, from, to, stops));
      }),
    );
  });

  test('is none from an instant to itself or back', () => {
    fc.assert(
      fc.property(calendar, instant, instant, pauses, ({ calendar }, a, b, stops) => {
        expect(workingTimeBetween(calendar, Math.max(a, b), Math.min(a, b), stops)).toBe(0);
      }),
    );
  });

  test('is none on the way to the next opening, which is open', () => {
    fc.assert(
      fc.property(calendar, instant, ({ calendar }, from) => {
        const next = nextWorkingInstant(calendar, from);
        expect(isWorkingTime(calendar, next)).toBe(true);
        expect(workingTimeBetween(calendar, from, next)).toBe(0);
        expect(next === from).toBe(isWorkingTime(calendar, from));
      }),
    );
  });
});

describe('pauses, in any calendar', () => {
  test('a pause outside opening hours changes nothing', () => {
    fc.assert(
      fc.property(
        calendar,
        instant,
        instant,
        duration,
        share,
        share,
        ({ calendar }, start, at, length, one, other) => {
          const opens = nextWorkingInstant(calendar, at);
          const shuts = subtractWorkingTime(calendar, opens, 1) + 1;
          const pause = {
            from: within(shuts, opens, Math.min(one, other)),
            to: within(shuts, opens, Math.max(one, other)),
          };
          for (const stop of [pause, { from: shuts, to: opens }]) {
            const due = addWorkingTime(calendar, start, length);
            expect(addWorkingTime(calendar, start, length, [stop])).toBe(due);
            expect(workingTimeBetween(calendar, start, due, [stop])).toBe(length);
          }
        },
      ),
    );
  });

  test('a pause that begins when the ticket is due changes nothing, even if it never ends', () => {
    fc.assert(
      fc.property(calendar, instant, duration, ({ calendar }, start, length) => {
        const due = addWorkingTime(calendar, start, length);
        for (const to of [due + DAY, null]) {
          expect(addWorkingTime(calendar, start, length, [{ from: due, to }])).toBe(due);
        }
        expect(() =>
          addWorkingTime(calendar, start, length, [{ from: due - 1, to: null }]),
        ).toThrow(/not ended/);
      }),
    );
  });

  test('a pause told in overlapping pieces, in any order, is the one pause', () => {
    fc.assert(
      fc.property(
        calendar,
        instant,
        duration,
        fc.array(fc.tuple(instant, fc.nat(20 * DAY), share, share), { maxLength: 4 }),
        ({ calendar }, start, length, drawn) => {
          const whole: Interval[] = [];
          const pieces: Interval[] = [];
          for (const [from, long, one, other] of drawn) {
            const to = from + long;
            const [early, late] = [one, other].map((at) => within(from, to, at)).toSorted(byValue);
            if (early === undefined || late === undefined) continue;
            whole.push({ from, to });
            pieces.push({ from: early, to }, { from: early, to: late }, { from, to: late });
          }
          const due = addWorkingTime(calendar, start, length, whole);
          expect(addWorkingTime(calendar, start, length, pieces)).toBe(due);
          expect(workingTimeBetween(calendar, start, due, pieces)).toBe(length);
        },
      ),
    );
  });

  test('what lies under no pause is what counts', () => {
    fc.assert(
      fc.property(calendar, instant, instant, pauses, ({ calendar }, a, b, stops) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const cuts = [from, to, ...stops.flatMap((stop) => [stop.from, stop.to])]
          .filter((at) => at >= from && at <= to)
          .toSorted(byValue);
        const counted = cuts.slice(1).reduce((sum, end, index) => {
          const begin = cuts[index] ?? end;
          const isPaused = stops.some((stop) => stop.from <= begin && stop.to >= end);
          return isPaused ? sum : sum + workingTimeBetween(calendar, begin, end);
        }, 0);
        expect(workingTimeBetween(calendar, from, to, stops)).toBe(counted);
      }),
    );
  });
});

describe('the JSON of a calendar', () => {
  const turned = <T>(list: readonly T[], by: number): T[] => {
    const at = list.length > 0 ? by % list.length : 0;
    return [...list.slice(at), ...list.slice(0, at)].reverse();
  };
  const turnedDays = <T extends Readonly<Record<string, readonly WorkingSpanJson[]>>>(
    days: T | undefined,
    by: number,
  ) =>
    Object.fromEntries(
      turned(Object.entries(days ?? {}), by).map(([day, spans]) => [day, turned(spans, by)]),
    );

  test('means the same in any order, and with its holidays twice', () => {
    fc.assert(
      fc.property(
        calendar,
        fc.nat(5),
        instant,
        duration,
        ({ json, calendar }, by, start, length) => {
          const other = parseWorkingCalendar({
            alwaysOpen: json.alwaysOpen,
            breaks: turnedDays(json.breaks, by),
            dateOverrides: turnedDays(json.dateOverrides, by),
            holidays: turned([...(json.holidays ?? []), ...(json.holidays ?? [])], by),
            weekly: turnedDays(json.weekly, by),
            timeZone: json.timeZone,
          });
          const due = addWorkingTime(calendar, start, length);
          expect(addWorkingTime(other, start, length)).toBe(due);
          expect(nextWorkingInstant(other, start)).toBe(nextWorkingInstant(calendar, start));
          const end = start + 2_000 * DAY;
          expect(workingTimeBetween(other, start, end)).toBe(
            workingTimeBetween(calendar, start, end),
          );
        },
      ),
    );
  });

  test('is open as a clock on the wall there would tell', () => {
    const singleDates = ({ holidays, dateOverrides, breaks }: WorkingCalendarJson) =>
      [...Object.keys({ ...dateOverrides, ...breaks }), ...(holidays ?? [])]
        .map((date) => Date.parse(`${date.slice(0, 10)}T00:00:00Z`))
        .filter((at) => !Number.isNaN(at));
    fc.assert(
      fc.property(calendar, instant, fc.nat(10), share, ({ json, calendar }, any, pick, part) => {
        const single = singleDates(json)[pick];
        const at = single === undefined ? any : within(single - DAY / 2, single + 2 * DAY, part);
        fc.pre(!clocksChangeAround(json.timeZone, at));
        expect(isWorkingTime(calendar, at)).toBe(isOpenOnTheWall(json, at));
      }),
      { numRuns: 2_000 },
    );
  });
});

function byValue(a: number, b: number): number {
  return a - b;
}

function wallClock(timeZone: string, at: number): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return format.format(at).replace(' ', 'T');
}

/** Days on which a wall time is skipped or doubled are judged in working-time-zones.test.ts. */
function clocksChangeAround(timeZone: string, at: number): boolean {
  const offset = (when: number) => Date.parse(`${wallClock(timeZone, when)}.000Z`) - when;
  const whole = at - (at % 1_000);
  return offset(whole - 2 * DAY) !== offset(whole + 2 * DAY);
}

function isOpenOnTheWall(json: WorkingCalendarJson, at: number): boolean {
  const [date = '', time = ''] = wallClock(json.timeZone, at).split('T');
  const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
  const weekday = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'sun';
  const covers = (spans: readonly WorkingSpanJson[] = []) =>
    spans.some(([opens, shuts]) => time >= opens && time < shuts);

  if (covers(json.breaks?.[date])) return false;
  if (json.alwaysOpen) return true;
  const isHoliday = json.holidays?.some((holiday) => {
    const [first = '', last = first] = holiday.split('/');
    return first.length === 5 ? date.endsWith(`-${first}`) : date >= first && date <= last;
  });
  if (isHoliday) return false;
  return covers(json.dateOverrides?.[date] ?? json.weekly?.[weekday]);
}
