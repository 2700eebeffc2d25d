import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withMerged, type ClockFacts, type StatusMove } from './clock-facts';
import { slaClocks, type SlaTargets } from './sla-clocks';
import { isFinished, isPausing, statusRoles, type StatusRole } from './status';
import { addWorkingTime, parseWorkingCalendar, workingTimeBetween } from './working-time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const office: [string, string][] = [
  ['09:00', '12:00'],
  ['13:00', '18:00'],
];
const calendar = parseWorkingCalendar({
  timeZone: 'UTC',
  weekly: { mon: office, tue: office, wed: office, thu: office, fri: office },
  holidays: ['2026-03-11'],
});
const targets: SlaTargets = { calendar, responseMs: HOUR, resolutionMs: 8 * HOUR };
/** The week of Monday 2026-03-09; its Wednesday is a holiday. */
const on = (day: 'mon' | 'tue' | 'thu' | 'fri', time: string) =>
  Date.parse(`2026-03-${{ mon: '09', tue: '10', thu: '12', fri: '13' }[day]}T${time}:00Z`);
const ticket = (
  moves: [number, StatusRole][] = [],
  over: Partial<ClockFacts> = {},
): ClockFacts => ({
  startAt: on('mon', '10:00'),
  moves: [{ at: on('mon', '10:00'), role: 'new' as StatusRole }].concat(
    moves.map(([at, role]) => ({ at, role })),
  ),
  holds: [],
  respondedAt: null,
  offClock: false,
  ...over,
});

describe('the first response', () => {
  const response = (facts: ClockFacts, now: number) => slaClocks(facts, targets, now).response;

  test('is owed from the start, in working time', () => {
    const clock = response(ticket([], { startAt: on('mon', '11:30') }), on('mon', '13:10'));
    expect(clock).toMatchObject({
      state: 'running',
      dueAt: on('mon', '13:30'),
      usedMs: 40 * MINUTE,
      leftMs: 20 * MINUTE,
    });
  });

  test('is met at the very instant it is due, and missed a millisecond later', () => {
    const due = on('mon', '11:00');
    expect(response(ticket([], { respondedAt: due }), on('fri', '10:00')).state).toBe('met');
    expect(response(ticket([], { respondedAt: due + 1 }), on('fri', '10:00'))).toMatchObject({
      state: 'breached',
      leftMs: -1,
    });
  });

  test('is not extended by waiting on the client', () => {
    const facts = ticket([[on('mon', '10:10'), 'waiting-client']]);
    expect(response(facts, on('mon', '11:01'))).toMatchObject({ state: 'breached', pauses: [] });
  });

  test('failing an answer, is given by resolving; reopening does not take that back', () => {
    const facts = ticket([
      [on('mon', '10:30'), 'resolved'],
      [on('tue', '10:00'), 'in-progress'],
    ]);
    expect(response(facts, on('fri', '10:00'))).toMatchObject({
      state: 'met',
      stoppedAt: on('mon', '10:30'),
    });
  });

  test('keeps the target it was judged by when the priority is raised later', () => {
    const answered = ticket([], { respondedAt: on('mon', '10:50') });
    const critical = { ...targets, responseMs: 15 * MINUTE };
    expect(slaClocks(answered, critical, on('mon', '12:00')).response.state).toBe('breached');
    const kept = { ...answered, respondedUnder: targets };
    expect(slaClocks(kept, critical, on('mon', '12:00')).response).toMatchObject({
      state: 'met',
      dueAt: on('mon', '11:00'),
    });
  });
});

