import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkingTime,
  isWorkingTime,
  nextWorkingInstant,
  parseWorkingCalendar,
  subtractWorkingTime,
  workingTimeBetween,
  type Instant,
  type Interval,
} from './working-time';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const office = parseWorkingCalendar({
  timeZone: 'Europe/Berlin',
  weekly: {
    mon: [
      ['08:00', '12:00'],
      ['12:45', '17:30'],
    ],
  },
});
const monday = Date.parse('2026-11-23T00:00:00Z');
const now = monday + DAY;
/** What a caller could hand over that types cannot see. */
const fromOutside = (json: string): Instant => JSON.parse(json);

describe('an instant that makes no sense is refused by name', () => {
  const instants: [number, RegExp][] = [
    [NaN, /NaN/],
    [Infinity, /Infinity/],
    [-Infinity, /-Infinity/],
    [8.64e15, /\+275760-09-13T00:00:00\.000Z/],
    [-8.64e15, /-271821-04-20T00:00:00\.000Z/],
    [1e300, /1e\+300/],
    [Date.UTC(1900, 0, 1) - 1, /1899-12-31T23:59:59\.999Z/],
    [Date.UTC(2400, 0, 1), /2400-01-01T00:00:00\.000Z/],
    [fromOutside('null'), /null/],
    [fromOutside('"2026-11-24T00:00:00Z"'), /2026-11-24/],
  ];
  const calls: [string, (at: Instant) => unknown][] = [
    ['start', (at) => addWorkingTime(office, at, HOUR)],
    ['from', (at) => workingTimeBetween(office, at, now)],
    ['to', (at) => workingTimeBetween(office, now, at)],
    ['at', (at) => isWorkingTime(office, at)],
    ['at', (at) => nextWorkingInstant(office, at)],
    ['end', (at) => subtractWorkingTime(office, at, HOUR)],
  ];

  test.each(
    calls.flatMap(([field, call]) => instants.map(([at, value]) => ({ field, call, at, value }))),
  )('$field $at', ({ field, call, at, value }) => {
    expect(() => call(at)).toThrow(RangeError);
    expect(() => call(at)).toThrow(new RegExp(`^${field} is .*${value.source}.*1900 to 2399`));
  });

  test('the first and the last moment that count do', () => {
    for (const at of [Date.UTC(1900, 0, 1), Date.UTC(2400, 0, 1) - 1]) {
      expect(isWorkingTime(office, at)).toBeTypeOf('boolean');
      expect(workingTimeBetween(office, at, at)).toBe(0);
    }
  });
});

describe('a target that makes no sense is refused by name', () => {
  test.each([-1, -HOUR, NaN, Infinity, -Infinity, fromOutside('null'), fromOutside('"3600000"')])(
    'durationMs %s',
    (duration) => {
      for (const call of [addWorkingTime, subtractWorkingTime]) {
        expect(() => call(office, now, duration)).toThrow(RangeError);
        expect(() => call(office, now, duration)).toThrow(
          `durationMs is ${duration}; it must be 0 or more milliseconds`,
        );
      }
    },
  );

  test.each([
    ['of 200 years of Mondays', 7e12],
    ['of a million years', 3e16],
    ['of the greatest number there is', Number.MAX_VALUE],
  ])('a target %s ends after the years that are counted', (_, duration) => {
    expect(() => addWorkingTime(office, now, duration)).toThrow(RangeError);
    expect(() => addWorkingTime(office, now, duration)).toThrow(
      `durationMs is ${duration}: from 2026-11-24T00:00:00.000Z`,
    );
    expect(() => addWorkingTime(office, now, duration)).toThrow(/year 2400/);
    expect(() => subtractWorkingTime(office, now, duration)).toThrow(/year 1900/);
  });

  test('an answer in the year 2400 is none, however short the target', () => {
    const eve = Date.parse('2399-12-31T00:00:00Z');
    expect(() => addWorkingTime(office, eve, HOUR)).toThrow(/year 2400/);
    expect(() => nextWorkingInstant(office, eve)).toThrow(/does not open again after 2399-12-31/);
    expect(() => subtractWorkingTime(office, Date.UTC(1900, 0, 1), 1)).toThrow(/year 1900/);
  });

  test('a calendar of single dates says when it has had its last one', () => {
    const fair = parseWorkingCalendar({
      timeZone: 'UTC',
      dateOverrides: { '2026-11-24': [['09:00', '11:00']] },
    });
    expect(addWorkingTime(fair, now, 2 * HOUR)).toBe(now + 11 * HOUR);
    expect(() => addWorkingTime(fair, now, 2 * HOUR + 1)).toThrow(RangeError);
    expect(() => nextWorkingInstant(fair, now + DAY)).toThrow(RangeError);
    expect(() => nextWorkingInstant(fair, now + DAY)).toThrow(
      /does not open again after 2026-11-25/,
    );
  });
});

