import { describe, expect, it } from 'vitest';
import type { DeadlineStep } from '@/lib/domain/explain-deadline';
import { describeStep, formatWorking } from './describe-deadline';

const HOUR = 3_600_000;
const at = Date.parse;

it.each([
  [0, '0m'],
  [30_000, '30s'],
  [45 * 60_000, '45m'],
  [HOUR, '1h'],
  [2 * HOUR + 5 * 60_000, '2h 05m'],
  [126 * HOUR, '126h'],
  [-90 * 60_000, '1h 30m'],
])('%i ms of working time are told as %s', (ms, text) => {
  expect(formatWorking(ms)).toBe(text);
});

describe('the steps to a due instant', () => {
  it.each<[DeadlineStep, ReturnType<typeof describeStep>]>([
    [
      {
        kind: 'counted',
        from: at('2026-11-24T11:00:00Z'),
        to: at('2026-11-24T12:00:00Z'),
        workingMs: HOUR,
        leftMs: 3 * HOUR,
      },
      { title: null, when: 'Tue 24 Nov, 12:00 – 13:00', effect: '1h counted, 3h left' },
    ],
    [
      {
        kind: 'counted',
        from: at('2026-11-24T08:00:00Z'),
        to: at('2026-11-26T12:00:00Z'),
        workingMs: 20 * HOUR,
        leftMs: -HOUR,
      },
      {
        title: null,
        when: 'Tue 24 Nov 09:00 – Thu 26 Nov 13:00',
        effect: '20h counted, 1h late',
      },
    ],
    [
      {
        kind: 'holiday',
        from: at('2026-12-24T23:00:00Z'),
        to: at('2026-12-25T23:00:00Z'),
        days: 1,
      },
      { title: 'Holiday', when: 'Fri 25 Dec', effect: 'not counted' },
    ],
    [
      {
        kind: 'holiday',
        from: at('2026-12-24T23:00:00Z'),
        to: at('2026-12-26T23:00:00Z'),
        days: 2,
      },
      { title: 'Holidays, 2 days', when: 'Fri 25 Dec – Sat 26 Dec', effect: 'not counted' },
    ],
    [
      {
        kind: 'paused',
        from: at('2026-11-24T09:00:00Z'),
        to: at('2026-11-25T09:00:00Z'),
        because: 'waiting-client',
        workingMs: 8 * HOUR,
      },
      {
        title: 'Waiting on the client',
        when: 'Tue 24 Nov 10:00 – Wed 25 Nov 10:00',
        effect: '8h not counted',
      },
    ],
    [
      {
        kind: 'paused',
        from: at('2026-11-24T09:00:00Z'),
        to: null,
        because: 'hold',
        workingMs: null,
      },
      { title: 'SLA hold', when: 'since Tue 24 Nov, 10:00', effect: 'the clock stands' },
    ],
  ])('are told in the zone of the working hours: %o', (step, words) => {
    expect(describeStep(step, 'Europe/Berlin')).toEqual(words);
  });
});