describe('the resolution', () => {
  const resolution = (facts: ClockFacts, now: number) => slaClocks(facts, targets, now).resolution;

  test('runs over lunch, night and holiday to its due instant', () => {
    const clock = resolution(ticket(), on('mon', '11:00'));
    expect(clock).toMatchObject({
      state: 'running',
      dueAt: on('tue', '10:00'),
      usedMs: HOUR,
      leftMs: 7 * HOUR,
    });
    expect(resolution(ticket(), clock.dueAt!).state).toBe('running');
    expect(resolution(ticket(), clock.dueAt! + 1)).toMatchObject({ state: 'breached', leftMs: -1 });
  });

  test('has no due instant while it waits; what is left stands still', () => {
    const facts = ticket([[on('mon', '14:00'), 'waiting-client']]);
    const expected = { state: 'paused', dueAt: null, usedMs: 3 * HOUR, leftMs: 5 * HOUR };
    expect(resolution(facts, on('mon', '15:00'))).toMatchObject(expected);
    expect(resolution(facts, on('fri', '15:00'))).toMatchObject(expected);
  });

  test.each<[string, StatusRole]>([
    ['waiting on the client', 'waiting-client'],
    ['waiting on a third party', 'waiting-third-party'],
    ['on hold', 'on-hold'],
  ])('is moved by the working time it spent %s', (_, role) => {
    const facts = ticket([
      [on('mon', '14:00'), role],
      [on('mon', '16:30'), 'in-progress'],
    ]);
    expect(resolution(facts, on('mon', '17:00'))).toMatchObject({
      state: 'running',
      dueAt: on('tue', '13:30'),
      pauses: [{ from: on('mon', '14:00'), to: on('mon', '16:30'), because: role }],
    });
  });

  test('goes on while pending: that waits for ourselves', () => {
    const facts = ticket([[on('mon', '14:00'), 'pending']]);
    expect(resolution(facts, on('mon', '15:00'))).toMatchObject({ state: 'running', pauses: [] });
  });

  test('credits the wait of a ticket resolved straight from it', () => {
    const facts = ticket([
      [on('mon', '14:00'), 'waiting-client'],
      [on('fri', '14:00'), 'resolved'],
    ]);
    expect(resolution(facts, on('fri', '18:00'))).toMatchObject({
      state: 'met',
      stoppedAt: on('fri', '14:00'),
      leftMs: 5 * HOUR,
    });
  });

  test('is judged when it was resolved, not when it was closed', () => {
    const facts = ticket([
      [on('mon', '17:00'), 'resolved'],
      [on('fri', '17:00'), 'closed'],
    ]);
    expect(resolution(facts, on('fri', '18:00'))).toMatchObject({
      state: 'met',
      stoppedAt: on('mon', '17:00'),
    });
  });

  test('goes on after reopening; the time it stood resolved does not count', () => {
    const facts = ticket([
      [on('mon', '17:00'), 'resolved'],
      [on('fri', '10:00'), 'in-progress'],
    ]);
    const { resolution: clock, firstResolution } = slaClocks(facts, targets, on('fri', '10:30'));
    expect(clock).toMatchObject({
      state: 'running',
      dueAt: on('fri', '12:00'),
      pauses: [{ from: on('mon', '17:00'), to: on('fri', '10:00'), because: 'resolved' }],
    });
    expect(firstResolution).toEqual({ at: on('mon', '17:00'), state: 'met' });
  });

  test('keeps the first miss on record, however well the second try goes', () => {
    const facts = ticket([
      [on('tue', '10:01'), 'resolved'],
      [on('tue', '11:00'), 'in-progress'],
      [on('tue', '11:01'), 'resolved'],
    ]);
    const { firstResolution } = slaClocks(facts, targets, on('fri', '10:30'));
    expect(firstResolution).toEqual({ at: on('tue', '10:01'), state: 'breached' });
  });

  test('keeps the target the first try was judged by when the priority is raised later', () => {
    const facts = ticket([
      [on('mon', '17:00'), 'resolved'],
      [on('tue', '10:00'), 'in-progress'],
    ]);
    const raised = { ...targets, resolutionMs: 4 * HOUR };
    const first = (of: ClockFacts) => slaClocks(of, raised, on('fri', '10:00')).firstResolution;
    expect(first(facts)?.state).toBe('breached');
    expect(first({ ...facts, firstResolvedUnder: targets })?.state).toBe('met');
  });

  test('a hold by hand pauses a ticket that is worked on, and adds nothing to one that waits', () => {
    const facts = ticket([[on('mon', '14:00'), 'waiting-client']], {
      holds: [{ from: on('mon', '11:00'), to: on('mon', '15:00') }],
    });
    expect(resolution(facts, on('tue', '10:00')).pauses).toEqual([
      { from: on('mon', '11:00'), to: on('mon', '14:00'), because: 'hold' },
      { from: on('mon', '14:00'), to: null, because: 'waiting-client' },
    ]);
  });

  test('a change of priority keeps the start and every pause', () => {
    const facts = ticket([
      [on('mon', '11:00'), 'on-hold'],
      [on('mon', '14:00'), 'in-progress'],
    ]);
    const low = slaClocks(facts, { ...targets, resolutionMs: 4 * HOUR }, on('tue', '09:30'));
    expect(low.resolution).toMatchObject({ state: 'breached', dueAt: on('mon', '17:00') });
    expect(low.resolution.leftMs).toBe(-90 * MINUTE);
  });

  test('a ticket reported for the morning before counts from then', () => {
    const facts = { ...ticket(), startAt: on('mon', '09:00') };
    expect(resolution(facts, on('mon', '10:00'))).toMatchObject({ usedMs: HOUR });
  });

  test('a pause before a planned start does not count', () => {
    const facts = ticket([[on('mon', '10:30'), 'on-hold']], { startAt: on('tue', '09:00') });
    const { pauses } = resolution(facts, on('mon', '11:00'));
    expect(pauses).toEqual([{ from: on('tue', '09:00'), to: null, because: 'on-hold' }]);
  });
});

describe('not on the clock', () => {
  const states = (facts: ClockFacts, under = targets) => {
    const { response, resolution } = slaClocks(facts, under, on('mon', '11:00'));
    return [response.state, resolution.state];
  };
  test.each<[string, ClockFacts, SlaTargets]>([
    ['excluded from SLA or merged', ticket([], { offClock: true }), targets],
    ['starting in the future', ticket([], { startAt: on('mon', '11:01') }), targets],
    ['without targets', ticket(), { calendar, responseMs: null, resolutionMs: null }],
  ])('%s', (_, facts, under) => {
    expect(states(facts, under)).toEqual(['not-started', 'not-started']);
  });

  test('a planned ticket has its due instants already; an excluded one has none', () => {
    const planned = ticket([], { startAt: on('tue', '09:00') });
    expect(slaClocks(planned, targets, on('mon', '11:00')).resolution.dueAt).toBe(
      on('tue', '18:00'),
    );
    const excluded = ticket([], { offClock: true });
    expect(slaClocks(excluded, targets, on('mon', '11:00')).resolution).toMatchObject({
      dueAt: null,
      usedMs: 0,
      leftMs: null,
    });
  });
});