describe('a pause that makes no sense is refused by its place in the list', () => {
  const good: Interval = { from: now, to: now + HOUR };

  test.each<[string, Interval, RegExp]>([
    [
      'it ends before it starts',
      { from: now, to: now - 1 },
      /from 2026-11-24T00:00:00.000Z to 2026-11-23T23:59:59.999Z/,
    ],
    ['it starts at no instant', { from: NaN, to: now }, /from NaN/],
    ['it starts at no instant and has not ended', { from: NaN, to: null }, /from NaN/],
    ['it ends at no instant', { from: now, to: NaN }, /to NaN/],
    ['it always was', { from: -Infinity, to: now }, /from -Infinity/],
    ['it never starts', { from: Infinity, to: null }, /from Infinity/],
  ])('%s', (_, pause, message) => {
    for (const call of [
      () => addWorkingTime(office, now, HOUR, [good, pause]),
      () => workingTimeBetween(office, now, now + DAY, [good, pause]),
      () => workingTimeBetween(office, now, now, [good, pause]),
    ]) {
      expect(call).toThrow(RangeError);
      expect(call).toThrow(/^pauses\[1\] goes /);
      expect(call).toThrow(message);
    }
  });

  test('also where the target is nothing', () => {
    expect(() => addWorkingTime(office, now, 0, [{ from: now, to: now - 1 }])).toThrow(
      /^pauses\[0\]/,
    );
  });
});

