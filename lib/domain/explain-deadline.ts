import type { Instant } from './instant';
import type { ClockPause, SlaClock } from './sla-clocks';
import { workingTimeBetween, type WorkingCalendar } from './working-time';

/**
 * One step on the way to a due instant; durations in working ms. What lies between two steps is
 * outside working hours.
 */
export type DeadlineStep =
  /** Working time counted, and what was left of the target after it (negative: late). */
  | { kind: 'counted'; from: Instant; to: Instant; workingMs: number; leftMs: number }
  /** Days with hours that a holiday closed, from local midnight to local midnight. */
  | { kind: 'holiday'; from: Instant; to: Instant; days: number }
  /** The clock stood; `workingMs` is the working time it did not count. Null: it still stands. */
  | {
      kind: 'paused';
      from: Instant;
      to: Instant | null;
      because: ClockPause['because'];
      workingMs: number | null;
    };

export type DeadlineExplanation = {
  startAt: Instant;
  targetMs: number;
  /** As the steps lead to it; null while the clock stands. */
  dueAt: Instant | null;
  /** In order; those counted add up to the target, or to what was used before the present pause. */
  steps: DeadlineStep[];
};

/** More spans than a person reads: from here on, what nothing interrupts is told as one. */
const SPANS_TOLD = 40;

type Counted = Extract<DeadlineStep, { kind: 'counted' }>;

/**
 * Why a clock is due when it is: from its start, the working time counted, the holidays and pauses
 * skipped, up to the due instant or to the pause it is in (rules §5). Null for a clock without a
 * target. A span of working time is one step, cut where a pause or the day ends; where that makes
 * more than 40, spans that no holiday or pause parts are one step together.
 */
export function explainDeadline(
  clock: Pick<SlaClock, 'startAt' | 'targetMs' | 'dueAt' | 'pauses'>,
  calendar: WorkingCalendar,
): DeadlineExplanation | null {
  const { startAt, targetMs, dueAt, pauses } = clock;
  if (targetMs === null) return null;
  const standsSince = pauses.find(({ to }) => to === null)?.from;
  const end = dueAt ?? standsSince ?? startAt;

  const paused = pauses
    .filter(({ from }) => from <= end)
    .map(({ from, to, because }): DeadlineStep => {
      const workingMs = to === null ? null : workingTimeBetween(calendar, from, to);
      return { kind: 'paused', from, to, because, workingMs };
    });
  const steps = [
    ...countedSteps(calendar, startAt, end, targetMs, pauses),
    ...holidaySteps(calendar, startAt, end, pauses),
    ...paused,
  ].sort((a, b) => a.from - b.from || (a.to ?? Infinity) - (b.to ?? Infinity));
  return { startAt, targetMs, dueAt, steps: foldLong(steps) };
}

function countedSteps(
  calendar: WorkingCalendar,
  from: Instant,
  end: Instant,
  targetMs: number,
  pauses: readonly ClockPause[],
): Counted[] {
  let leftMs = targetMs;
  let reached = from;
  const stretches: { from: Instant; to: Instant }[] = [];
  for (const pause of pauses) {
    stretches.push({ from: reached, to: Math.min(pause.from, end) });
    reached = pause.to ?? end;
  }
  stretches.push({ from: reached, to: end });
  return stretches
    .filter((stretch) => stretch.from < stretch.to)
    .flatMap((stretch) => calendar.openSpans(stretch.from, stretch.to))
    .map((span): Counted => {
      const workingMs = span.to - span.from;
      leftMs -= workingMs;
      return { kind: 'counted', ...span, workingMs, leftMs };
    });
}

/** Runs of holidays; a day the clock stood through is told by the pause alone. */
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

function foldLong(steps: DeadlineStep[]): DeadlineStep[] {
  if (steps.filter(({ kind }) => kind === 'counted').length <= SPANS_TOLD) return steps;
  const folded: DeadlineStep[] = [];
  for (const step of steps) {
    const before = folded.at(-1);
    if (step.kind === 'counted' && before?.kind === 'counted') {
      const workingMs = before.workingMs + step.workingMs;
      folded[folded.length - 1] = { ...step, from: before.from, workingMs };
    } else folded.push(step);
  }
  return folded;
}
