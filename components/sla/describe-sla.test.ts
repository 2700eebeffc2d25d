import { describe, expect, it } from 'vitest';
import type { SlaReading } from '@/lib/domain/sla';
import { describeSla, formatCountdown } from './describe-sla';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const fridayNight = Date.UTC(2026, 10, 20, 22, 0);
const running = { stopped: false, resumesAt: null, now: fridayNight, zone: 'UTC' };

describe('countdowns', () => {
  it.each([
    [76 * HOUR, '3d 4h'],
    [24 * HOUR, '1d 0h'],
    [24 * HOUR - SECOND, '23h 59m'],
    [2 * HOUR + 5 * MINUTE, '2h 05m'],
    [HOUR, '1h 00m'],
    [HOUR - SECOND, '59:59'],
    [14 * MINUTE + 32 * SECOND, '14:32'],
    [1, '0:01'],
    [0, '0:00'],
    [-47 * SECOND, '−0:47'],
    [-90 * MINUTE, '−1h 30m'],
  ])('%i ms is told as %s', (ms, text) => {
    expect(formatCountdown(ms)).toBe(text);
  });
});

describe('what an SLA badge says', () => {
  it.each<[SlaReading, string]>([
    [{ state: 'on-track', remainingMs: 2 * HOUR + 5 * MINUTE }, '2h 05m left'],
    [{ state: 'at-risk', remainingMs: 14 * MINUTE + 32 * SECOND }, 'at risk · 14:32'],
    [{ state: 'breached', remainingMs: -47 * SECOND }, '−0:47 late'],
    [{ state: 'breached', remainingMs: -12 * MINUTE - 30 * SECOND }, 'late by 12m'],
    [{ state: 'breached', remainingMs: -26 * HOUR }, 'late by 1d 2h'],
    [{ state: 'breached', remainingMs: 0 }, 'late'],
    [{ state: 'breached', remainingMs: null }, 'late'],
    [{ state: 'paused', remainingMs: null }, 'paused'],
    [{ state: 'paused', remainingMs: 3 * HOUR + 10 * MINUTE }, 'paused · 3h 10m left'],
    [{ state: 'paused', remainingMs: 0 }, 'paused · nothing left'],
    [{ state: 'paused', remainingMs: -14 * MINUTE - SECOND }, 'paused · 14m late'],
    [{ state: 'paused', remainingMs: -SECOND }, 'paused · under 1m late'],
    [{ state: 'met', remainingMs: HOUR }, 'met'],
    [{ state: 'none', remainingMs: null }, 'no target'],
  ])('%o reads "%s"', (reading, text) => {
    expect(describeSla(reading, running)).toBe(text);
  });

  it('says when a clock that stands overnight goes on', () => {
    const resumesAt = Date.UTC(2026, 10, 23, 8, 0);
    const reading: SlaReading = { state: 'at-risk', remainingMs: 45 * MINUTE + 20 * SECOND };
    expect(describeSla(reading, { ...running, resumesAt })).toBe('45m left · resumes Mon 08:00');
  });

  it('tells a miss that is over from one that grows', () => {
    const reading: SlaReading = { state: 'breached', remainingMs: -20 * SECOND };
    expect(describeSla(reading, { ...running, stopped: true })).toBe('missed by under 1m');
    expect(describeSla({ ...reading, remainingMs: null }, { ...running, stopped: true })).toBe(
      'missed',
    );
  });
});
