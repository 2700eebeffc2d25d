import { describe, expect, test } from 'vitest';
import { dayRange, isDay, isZone } from './day-range';

const iso = (at: number) => (Number.isFinite(at) ? new Date(at).toISOString().slice(0, 16) : null);
const range = (from: string | null, to: string | null, zone: string | null) => {
  const found = dayRange({ from, to, zone });
  return found && [iso(found.from), iso(found.to)];
};

describe('a range of days', () => {
  test.each([
    ['one day in UTC', '2026-11-24', '2026-11-24', 'UTC', '2026-11-24T00:00', '2026-11-25T00:00'],
    [
      'UTC where none is given',
      '2026-11-24',
      '2026-11-25',
      null,
      '2026-11-24T00:00',
      '2026-11-26T00:00',
    ],
    [
      'UTC for a zone nobody knows',
      '2026-11-24',
      '2026-11-24',
      'Mars/Base',
      '2026-11-24T00:00',
      '2026-11-25T00:00',
    ],
    [
      'a day in winter',
      '2026-11-24',
      '2026-11-24',
      'Europe/Berlin',
      '2026-11-23T23:00',
      '2026-11-24T23:00',
    ],
    [
      'a day of 23 hours',
      '2026-03-29',
      '2026-03-29',
      'Europe/Berlin',
      '2026-03-28T23:00',
      '2026-03-29T22:00',
    ],
    [
      'a day of 25 hours',
      '2026-10-25',
      '2026-10-25',
      'Europe/Berlin',
      '2026-10-24T22:00',
      '2026-10-25T23:00',
    ],
    [
      'a zone of quarter hours',
      '2026-11-24',
      '2026-11-24',
      'Asia/Kathmandu',
      '2026-11-23T18:15',
      '2026-11-24T18:15',
    ],
    [
      'a change by half an hour',
      '2026-04-05',
      '2026-04-05',
      'Australia/Lord_Howe',
      '2026-04-04T13:00',
      '2026-04-05T13:30',
    ],
    [
      'a midnight that is skipped',
      '2026-03-08',
      '2026-03-08',
      'America/Havana',
      '2026-03-08T05:00',
      '2026-03-09T04:00',
    ],
    [
      'a midnight that comes twice',
      '2026-11-01',
      '2026-11-01',
      'America/Havana',
      '2026-11-01T04:00',
      '2026-11-02T05:00',
    ],
    [
      'a day that a zone left out',
      '2011-12-30',
      '2011-12-30',
      'Pacific/Apia',
      '2011-12-30T10:00',
      '2011-12-30T10:00',
    ],
    [
      'beyond the turn of a year',
      '2026-12-31',
      '2027-01-01',
      'America/New_York',
      '2026-12-31T05:00',
      '2027-01-02T05:00',
    ],
    ['a leap day', '2028-02-29', '2028-02-29', 'UTC', '2028-02-29T00:00', '2028-03-01T00:00'],
    [
      'an end before its beginning',
      '2026-11-25',
      '2026-11-23',
      'UTC',
      '2026-11-25T00:00',
      '2026-11-24T00:00',
    ],
  ])('%s', (_, from, to, zone, begins, ends) => {
    expect(range(from, to, zone)).toEqual([begins, ends]);
  });

  test('may be open at either end, or at both, which is none', () => {
    expect(range('2026-11-24', null, 'UTC')).toEqual(['2026-11-24T00:00', null]);
    expect(range(null, '2026-11-24', 'UTC')).toEqual([null, '2026-11-25T00:00']);
    expect(range(null, null, 'UTC')).toBeNull();
  });

  test('takes what is no day for an open end', () => {
    expect(range('2026-02-30', '2026-11-24', 'UTC')).toEqual([null, '2026-11-25T00:00']);
    expect(range('yesterday', '24.11.2026', 'UTC')).toBeNull();
  });
});

describe('a day of the calendar', () => {
  test.each(['2026-11-24', '2028-02-29', '0001-01-01', '9999-12-31'])('"%s" is one', (text) => {
    expect(isDay(text)).toBe(true);
    expect(range(text, text, 'Asia/Tokyo')).not.toBeNull();
  });

  test.each([
    ...['', '2026-11-31', '2027-02-29', '2026-13-01', '2026-00-10', '2026-11-00', '2026-1-1'],
    ...['24.11.2026', '2026-11-24T00:00', ' 2026-11-24', '+002026-11-24', 'NaN', '２０２６-11-24'],
  ])('"%s" is none', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('a time zone', () => {
  test.each(['UTC', 'Europe/Berlin', 'america/new_york'])('"%s" is one', (name) => {
    expect(isZone(name)).toBe(true);
  });

  test.each(['', 'Mars/Base', 'Europe', 'x'.repeat(10_000), '<b>', '../etc/passwd'])(
    '"%.20s" is none',
    (name) => {
      expect(isZone(name)).toBe(false);
    },
  );
});
