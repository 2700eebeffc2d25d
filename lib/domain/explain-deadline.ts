import type { Instant } from './instant';
import type { ClockPause, SlaClock } from './sla-clocks';
import { workingTimeBetween, type WorkingCalendar } from './working-time';

/**
 * Working time, and what was left of the target after it (negative: late): `counted` so far, or
 * `ahead`, which the clock has not come to, or never will as it has stopped.
 */
export type WorkingStep = {
  kind: 'counted' | 'ahead';
  from: Instant;
  to: Instant;
  workingMs: number;
  leftMs: number;
};

/**
 * The present, or when the clock stopped, with what was left then: negative when late, 0 when late
 * by nothing but closed hours.
 */
type MarkStep = {
  kind: 'now' | 'stopped';
  from: Instant;
  to: Instant;
  leftMs: number;
  isLate: boolean;
};

/**
 * One step on the way to a due instant; durations in working ms. What lies between two steps is
 * outside working hours.
 */
export type DeadlineStep =
  | WorkingStep
  /** Days with hours that a holiday closed, from local midnight to local midnight. */
  | { kind: 'holiday'; from: Instant; to: Instant; days: number }
  /** The clock was paused; `workingMs` is the working time it did not count. Null: it still is. */
  | {
      kind: 'paused';
      from: Instant;
      to: Instant | null;
      because: ClockPause['because'];
      workingMs: number | null;
    }
  | MarkStep
  | { kind: 'due'; from: Instant; to: Instant };

export type DeadlineExplanation = {
  startAt: Instant;
  targetMs: number;
  /** As the steps lead to it; null while the clock is paused. */
  dueAt: Instant | null;
  /**
   * In order; those counted and those ahead add up to the target, or, of a paused clock, to what
   * was used before the present pause.
   */
  steps: DeadlineStep[];
};

/** More spans than a person reads: from here on, what nothing interrupts is told as one. */
const SPANS_TOLD = 40;

/**
 * Why a clock is due when it is: from its start, the working time counted, the holidays and pauses
 * skipped, up to the due instant or to the pause it is in (rules §5); and where on that way it is at
 * `now`, or was when it stopped. Null for a clock without a target. A span of working time is one
 * step, cut where a pause begins, where the clock is now and where it stopped; where that makes more
 * than 40, spans that nothing else parts are one step together.
 */
export function explainDeadline(
  clock: Pick<SlaClock, 'startAt' | 'targetMs' | 'dueAt' | 'pauses' | 'stoppedAt'>,
  calendar: WorkingCalendar,
  now: Instant,
): DeadlineExplanation | null {
  const { startAt, targetMs, dueAt, pauses } = clock;
  if (targetMs === null) return null;
  const pausedSince = pauses.find(({ to }) => to === null)?.from;
  const end = dueAt ?? pausedSince ?? startAt;
  // Everything before is counted, what follows is ahead; all that a paused clock tells is counted.
  const reachedAt = dueAt === null ? end : (clock.stoppedAt ?? now);
  const mark = dueAt === null ? null : markOf({ ...clock, targetMs, dueAt }, calendar, reachedAt);

  const steps: DeadlineStep[] = [
    ...workingSteps(calendar, clock, { targetMs, end, reachedAt }),
    ...holidaySteps(calendar, startAt, end, pauses),
    ...pauses
      .filter(({ from, to }) => from < end || to === null)
      .map(({ from, to, because }): DeadlineStep => {
        const workingMs = to === null ? null : workingTimeBetween(calendar, from, to);
        return { kind: 'paused', from, to, because, workingMs };
      }),
    ...(mark ? [mark] : []),
    ...(dueAt === null ? [] : [{ kind: 'due', from: dueAt, to: dueAt } as const]),
  ];
  steps.sort((a, b) => a.from - b.from || (a.to ?? Infinity) - (b.to ?? Infinity));
  return { startAt, targetMs, dueAt, steps: foldLong(steps) };
}

type DueClock = Pick<SlaClock, 'startAt' | 'pauses' | 'stoppedAt'> & {
  targetMs: number;
  dueAt: Instant;
};

/** Null for a clock that starts later. Late is told in working time since it was due. */
function markOf(clock: DueClock, calendar: WorkingCalendar, at: Instant): MarkStep | null {
  const { startAt, targetMs, dueAt, pauses, stoppedAt } = clock;
  if (at < startAt) return null;
  const isLate = at > dueAt;
  const leftMs = isLate
    ? 0 - workingTimeBetween(calendar, dueAt, at)
    : targetMs - workingTimeBetween(calendar, startAt, at, pauses);
  return { kind: stoppedAt === null ? 'now' : 'stopped', from: at, to: at, leftMs, isLate };
}

function workingSteps(
  calendar: WorkingCalendar,
  { startAt, pauses }: Pick<SlaClock, 'startAt' | 'pauses'>,
  { targetMs, end, reachedAt }: { targetMs: number; end: Instant; reachedAt: Instant },
): WorkingStep[] {
  let leftMs = targetMs;
  let reached = startAt;
  const stretches: { from: Instant; to: Instant }[] = [];
  for (const pause of pauses) {
    stretches.push({ from: reached, to: Math.min(pause.from, end) });
    reached = pause.to ?? end;
  }
  stretches.push({ from: reached, to: end });
  return stretches
    .flatMap(({ from, to }) => [
      { kind: 'counted', from, to: Math.min(to, reachedAt) } as const,
      { kind: 'ahead', from: Math.max(from, reachedAt), to } as const,
    ])
    .filter(({ from, to }) => from < to)
    .flatMap(({ kind, from, to }) =>
      calendar.openSpans(from, to).map((span): WorkingStep => {
        const workingMs = span.to - span.from;
        leftMs -= workingMs;
        return { kind, ...span, workingMs, leftMs };
      }),
    );
}

/** Runs of holidays; a day the clock was paused through is told by the pause alone. */
function holidaySteps(
  calendar: WorkingCalendar,
  from: Instant,
  end: Instant,
  pauses: readonly ClockPause[],
): DeadlineStep[] {
  const runs: Extract<DeadlineStep, { kind: 'holiday' }>[] = [];
  if (from >= end) return runs;
  for (const day of calendar.holidays(from, end)) {
    const isPaused = pauses.some(
      (pause) => pause.from <= day.from && (pause.to ?? Infinity) >= day.to,
    );
    if (isPaused) continue;
    const before = runs.at(-1);
    if (before?.to === day.from) {
      before.to = day.to;
      before.days += 1;
    } else runs.push({ kind: 'holiday', ...day, days: 1 });
  }
  return runs;
}

/** True for a step of working time, counted or ahead. */
export function isWorkingStep(step: DeadlineStep | undefined): step is WorkingStep {
  return step?.kind === 'counted' || step?.kind === 'ahead';
}

function foldLong(steps: DeadlineStep[]): DeadlineStep[] {
  if (steps.filter(isWorkingStep).length <= SPANS_TOLD) return steps;
  const folded: DeadlineStep[] = [];
  for (const step of steps) {
    const before = folded.at(-1);
    if (isWorkingStep(step) && isWorkingStep(before) && before.kind === step.kind) {
      const workingMs = before.workingMs + step.workingMs;
      folded[folded.length - 1] = { ...step, from: before.from, workingMs };
    } else folded.push(step);
  }
  return folded;
}
