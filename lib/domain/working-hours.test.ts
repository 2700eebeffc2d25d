import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarJson } from '@/tests/support/calendar-arbitrary';
import {
  addWorkingTime,
  CalendarError,
  isWorkingTime,
  nextWorkingInstant,
  parseWorkingCalendar,
  workingTimeBetween,
  type WorkingCalendarJson,
} from './working-time';

const HOUR = 3_600_000;
const at = Date.parse;
const weekdays = { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] } as const;
const everyDay = (...spans: [string, string][]): WorkingCalendarJson['weekly'] =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, spans]));
const hoursOf = (json: WorkingCalendarJson, from: string, to: string) =>
  workingTimeBetween(parseWorkingCalendar(json), at(from), at(to)) / HOUR;

describe('opening hours', () => {
  const office = parseWorkingCalendar({ timeZone: 'UTC', weekly: weekdays });

  test('the desk is open at 09:00 and shut at 17:00', () => {
    const open = ['08:59:59.999', '09:00:00.000', '16:59:59.999', '17:00:00.000'].map((time) =>
      isWorkingTime(office, at(`2026-11-23T${time}Z`)),
    );
    expect(open).toEqual([false, true, true, false]);
  });

  test('a target used up at closing time is due at closing time', () => {
    expect(addWorkingTime(office, at('2026-11-23T09:00:00Z'), 8 * HOUR)).toBe(
      at('2026-11-23T17:00:00Z'),
    );
    expect(addWorkingTime(office, at('2026-11-23T09:00:00Z'), 8 * HOUR + 1)).toBe(
      at('2026-11-24T09:00:00.001Z'),
    );
  });

  test('after closing the clock goes on with the next opening', () => {
    expect(nextWorkingInstant(office, at('2026-11-24T17:00:00Z'))).toBe(at('2026-11-30T09:00:00Z'));
  });

  test('no time at all is due at once, open or shut', () => {
    const night = at('2026-11-23T03:00:00Z');
    expect(addWorkingTime(office, night, 0)).toBe(night);
  });

  test('touching spans are one, in any order', () => {
    const json = {
      timeZone: 'UTC',
      weekly: everyDay(['12:00', '17:00'], ['09:00', '12:00']),
    };
    expect(hoursOf(json, '2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z')).toBe(8);
  });

  test('23:59 is a minute short of midnight, 24:00 is not', () => {
    const until = (shuts: string) =>
      hoursOf(
        { timeZone: 'UTC', weekly: everyDay(['00:00', shuts]) },
        '2026-11-23T00:00:00Z',
        '2026-11-25T00:00:00Z',
      );
    expect(until('24:00')).toBe(48);
    expect(until('23:59')).toBeCloseTo(48 - 2 / 60);
  });
});

describe('single dates', () => {
  const monday = ['2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z'] as const;
  const hoursOnMonday = (extra: Partial<WorkingCalendarJson>) =>
    hoursOf({ timeZone: 'UTC', weekly: weekdays, ...extra }, ...monday);

  test('an override replaces the weekly hours', () => {
    expect(hoursOnMonday({ dateOverrides: { '2026-11-23': [['06:00', '08:30']] } })).toBe(2.5);
    expect(hoursOnMonday({ dateOverrides: { '2026-11-23': [] } })).toBe(0);
  });

  test('a holiday wins over an override', () => {
    const dateOverrides = { '2026-11-23': [['06:00', '08:30']] } as const;
    for (const holiday of ['2026-11-23', '11-23', '2026-11-20/2026-11-23']) {
      expect(hoursOnMonday({ dateOverrides, holidays: [holiday] })).toBe(0);
    }
  });

  test('a break is taken out, also where it reaches outside the opening hours', () => {
    const breaks = {
      '2026-11-23': [
        ['08:00', '10:00'],
        ['12:00', '12:30'],
      ],
    } as const;
    expect(hoursOnMonday({ breaks })).toBe(6.5);
  });

  test('a holiday named twice, or in a range as well, is one holiday', () => {
    const once = { timeZone: 'UTC', weekly: everyDay(['09:00', '17:00']) };
    const [from, to] = ['2026-12-01T00:00:00Z', '2027-01-01T00:00:00Z'];
    expect(hoursOf({ ...once, holidays: ['2026-12-25'] }, from, to)).toBe(30 * 8);
    for (const holidays of [
      ['2026-12-25', '2026-12-25'],
      ['12-25', '12-25'],
      ['12-25', '2026-12-25', '2026-12-25/2026-12-25'],
    ]) {
      expect(hoursOf({ ...once, holidays }, from, to)).toBe(30 * 8);
    }
    const overlapping = ['2026-12-26/2026-12-29', '2026-12-24/2026-12-27', '12-25', '2026-12-28'];
    expect(hoursOf({ ...once, holidays: overlapping }, from, to)).toBe(25 * 8);
  });

  test('around the clock still has its breaks', () => {
    expect(
      hoursOnMonday({ alwaysOpen: true, breaks: { '2026-11-23': [['12:00', '12:30']] } }),
    ).toBe(23.5);
  });

  test('around the clock knows no holiday and no override', () => {
    expect(
      hoursOnMonday({
        alwaysOpen: true,
        holidays: ['2026-11-23'],
        dateOverrides: { '2026-11-23': [] },
      }),
    ).toBe(24);
  });

  test('the 29th of February as a yearly holiday closes leap years only', () => {
    const json = { timeZone: 'UTC', weekly: everyDay(['00:00', '24:00']), holidays: ['02-29'] };
    expect(hoursOf(json, '2028-02-28T00:00:00Z', '2028-03-02T00:00:00Z')).toBe(48);
    expect(hoursOf(json, '2027-02-28T00:00:00Z', '2027-03-02T00:00:00Z')).toBe(48);
  });
});

