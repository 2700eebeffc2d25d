import { describe, expect, test } from 'vitest';
import { readDay, readInstant, readWallTime } from './dates';

const at = (iso: string) => Date.parse(iso);

describe('dates as tenants write them', () => {
  test.each([
    ['the plain form', '2024-02-15T09:23:00Z', at('2024-02-15T09:23:00Z')],
    ['no zone: it is UTC', '2024-02-15T09:23:00', at('2024-02-15T09:23:00Z')],
    ['seven fraction digits', '2024-02-15T09:23:00.1234567', at('2024-02-15T09:23:00.123Z')],
    [
      'seven fraction digits and a zone',
      '2024-02-15T09:23:00.1234567Z',
      at('2024-02-15T09:23:00.123Z'),
    ],
    ['one fraction digit', '2024-02-15T09:23:00.5Z', at('2024-02-15T09:23:00.500Z')],
    ['an offset', '2024-02-15T09:23:00+02:00', at('2024-02-15T07:23:00Z')],
    ['an offset without a colon', '2024-02-15T23:23:00-0530', at('2024-02-16T04:53:00Z')],
    ['a space for the T', '2024-02-15 09:23:00', at('2024-02-15T09:23:00Z')],
    ['a day alone', '2024-02-29', at('2024-02-29T00:00:00Z')],
    ["the first of .NET's calendar: not set", '0001-01-01T00:00:00', null],
    ["the first of OLE's calendar: not set", '1899-12-30T00:00:00', null],
    ["the first of SQL Server's calendar: not set", '1900-01-01T00:00:00Z', null],
    ['null', null, null],
    ['a missing key', undefined, null],
    ['an empty text', '', null],
    ['words', 'yesterday', null],
    ['a month that is none', '2024-13-01T00:00:00Z', null],
    ['a day that is none', '2024-02-31T00:00:00Z', null],
    ['the 29th of February in a common year', '2023-02-29T00:00:00Z', null],
    ['a number', 1_708_000_000, null],
  ])('%s', (_, value, expected) => {
    expect(readInstant(value)).toBe(expected);
  });

  test('a holiday is the day as written, whatever its zone', () => {
    expect(readDay('2026-12-25T00:00:00+11:00')).toBe('2026-12-25');
    expect(readDay('1900-01-01T00:00:00')).toBeNull();
  });

  test.each([
    ['1900-01-01T09:00:00', '09:00'],
    ['1900-01-01T23:59:59', '24:00'],
    ['23:59:59', '24:00'],
    ['23:59:00', '23:59'],
    ['17:30', '17:30'],
    ['08:00:30', '08:00:30'],
    ['', null],
    ['25:00', null],
    [null, null],
  ])('the opening time %s is read as %s', (value, expected) => {
    expect(readWallTime(value)).toBe(expected);
  });
});
