'use client';

import { Pause, Timer as TimerIcon } from 'lucide-react';
import Link from 'next/link';
import { routes } from '@/lib/routes';
import { useTicking } from '@/components/time/use-now';
import { Badge } from '@/components/ui/badge';
import { elapsedMs, formatElapsed, type Timer } from './timer';
import { useTimers } from './use-timers';

/** The timer that runs, else the one paused last, with the way to its ticket; nothing without one. */
export function TimerPill() {
  const { timers } = useTimers();
  const shown = timers.find(({ runningSince }) => runningSince !== null) ?? timers.at(-1);
  return shown ? <Pill timer={shown} /> : null;
}

function Pill({ timer }: { timer: Timer }) {
  const clock = useTicking((now) => formatElapsed(elapsedMs(timer, now)));
  const runs = timer.runningSince !== null;
  const Icon = runs ? TimerIcon : Pause;
  return (
    <Link
      href={routes.ticket(timer.ticketId)}
      data-slot="timer-pill"
      title={timer.summary}
      aria-label={`Timer of #${timer.ticketId}, ${runs ? 'running' : 'paused'}`}
      className="shrink-0 rounded"
    >
      <Badge tone={runs ? 'accent' : 'neutral'} className="h-6">
        <Icon aria-hidden className="size-3.5" />
        <span className="tabular-nums">{clock}</span>
        <span className="max-sm:hidden">#{timer.ticketId}</span>
      </Badge>
    </Link>
  );
}
