import { describe, expect, it } from 'vitest';
import { describeHolidays, formatTarget, weeklyHours } from './workday-words';

const office = [['09:00', '17:00']] as const;
const workweek = { mon: office, tue: office, wed: office, thu: office, fri: office };
const NOW = Date.UTC(2026, 10, 24, 9);

describe('a week in words', () => {
  it('puts days together that are alike, and names those that are closed', () => {
    expect(weeklyHours({ timeZone: 'UTC', weekly: workweek })).toEqual([
      { days: 'Mon – Fri', hours: '09:00 – 17:00' },
      { days: 'Sat – Sun', hours: 'closed' },
    ]);
    const split = [
      ['13:00', '17:00'],
      ['08:00', '12:00'],
    ] as const;
    expect(weeklyHours({ timeZone: 'UTC', weekly: { ...workweek, wed: split } })).toEqual([
      { days: 'Mon – Tue', hours: '09:00 – 17:00' },
      { days: 'Wed', hours: '08:00 – 12:00, 13:00 – 17:00' },
      { days: 'Thu – Fri', hours: '09:00 – 17:00' },
      { days: 'Sat – Sun', hours: 'closed' },
    ]);
  });

  it('says it where it never closes', () => {
    expect(weeklyHours({ timeZone: 'UTC', alwaysOpen: true })).toEqual([
      { days: 'Every day', hours: 'around the clock' },
    ]);
  });
});

describe('holidays in words', () => {
  it('count those that close a working day, and name the next', () => {
    const holidays = ['12-25', '2026-12-26', '2020-01-01', '2027-01-01'];
    expect(describeHolidays({ timeZone: 'UTC', weekly: workweek, holidays }, NOW)).toBe(
      '2 in the next 12 months, next Fri 25 Dec',
    );
  });

  it('say that there are none', () => {
    expect(describeHolidays({ timeZone: 'UTC', weekly: workweek }, NOW)).toMatch(/^None/);
  });

  it('do not break over hours that make no sense', () => {
    expect(describeHolidays({ timeZone: 'UTC', weekly: {} }, NOW)).toBe(
      'These hours cannot be counted',
    );
  });
});

it.each([
  [15, '15 min'],
  [60, '1 h'],
  [90, '1 h 30 min'],
  [480, '8 h'],
  [1_440, '24 h'],
])('a target of %i minutes is %s', (minutes, words) => {
  expect(formatTarget(minutes * 60_000)).toBe(words);
  expect(formatTarget(null)).toBe('none');
});
