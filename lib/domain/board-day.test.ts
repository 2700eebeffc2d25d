import { describe, expect, test } from 'vitest';
import { dayStart, isNight } from './board-day';
import { lastClose } from './last-close';
import { parseWorkingCalendar } from './working-time';

const at = Date.parse;
const iso = (instant: number) => new Date(instant).toISOString();
const hours: [string, string][] = [['09:00', '17:00']];
const office = parseWorkingCalendar({
  timeZone: 'UTC',
  weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
  holidays: ['2026-12-25'],
});

describe('the day of a board', () => {
  test.each([
    ['UTC', '2026-11-25T12:00Z', '2026-11-25T00:00:00.000Z'],
    ['America/New_York', '2026-11-25T03:00Z', '2026-11-24T05:00:00.000Z'],
    ['Asia/Kolkata', '2026-11-25T20:00Z', '2026-11-25T18:30:00.000Z'],
    ['UTC', '2026-11-25T00:00Z', '2026-11-25T00:00:00.000Z'],
    ['Europe/London', '2026-03-29T12:00Z', '2026-03-29T00:00:00.000Z'],
    ['Europe/London', '2026-10-25T12:00Z', '2026-10-24T23:00:00.000Z'],
  ])('begins at midnight in %s', (zone, now, start) => {
    expect(iso(dayStart(zone, at(now)))).toBe(start);
  });

  test('is bright from seven to seven, there', () => {
    expect(isNight('UTC', at('2026-11-25T06:59Z'))).toBe(true);
    expect(isNight('UTC', at('2026-11-25T07:00Z'))).toBe(false);
    expect(isNight('UTC', at('2026-11-25T18:59Z'))).toBe(false);
    expect(isNight('UTC', at('2026-11-25T19:00Z'))).toBe(true);
    expect(isNight('Australia/Sydney', at('2026-11-25T12:00Z'))).toBe(true);
  });
});

describe('yesterday’s close', () => {
  test.each([
    ['the evening before', '2026-11-25T00:00Z', '2026-11-24T17:00:00.000Z'],
    ['Friday’s on a Monday', '2026-11-30T00:00Z', '2026-11-27T17:00:00.000Z'],
    ['the one before a holiday', '2026-12-26T00:00Z', '2026-12-24T17:00:00.000Z'],
  ])('is %s', (_, midnight, close) => {
    expect(iso(lastClose(office, at(midnight)))).toBe(close);
  });

  test('is midnight on a desk that never shuts, or whose hours are not known', () => {
    const midnight = at('2026-11-25T00:00Z');
    const always = parseWorkingCalendar({ timeZone: 'UTC', weekly: {}, alwaysOpen: true });
    expect(lastClose(always, midnight)).toBe(midnight);
    expect(lastClose(null, midnight)).toBe(midnight);
  });
});
