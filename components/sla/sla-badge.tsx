'use client';

import { CalendarClock, Check, Circle, Clock, Minus, Pause, Triangle } from 'lucide-react';
import type { ComponentProps } from 'react';
import type { SlaFacts, SlaReading } from '@/lib/domain/sla';
import { isFinished } from '@/lib/domain/status';
import { readInWorkingTime } from '@/lib/domain/ticket-clocks';
import { formatInstant, formatNearby } from '@/components/time/format-instant';
import { usePageTime } from '@/components/time/time-context';
import { useTicking } from '@/components/time/use-now';
import { Badge } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { describeSla, formatStanding } from './describe-sla';
import type { ClockHours } from '@/lib/domain/sla-book';

/** `planned`: a clock that starts later; `off`: one that never will. */
type State = SlaReading['state'] | 'planned' | 'off';

const marks = {
  none: { icon: Minus, words: 'No target', tone: 'paused' },
  off: { icon: Minus, words: 'Off the clock', tone: 'paused' },
  planned: { icon: CalendarClock, words: 'Not started', tone: 'paused' },
  'on-track': { icon: Circle, words: 'On track', tone: 'neutral' },
  'at-risk': { icon: Clock, words: 'At risk', tone: 'risk' },
  breached: { icon: Triangle, words: 'Breached', tone: 'breach' },
  paused: { icon: Pause, words: 'Paused', tone: 'paused' },
  met: { icon: Check, words: 'Met', tone: 'met' },
} as const satisfies Record<
  State,
  { icon: typeof Minus; words: string; tone: ComponentProps<typeof Badge>['tone'] }
>;

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
  const [state, text, wallTime] = ticked.split('|') as [State, string, string];
  const { icon: Icon, words, tone } = marks[state];
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
      <Icon
        aria-hidden
        className={classNames('size-3 shrink-0', state === 'breached' && 'fill-current')}
        strokeWidth={state === 'paused' ? 3 : 2.25}
      />
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
