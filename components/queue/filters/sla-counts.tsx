'use client';

import type { QueuePage } from '@/lib/contracts/queue';
import { slaStates } from '@/lib/domain/sla-moves';
import type { SlaState } from '@/lib/domain/sla-moves';
import { SlaShape, slaMarks } from '@/components/sla/sla-marks';
import { classNames } from '@/components/ui/class-names';
import { useHydrated } from '@/components/ui/use-hydrated';
import { formatCount } from '../format-count';
import type { QueueControl } from '../use-queue-state';
import { toggled } from './toggled';

const shapeColours: Record<SlaState, string> = {
  breached: 'text-breach',
  'at-risk': 'text-risk',
  'on-track': 'text-muted',
  paused: 'text-paused',
  none: 'text-paused',
  missed: 'text-breach',
  met: 'text-met',
};

type SlaCountsProps = { control: QueueControl; counts: QueuePage['sla'] | undefined };

/**
 * How many tickets stand how with their SLA; each is a way to see just those. All states always have
 * their place, so that none moves when numbers come in; on a phone the row scrolls by itself.
 */
export function SlaCounts({ control, counts }: SlaCountsProps) {
  const hydrated = useHydrated();
  const { filter } = control.question;
  return (
    <div
      role="group"
      aria-label="Filter by SLA"
      className="-mx-4 -my-1 flex gap-1.5 overflow-x-auto px-4 py-1 [scrollbar-width:none] max-sm:gap-1"
    >
      {slaStates.map((state) => (
        <button
          key={state}
          type="button"
          disabled={!hydrated}
          aria-pressed={filter.sla.includes(state)}
          onClick={() => control.narrow(toggled(filter, 'sla', state))}
          className={classNames(
            'inline-flex h-7 shrink-0 items-center gap-1.5 rounded-md border border-line bg-surface px-2 text-sm whitespace-nowrap hover:bg-hover max-sm:gap-1',
            'aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent',
          )}
        >
          <SlaShape state={state} className={shapeColours[state]} />
          {slaMarks[state].words}
          <span
            className={classNames(
              'min-w-7 text-left tabular-nums',
              counts?.[state] === 0 ? 'text-muted' : 'font-semibold',
            )}
          >
            {counts ? formatCount(counts[state]) : ''}
          </span>
        </button>
      ))}
    </div>
  );
}
