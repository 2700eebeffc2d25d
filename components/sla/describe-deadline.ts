import type { DeadlineStep } from '@/lib/domain/explain-deadline';
import { formatDays, formatRange } from '@/components/time/format-instant';

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
  'on-hold': 'On hold',
  'waiting-client': 'Waiting on the client',
  'waiting-third-party': 'Waiting on a third party',
  resolved: 'Stood resolved',
  closed: 'Stood closed',
  hold: 'SLA hold',
};

export type StepWords = {
  /** What happened, where it was not simply counted. */
  title: string | null;
  /** When. */
  when: string;
  /** What it did to the clock. */
  effect: string;
};

/** A step on the way to a due instant in words; times in `zone`, the working hours' own. */
export function describeStep(step: DeadlineStep, zone: string): StepWords {
  switch (step.kind) {
    case 'counted': {
      const left = `${formatWorking(step.leftMs)} ${step.leftMs < 0 ? 'late' : 'left'}`;
      return {
        title: null,
        when: formatRange(step.from, step.to, zone),
        effect: `${formatWorking(step.workingMs)} counted, ${left}`,
      };
    }
    case 'holiday':
      return {
        title: step.days === 1 ? 'Holiday' : `Holidays, ${step.days} days`,
        when: formatDays(step.from, step.to, zone),
        effect: 'not counted',
      };
    case 'paused':
      return {
        title: reasons[step.because],
        when:
          step.to === null
            ? `since ${formatRange(step.from, step.from, zone).split(' – ')[0]}`
            : formatRange(step.from, step.to, zone),
        effect:
          step.workingMs === null
            ? 'the clock stands'
            : `${formatWorking(step.workingMs)} not counted`,
      };
  }
}
