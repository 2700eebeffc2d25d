import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarJson } from '@/tests/support/calendar-arbitrary';
import {
  CalendarError,
  isWorkingTime,
  parseWorkingCalendar,
  workingTimeBetween,
} from './working-time';

const HOUR = 3_600_000;
const at = Date.parse;
const weekdays = { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] } as const;

describe('a calendar that cannot be right is refused by name', () => {
  const weekly = weekdays;
  test.each<[unknown, RegExp]>([
    [null, /null.*must be an object/],
    [[], /must be an object/],
    ['{"timeZone":"UTC"}', /must be an object/],
    [undefined, /undefined.*must be an object/],
    [42, /42.*must be an object/],
    [{ timeZone: 'UTC' }, /no open time/],
    [{ timeZone: 'UTC', weekly: {} }, /no open time/],
    [{ timeZone: 'UTC', weekly: { mon: [] } }, /no open time/],
    [{ timeZone: 'UTC', alwaysOpen: false }, /no open time/],
    [{ timeZone: 'UTC', weekly, holidays: ['1800-01-01/9999-12-31'] }, /no open time/],
    [
      { timeZone: 'UTC', weekly, holidays: ['0001-01-01/2199-12-31', '2200-01-01/9999-12-31'] },
      /no open time/,
    ],
    [
      {
        timeZone: 'UTC',
        dateOverrides: { '2026-12-25': [['09:00', '10:00']] },
        holidays: ['12-25'],
      },
      /no open time/,
    ],
    [{ timeZone: 'UTC', dateOverrides: { '2026-12-25': [] } }, /no open time/],
    [
      {
        timeZone: 'UTC',
        dateOverrides: { '2026-11-23': [['09:00', '10:00']] },
        breaks: { '2026-11-23': [['08:00', '11:00']] },
      },
      /no open time/,
    ],
    [{ timeZone: 'UTC', weekly: [] }, /weekly is \[\]/],
    [{ timeZone: 'UTC', weekly: { monday: [] } }, /weekly\.monday/],
    [{ timeZone: 'UTC', weekly: { mon: '09:00-17:00' } }, /weekly\.mon is "09:00-17:00"/],
    [{ timeZone: 'UTC', weekly: { mon: [['09:00']] } }, /weekly\.mon: \["09:00"\]/],
    [{ timeZone: 'UTC', weekly: { mon: [['9:00', '17:00']] } }, /weekly\.mon: "9:00"/],
    [{ timeZone: 'UTC', weekly: { mon: [['09:00', '24:01']] } }, /weekly\.mon: "24:01"/],
    [{ timeZone: 'UTC', weekly: { tue: [['09:00', '24:00:01']] } }, /weekly\.tue: "24:00:01"/],
    [{ timeZone: 'UTC', weekly: { mon: [['09:00', '25:00']] } }, /weekly\.mon: "25:00"/],
    [{ timeZone: 'UTC', weekly: { mon: [['-1:00', '17:00']] } }, /weekly\.mon: "-1:00"/],
    [{ timeZone: 'UTC', weekly: { mon: [['09:00', '5 pm']] } }, /weekly\.mon: "5 pm"/],
    [{ timeZone: 'UTC', weekly: { mon: [['09:00', '']] } }, /weekly\.mon: ""/],
    [{ timeZone: 'UTC', weekly: { mon: [['09:00', null]] } }, /weekly\.mon: null/],
    [{ timeZone: 'UTC', weekly: { mon: [['09:00', '10:00', '11:00']] } }, /weekly\.mon: \[/],
    [{ timeZone: 'UTC', weekly: { mon: null } }, /weekly\.mon is null/],
    [{ timeZone: 'UTC', weekly: null }, /weekly is null/],
    [{ timeZone: 'UTC', weekly: { mon: [['22:00', '06:00']] } }, /split a night shift at 24:00/],
    [{ timeZone: 'UTC', weekly: { mon: [['09:60', '17:00']] } }, /weekly\.mon: "09:60"/],
    [{ timeZone: 'UTC', weekly: { mon: [[9, 17]] } }, /weekly\.mon: 9/],
    [{ timeZone: 'UTC', weekly: { mon: [['17:00', '09:00']] } }, /weekly\.mon.*end after/],
    [{ timeZone: 'UTC', weekly: { mon: [['09:00', '09:00']] } }, /weekly\.mon.*end after/],
    [
      {
        timeZone: 'UTC',
        weekly: {
          mon: [
            ['09:00', '13:00'],
            ['12:00', '17:00'],
          ],
        },
      },
      /weekly\.mon.*overlap/,
    ],
    [
      {
        timeZone: 'UTC',
        weekly: {
          mon: [
            ['09:00', '10:00'],
            ['09:00', '10:00'],
          ],
        },
      },
      /weekly\.mon.*overlap/,
    ],
    [
      {
        timeZone: 'UTC',
        weekly,
        dateOverrides: {
          '2026-11-23': [
            ['09:30', '12:00'],
            ['09:00', '10:00'],
          ],
        },
      },
      /dateOverrides\.2026-11-23.*overlap/,
    ],
    [
      {
        timeZone: 'UTC',
        weekly,
        breaks: {
          '2026-11-23': [
            ['09:30', '12:00'],
            ['09:00', '10:00'],
          ],
        },
      },
      /breaks\.2026-11-23.*overlap/,
    ],
    [{ timeZone: 'UTC', weekly, holidays: '12-25' }, /holidays is "12-25"/],
    [{ timeZone: 'UTC', weekly, holidays: null }, /holidays is null/],
    [{ timeZone: 'UTC', weekly, holidays: [null] }, /holidays: null/],
    [{ timeZone: 'UTC', weekly, holidays: [''] }, /holidays: ""/],
    [{ timeZone: 'UTC', weekly, holidays: ['25.12.2026'] }, /holidays: "25\.12\.2026"/],
    [{ timeZone: 'UTC', weekly, holidays: ['2026-1-1'] }, /holidays: "2026-1-1"/],
    [{ timeZone: 'UTC', weekly, holidays: ['2027-02-29'] }, /holidays: "2027-02-29"/],
    [{ timeZone: 'UTC', weekly, holidays: ['13-01'] }, /holidays: "13-01"/],
    [{ timeZone: 'UTC', weekly, holidays: ['12-24/12-26'] }, /holidays: "12-24\/12-26"/],
    [{ timeZone: 'UTC', weekly, holidays: ['2026-12-24/'] }, /holidays: "2026-12-24\/"/],
    [
      { timeZone: 'UTC', weekly, holidays: ['2026-12-24/2026-12-25/2026-12-26'] },
      /must be first\/last/,
    ],
    [{ timeZone: 'UTC', weekly, holidays: [1225] }, /holidays: 1225/],
    [{ timeZone: 'UTC', weekly, holidays: ['2026-02-30'] }, /holidays: "2026-02-30"/],
    [{ timeZone: 'UTC', weekly, holidays: ['02-30'] }, /holidays: "02-30"/],
    [{ timeZone: 'UTC', weekly, holidays: ['2026-12-26/2026-12-24'] }, /in this order/],
    [{ timeZone: 'UTC', weekly, dateOverrides: { tomorrow: [] } }, /dateOverrides: "tomorrow"/],
    [{ timeZone: 'UTC', weekly, dateOverrides: { '12-24': [] } }, /dateOverrides: "12-24"/],
    [{ timeZone: 'UTC', weekly, dateOverrides: [] }, /dateOverrides is \[\]/],
    [{ timeZone: 'UTC', weekly, breaks: { '2026-02-30': [] } }, /breaks: "2026-02-30"/],
    [{ timeZone: 'UTC', weekly, breaks: 'lunch' }, /breaks is "lunch"/],
    [
      { timeZone: 'UTC', weekly, breaks: { '2026-11-23': [['12:00', '11:00']] } },
      /breaks\.2026-11-23/,
    ],
    [{ timeZone: 'UTC', weekly, alwaysOpen: 'yes' }, /alwaysOpen is "yes"/],
    [{ timeZone: 'UTC', weekly, alwaysOpen: null }, /alwaysOpen is null/],
    [{ timeZone: 'UTC', weekly: { mon: [['9', '17']] }, alwaysOpen: true }, /weekly\.mon: "9"/],
    [{ timeZone: 'UTC', weekly, holiday: [] }, /holiday is no field/],
  ])('%j', (json, message) => {
    expect(() => parseWorkingCalendar(json)).toThrow(CalendarError);
    expect(() => parseWorkingCalendar(json)).toThrow(message);
  });
});

describe('whatever comes in as a calendar', () => {
  const judge = (json: unknown) => {
    try {
      const calendar = parseWorkingCalendar(json);
      const now = at('2026-11-24T00:00:00Z');
      expect(workingTimeBetween(calendar, now, now + 1_000 * HOUR)).toBeGreaterThanOrEqual(0);
    } catch (error) {
      expect(error).toBeInstanceOf(CalendarError);
    }
  };

  test('is a calendar, or is refused', () => {
    fc.assert(fc.property(fc.jsonValue(), judge), { numRuns: 500 });
  });

  test('a good calendar with something else in one place is a calendar, or is refused', () => {
    const near = fc.constantFrom(
      ...['25:00', '24:00', '9:00', '', '02-30', '12-25', '2026-12-26/2026-12-24', '0000-00-00'],
      ...[null, true, 0, -1, [], {}, ['09:00', '17:00'], [['09:00', '17:00']]],
      { '2026-11-24': [['00:00', '24:00']] },
    );
    fc.assert(
      fc.property(
        calendarJson,
        fc.array(fc.nat(), { maxLength: 5 }),
        fc.oneof(near, fc.jsonValue()),
        (json, path, other) => judge(spoil(json, path, other)),
      ),
      { numRuns: 2_000 },
    );
  });

  test('a key as long as a book is not read out whole', () => {
    const key = 'x'.repeat(1_000_000);
    for (const json of [
      { timeZone: 'UTC', [key]: 1 },
      { timeZone: 'UTC', weekly: { [key]: [] } },
    ]) {
      expect(() => parseWorkingCalendar(json)).toThrow(/^.{60,200}$/);
    }
  });

  test('a list of spans with a gap in it is refused, not stumbled over', () => {
    const sparse: unknown[] = [];
    sparse[1] = ['09:00', '10:00'];
    const parse = () => parseWorkingCalendar({ timeZone: 'UTC', weekly: { mon: sparse } });
    expect(parse).toThrow(CalendarError);
    expect(parse).toThrow('weekly.mon: undefined is not a span');
  });

  /** Every other stretch of a day, each `seconds` long. */
  const stretches = (count: number, seconds: number) =>
    Array.from({ length: count }, (_, index) =>
      [2 * index, 2 * index + 1].map((at) =>
        new Date(at * seconds * 1_000).toISOString().slice(11, 19),
      ),
    );

  test.each(['weekly.mon', 'dateOverrides.2026-11-23', 'breaks.2026-11-23'])(
    'more spans in %s than a day has minutes are refused',
    (field) => {
      const [part = '', day = ''] = field.split('.');
      const weekly = { tue: [['09:00', '17:00']] };
      const json = (spans: unknown) => ({
        timeZone: 'UTC',
        weekly,
        [part]: part === 'weekly' ? { ...weekly, [day]: spans } : { [day]: spans },
      });
      const open = parseWorkingCalendar(json(stretches(1_440, 30)));
      expect(isWorkingTime(open, at('2026-11-24T12:00:00Z'))).toBe(true);
      expect(() => parseWorkingCalendar(json(stretches(1_441, 20)))).toThrow(
        `${field} has 1441 spans; a day may have up to 1440`,
      );
    },
  );

  test('a day of as many spans and breaks as it may have is counted to the second', () => {
    const day = '2026-11-23';
    const json = {
      timeZone: 'UTC',
      dateOverrides: { [day]: stretches(1_440, 30) },
      breaks: { [day]: stretches(1_440, 20) },
    };
    const calendar = parseWorkingCalendar(json);
    const second = (index: number) => at(`${day}T00:00:00Z`) + index * 1_000;
    const open = Array.from({ length: 86_400 }, (_, index) => index).filter(
      (index) =>
        Math.floor(index / 30) % 2 === 0 && !(Math.floor(index / 20) % 2 === 0 && index < 57_600),
    );
    expect(workingTimeBetween(calendar, second(0), second(86_400))).toBe(open.length * 1_000);
    for (const index of [5, 25, 45, 65, 85, 57_599, 57_605]) {
      expect(isWorkingTime(calendar, second(index))).toBe(open.includes(index));
    }
  });

  test('a megabyte of single dates is counted like any calendar, over all the years', () => {
    const dates = Array.from({ length: 20_000 }, (_, day) =>
      new Date(Date.UTC(1990, 0, 1 + day)).toISOString().slice(0, 10),
    );
    const on = (spans: unknown) => Object.fromEntries(dates.map((date) => [date, spans]));
    const calendar = parseWorkingCalendar({
      timeZone: 'UTC',
      dateOverrides: on([['09:00', '12:00']]),
      breaks: on([['10:00', '11:00']]),
    });
    expect(workingTimeBetween(calendar, at('1900-01-01'), at('2399-12-31')) / HOUR).toBe(40_000);
  });

  test('a list within a list ten thousand times is refused', () => {
    const deep: unknown = JSON.parse('['.repeat(10_000) + ']'.repeat(10_000));
    for (const json of [deep, { timeZone: 'UTC', weekly: { mon: deep } }, { timeZone: deep }]) {
      expect(() => parseWorkingCalendar(json)).toThrow(CalendarError);
    }
  });
});

/** The same JSON with `other` in the place that `path` leads to, each step counted round. */
function spoil(json: unknown, [step, ...path]: number[], other: unknown): unknown {
  if (step === undefined || typeof json !== 'object' || json === null) return other;
  const entries = Object.entries(json);
  const spoilt = entries.map(([key, value], index) => [
    key,
    index === step % entries.length ? spoil(value, path, other) : value,
  ]);
  return Array.isArray(json) ? spoilt.map(([, value]) => value) : Object.fromEntries(spoilt);
}
