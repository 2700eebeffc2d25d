import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculateSlaStatus, riskWindow, type SlaFacts, type SlaReading } from './sla';
import { statusRoles } from './status';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const due = Date.UTC(2026, 10, 24, 17);
const facts = (over: Partial<SlaFacts> = {}): SlaFacts => ({
  role: 'in-progress',
  dueAt: due,
  stoppedAt: null,
  paused: false,
  ...over,
});

describe('a clock reads', () => {
  test.each<[string, Partial<SlaFacts>, number, string, number | null]>([
    ['on track with two hours left', {}, due - 2 * HOUR, 'on-track', 2 * HOUR],
    ['on track with exactly the risk window left', {}, due - HOUR, 'on-track', HOUR],
    ['at risk one millisecond later', {}, due - HOUR + 1, 'at-risk', HOUR - 1],
    ['at risk, not breached, exactly when due', {}, due, 'at-risk', 0],
    ['breached one millisecond after', {}, due + 1, 'breached', -1],
    ['its own risk window', { riskMs: 15 * MINUTE }, due - 30 * MINUTE, 'on-track', 30 * MINUTE],
    ['late in working time', { workingLeftMs: -5 * MINUTE }, due + HOUR, 'breached', -5 * MINUTE],
    ['late by nothing yet outside working hours', { workingLeftMs: 0 }, due + HOUR, 'breached', 0],
    ['at risk by working time', { workingLeftMs: 1 }, due - 20 * HOUR, 'at-risk', 1],
    ['met when stopped exactly when due', { stoppedAt: due }, due + HOUR, 'met', 0],
    ['met when stopped early', { stoppedAt: due - HOUR }, due + HOUR, 'met', HOUR],
    ['breached for ever when stopped late', { stoppedAt: due + 1 }, due + HOUR, 'breached', -1],
    [
      'breached when stopped late, whatever it stood on',
      { stoppedAt: due + 1, paused: true },
      due,
      'breached',
      -1,
    ],
    ['none when stopped without a due instant', { stoppedAt: due, dueAt: null }, due, 'none', null],
    [
      'paused with what was left',
      { paused: true, remainingWhenPausedMs: 5 },
      due + HOUR,
      'paused',
      5,
    ],
    ['paused without knowing what was left', { paused: true, dueAt: null }, due, 'paused', null],
    ['none without a due instant', { dueAt: null }, due, 'none', null],
    ['none when resolved at an unknown time', { role: 'resolved' }, due + HOUR, 'none', null],
    ['none when closed at an unknown time', { role: 'closed' }, due - HOUR, 'none', null],
    [
      "the tenant's word when resolved at an unknown time",
      { role: 'closed', toldOutcome: 'breached' },
      due,
      'breached',
      null,
    ],
    [
      "the dates, not the tenant's word, where there are dates",
      { role: 'closed', stoppedAt: due, toldOutcome: 'breached' },
      due,
      'met',
      0,
    ],
  ])('%s', (_, over, now, state, remainingMs) => {
    expect(calculateSlaStatus(facts(over), now)).toEqual({ state, remainingMs });
  });

  test('a resolved ticket does not turn red while it waits for closure', () => {
    const resolved = facts({ role: 'resolved', stoppedAt: due - MINUTE });
    expect(calculateSlaStatus(resolved, due + 1000 * HOUR).state).toBe('met');
  });
});

describe('a clock that starts', () => {
  test.each<[string, Partial<SlaFacts>, string, number | null]>([
    ['a moment ago runs', { startsAt: due - 2 }, 'at-risk', 1],
    ['now runs', { startsAt: due - 1 }, 'at-risk', 1],
    ['in a moment shows nothing', { startsAt: due }, 'none', null],
    ['later, although it was stopped, is judged', { startsAt: due, stoppedAt: due }, 'met', 0],
  ])('%s', (_, over, state, remainingMs) => {
    expect(calculateSlaStatus(facts(over), due - 1)).toEqual({ state, remainingMs });
  });
});

