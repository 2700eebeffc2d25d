import { isWorkingStep } from '@/lib/domain/explain-deadline';
import type { DeadlineExplanation, DeadlineStep, WorkingStep } from '@/lib/domain/explain-deadline';
import { formatDays, formatMoment, formatRange } from '@/components/time/format-instant';

const MINUTE = 60_000;

/** A length of working time in hours and minutes, never days: `45m`, `2h`, `2h 05m`, `126h`. */
export function formatWorking(ms: number): string {
  const size = Math.abs(ms);
  if (size < MINUTE) return size === 0 ? '0m' : `${Math.ceil(size / 1_000)}s`;
  const minutes = Math.floor(size / MINUTE);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}m`;
  return rest === 0 ? `${hours}h` : `${hours}h ${String(rest).padStart(2, '0')}m`;
}

type Because = Extract<DeadlineStep, { kind: 'paused' }>['because'];

const reasons: Readonly<Record<Because, string>> = {
  new: 'Paused',
  'in-progress': 'Paused',
  pending: 'Pending',
  'on-hold': 'On Hold',
  'waiting-client': 'Waiting on Client',
  'waiting-third-party': 'Waiting on Third Party',
  resolved: 'Was resolved',
  closed: 'Was closed',
  hold: 'SLA hold',
};

export type StepWords = {
  /** What happened, and what it did to the clock. */
  title: string;
  /** When. */
  when: string;
};

/**
 * The steps to a due instant in words; times in `zone`, the working hours' own. Lengths of working
 * time are in whole minutes, so chosen that they add up to the target as they are read. They agree
 * with the times beside them, too; after pauses that begin or end within a minute, to a minute or
 * two. `stopped` says what stopped this clock, such as "Resolved".
 */
export function describeSteps(
  { targetMs, steps }: Pick<DeadlineExplanation, 'targetMs' | 'steps'>,
  { zone, stopped }: { zone: string; stopped: string },
): StepWords[] {
  let left = wholeMinutes(targetMs);
  const isStopped = steps.some(({ kind }) => kind === 'stopped');
  const last = steps.findLast(isWorkingStep);

  return steps.map((step): StepWords => {
    switch (step.kind) {
      case 'counted':
      case 'ahead': {
        const before = left;
        const after = step === last ? wholeMinutes(step.leftMs) : leftAsRead(before, step);
        left = Math.min(before, after);
        const used = before - left < MINUTE ? 'under 1m' : formatWorking(before - left);
        const when = formatRange(step.from, step.to, zone);
        if (step.kind === 'counted')
          return { title: `${used} counted, ${leftOrLate(left, step.leftMs < 0)}`, when };
        return { title: isStopped ? `${used} not needed` : `${used} still to count`, when };
      }
      case 'now':
      case 'stopped': {
        const what = step.kind === 'now' ? 'Now' : stopped;
        const when = formatMoment(step.from, zone);
        const then = step.isLate ? wholeMinutes(step.leftMs) : left;
        return { title: `${what}, ${leftOrLate(then, step.isLate)}`, when };
      }
      case 'due':
        return { title: 'Due', when: formatMoment(step.from, zone) };
      case 'holiday':
        return {
          title: `${step.days === 1 ? 'Holiday' : `Holidays, ${step.days} days`}, not counted`,
          when: formatDays(step.from, step.to, zone),
        };
      case 'paused': {
        const { from, to, workingMs } = step;
        if (to === null || workingMs === null)
          return { title: reasons[step.because], when: `Since ${formatMoment(from, zone)}` };
        return {
          title: `${reasons[step.because]}, ${formatWorking(lengthAsRead({ from, to, workingMs }))} not counted`,
          when: formatRange(from, to, zone),
        };
      }
    }
  });
}

const minuteOf = (at: number) => Math.floor(at / MINUTE) * MINUTE;

/** The working time of a stretch; all of it being open, as the times it is told with have it. */
function lengthAsRead({ from, to, workingMs }: Pick<WorkingStep, 'from' | 'to' | 'workingMs'>) {
  return to - from === workingMs ? minuteOf(to) - minuteOf(from) : workingMs;
}

/** What is left after a span by its length as it is read, where that is true to the minute. */
function leftAsRead(before: number, step: WorkingStep): number {
  const exact = wholeMinutes(step.leftMs);
  if (step.to - step.from !== step.workingMs) return exact;
  const read = before - lengthAsRead(step);
  return Math.abs(read - exact) <= MINUTE && (read >= 0 || step.leftMs < 0) ? read : exact;
}

/** Cut towards nothing, as the badges cut: 14m 59s left is 14m left, and so is late by 14m 59s. */
function wholeMinutes(ms: number): number {
  return Math.trunc(ms / MINUTE) * MINUTE;
}

function leftOrLate(ms: number, isLate: boolean): string {
  if (!isLate) return `${formatWorking(ms)} left`;
  return Math.abs(ms) < MINUTE ? 'late by under 1m' : `late by ${formatWorking(ms)}`;
}
