import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainDeadline, type DeadlineStep } from './explain-deadline';
import type { ClockPause } from './sla-clocks';
import { addWorkingTime, parseWorkingCalendar, workingTimeBetween } from './working-time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LATER = Date.parse('2030-01-01T00:00:00Z');
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
  switch (step.kind) {
    case 'counted':
    case 'ahead': {
      const ahead = step.kind === 'ahead' ? ' ahead' : '';
      return `${span} ${hours(step.workingMs)}${ahead}, ${hours(step.leftMs)} left`;
    }
    case 'holiday':
      return `${span} holiday, ${step.days} d`;
    case 'paused':
      return `${span} ${step.because}, ${hours(step.workingMs)} not counted`;
    case 'due':
      return `due ${hhmm(step.from)}`;
    default:
      return `${step.kind} ${hhmm(step.from)}, ${hours(step.leftMs)} left`;
  }
}
type Seen = { now?: string; stopped?: string };
/** All steps; of a clock that is looked at the moment it is due, unless `seen` says otherwise. */
const explainAll = (
  start: string,
  targetHours: number,
  pauses: ClockPause[] = [],
  seen: Seen = {},
) => {
  const isPaused = pauses.some(({ to }) => to === null);
  const [startAt, targetMs] = [at(start), targetHours * HOUR];
  const dueAt = isPaused ? null : addWorkingTime(calendar, startAt, targetMs, pauses);
  const stoppedAt = seen.stopped === undefined ? null : at(seen.stopped);
  const now = seen.now === undefined ? (dueAt ?? startAt) : at(seen.now);
  const clock = { startAt, targetMs, dueAt, pauses, stoppedAt };
  return explainDeadline(clock, calendar, now)?.steps.map(tell);
};
/** The way to the due instant alone. */
const explain = (...asked: Parameters<typeof explainAll>) =>
  explainAll(...asked)?.filter((step) => !/^(now|stopped|due)/.test(step));
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
    const clock = { startAt: 0, targetMs: null, dueAt: null, pauses: [], stoppedAt: null };
    expect(explainDeadline(clock, calendar, 0)).toBeNull();
  });

  describe('and where on the way the clock is', () => {
    test('now, with what is ahead of it', () => {
      const seen = { now: '2026-12-01T14:00:00Z' };
      expect(explainAll('2026-12-01T11:00:00Z', 6, [], seen)).toEqual([
        '12-01 11:00 – 12-01 12:00 1h, 5h left',
        '12-01 13:00 – 12-01 14:00 1h, 4h left',
        'now 12-01 14:00, 4h left',
        '12-01 14:00 – 12-01 17:00 3h ahead, 1h left',
        '12-02 09:00 – 12-02 10:00 1h ahead, 0h left',
        'due 12-02 10:00',
      ]);
    });

    test('outside working hours, between two spans', () => {
      const seen = { now: '2026-12-01T20:00:00Z' };
      expect(explainAll('2026-12-01T16:00:00Z', 2, [], seen)).toEqual([
        '12-01 16:00 – 12-01 17:00 1h, 1h left',
        'now 12-01 20:00, 1h left',
        '12-02 09:00 – 12-02 10:00 1h ahead, 0h left',
        'due 12-02 10:00',
      ]);
    });

    test('late since it was due, in working time', () => {
      const seen = { now: '2026-12-02T10:00:00Z' };
      expect(explainAll('2026-12-01T15:00:00Z', 1, [], seen)).toEqual([
        '12-01 15:00 – 12-01 16:00 1h, 0h left',
        'due 12-01 16:00',
        'now 12-02 10:00, -2h left',
      ]);
    });

    test('stopped, with what was not needed', () => {
      const seen = { stopped: '2026-12-01T12:00:00Z', now: '2026-12-24T09:00:00Z' };
      expect(explainAll('2026-12-01T11:00:00Z', 2, [], seen)).toEqual([
        '12-01 11:00 – 12-01 12:00 1h, 1h left',
        'stopped 12-01 12:00, 1h left',
        '12-01 13:00 – 12-01 14:00 1h ahead, 0h left',
        'due 12-01 14:00',
      ]);
    });

    test('stopped when due, and stopped late', () => {
      const met = { stopped: '2026-12-01T10:00:00Z' };
      expect(explainAll('2026-12-01T09:00:00Z', 1, [], met)?.slice(1)).toEqual([
        'stopped 12-01 10:00, 0h left',
        'due 12-01 10:00',
      ]);
      const late = { stopped: '2026-12-02T09:30:00Z' };
      expect(explainAll('2026-12-01T16:00:00Z', 1, [], late)?.slice(1)).toEqual([
        'due 12-01 17:00',
        'stopped 12-02 09:30, -0.5h left',
      ]);
    });

    test('nowhere yet before it starts, or while it is paused', () => {
      const seen = { now: '2026-12-01T08:00:00Z' };
      expect(explainAll('2026-12-01T09:00:00Z', 1, [], seen)).toEqual([
        '12-01 09:00 – 12-01 10:00 1h ahead, 0h left',
        'due 12-01 10:00',
      ]);
      const wait = pause('2026-12-01T10:00:00Z', null, 'on-hold');
      const steps = explainAll('2026-12-01T09:00:00Z', 8, [wait], { now: '2026-12-03T09:00:00Z' });
      expect(steps?.at(-1)).toBe('12-01 10:00 – … on-hold, ? not counted');
    });
  });

  test('around the clock, midnight parts nothing', () => {
    const always = parseWorkingCalendar({ timeZone: 'Europe/London', alwaysOpen: true });
    const [startAt, targetMs] = [at('2026-12-01T20:00:00Z'), 30 * HOUR];
    const dueAt = startAt + targetMs;
    const clock = { startAt, targetMs, dueAt, pauses: [], stoppedAt: null };
    expect(explainDeadline(clock, always, dueAt)?.steps.map(tell)).toEqual([
      '12-01 20:00 – 12-03 02:00 30h, 0h left',
      'now 12-03 02:00, 0h left',
      'due 12-03 02:00',
    ]);
  });

  test('what is counted adds up to the target and ends at the due instant, whatever the pauses', () => {
    const minute = fc.integer({ min: 0, max: 60 * 24 * 60 });
    fc.assert(
      fc.property(
        minute,
        fc.integer({ min: 1, max: 60 * 400 }),
        fc.array(minute, { maxLength: 8 }),
        minute,
        fc.boolean(),
        (start, target, cuts, seen, isStopped) => {
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
          const mark = base + seen * MINUTE;
          const clock = { startAt, targetMs, dueAt, pauses, stoppedAt: isStopped ? mark : null };
          const { steps } = explainDeadline(clock, calendar, isStopped ? LATER : mark)!;
          const working = steps.filter((step) => 'workingMs' in step && step.kind !== 'paused');
          const sum = (kind: DeadlineStep['kind']) =>
            working.reduce((ms, step) => (step.kind === kind ? ms + step.workingMs : ms), 0);
          expect(sum('counted') + sum('ahead')).toBe(targetMs);
          expect(sum('counted')).toBe(
            workingTimeBetween(calendar, startAt, Math.min(mark, dueAt), pauses),
          );
          expect(working.at(-1)).toMatchObject({ to: dueAt, leftMs: 0 });
          const marked = steps.find((step) => step.kind === 'now' || step.kind === 'stopped');
          if (mark < startAt) expect(marked).toBeUndefined();
          else if (mark <= dueAt) expect(marked).toMatchObject({ leftMs: sum('ahead') });
          else
            expect(marked).toMatchObject({
              leftMs: 0 - workingTimeBetween(calendar, dueAt, mark),
            });
          expect(steps.map(({ from }) => from)).toEqual(
            steps.map(({ from }) => from).toSorted((a, b) => a - b),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
