'use client';

import { CalendarOff, CirclePlay, Flag, Pause, Timer } from 'lucide-react';
import type { ReactNode } from 'react';
import { explainDeadline } from '@/lib/domain/explain-deadline';
import type { ClockHours } from '@/lib/domain/sla-book';
import type { SlaClock } from '@/lib/domain/sla-clocks';
import { formatInstant } from '@/components/time/format-instant';
import { usePageTime } from '@/components/time/time-context';
import { describeStep, formatWorking } from './describe-deadline';

const icons = { counted: Timer, holiday: CalendarOff, paused: Pause } as const;

type DeadlineReasonsProps = {
  clock: SlaClock;
  hours: ClockHours;
};

/** How a due instant comes about: what was counted and what was skipped, in the workday's zone. */
export function DeadlineReasons({ clock, hours }: DeadlineReasonsProps) {
  const viewer = usePageTime();
  const { zone } = hours;
  const explanation = explainDeadline(clock, hours.calendar);
  if (!explanation) return null;
  const { startAt, targetMs, dueAt, steps } = explanation;
  return (
    <ol className="grid gap-1.5 pt-1.5 text-xs">
      <Reason icon={CirclePlay} title={`Started, ${formatWorking(targetMs)} of working time`}>
        {formatInstant(startAt, zone)}
      </Reason>
      {steps.map((step) => {
        const { title, when, effect } = describeStep(step, zone);
        return (
          <Reason key={`${step.kind} ${step.from}`} icon={icons[step.kind]} title={title ?? effect}>
            {when}
            {title ? ` · ${effect}` : null}
          </Reason>
        );
      })}
      <Reason icon={Flag} title={dueAt === null ? 'No due time while it stands' : 'Due'}>
        {dueAt === null ? null : formatInstant(dueAt, zone)}
      </Reason>
      {zone === viewer.zone ? null : (
        <li className="text-muted">Times here are in {zone}, the zone of the working hours.</li>
      )}
    </ol>
  );
}

type ReasonProps = { icon: typeof Timer; title: string; children: ReactNode };

function Reason({ icon: Icon, title, children }: ReasonProps) {
  return (
    <li className="grid grid-cols-[14px_minmax(0,1fr)] gap-x-2">
      <Icon aria-hidden className="mt-0.5 size-3.5 text-muted" />
      <span>
        <span className="font-medium">{title}</span>
        <br />
        <span className="text-muted tabular-nums">{children}</span>
      </span>
    </li>
  );
}
