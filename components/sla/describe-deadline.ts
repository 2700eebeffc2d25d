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
  /** What happened. */
  title: string;
  /** When, and what that did to the clock. */
  when: string;
};

/**
 * The steps to a due instant in words; times in `zone`, the working hours' own. Lengths of working
 * time are in whole minutes, so chosen that they add up to the target as they are read, and agree
 * with the times beside them unless pauses that begin and end within a minute forbid it. `stopped`
 * says what stopped this clock, such as "Resolved".
 */
export function describeSteps(
  { targetMs, steps }: Pick<DeadlineExplanation, 'targetMs' | 'steps'>,
  { zone, stopped }: { zone: string; stopped: string },
): StepWords[] {
  let left = wholeMinutes(targetMs);
  const isStopped = steps.some(({ kind }) => kind === 'stopped');
  const last = steps.findLast(({ kind }) => kind === 'counted' || kind === 'ahead');

  return steps.map((step): StepWords => {
    switch (step.kind) {
      case 'counted':
      case 'ahead': {
        const before = left;
        left = step === last ? wholeMinutes(step.leftMs) : leftAsRead(before, step);
        const used = before - left < MINUTE ? 'under 1m' : formatWorking(before - left);
        const when = formatRange(step.from, step.to, zone);
        if (step.kind === 'counted') return { title: `${used} counted, ${leftOrLate(left)}`, when };
        return { title: isStopped ? `${used} not needed` : `${used} still to count`, when };
      }
      case 'now':
      case 'stopped': {
        const what = step.kind === 'now' ? 'Now' : stopped;
        const when = formatMoment(step.from, zone);
        const then = step.leftMs < 0 ? wholeMinutes(step.leftMs) : left;
        return { title: `${what}, ${leftOrLate(then)}`, when };
      }
      case 'due':
        return { title: 'Due', when: formatMoment(step.from, zone) };
      case 'holiday':
        return {
          title: step.days === 1 ? 'Holiday' : `Holidays, ${step.days} days`,
          when: `${formatDays(step.from, step.to, zone)}, not counted`,
        };
      case 'paused':
        if (step.to === null || step.workingMs === null)
          return { title: reasons[step.because], when: `Since ${formatMoment(step.from, zone)}` };
        return {
          title: `${reasons[step.because]}, ${formatWorking(step.workingMs)} not counted`,
          when: formatRange(step.from, step.to, zone),
        };
    }
  });
}

/** What is left after a span by the times it is told with, where that is true to the minute. */
function leftAsRead(before: number, { from, to, workingMs, leftMs }: WorkingStep): number {
  const exact = wholeMinutes(leftMs);
  if (to - from !== workingMs) return exact;
  const minuteOf = (at: number) => Math.floor(at / MINUTE) * MINUTE;
  const read = Math.max(0, before - (minuteOf(to) - minuteOf(from)));
  return Math.abs(read - exact) <= MINUTE ? read : exact;
}

/** Cut towards nothing, as the badges cut: 14m 59s left is 14m left, and so is late by 14m 59s. */
function wholeMinutes(ms: number): number {
  return Math.trunc(ms / MINUTE) * MINUTE;
}

function leftOrLate(ms: number): string {
  return `${formatWorking(ms)} ${ms < 0 ? 'late' : 'left'}`;
}