describe('when the clocks change', () => {
  const newYork = (...spans: [string, string][]) => ({
    timeZone: 'America/New_York',
    weekly: everyDay(...spans),
  });
  // 2026-03-08 has 23 hours (02:00 → 03:00), 2026-11-01 has 25 (02:00 → 01:00).
  const spring = ['2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z'] as const;
  const autumn = ['2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z'] as const;

  test('hours are those that really pass', () => {
    expect(hoursOf(newYork(['00:00', '24:00']), ...spring)).toBe(23);
    expect(hoursOf(newYork(['00:00', '24:00']), ...autumn)).toBe(25);
    expect(hoursOf({ timeZone: 'America/New_York', alwaysOpen: true }, ...autumn)).toBe(25);
    expect(hoursOf(newYork(['09:00', '17:00']), ...spring)).toBe(8);
  });

  test('a time that is skipped moves forward by the gap', () => {
    const calendar = parseWorkingCalendar(newYork(['02:30', '04:00']));
    expect(nextWorkingInstant(calendar, at(spring[0]))).toBe(at('2026-03-08T03:30:00-04:00'));
    expect(hoursOf(newYork(['02:30', '04:00']), ...spring)).toBe(0.5);
    expect(hoursOf(newYork(['02:30', '03:00']), ...spring)).toBe(0);
  });

  test('spans that the gap pushes into each other count once', () => {
    expect(hoursOf(newYork(['01:00', '02:30'], ['03:00', '04:00']), ...spring)).toBe(2);
  });

  test('a time that occurs twice is its first occurrence', () => {
    const calendar = parseWorkingCalendar(newYork(['01:30', '02:00']));
    expect(nextWorkingInstant(calendar, at(autumn[0]))).toBe(at('2026-11-01T01:30:00-04:00'));
    expect(hoursOf(newYork(['01:30', '02:00']), ...autumn)).toBe(1.5);
    expect(hoursOf(newYork(['00:00', '01:30']), ...autumn)).toBe(1.5);
  });

  test('a gap across midnight moves the evening into the next day', () => {
    // In Scoresbysund 2025-03-29 ends at 23:00, which is 00:00 of the 30th.
    const json = {
      timeZone: 'America/Scoresbysund',
      weekly: { sat: [['22:00', '23:30']] },
    } as const;
    expect(hoursOf(json, '2025-03-29T00:00:00Z', '2025-03-31T00:00:00Z')).toBe(1.5);
    const breaks = { '2025-03-29': [['23:05', '23:20']] } as const;
    expect(hoursOf({ ...json, breaks }, '2025-03-29T00:00:00Z', '2025-03-31T00:00:00Z')).toBe(1.25);
  });

  test('a date that a zone left out has no hours', () => {
    // Samoa went from the 29th to the 31st of December 2011.
    const json = { timeZone: 'Pacific/Apia', weekly: { fri: [['09:00', '17:00']] } } as const;
    expect(hoursOf(json, '2011-12-29T00:00:00Z', '2012-01-02T00:00:00Z')).toBe(0);
  });
});

describe('the zone', () => {
  test.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['EUROPE/BERLIN', 'Europe/Berlin'],
    ['utc', 'UTC'],
    ['US/Eastern', 'America/New_York'],
    ['Etc/GMT-2', 'Etc/GMT-2'],
  ])('%s is known, in any case and by an old name, as %s', (timeZone, known) => {
    expect(parseWorkingCalendar({ timeZone, weekly: weekdays }).timeZone).toBe(known);
  });

  test.each([
    ['', '""'],
    [' ', '" "'],
    ['Mars/Base', '"Mars/Base"'],
    ['Europe/Atlantis', '"Europe/Atlantis"'],
    [' Europe/Berlin', '" Europe/Berlin"'],
    ['Berlin', '"Berlin"'],
    ['GMT+2', '"GMT+2"'],
    [42, '42'],
    [null, 'null'],
    [undefined, 'undefined'],
    [{}, '{}'],
    [['UTC'], '["UTC"]'],
    [true, 'true'],
  ])('%j is refused by name', (timeZone, shown) => {
    const parse = () => parseWorkingCalendar({ timeZone, weekly: weekdays });
    expect(parse).toThrow(CalendarError);
    expect(parse).toThrow(`timeZone is ${shown}`);
  });
});

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
