'use client';

import {
  CalendarOff,
  Check,
  CircleDashed,
  CirclePlay,
  Flag,
  MapPin,
  Pause,
  Timer,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { explainDeadline } from '@/lib/domain/explain-deadline';
import type { ClockHours } from '@/lib/domain/sla-book';
import type { SlaClock } from '@/lib/domain/sla-clocks';
import { formatInstant } from '@/components/time/format-instant';
import { usePageTime } from '@/components/time/time-context';
import { useTicking } from '@/components/time/use-now';
import { classNames } from '@/components/ui/class-names';
import { describeSteps, formatWorking } from './describe-deadline';

const icons = {
  counted: Timer,
  ahead: CircleDashed,
  holiday: CalendarOff,
  paused: Pause,
  now: MapPin,
  stopped: Check,
  due: Flag,
} as const;

const MINUTE = 60_000;

type DeadlineReasonsProps = {
  clock: SlaClock;
  hours: ClockHours;
  /** What stopped this clock, where it has stopped: "Resolved". */
  stopped: string;
};

/**
 * How a due instant comes about: what was counted and what was skipped, in the workday's zone, and
 * where on that way the clock is.
 */
export function DeadlineReasons({ clock, hours, stopped }: DeadlineReasonsProps) {
  const viewer = usePageTime();
  const now = useTicking((tick) => {
    // The end of this minute, so that nothing which happened within it lies ahead; not yet late.
    const endOfMinute = Math.ceil((tick + 1) / MINUTE) * MINUTE - 1;
    const { dueAt: due } = clock;
    return String(due !== null && tick <= due ? Math.min(endOfMinute, due) : endOfMinute);
  });
  const { zone } = hours;
  const explanation = explainDeadline(clock, hours.calendar, Number(now));
  if (!explanation) return null;
  const { startAt, targetMs, dueAt, steps } = explanation;
  const words = describeSteps(explanation, { zone, stopped });
  return (
    <div className="grid gap-1.5 pt-1.5 text-xs">
      <p className="text-muted">
        Counts in the hours of {hours.name} ({zone}).
        {zone === viewer.zone ? null : ' Times here are in that zone.'}
      </p>
      <ol className="grid gap-1.5">
        <Reason icon={CirclePlay} title={`Started, ${formatWorking(targetMs)} of working time`}>
          {formatInstant(startAt, zone)}
        </Reason>
        {steps.map(({ kind, from }, index) => (
          <Reason
            key={`${kind} ${from}`}
            icon={icons[kind]}
            title={words[index]?.title ?? ''}
            isAhead={kind === 'ahead'}
          >
            {words[index]?.when}
          </Reason>
        ))}
        {dueAt === null ? <Reason icon={Flag} title="No due time while it is paused" /> : null}
      </ol>
    </div>
  );
}

type ReasonProps = {
  icon: typeof Timer;
  title: string;
  isAhead?: boolean;
  children?: ReactNode;
};

function Reason({ icon: Icon, title, isAhead, children }: ReasonProps) {
  return (
    <li className="grid grid-cols-[14px_minmax(0,1fr)] gap-x-2">
      <Icon aria-hidden className="mt-0.5 size-3.5 text-muted" />
      <span>
        <span className={classNames(isAhead ? 'text-muted' : 'font-medium')}>{title}</span>
        {children ? (
          <>
            <br />
            <span className="text-muted tabular-nums">{children}</span>
          </>
        ) : null}
      </span>
    </li>
  );
}
