import { describe, expect, it } from 'vitest';
import {
  describeAge,
  formatDays,
  formatInstant,
  formatMoment,
  formatNearby,
  formatRange,
} from './format-instant';

const noon = Date.UTC(2026, 10, 24, 12, 0);
const minutes = (count: number) => count * 60_000;

describe('times as people read them', () => {
  it('tells the time of the zone asked for', () => {
    expect(formatInstant(noon, 'UTC')).toBe('Tue 24 Nov 2026, 12:00');
    expect(formatInstant(noon, 'America/New_York')).toBe('Tue 24 Nov 2026, 07:00');
    expect(formatInstant(Date.UTC(2026, 8, 1, 0, 5), 'UTC')).toBe('Tue 1 Sep 2026, 00:05');
  });

  it('falls back to UTC for a zone that does not exist', () => {
    expect(formatInstant(noon, 'Mars/Base')).toBe('Tue 24 Nov 2026, 12:00');
  });

  it('names the weekday for what is near and the date for what is not', () => {
    expect(formatNearby(noon + minutes(60 * 24 * 2), noon, 'UTC')).toBe('Thu 12:00');
    expect(formatNearby(noon + minutes(60 * 24 * 8), noon, 'UTC')).toBe('2 Dec 12:00');
  });

  it('tells a stretch of time with its dates once where they are one', () => {
    expect(formatRange(noon, noon + minutes(90), 'UTC')).toBe('Tue 24 Nov, 12:00 – 13:30');
    expect(formatRange(noon, noon + minutes(60 * 13), 'UTC')).toBe(
      'Tue 24 Nov, 12:00 – Wed 25 Nov, 01:00',
    );
    // The same day of the month, a year on.
    expect(formatRange(noon, Date.UTC(2032, 10, 24, 12), 'UTC')).toBe(
      'Tue 24 Nov, 12:00 – Wed 24 Nov, 12:00',
    );
    expect(formatRange(noon, noon + minutes(60 * 13), 'America/New_York')).toBe(
      'Tue 24 Nov, 07:00 – 20:00',
    );
  });

  it('tells a moment with its date, and no year', () => {
    expect(formatMoment(noon, 'America/New_York')).toBe('Tue 24 Nov, 07:00');
  });

  it('tells whole days by their names', () => {
    const midnight = Date.UTC(2026, 11, 25);
    expect(formatDays(midnight, midnight + minutes(60 * 24), 'UTC')).toBe('Fri 25 Dec');
    expect(formatDays(midnight, midnight + minutes(60 * 24 * 3), 'UTC')).toBe(
      'Fri 25 Dec – Sun 27 Dec',
    );
    expect(formatDays(midnight - minutes(60), midnight + minutes(60 * 23), 'Europe/Berlin')).toBe(
      'Fri 25 Dec',
    );
  });

  it.each([
    [0, 'just now'],
    [5, '5 min ago'],
    [59, '59 min ago'],
    [60, '1 h ago'],
    [60 * 23 + 59, '23 h ago'],
    [60 * 24, '1 d ago'],
    [60 * 24 * 8, '16 Nov'],
    [60 * 24 * 365, '24 Nov 2025'],
  ])('says how long ago %i minutes is: %s', (ago, text) => {
    expect(describeAge(noon - minutes(ago), noon, 'UTC')).toBe(text);
  });
});
