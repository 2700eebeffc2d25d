import { describe, expect, it } from 'vitest';
import { createRandom } from '@/tenant/store/seed/random';
import { isNight, nextWait, retryWait } from './interval';

const MORNING = Date.parse('2026-11-24T10:20:00Z');
const NIGHT = Date.parse('2026-11-24T23:20:00Z');

function waits(now: number) {
  const random = createRandom(4);
  return Array.from({ length: 2000 }, () => nextWait(now, random) / 1000);
}
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('how often something happens', () => {
  it('is about every two minutes by day, never closer than 40 seconds or further than five minutes', () => {
    const seconds = waits(MORNING);
    expect(Math.min(...seconds)).toBeGreaterThanOrEqual(40);
    expect(Math.max(...seconds)).toBeLessThanOrEqual(300);
    expect(mean(seconds)).toBeGreaterThan(112);
    expect(mean(seconds)).toBeLessThan(128);
  });

  it('is a fifth as often by night', () => {
    expect(mean(waits(NIGHT)) / mean(waits(MORNING))).toBeCloseTo(5, 1);
  });

  it('goes by the desk’s own wall clock, in winter and in summer', () => {
    expect(isNight(Date.parse('2026-11-24T06:30:00Z'))).toBe(true);
    expect(isNight(Date.parse('2026-11-24T07:00:00Z'))).toBe(false);
    expect(isNight(Date.parse('2026-07-15T06:30:00Z'))).toBe(false);
    expect(isNight(Date.parse('2026-07-15T19:00:00Z'))).toBe(true);
  });
});

describe('how long it waits after a failure', () => {
  it('doubles from five seconds up to five minutes', () => {
    expect([1, 2, 3, 6, 7, 50].map((failures) => retryWait(failures) / 1000)).toEqual([
      5, 10, 20, 160, 300, 300,
    ]);
  });
});
