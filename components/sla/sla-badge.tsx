'use client';

import type { SlaFacts } from '@/lib/domain/sla';
import { isFinished } from '@/lib/domain/status';
import { readInWorkingTime } from '@/lib/domain/ticket-clocks';
import { formatInstant, formatNearby } from '@/components/time/format-instant';
import { usePageTime } from '@/components/time/time-context';
import { useTicking } from '@/components/time/use-now';
import { Badge } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { describeSla, formatStanding } from './describe-sla';
import { slaMarks, SlaShape } from './sla-marks';
import type { ShownSlaState } from './sla-marks';
import type { ClockHours } from '@/lib/domain/sla-book';

const clockNames = {
  response: { short: 'Reply', long: 'First response' },
  resolution: { short: 'Fix', long: 'Resolution' },
} as const;

type SlaBadgeProps = {
  clock: keyof typeof clockNames;
  facts: SlaFacts;
  hours: ClockHours | null;
  /** True where the clock's name stands beside the badge already. */
  isLabelled?: boolean;
  className?: string;
};

function describeDue({ dueAt }: SlaFacts, hours: ClockHours | null, zone: string): string {
  if (dueAt === null) return 'No due time';
  const own = `Due ${formatInstant(dueAt, zone)} (${zone})`;
  if (!hours || hours.zone === zone) return own;
  return `${own}, ${formatInstant(dueAt, hours.zone)} (${hours.zone})`;
}

function describeWallTime(lateMs: number | null, stopped: boolean): string {
  if (lateMs === null) return '';
  return `. ${stopped ? 'Missed' : 'Late'} by ${formatStanding(lateMs)} on the wall clock`;
}

/** One clock of a ticket, counting down on the server's clock: colour, shape and words. */
export function SlaBadge({ clock, facts, hours, isLabelled, className }: SlaBadgeProps) {
  const { zone } = usePageTime();
  const stopped = facts.stoppedAt !== null || isFinished(facts.role);
  const ticked = useTicking((now) => {
    const { startsAt = now, stoppedAt } = facts;
    if (facts.offClock) return 'off|off the clock|';
    if (startsAt > now && stoppedAt === null) {
      return `planned|starts ${formatNearby(startsAt, now, zone)}|`;
    }
    const { reading, resumesAt, lateMs } = readInWorkingTime(facts, hours?.calendar ?? null, now);
    const text = describeSla(reading, { stopped, resumesAt, now, zone });
    return `${reading.state}|${text}|${describeWallTime(lateMs, stopped)}`;
  });
  const [state, text, wallTime] = ticked.split('|') as [ShownSlaState, string, string];
  const { words, tone } = slaMarks[state];
  const { short, long } = clockNames[clock];
  return (
    <Badge
      tone={tone}
      data-slot="sla-badge"
      data-state={state}
      data-clock={clock}
      className={classNames('tabular-nums', className)}
      title={`${long}: ${words}. ${describeDue(facts, hours, zone)}${wallTime}`}
    >
      <SlaShape state={state} />
      <span className="sr-only">
        {long}, {words}:{' '}
      </span>
      {isLabelled ? null : (
        <span aria-hidden className="font-normal">
          {short}
        </span>
      )}
      <span className="truncate">{text}</span>
    </Badge>
  );
}
