import type { ClockFacts } from './clock-facts';
import type { Instant, Interval } from './instant';
import { isFinished, isPausing, type StatusRole } from './status';
import type { ClockState } from './ticket';
import { addWorkingTime, workingTimeBetween, type WorkingCalendar } from './working-time';

/**
 * What a ticket is measured by: the working time of one calendar (the priority's own workday where
 * it has one, else the SLA's) and the targets in working ms; null where there is none.
 */
export type SlaTargets = {
  calendar: WorkingCalendar;
  responseMs: number | null;
  resolutionMs: number | null;
};

/** Why a clock stood: a pausing status, a hold by hand, or the time it stood resolved or closed. */
export type ClockPause = Interval & { because: StatusRole | 'hold' };

/** One clock of a ticket, worked out from facts (rules §5). */
export type SlaClock = {
  /** On the wire: 0 not-started, 1 running, 2 paused, 3 met, 4 breached. */
  state: ClockState;
  startAt: Instant;
  /** Working ms. */
  targetMs: number | null;
  /** Null while paused (what is left stands still), off the clock, or without a target. */
  dueAt: Instant | null;
  /** When it stood, in order; `to: null` still does. The response clock knows no pauses. */
  pauses: ClockPause[];
  stoppedAt: Instant | null;
  /** Working ms counted so far: until it stopped, else until the present pause, else until now. */
  usedMs: number;
  /** Working ms of the target not used; negative when late; null without a target. */
  leftMs: number | null;
};

export type SlaClocks = {
  response: SlaClock;
  resolution: SlaClock;
  /** How the first resolving was judged; it stays on record when the ticket is reopened. */
  firstResolution: { at: Instant; state: 'met' | 'breached' } | null;
};

/** What the status history says of the resolution clock. */
type Course = { pauses: ClockPause[]; stoppedAt: Instant | null; firstStop: Instant | null };

function courseOf({ startAt, moves, holds }: ClockFacts): Course {
  const ordered = [...moves].sort((a, b) => a.at - b.at);
  // Nothing known yet of a ticket that occurred before it was created: nobody had paused it.
  if ((ordered[0]?.at ?? Infinity) > startAt) ordered.unshift({ at: startAt, role: 'new' });
  const pauses: ClockPause[] = [];
  let stoppedAt: Instant | null = null;
  let firstStop: Instant | null = null;

  ordered.forEach(({ at, role }, index) => {
    const until = ordered[index + 1]?.at ?? null;
    if (isFinished(role)) {
      stoppedAt ??= at;
      firstStop ??= at;
      return;
    }
    if (stoppedAt !== null) pauses.push({ from: stoppedAt, to: at, because: 'resolved' });
    stoppedAt = null;
    if (isPausing(role)) pauses.push({ from: at, to: until, because: role });
    else pauses.push(...heldWithin(holds, at, until));
  });
  const counted = pauses
    .map((pause) => ({ ...pause, from: Math.max(pause.from, startAt) }))
    .filter(({ from, to }) => to === null || from < to);
  return { pauses: counted, stoppedAt, firstStop };
}

function heldWithin(holds: readonly Interval[], from: Instant, to: Instant | null): ClockPause[] {
  const held: ClockPause[] = [];
  let reached = from;
  for (const hold of [...holds].sort((a, b) => a.from - b.from)) {
    const begins = Math.max(hold.from, reached);
    const ends = Math.min(hold.to ?? Infinity, to ?? Infinity);
    if (begins >= ends) continue;
    held.push({ from: begins, to: ends === Infinity ? null : ends, because: 'hold' });
    reached = ends;
  }
  return held;
}

type Measure = {
  calendar: WorkingCalendar;
  targetMs: number | null;
  pauses: ClockPause[];
  stoppedAt: Instant | null;
};

function readClock(measure: Measure, { startAt, offClock }: ClockFacts, now: Instant): SlaClock {
  const { calendar, pauses, stoppedAt } = measure;
  const targetMs = offClock ? null : measure.targetMs;
  const standsSince = stoppedAt === null ? pauses.find(({ to }) => to === null)?.from : undefined;
  const countedTo = stoppedAt ?? standsSince ?? now;
  const usedMs = offClock ? 0 : workingTimeBetween(calendar, startAt, countedTo, pauses);
  const dueAt =
    targetMs === null || standsSince !== undefined
      ? null
      : addWorkingTime(calendar, startAt, targetMs, pauses);
  const leftMs = targetMs === null ? null : targetMs - usedMs;
  const clock = { startAt, targetMs, dueAt, pauses, stoppedAt, usedMs, leftMs };
  return { state: stateOf(clock, standsSince !== undefined, now), ...clock };
}

function measureOf({ calendar, resolutionMs }: Pick<SlaTargets, 'calendar' | 'resolutionMs'>) {
  return { calendar, targetMs: resolutionMs };
}

function stateOf(clock: Omit<SlaClock, 'state'>, isPaused: boolean, now: Instant): ClockState {
  const { startAt, targetMs, dueAt, stoppedAt } = clock;
  if (targetMs === null || startAt > now) return 'not-started';
  if (isPaused) return 'paused';
  if (dueAt === null) return 'not-started';
  if (stoppedAt !== null) return stoppedAt <= dueAt ? 'met' : 'breached';
  return now > dueAt ? 'breached' : 'running';
}

function earliest(...instants: (Instant | null)[]): Instant | null {
  const known = instants.filter((at) => at !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

/**
 * Both clocks of a ticket at `now`, from nothing but what happened (rules §5). The response stops
 * at the first answer, failing one at the first resolving, and pauses do not extend it. The
 * resolution stands in pausing statuses, while held, and while it stood resolved before it was
 * reopened; all of that is credited, also to a ticket resolved straight from a pause. Called with
 * other targets, it tells what a change of priority or SLA would make of the same history. Every
 * fact counts, even one a little after `now`: clocks of two servers differ.
 *
 * @throws RangeError for instants outside the years 1900 to 2399, or where the calendar does not
 * open for as long as the target before then.
 */
export function slaClocks(facts: ClockFacts, targets: SlaTargets, now: Instant): SlaClocks {
  const { pauses, stoppedAt, firstStop } = courseOf(facts);
  const { calendar, responseMs } = facts.respondedUnder ?? targets;
  const response = readClock(
    {
      calendar,
      targetMs: responseMs,
      pauses: [],
      stoppedAt: earliest(facts.respondedAt, firstStop),
    },
    facts,
    now,
  );
  const resolution = readClock({ ...measureOf(targets), pauses, stoppedAt }, facts, now);
  return { response, resolution, firstResolution: firstOutcome() };

  function firstOutcome(): SlaClocks['firstResolution'] {
    if (firstStop === null) return null;
    const before = pauses.filter(({ from }) => from < firstStop);
    const measure = measureOf(facts.firstResolvedUnder ?? targets);
    const { state } = readClock(
      { ...measure, pauses: before, stoppedAt: firstStop },
      facts,
      firstStop,
    );
    return state === 'met' || state === 'breached' ? { at: firstStop, state } : null;
  }
}
