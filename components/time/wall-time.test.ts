import { describe, expect, it } from 'vitest';
import { instantOfText, wallText } from './wall-time';

const at = Date.parse;

describe('a time in a date field', () => {
  it('is the viewer’s own, whatever the machine’s zone', () => {
    expect(wallText(at('2026-11-24T09:05:30Z'), 'America/New_York')).toBe('2026-11-24T04:05');
    expect(instantOfText('2026-11-24T04:05', 'America/New_York')).toBe(at('2026-11-24T09:05:00Z'));
    expect(instantOfText('2026-07-01T12:00', 'Europe/London')).toBe(at('2026-07-01T11:00:00Z'));
  });

  it('that daylight saving skips moves forward, and one that occurs twice is the first', () => {
    expect(instantOfText('2026-03-29T01:30', 'Europe/London')).toBe(at('2026-03-29T01:30:00Z'));
    expect(instantOfText('2026-10-25T01:30', 'Europe/London')).toBe(at('2026-10-25T00:30:00Z'));
  });

  it('is nothing while it is not whole, or no time at all', () => {
    for (const text of ['', '2026-11-24', '2026-13-40T10:00', 'tomorrow']) {
      expect(instantOfText(text, 'Europe/London')).toBeNull();
    }
  });

  it('is UTC where the zone is not known', () => {
    expect(wallText(at('2026-11-24T09:05:00Z'), 'Mars/Olympus')).toBe('2026-11-24T09:05');
  });
});
