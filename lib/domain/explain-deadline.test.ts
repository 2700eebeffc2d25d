import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainDeadline, type DeadlineStep } from './explain-deadline';
import type { ClockPause } from './sla-clocks';
import { addWorkingTime, parseWorkingCalendar } from './working-time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const office: [string, string][] = [
  ['09:00', '12:00'],
  ['13:00', '17:00'],
];
const calendar = parseWorkingCalendar({
  timeZone: 'Europe/London',
  weekly: { mon: office, tue: office, wed: office, thu: office, fri: office },
  holidays: ['12-25', '2026-12-28', '2026-12-26', '2026-12-27'],
});
const at = Date.parse;
const hhmm = (instant: number | null) =>
  instant === null ? '…' : new Date(instant).toISOString().slice(5, 16).replace('T', ' ');
const hours = (ms: number | null) => (ms === null ? '?' : `${ms / HOUR}h`);

function tell(step: DeadlineStep): string {
  const span = `${hhmm(step.from)} – ${hhmm(step.to)}`;
  if (step.kind === 'counted')
    return `${span} ${hours(step.workingMs)}, ${hours(step.leftMs)} left`;
  if (step.kind === 'holiday') return `${span} holiday, ${step.days} d`;
  return `${span} ${step.because}, ${hours(step.workingMs)} not counted`;
}
const explain = (start: string, targetHours: number, pauses: ClockPause[] = []) => {
  const standing = pauses.some(({ to }) => to === null);
  const [startAt, targetMs] = [at(start), targetHours * HOUR];
  const dueAt = standing ? null : addWorkingTime(calendar, startAt, targetMs, pauses);
  const explanation = explainDeadline({ startAt, targetMs, dueAt, pauses }, calendar);
  return explanation?.steps.map(tell);
};
const pause = (from: string, to: string | null, because: ClockPause['because']): ClockPause => ({
  from: at(from),
  to: to === null ? null : at(to),
  because,
});

describe('why this deadline', () => {
  test('working time over lunch and into the next day', () => {
    expect(explain('2026-12-01T11:00:00Z', 6)).toEqual([
      '12-01 11:00 – 12-01 12:00 1h, 5h left',
      '12-01 13:00 – 12-01 17:00 4h, 1h left',
      '12-02 09:00 – 12-02 10:00 1h, 0h left',
    ]);
  });

  test('holidays are named; those of a weekend closed nothing', () => {
    // Christmas Day is a Friday, the 28th a Monday.
    expect(explain('2026-12-24T16:00:00Z', 2)).toEqual([
      '12-24 16:00 – 12-24 17:00 1h, 1h left',
      '12-25 00:00 – 12-26 00:00 holiday, 1 d',
      '12-28 00:00 – 12-29 00:00 holiday, 1 d',
      '12-29 09:00 – 12-29 10:00 1h, 0h left',
    ]);
  });

  test('a pause says why, and what it did not count', () => {
    const wait = pause('2026-12-01T10:00:00Z', '2026-12-02T10:00:00Z', 'waiting-client');
    expect(explain('2026-12-01T09:00:00Z', 2, [wait])).toEqual([
      '12-01 09:00 – 12-01 10:00 1h, 1h left',
      '12-01 10:00 – 12-02 10:00 waiting-client, 7h not counted',
      '12-02 10:00 – 12-02 11:00 1h, 0h left',
    ]);
  });

  test('a holiday within a pause is told by the pause', () => {
    const wait = pause('2026-12-24T16:30:00Z', '2026-12-29T09:00:00Z', 'on-hold');
    expect(explain('2026-12-24T16:00:00Z', 1, [wait])).toEqual([
      '12-24 16:00 – 12-24 16:30 0.5h, 0.5h left',
      '12-24 16:30 – 12-29 09:00 on-hold, 0.5h not counted',
      '12-29 09:00 – 12-29 09:30 0.5h, 0h left',
    ]);
  });

  test('a clock that stands is told up to where it stands', () => {
    const wait = pause('2026-12-01T10:00:00Z', null, 'waiting-third-party');
    expect(explain('2026-12-01T09:00:00Z', 8, [wait])).toEqual([
      '12-01 09:00 – 12-01 10:00 1h, 7h left',
      '12-01 10:00 – … waiting-third-party, ? not counted',
    ]);
  });

  test('one that was late before it was paused says by how much', () => {
    const wait = pause('2026-12-01T11:00:00Z', null, 'on-hold');
    expect(explain('2026-12-01T09:00:00Z', 1, [wait])?.[0]).toBe(
      '12-01 09:00 – 12-01 11:00 2h, -1h left',
    );
  });

  test('months of it are told in a few steps', () => {
    const steps = explain('2026-12-01T09:00:00Z', 700);
    expect(steps).toEqual([
      '12-01 09:00 – 12-24 17:00 126h, 574h left',
      '12-25 00:00 – 12-26 00:00 holiday, 1 d',
      '12-28 00:00 – 12-29 00:00 holiday, 1 d',
      expect.stringMatching(/574h, 0h left$/),
    ]);
  });

  test('there is nothing to explain without a target', () => {
    const clock = { startAt: 0, targetMs: null, dueAt: null, pauses: [] };
    expect(explainDeadline(clock, calendar)).toBeNull();
  });

  test('what is counted adds up to the target and ends at the due instant, whatever the pauses', () => {
    const minute = fc.integer({ min: 0, max: 60 * 24 * 60 });
    fc.assert(
      fc.property(
        minute,
        fc.integer({ min: 1, max: 60 * 400 }),
        fc.array(minute, { maxLength: 8 }),
        (start, target, cuts) => {
          const base = at('2026-11-20T00:00:00Z');
          const startAt = base + start * MINUTE;
          const edges = [...new Set(cuts)]
            .map((cut) => base + cut * MINUTE)
            .filter((cut) => cut >= startAt)
            .sort((a, b) => a - b);
          const pauses: ClockPause[] = [];
          for (let edge = 0; edge + 1 < edges.length; edge += 2) {
            pauses.push({ from: edges[edge]!, to: edges[edge + 1]!, because: 'on-hold' });
          }
          const targetMs = target * MINUTE;
          const dueAt = addWorkingTime(calendar, startAt, targetMs, pauses);
          const { steps } = explainDeadline({ startAt, targetMs, dueAt, pauses }, calendar)!;
          const counted = steps.filter((step) => step.kind === 'counted');
          expect(counted.reduce((sum, { workingMs }) => sum + workingMs, 0)).toBe(targetMs);
          expect(counted.at(-1)).toMatchObject({ to: dueAt, leftMs: 0 });
          expect(steps.map(({ from }) => from)).toEqual(
            steps.map(({ from }) => from).toSorted((a, b) => a - b),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
