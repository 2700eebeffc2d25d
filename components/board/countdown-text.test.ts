import { describe, expect, it } from 'vitest';
import { boardCountdown, boardElapsed, clockTime, readCountdown } from './countdown-text';

const at = Date.parse;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a countdown on the wall', () => {
  it('has two digits of minutes and of seconds, and the shortest useful words above an hour', () => {
    expect(boardCountdown(4 * MINUTE + 12_000)).toBe('04:12');
    expect(boardCountdown(38 * MINUTE + 10_000)).toBe('38:10');
    expect(boardCountdown(2 * HOUR + 5 * MINUTE)).toBe('2h 05m');
    expect(boardCountdown(76 * HOUR)).toBe('3d 4h');
  });

  it('has a minus when late', () => {
    expect(boardCountdown(-47_000)).toBe('−00:47');
    expect(boardCountdown(-2 * HOUR)).toBe('−2h 00m');
  });

  it('goes on by itself after the frame it came with, and stands outside its hours', () => {
    const now = at('2026-11-26T17:50:00Z');
    const clock = { kind: 'fix', dueAt: now + 15 * HOUR, leftMs: HOUR, hours: 0 } as const;
    const opens = at('2026-11-27T08:00:00Z');
    const hours = [
      [
        [now - HOUR, now + 10 * MINUTE],
        [opens, opens + 9 * HOUR],
      ],
    ] as const;
    const time = { at: now, hours };
    expect(readCountdown(clock, time, now)).toEqual({ state: 'on-track', text: '1h 00m' });
    const evening = { state: 'at-risk', text: '50:00' };
    expect(readCountdown(clock, time, now + 10 * MINUTE)).toEqual(evening);
    expect(readCountdown(clock, time, now + 2 * HOUR)).toEqual(evening);
    expect(readCountdown(clock, time, opens + 5 * MINUTE).text).toBe('45:00');
  });
});

describe('times beside it', () => {
  it('count full seconds that are over, and never less than none', () => {
    expect(boardElapsed(0, 12 * MINUTE + 5_900)).toBe('12:05');
    expect(boardElapsed(5_000, 0)).toBe('00:00');
  });

  it('name the day where it is another', () => {
    const now = at('2026-11-26T14:03:00Z');
    expect(clockTime(now - HOUR, now, 'Europe/London')).toBe('13:03');
    expect(clockTime(now - 30 * HOUR, now, 'Europe/London')).toBe('Wed 08:03');
  });
});
