import { describe, expect, test } from 'vitest';
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