test('the survivor of a merge takes the earliest start and the earliest response', () => {
  const survivor = ticket([], { startAt: on('mon', '11:00'), respondedAt: on('mon', '11:30') });
  const merged = ticket([], { startAt: on('mon', '09:00'), respondedAt: null });
  expect(withMerged(survivor, merged)).toMatchObject({
    startAt: on('mon', '09:00'),
    respondedAt: on('mon', '11:30'),
  });
  expect(withMerged(merged, survivor).respondedAt).toBe(on('mon', '11:30'));
});

/** A desk that keeps only what is used so far, and goes from event to event. */
function incremental(facts: ClockFacts, now: number) {
  let used = 0;
  let since: number | null = facts.startAt;
  let stoppedAt: number | null = null;
  let role: StatusRole = 'new';
  const step = (at: number, next: StatusRole) => {
    const from = Math.max(at, facts.startAt);
    if (since !== null) used += workingTimeBetween(calendar, since, from);
    stoppedAt = isFinished(next) ? (stoppedAt ?? at) : null;
    since = isFinished(next) || isPausing(next) ? null : from;
    role = next;
  };
  for (const { at, role: next } of facts.moves) step(at, next);
  if (since !== null) used += workingTimeBetween(calendar, since, now);
  const left = 8 * HOUR - used;
  const isPaused = isPausing(role);
  const isLate = left < 0;
  return { used, left, stoppedAt, isPaused, isLate };
}

const gap = fc.oneof(fc.integer({ min: 0, max: 9 * 60 }), fc.integer({ min: 0, max: 4 * 24 * 60 }));
const history = fc
  .tuple(
    fc.integer({ min: 0, max: 5 * 24 * 60 }),
    fc.integer({ min: -120, max: 2000 }),
    fc.array(fc.tuple(gap, fc.constantFrom(...statusRoles)), { maxLength: 14 }),
  )
  .map(([start, created, steps]): ClockFacts => {
    const startAt = on('mon', '06:00') + start * MINUTE;
    let at = startAt + created * MINUTE;
    const moves: StatusMove[] = [{ at, role: 'new' }];
    for (const [minutes, role] of steps) {
      at += minutes * MINUTE;
      moves.push({ at, role });
    }
    return { startAt, moves, holds: [], respondedAt: null, offClock: false };
  });

describe('histories of every kind', () => {
  test('a clock kept event by event equals the clock computed from scratch', () => {
    fc.assert(
      fc.property(history, gap, (facts, later) => {
        const now = Math.max(facts.startAt, facts.moves.at(-1)!.at) + later * MINUTE;
        const { resolution } = slaClocks(facts, targets, now);
        const kept = incremental(facts, now);
        expect(resolution.usedMs).toBe(kept.used);
        expect(resolution.leftMs).toBe(kept.left);
        expect(resolution.stoppedAt).toBe(kept.stoppedAt);
        expect(resolution.state === 'paused').toBe(kept.isPaused);
        // Due is where the kept clock would use up what is left, counted from now.
        if (kept.isPaused) expect(resolution.dueAt).toBeNull();
        else if (kept.left > 0 && kept.stoppedAt === null)
          expect(resolution.dueAt).toBe(addWorkingTime(calendar, now, kept.left));
        if (kept.isLate && !kept.isPaused) expect(resolution.state).toBe('breached');
        if (kept.left > 0 && !kept.isPaused)
          expect(resolution.state).toBe(kept.stoppedAt === null ? 'running' : 'met');
      }),
      { numRuns: 3_000 },
    );
  });

  test('the order in which the log is read does not matter, nor does reading it again', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const now = facts.moves.at(-1)!.at + HOUR;
        const distinct = facts.moves.filter(
          ({ at }, index) => facts.moves.findIndex((move) => move.at === at) === index,
        );
        const once = slaClocks({ ...facts, moves: distinct }, targets, now);
        expect(slaClocks({ ...facts, moves: distinct.toReversed() }, targets, now)).toEqual(once);
      }),
    );
  });

  test('time alone only uses time up: nothing is ever given back', () => {
    fc.assert(
      fc.property(history, gap, gap, (facts, one, more) => {
        const last = Math.max(facts.startAt, facts.moves.at(-1)!.at);
        const early = slaClocks(facts, targets, last + one * MINUTE).resolution;
        const late = slaClocks(facts, targets, last + (one + more) * MINUTE).resolution;
        expect(late.usedMs).toBeGreaterThanOrEqual(early.usedMs);
        expect(late.dueAt).toBe(early.dueAt);
      }),
    );
  });
});
