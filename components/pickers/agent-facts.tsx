'use client';

import { CalendarOff, Circle, CircleDashed, CircleHelp } from 'lucide-react';
import type { AgentLoad } from '@/lib/domain/agent-load';
import type { Instant } from '@/lib/domain/instant';
import { formatNearby } from '@/components/time/format-instant';
import { classNames } from '@/components/ui/class-names';

const shapes = {
  in: { icon: Circle, className: 'fill-current text-met' },
  out: { icon: CircleDashed, className: 'text-muted' },
  'on-leave': { icon: CalendarOff, className: 'text-muted' },
  unknown: { icon: CircleHelp, className: 'text-muted' },
} as const;

/** Whether somebody is there, in words: `In`, `Out · back Mon 08:00`; times in `zone`. */
export function tellPresence(
  { presence, backAt }: Pick<AgentLoad, 'presence' | 'backAt'>,
  now: Instant,
  zone: string,
): string {
  switch (presence) {
    case 'in':
      return 'In';
    case 'out':
      return backAt === null ? 'Out' : `Out · back ${formatNearby(backAt, now, zone)}`;
    case 'on-leave':
      return 'On leave';
    case 'unknown':
      return 'Hours not known';
  }
}

/** The shape of a presence; the words stand beside it. */
export function PresenceMark({ presence }: Pick<AgentLoad, 'presence'>) {
  const { icon: Icon, className } = shapes[presence];
  return (
    <Icon aria-hidden strokeWidth={2.5} className={classNames('size-3 shrink-0', className)} />
  );
}

/** How much an agent has to do. */
export function LoadFacts({ open, late }: Pick<AgentLoad, 'open' | 'late'>) {
  return (
    <span className="tabular-nums">
      {open} open
      {late > 0 ? <span className="font-medium text-breach"> · {late} late</span> : null}
    </span>
  );
}
