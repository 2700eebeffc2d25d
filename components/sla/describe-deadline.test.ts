import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainDeadline, type DeadlineStep } from '@/lib/domain/explain-deadline';
import { addWorkingTime, parseWorkingCalendar } from '@/lib/domain/working-time';
import { describeSteps, formatWorking } from './describe-deadline';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = Date.parse;

it.each([
  [0, '0m'],
  [30_000, '30s'],
  [45 * MINUTE, '45m'],
  [HOUR, '1h'],
  [2 * HOUR + 5 * MINUTE, '2h 05m'],
  [126 * HOUR, '126h'],
  [-90 * MINUTE, '1h 30m'],
])('%i ms of working time are told as %s', (ms, text) => {
  expect(formatWorking(ms)).toBe(text);
});

describe('the steps to a due instant', () => {
  const describeAll = (targetMs: number, steps: DeadlineStep[]) =>
    describeSteps({ targetMs, steps }, { zone: 'Europe/Berlin', stopped: 'Resolved' });
  const noon = at('2026-11-24T11:00:00Z');

  it.each<[DeadlineStep, string, string]>([
    [
      { kind: 'counted', from: noon, to: noon + HOUR, workingMs: HOUR, leftMs: 3 * HOUR },
      '1h counted, 3h left',
      'Tue 24 Nov, 12:00 – 13:00',
    ],
    [
      {
        kind: 'counted',
        from: at('2026-11-24T08:00:00Z'),
        to: at('2026-11-26T12:00:00Z'),
        workingMs: 5 * HOUR,
        leftMs: -HOUR,
      },
      '5h counted, late by 1h',
      'Tue 24 Nov, 09:00 – Thu 26 Nov, 13:00',
    ],
    [
      { kind: 'ahead', from: noon, to: noon + HOUR, workingMs: HOUR, leftMs: 3 * HOUR },
      '1h still to count',
      'Tue 24 Nov, 12:00 – 13:00',
    ],
    [
      { kind: 'now', from: noon, to: noon, leftMs: 4 * HOUR, isLate: false },
      'Now, 4h left',
      'Tue 24 Nov, 12:00',
    ],
    [
      { kind: 'stopped', from: noon, to: noon, leftMs: -HOUR, isLate: true },
      'Resolved, late by 1h',
      'Tue 24 Nov, 12:00',
    ],
    [
      { kind: 'stopped', from: noon, to: noon, leftMs: -30_000, isLate: true },
      'Resolved, late by under 1m',
      'Tue 24 Nov, 12:00',
    ],
    [
      { kind: 'now', from: noon, to: noon, leftMs: 0, isLate: true },
      'Now, late by under 1m',
      'Tue 24 Nov, 12:00',
    ],
    [{ kind: 'due', from: noon, to: noon }, 'Due', 'Tue 24 Nov, 12:00'],
    [
      {
        kind: 'holiday',
        from: at('2026-12-24T23:00:00Z'),
        to: at('2026-12-25T23:00:00Z'),
        days: 1,
      },
      'Holiday, not counted',
      'Fri 25 Dec',
    ],
    [
      {
        kind: 'holiday',
        from: at('2026-12-24T23:00:00Z'),
        to: at('2026-12-26T23:00:00Z'),
        days: 2,
      },
      'Holidays, 2 days, not counted',
      'Fri 25 Dec – Sat 26 Dec',
    ],
    [
      {
        kind: 'paused',
        from: at('2026-11-24T09:00:00Z'),
        to: at('2026-11-25T09:00:00Z'),
        because: 'waiting-client',
        workingMs: 8 * HOUR,
      },
      'Waiting on Client, 8h not counted',
      'Tue 24 Nov, 10:00 – Wed 25 Nov, 10:00',
    ],
    [
      { kind: 'paused', from: noon, to: null, because: 'hold', workingMs: null },
      'SLA hold',
      'Since Tue 24 Nov, 12:00',
    ],
  ])('are told in the zone of the working hours: %o', (step, title, when) => {
    expect(describeAll(4 * HOUR, [step])).toEqual([{ title, when }]);
  });

  it('say what a clock that has stopped did not need', () => {
    const steps: DeadlineStep[] = [
      { kind: 'stopped', from: noon, to: noon, leftMs: HOUR, isLate: false },
      { kind: 'ahead', from: noon, to: noon + HOUR, workingMs: HOUR, leftMs: 0 },
    ];
    expect(describeAll(HOUR, steps).map(({ title }) => title)).toEqual([
      'Resolved, 1h left',
      '1h not needed',
    ]);
  });

  const office: [string, string][] = [['08:00', '18:00']];
  const calendar = parseWorkingCalendar({
    timeZone: 'Europe/London',
    weekly: { mon: office, tue: office, wed: office, thu: office, fri: office },
  });

  it('tell a span that begins in the middle of a minute as the times beside it do', () => {
    const startAt = at('2026-11-24T16:45:40.123Z');
    const dueAt = addWorkingTime(calendar, startAt, 4 * HOUR);
    const clock = { startAt, targetMs: 4 * HOUR, dueAt, pauses: [], stoppedAt: null };
    const explanation = explainDeadline(clock, calendar, dueAt + 1)!;
    const words = describeSteps(explanation, { zone: 'Europe/London', stopped: '' });
    expect(words.slice(0, 2)).toEqual([
      { title: '1h 15m counted, 2h 45m left', when: 'Tue 24 Nov, 16:45 – 18:00' },
      { title: '2h 45m counted, 0m left', when: 'Wed 25 Nov, 08:00 – 10:45' },
    ]);
  });

  it('tell what was left when the clock stopped as the times beside it do', () => {
    const startAt = at('2026-11-24T11:15:50Z');
    const stoppedAt = at('2026-11-24T12:55:10Z');
    const dueAt = addWorkingTime(calendar, startAt, 4 * HOUR);
    const clock = { startAt, targetMs: 4 * HOUR, dueAt, pauses: [], stoppedAt };
    const explanation = explainDeadline(clock, calendar, dueAt)!;
    const words = describeSteps(explanation, { zone: 'UTC', stopped: 'Responded' });
    expect(words.map(({ title, when }) => `${title} · ${when}`)).toEqual([
      '1h 40m counted, 2h 20m left · Tue 24 Nov, 11:15 – 12:55',
      'Responded, 2h 20m left · Tue 24 Nov, 12:55',
      '2h 20m not needed · Tue 24 Nov, 12:55 – 15:15',
      'Due · Tue 24 Nov, 15:15',
    ]);
  });

  it('add up as they are read, wherever they begin and however often they were paused', () => {
    const read = (text: string) => {
      const [, hours = 0, minutes = 0] = /(?:(\d+)h)? ?(?:(\d+)m)?/.exec(text) ?? [];
      return Number(hours) * 60 + Number(minutes);
    };
    const moment = fc.integer({ min: 0, max: 40 * 24 * HOUR });
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 1, max: 60 * 40 }),
        fc.uniqueArray(moment, { maxLength: 6 }),
        moment,
        (start, minutes, cuts, seen) => {
          const base = at('2026-11-02T00:00:00Z');
          const startAt = base + start;
          const edges = cuts.map((cut) => base + cut).filter((cut) => cut >= startAt);
          edges.sort((a, b) => a - b);
          const pauses = edges.flatMap((from, index) => {
            const to = edges[index + 1];
            return index % 2 === 0 && to !== undefined
              ? [{ from, to, because: 'on-hold' as const }]
              : [];
          });
          const targetMs = minutes * MINUTE;
          const dueAt = addWorkingTime(calendar, startAt, targetMs, pauses);
          const clock = { startAt, targetMs, dueAt, pauses, stoppedAt: null };
          const explanation = explainDeadline(clock, calendar, base + seen)!;
          const words = describeSteps(explanation, { zone: 'Europe/London', stopped: '' });

          let left = minutes;
          const isOneByOne = explanation.steps.length < 40;
          explanation.steps.forEach(({ kind, from, to }, index) => {
            const title = words[index]?.title ?? '';
            if (kind !== 'counted' && kind !== 'ahead') return;
            const told = title.startsWith('under 1m') ? 0 : read(title);
            left -= told;
            expect(told).toBeGreaterThanOrEqual(0);
            if (kind === 'counted') expect(read(title.split(', ')[1] ?? '')).toBe(left);
            const byTheTimes = Math.floor((to ?? 0) / MINUTE) - Math.floor(from / MINUTE);
            if (isOneByOne && pauses.length === 0) expect(told).toBe(byTheTimes);
            if (isOneByOne) expect(Math.abs(told - byTheTimes)).toBeLessThanOrEqual(2);
          });
          expect(left).toBe(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
