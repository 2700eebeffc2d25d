'use client';

import type { QueueAnswer } from '@/lib/domain/queue';
import { slaStates } from '@/lib/domain/sla-moves';
import type { SlaState } from '@/lib/domain/sla-moves';
import { SlaShape, slaMarks } from '@/components/sla/sla-marks';
import { classNames } from '@/components/ui/class-names';
import { useHydrated } from '@/components/ui/use-hydrated';
import { toggled } from './facet-choices';
import { formatCount } from './format-count';

/** The rest are told only where there are any. */
const alwaysTold: readonly SlaState[] = ['breached', 'at-risk', 'on-track', 'paused'];

const shapeColours: Record<SlaState, string> = {
  breached: 'text-breach',
  'at-risk': 'text-risk',
  'on-track': 'text-muted',
  paused: 'text-paused',
  none: 'text-paused',
  missed: 'text-breach',
  met: 'text-met',
};

type SlaCountsProps = {
  counts: QueueAnswer['sla'] | undefined;
  chosen: readonly SlaState[];
  onChoose: (states: SlaState[]) => void;
};

/** How many tickets stand how with their SLA; each is a way to see just those. */
export function SlaCounts({ counts, chosen, onChoose }: SlaCountsProps) {
  const hydrated = useHydrated();
  const told = slaStates.filter(
    (state) => alwaysTold.includes(state) || (counts?.[state] ?? 0) > 0 || chosen.includes(state),
  );
  return (
    <div role="group" aria-label="Filter by SLA" className="flex flex-wrap gap-1.5 max-sm:gap-1">
      {told.map((state) => (
        <button
          key={state}
          type="button"
          disabled={!hydrated}
          aria-pressed={chosen.includes(state)}
          onClick={() => onChoose(toggled(chosen, state))}
          className={classNames(
            'inline-flex h-7 items-center gap-1.5 rounded-md border border-line bg-surface px-2 text-sm hover:bg-hover max-sm:gap-1 max-sm:px-1.5',
            'aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent',
          )}
        >
          <SlaShape state={state} className={shapeColours[state]} />
          {slaMarks[state].words}
          <span className="font-semibold tabular-nums">
            {counts ? formatCount(counts[state]) : ''}
          </span>
        </button>
      ))}
    </div>
  );
}