describe('pauses in any shape that makes sense', () => {
  const always = parseWorkingCalendar({ timeZone: 'UTC', alwaysOpen: true });
  const hour = (count: number) => now + count * HOUR;
  const pause = (from: number, to: number | null): Interval => ({
    from: hour(from),
    to: to === null ? null : hour(to),
  });

  // A target of two hours, and what has been worked after eight.
  test.each<[string, Interval[], number, number]>([
    ['none', [], 2, 8],
    ['one', [pause(1, 3)], 4, 6],
    ['two apart', [pause(0.5, 1), pause(1.5, 4)], 5, 5],
    ['the later told first', [pause(1.5, 4), pause(0.5, 1)], 5, 5],
    ['two that touch', [pause(1, 2), pause(2, 3)], 4, 6],
    ['two that overlap', [pause(1, 3), pause(2, 4)], 5, 5],
    ['one within the other', [pause(1, 5), pause(2, 3)], 6, 4],
    ['the same twice', [pause(1, 3), pause(1, 3)], 4, 6],
    ['one of no length', [pause(1, 1)], 2, 8],
    ['one before the ticket came in', [pause(-9, -1)], 2, 8],
    ['one that it came in during', [pause(-9, 1)], 3, 7],
    ['one from the due instant on', [pause(2, 4)], 2, 6],
    ['one long after', [pause(99, 100)], 2, 8],
    ['one long after that has not ended', [pause(99, null)], 2, 8],
    ['one since the due instant that has not ended', [pause(2, null)], 2, 2],
    ['one from before time was counted', [{ from: -9e15, to: hour(1) }], 3, 7],
  ])('%s', (_, pauses, due, worked) => {
    expect((addWorkingTime(always, now, 2 * HOUR, pauses) - now) / HOUR).toBe(due);
    expect(workingTimeBetween(always, now, hour(8), pauses) / HOUR).toBe(worked);
  });

  test.each<[string, Interval[]]>([
    ['before the target is used up', [pause(1.5, null)]],
    ['over another that did', [pause(1, null), pause(1.5, 3)]],
    ['although it is said to end at infinity', [{ from: hour(1), to: Infinity }]],
  ])('one that has not ended has no due instant: %s', (_, pauses) => {
    expect(() => addWorkingTime(always, now, 2 * HOUR, pauses)).toThrow(RangeError);
    expect(() => addWorkingTime(always, now, 2 * HOUR, pauses)).toThrow(
      /^The pause since 2026-11-24T01.* has not ended/,
    );
    expect(workingTimeBetween(always, now, hour(100), pauses)).toBeLessThan(2 * HOUR);
  });

  test('one that ends after the years that are counted leaves no due instant in them', () => {
    const pauses = [{ from: hour(1), to: Date.UTC(2500, 0, 1) }];
    expect(() => addWorkingTime(always, now, 2 * HOUR, pauses)).toThrow(/year 2400/);
    expect(addWorkingTime(always, now, HOUR, pauses)).toBe(hour(1));
  });
});

test('a target of less than a moment is not due before the ticket came in', () => {
  const start = Date.parse('2026-11-28T00:00:00Z');
  expect(addWorkingTime(office, start, 1e-9)).toBeGreaterThanOrEqual(start);
});

describe('whatever numbers come in', () => {
  const number = fc.oneof(
    fc.double(),
    fc.double({ min: -1e13, max: 1e13 }),
    fc.integer({ min: Date.UTC(1899, 0, 1), max: Date.UTC(2401, 0, 1) }),
    fc.constantFrom(0, -0, NaN, Infinity, -Infinity, Number.MIN_VALUE, Number.MAX_VALUE),
  );
  const stops = fc.array(fc.record({ from: number, to: fc.option(number) }), { maxLength: 3 });
  const fair = parseWorkingCalendar({
    timeZone: 'Australia/Lord_Howe',
    dateOverrides: { '2026-11-24': [['00:00', '24:00']] },
  });
  const calendar = fc.constantFrom(office, fair);
  const isAnswer = (call: () => number) => {
    try {
      expect(call()).toSatisfy(Number.isFinite);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      expect(error.message).toMatch(
        /^(start|from|to|at|durationMs|pauses\[\d\]|The pause since|This calendar) /,
      );
    }
  };

  test('the answer is a number, or says which of them makes no sense', () => {
    fc.assert(
      fc.property(calendar, number, number, stops, (calendar, one, other, pauses) => {
        isAnswer(() => addWorkingTime(calendar, one, other, pauses));
        isAnswer(() => workingTimeBetween(calendar, one, other, pauses));
        isAnswer(() => nextWorkingInstant(calendar, one));
        isAnswer(() => Number(isWorkingTime(calendar, one)));
      }),
      { numRuns: 2_000 },
    );
  });

  test('the whole time that is counted can be counted', () => {
    const [first, last] = [Date.UTC(1900, 0, 1), Date.UTC(2400, 0, 1) - 1];
    const daily = parseWorkingCalendar({
      timeZone: 'Asia/Gaza',
      weekly: { tue: [['09:00', '17:00']] },
    });
    const worked = workingTimeBetween(daily, first, last);
    expect(worked / HOUR / 8 / 52).toBeCloseTo(501.7, 0);
    expect(addWorkingTime(daily, first, worked)).toBeLessThan(last);
  });
});
