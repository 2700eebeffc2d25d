import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarJson, instant } from '@/tests/support/calendar-arbitrary';
import { workingDaysAfter } from './working-days';
import { isWorkingTime, parseWorkingCalendar } from './working-time';

const hours = [['09:00', '17:00']] as const;
const office = parseWorkingCalendar({
  timeZone: 'Europe/Berlin',
  weekly: {
    mon: hours,
    tue: hours,
    wed: hours,
    thu: hours,
    fri: [
      ['09:00', '12:00'],
      ['13:00', '15:00'],
    ],
  },
  holidays: ['2026-12-24/2026-12-26', '01-01'],
});
const at = Date.parse;
const iso = (instant: number | null) =>
  instant === null ? null : new Date(instant).toISOString().slice(0, 16);

describe('working days after an instant', () => {
  test.each([
    ['Tuesday afternoon and three are Friday', '2026-11-24T13:00Z', 3, '2026-11-27T13:00'],
    ['none are the instant itself', '2026-11-22T02:00Z', 0, '2026-11-22T02:00'],
    ['a week-end does not count', '2026-11-26T10:00Z', 2, '2026-11-30T10:00'],
    ['from a week-end they begin on Monday', '2026-11-28T10:00Z', 1, '2026-11-30T10:00'],
    ['holidays do not count', '2026-12-23T10:00Z', 1, '2026-12-28T10:00'],
    ['a yearly holiday does not count', '2026-12-31T10:00Z', 1, '2027-01-04T10:00'],
    ['before opening it is the opening', '2026-11-23T03:00Z', 1, '2026-11-24T08:00'],
    ['after closing it is the closing', '2026-11-23T21:00Z', 1, '2026-11-24T16:00'],
    ['at lunch it is the end of lunch', '2026-11-26T11:30Z', 1, '2026-11-27T12:00'],
    ['the same time on the wall in summer time', '2026-03-27T10:00Z', 1, '2026-03-30T09:00'],
    ['and back in winter time', '2026-10-23T09:00Z', 1, '2026-10-26T10:00'],
  ])('%s', (_, from, count, due) => {
    expect(iso(workingDaysAfter(office, at(from), count))).toBe(due);
  });

  test.each([
    ['Africa/Cairo', '2026-04-22T15:00Z', '2026-04-24T14:00'],
    ['America/Havana', '2026-03-06T15:30Z', '2026-03-08T14:30'],
    ['Asia/Beirut', '2026-03-27T12:00Z', '2026-03-29T11:00'],
    ['Asia/Kathmandu', '2026-03-27T12:10Z', '2026-03-29T12:10'],
  ])('a midnight that %s skips makes no day longer', (timeZone, from, due) => {
    const always = parseWorkingCalendar({ timeZone, alwaysOpen: true });
    expect(iso(workingDaysAfter(always, at(from), 2))).toBe(due);
  });

  test.each([
    ['Europe/Berlin', '2024-10-26T00:50Z', '2024-10-27T00:50'],
    ['Africa/Casablanca', '2024-03-09T01:25Z', '2024-03-10T01:25'],
    ['Australia/Lord_Howe', '2024-04-05T14:45Z', '2024-04-06T14:45'],
    ['America/New_York', '2026-10-31T05:30Z', '2026-11-01T05:30'],
  ])('a time that %s has twice is its first', (timeZone, from, due) => {
    const always = parseWorkingCalendar({ timeZone, alwaysOpen: true });
    expect(iso(workingDaysAfter(always, at(from), 1))).toBe(due);
  });

  test('a time that a zone skips is as much later', () => {
    const always = parseWorkingCalendar({ timeZone: 'Europe/Berlin', alwaysOpen: true });
    expect(iso(workingDaysAfter(always, at('2026-03-28T01:30Z'), 1))).toBe('2026-03-29T01:30');
  });

  test('a night shift of the doubled hour is the one of that night', () => {
    const night = parseWorkingCalendar({
      timeZone: 'Europe/Berlin',
      weekly: Object.fromEntries(
        ['sat', 'sun'].map((day) => [
          day,
          [
            ['02:10', '02:50'],
            ['23:30', '23:59'],
          ],
        ]),
      ),
    });
    expect(iso(workingDaysAfter(night, at('2024-10-26T00:45Z'), 1))).toBe('2024-10-27T00:45');
  });

  test('a day without a midnight is a day of its own', () => {
    const beirut = parseWorkingCalendar({
      timeZone: 'Asia/Beirut',
      weekly: { sat: [['00:00', '24:00']], sun: hours, mon: [['00:00', '03:00']] },
    });
    expect(iso(workingDaysAfter(beirut, at('2023-03-25T15:41Z'), 1))).toBe('2023-03-26T14:00');
  });

  test('without a calendar every day counts', () => {
    expect(iso(workingDaysAfter(null, at('2026-11-28T10:00Z'), 3))).toBe('2026-12-01T10:00');
  });

  test.each([
    ['no instant', NaN, 1],
    ['a date nobody set', at('0001-01-01T00:00Z'), 1],
    ['a count below nothing', at('2026-11-24T10:00Z'), -1],
    ['half a day', at('2026-11-24T10:00Z'), 0.5],
    ['more days than there are', at('2026-11-24T10:00Z'), 1e6],
  ])('%s has none', (_, from, count) => {
    const fair = parseWorkingCalendar({
      timeZone: 'UTC',
      dateOverrides: { '2026-11-25': [['09:00', '11:00']] },
    });
    expect(workingDaysAfter(count === 1e6 ? fair : office, from, count)).toBeNull();
    expect(workingDaysAfter(count === 1e6 ? fair : null, from, count)).toBeNull();
  });

  test('in any calendar it is open then or has just shut, and one day more is later', () => {
    fc.assert(
      fc.property(calendarJson, instant, fc.integer({ min: 1, max: 9 }), (json, from, count) => {
        const calendar = parseWorkingCalendar(json);
        const due = workingDaysAfter(calendar, from, count) ?? NaN;
        const next = workingDaysAfter(calendar, from, count + 1) ?? NaN;
        expect(due).toBeGreaterThan(from);
        expect(next).toBeGreaterThan(due);
        expect(isWorkingTime(calendar, due) || isWorkingTime(calendar, due - 1)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
