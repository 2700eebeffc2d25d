import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarJson } from '@/tests/support/calendar-arbitrary';
import {
  addWorkingTime,
  isWorkingTime,
  nextWorkingInstant,
  parseWorkingCalendar,
  workingTimeBetween,
  type Weekday,
  type WorkingSpanJson,
} from './working-time';

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FIRST = Date.UTC(2020, 0, 1);
const LAST = Date.UTC(2036, 0, 1);

const zones = [
  'UTC',
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/Asuncion',
  'America/Havana',
  'America/New_York',
  'America/Nuuk',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/Scoresbysund',
  'America/St_Johns',
  'Antarctica/Troll',
  'Asia/Amman',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Jerusalem',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Atlantic/Azores',
  'Australia/Adelaide',
  'Australia/Eucla',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'Europe/Dublin',
  'Europe/London',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Easter',
  'Pacific/Norfolk',
];

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** What a clock on the wall shows at an instant, as if it were UTC. */
type Wall = (at: number) => number;

function wallOf(timeZone: string): Wall {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (at) => Date.parse(`${format.format(at).replace(' ', 'T')}.000Z`);
}

/** A change of a zone's clocks: from `at` on they are `after` ahead of UTC, `before` until then. */
type Change = { at: number; before: number; after: number };
type Zone = { timeZone: string; wall: Wall; changes: Change[] };

/** The changes of 2020 to 2035, found with the runtime's clocks alone. */
function changesOf(wall: Wall): Change[] {
  const offset = (at: number) => wall(at) - at;
  const changes: Change[] = [];
  for (let day = FIRST; day < LAST; day += DAY) {
    const [before, after] = [offset(day), offset(day + DAY)];
    if (before === after) continue;
    let [early, late] = [day, day + DAY];
    while (late - early > MINUTE) {
      const middle = early + Math.floor((late - early) / 2 / MINUTE) * MINUTE;
      if (offset(middle) === before) early = middle;
      else late = middle;
    }
    changes.push({ at: late, before, after });
  }
  return changes;
}

const places: Zone[] = zones.map((timeZone) => {
  const wall = wallOf(timeZone);
  return { timeZone, wall, changes: changesOf(wall) };
});
const changing = places.filter(({ changes }) => changes.length > 0);
const startOfDay = (wall: number) => Math.floor(wall / DAY) * DAY;
const weekdayOf = (wall: number): Weekday => weekdays[new Date(wall).getUTCDay()] ?? 'sun';
const timeOf = (wall: number) => new Date(wall).toISOString().slice(11, 16);
const iso = (at: number) => new Date(at).toISOString();
const daily = (spans: readonly WorkingSpanJson[]) =>
  Object.fromEntries(weekdays.map((day) => [day, spans]));

test('there are changes to be tested, forward and back, by whole and half and two hours', () => {
  const all = places.flatMap(({ changes }) => changes);
  expect(all.length).toBeGreaterThan(500);
  const sizes = new Set(all.map(({ before, after }) => (after - before) / HOUR));
  expect([...sizes].toSorted((a, b) => a - b)).toEqual(
    expect.arrayContaining([-2, -1, -0.5, 0.5, 1, 2]),
  );
  expect(places.find(({ timeZone }) => timeZone === 'Europe/Berlin')?.changes).toHaveLength(32);
});