describe('every combination of facts reads as the first sentence of the rules that fits it', () => {
  const none: SlaReading = { state: 'none', remainingMs: null };
  type Sentence = {
    says: string;
    fits: (clock: SlaFacts, now: number) => boolean;
    reads: (clock: SlaFacts, now: number) => SlaReading;
  };
  const dueOf = ({ dueAt }: SlaFacts) => dueAt ?? NaN;
  const leftOf = (clock: SlaFacts, now: number) => clock.workingLeftMs ?? dueOf(clock) - now;
  const sentences: Sentence[] = [
    {
      says: "no dates to judge by: the tenant's word",
      fits: ({ role, paused, dueAt, stoppedAt, toldOutcome }) =>
        toldOutcome !== undefined &&
        (stoppedAt === null
          ? role === 'resolved' || role === 'closed' || (!paused && dueAt === null)
          : dueAt === null),
      reads: ({ toldOutcome = 'met' }) => ({ state: toldOutcome, remainingMs: null }),
    },
    {
      says: 'stopped without a due instant: none',
      fits: ({ stoppedAt, dueAt }) => stoppedAt !== null && dueAt === null,
      reads: () => none,
    },
    {
      says: 'stopped in time or on it: met',
      fits: (clock) => clock.stoppedAt !== null && clock.stoppedAt <= dueOf(clock),
      reads: (clock) => ({ state: 'met', remainingMs: dueOf(clock) - (clock.stoppedAt ?? NaN) }),
    },
    {
      says: 'stopped late: breached',
      fits: ({ stoppedAt }) => stoppedAt !== null,
      reads: (clock) => ({
        state: 'breached',
        remainingMs: dueOf(clock) - (clock.stoppedAt ?? NaN),
      }),
    },
    {
      says: 'resolved or closed at an unknown time: none',
      fits: ({ role }) => ['resolved', 'closed'].includes(role),
      reads: () => none,
    },
    {
      says: 'paused: what was left then',
      fits: ({ paused }) => paused,
      reads: ({ remainingWhenPausedMs = null }) => ({
        state: 'paused',
        remainingMs: remainingWhenPausedMs,
      }),
    },
    { says: 'no due instant: none', fits: ({ dueAt }) => dueAt === null, reads: () => none },
    {
      says: 'after the due instant: breached',
      fits: (clock, now) => now > dueOf(clock),
      reads: (clock, now) => ({ state: 'breached', remainingMs: leftOf(clock, now) }),
    },
    {
      says: 'less than the risk window left: at risk',
      fits: (clock, now) => leftOf(clock, now) < (clock.riskMs ?? HOUR),
      reads: (clock, now) => ({ state: 'at-risk', remainingMs: leftOf(clock, now) }),
    },
    {
      says: 'else on track',
      fits: () => true,
      reads: (clock, now) => ({ state: 'on-track', remainingMs: leftOf(clock, now) }),
    },
  ];

  const window = 15 * MINUTE;
  const axes = {
    dueAt: [null, due],
    stoppedAt: [null, due - HOUR, due, due + 1],
    paused: [false, true],
    remainingWhenPausedMs: [undefined, null, 0, 5 * MINUTE, -MINUTE],
    riskMs: [undefined, window, 0],
    workingLeftMs: [undefined, -MINUTE, 0, window - 1, window, HOUR - 1, HOUR],
    toldOutcome: [undefined, 'met', 'breached'],
  } as const;
  const moments = [
    ...[due - 20 * HOUR, due - HOUR - 1, due - HOUR, due - HOUR + 1],
    ...[due - window, due - window + 1, due, due + 1, due + 20 * HOUR],
  ];
  const grid = (role: SlaFacts['role']) =>
    axes.dueAt.flatMap((dueAt) =>
      axes.stoppedAt.flatMap((stoppedAt) =>
        axes.paused.flatMap((paused) =>
          axes.remainingWhenPausedMs.flatMap((remainingWhenPausedMs) =>
            axes.riskMs.flatMap((riskMs) =>
              axes.workingLeftMs.flatMap((workingLeftMs) =>
                axes.toldOutcome.map((toldOutcome): SlaFacts => ({
                  ...{ role, dueAt, stoppedAt, paused, remainingWhenPausedMs },
                  ...{ riskMs, workingLeftMs, toldOutcome },
                })),
              ),
            ),
          ),
        ),
      ),
    );

  test.each(statusRoles)('with the status %s', (role) => {
    const used = new Set<string>();
    for (const clock of grid(role)) {
      for (const now of moments) {
        const sentence = sentences.find(({ fits }) => fits(clock, now));
        const expected = sentence?.reads(clock, now);
        const reading = calculateSlaStatus(clock, now);
        if (reading.state !== expected?.state || reading.remainingMs !== expected.remainingMs) {
          expect(reading, `${sentence?.says}: ${JSON.stringify({ ...clock, now })}`).toEqual(
            expected,
          );
        }
        if (sentence) used.add(sentence.says);
      }
    }
    // The grid has a case for every sentence but those that the role rules out.
    expect(used.size).toBe(role === 'resolved' || role === 'closed' ? 5 : sentences.length - 1);
  });
});

describe('a clock is at risk', () => {
  test.each([
    [0, 5],
    [15, 5],
    [20, 5],
    [21, 5.25],
    [60, 15],
    [2 * 60, 30],
    [4 * 60, 60],
    [8 * 60, 60],
    [24 * 60, 60],
  ])('with a target of %d minutes when less than %d are left', (target, window) => {
    expect(riskWindow(target * MINUTE)).toBe(window * MINUTE);
  });

  test.each([-HOUR, NaN])('within five minutes of what is no target: %s', (target) => {
    expect(riskWindow(target)).toBe(5 * MINUTE);
  });

  test('within five minutes to an hour of any target, never later for a longer one', () => {
    const target = fc.integer({ min: 0, max: 1_000 * HOUR });
    fc.assert(
      fc.property(target, target, (one, more) => {
        expect(riskWindow(one)).toBeGreaterThanOrEqual(5 * MINUTE);
        expect(riskWindow(one)).toBeLessThanOrEqual(HOUR);
        expect(riskWindow(one + more)).toBeGreaterThanOrEqual(riskWindow(one));
      }),
    );
  });

  test('not from birth, where its target is longer than the five minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5 * MINUTE, max: 1_000 * HOUR }), (target) => {
        const newborn = facts({ dueAt: due, riskMs: riskWindow(target) });
        expect(calculateSlaStatus(newborn, due - target).state).toBe('on-track');
      }),
    );
  });
});