describe('between two changes of the clocks', () => {
  /** Two days from a change, so that no skipped evening reaches into the stretch. */
  const stretches = places.flatMap(({ timeZone, wall, changes }) => {
    const ends = [FIRST, ...changes.map(({ at }) => at), LAST];
    return ends.slice(1).flatMap((end, index) => {
      const stretch = { timeZone, wall, from: (ends[index] ?? end) + 2 * DAY, to: end - 2 * DAY };
      return stretch.from < stretch.to ? [stretch] : [];
    });
  });

  test('a desk anywhere has the deadlines of one in UTC, by the clock on its wall', () => {
    fc.assert(
      fc.property(
        calendarJson,
        fc.constantFrom(...stretches),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 60 * HOUR }),
        (json, { timeZone, wall, from, to }, share, length) => {
          const start = from + Math.floor((to - from) * share);
          const offset = wall(from) - from;
          const there = parseWorkingCalendar({ ...json, timeZone });
          const utc = parseWorkingCalendar({ ...json, timeZone: 'UTC' });

          const due = addWorkingTime(utc, start + offset, length) - offset;
          fc.pre(due <= to);
          expect(iso(addWorkingTime(there, start, length))).toBe(iso(due));
          expect(workingTimeBetween(there, start, to)).toBe(
            workingTimeBetween(utc, start + offset, to + offset),
          );
          expect(isWorkingTime(there, start)).toBe(isWorkingTime(utc, start + offset));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('over every change of the clocks from 2020 to 2035', () => {
  test.each(changing)('round the clock, time is real time in $timeZone', (place) => {
    const whole = parseWorkingCalendar({
      timeZone: place.timeZone,
      weekly: daily([['00:00', '24:00']]),
    });
    for (const { at } of place.changes) {
      for (const [before, after] of [
        [1, 1],
        [HOUR, HOUR],
        [30 * HOUR + 7, 41 * HOUR + 11],
      ] as const) {
        expect(workingTimeBetween(whole, at - before, at + after)).toBe(before + after);
        expect(addWorkingTime(whole, at - before, before + after)).toBe(at + after);
        expect(nextWorkingInstant(whole, at - before)).toBe(at - before);
      }
    }
    expect(workingTimeBetween(whole, FIRST, LAST)).toBe(LAST - FIRST);
  });

  const shifts: WorkingSpanJson[][] = [
    [['09:00', '17:00']],
    [['00:00', '03:00']],
    [
      ['01:00', '02:30'],
      ['02:45', '04:00'],
    ],
    [
      ['00:00', '00:30'],
      ['00:45', '01:15'],
      ['01:30', '02:00'],
      ['22:30', '23:15'],
      ['23:30', '24:00'],
    ],
  ];
  const tables = changing.flatMap((place) => shifts.map((spans) => ({ ...place, spans })));

  test.each(tables)('in $timeZone a day with $spans is open as on the wall', (table) => {
    const calendar = parseWorkingCalendar({
      timeZone: table.timeZone,
      weekly: daily(table.spans),
    });
    for (const change of table.changes) {
      const quarters = openQuarters(table.wall, change, table.spans);
      const wrong = quarters.filter(({ at, open }) => isWorkingTime(calendar, at) !== open);
      expect(wrong.map(({ at }) => iso(at))).toEqual([]);

      for (const day of new Set(quarters.map((quarter) => quarter.day))) {
        const ofDay = quarters.filter((quarter) => quarter.day === day);
        const from = ofDay[0]?.at ?? 0;
        const open = ofDay.filter((quarter) => quarter.open).length * QUARTER;
        expect(workingTimeBetween(calendar, from, from + ofDay.length * QUARTER)).toBe(open);
        const shuts = (ofDay.findLast((quarter) => quarter.open)?.at ?? from) + QUARTER;
        expect(iso(addWorkingTime(calendar, from, open))).toBe(iso(shuts));
      }
    }
  });

  test.each(changing)('a skipped time in $timeZone opens later by the gap', (place) => {
    for (const { at, before, after } of place.changes) {
      for (let wall = at + before; wall < at + after; wall += QUARTER) {
        const moved = wall + after - before;
        // Moved beyond midnight it would open after it shuts.
        if (startOfDay(moved) !== startOfDay(wall)) continue;
        const calendar = parseWorkingCalendar({
          timeZone: place.timeZone,
          weekly: { [weekdayOf(wall)]: [[timeOf(wall), '24:00']] },
        });
        expect(iso(nextWorkingInstant(calendar, at - 2 * DAY))).toBe(iso(moved - after));
        expect(isWorkingTime(calendar, moved - after - 1)).toBe(false);
      }
    }
  });

  test.each(changing)('a doubled time in $timeZone is its first occurrence', (place) => {
    for (const { at, before, after } of place.changes) {
      for (let wall = at + after; wall < at + before; wall += QUARTER) {
        const [first, second] = [wall - before, wall - after];
        const time = timeOf(wall);
        const on = (span: WorkingSpanJson) =>
          parseWorkingCalendar({
            timeZone: place.timeZone,
            weekly: { [weekdayOf(wall)]: [span] },
          });
        expect(iso(nextWorkingInstant(on([time, '24:00']), at - 2 * DAY))).toBe(iso(first));
        expect(isWorkingTime(on([time, '24:00']), second)).toBe(true);
        if (time === '00:00') continue;
        expect(isWorkingTime(on(['00:00', time]), first - 1)).toBe(true);
        expect(isWorkingTime(on(['00:00', time]), first)).toBe(false);
        expect(isWorkingTime(on(['00:00', time]), second)).toBe(false);
      }
    }
  });
});

/**
 * The quarters of an hour about a change that lie in whole local days, and which of them are open
 * on a calendar with the same spans every day. Walks them with a clock on the wall: a time that the
 * clock never shows is as much later as it skips, one that it shows twice is the first.
 */
function openQuarters(
  wall: Wall,
  { at, before, after }: Change,
  spans: readonly WorkingSpanJson[],
): { at: number; day: number; open: boolean }[] {
  const shown = new Map<number, number>();
  for (let quarter = at - 3 * DAY; quarter < at + 4 * DAY; quarter += QUARTER) {
    const time = wall(quarter);
    if (!shown.has(time)) shown.set(time, quarter);
  }
  const instantOf = (time: number) =>
    shown.get(time) ?? shown.get(time + after - before) ?? Number.NaN;
  const minutes = (time: string) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return (hour * 60 + minute) * MINUTE;
  };

  const today = startOfDay(wall(at));
  const open = [-2, -1, 0, 1, 2].flatMap((day) =>
    spans.map((span) => span.map((time) => instantOf(today + day * DAY + minutes(time)))),
  );
  const quarters: { at: number; day: number; open: boolean }[] = [];
  const end = instantOf(today + 2 * DAY);
  for (let quarter = instantOf(today - DAY); quarter < end; quarter += QUARTER) {
    const isOpen = open.some(([opens = end, shuts = end]) => quarter >= opens && quarter < shuts);
    quarters.push({ at: quarter, day: startOfDay(wall(quarter)), open: isOpen });
  }
  return quarters;
}
