'use client';

import type { CSSProperties } from 'react';
import type { LogStory } from '@/lib/domain/log-story';
import { timeSpent } from '@/lib/domain/time-spent';
import type { ClockHours } from '@/lib/domain/sla-book';
import { formatStanding } from '@/components/sla/describe-sla';
import { useTicking } from '@/components/time/use-now';
import { tellShares, timeNames, timeShares, type TimeKind, type TimeShare } from './time-shares';

const MINUTE = 60_000;

/** A colour and a pattern each: full, stripes, dots, and an outline. */
const looks: Readonly<Record<TimeKind, CSSProperties>> = {
  us: { backgroundColor: 'var(--accent)' },
  client: {
    backgroundImage:
      'repeating-linear-gradient(135deg, var(--risk) 0 3px, var(--risk-soft) 3px 6px)',
  },
  'third-party': {
    backgroundColor: 'var(--met-soft)',
    backgroundImage: 'radial-gradient(var(--met) 1.2px, transparent 1.4px)',
    backgroundSize: '4px 4px',
  },
  out: { backgroundColor: 'var(--surface)', boxShadow: 'inset 0 0 0 1px var(--control)' },
};

/** The parts as they are by now, to the minute. */
function useShares(waits: LogStory['waits'], hours: ClockHours | null): TimeShare[] {
  const minute = Number(useTicking((now) => String(Math.floor(now / MINUTE) * MINUTE)));
  return timeShares(timeSpent(waits, hours?.calendar ?? null, minute));
}

type TimeBarProps = {
  story: Pick<LogStory, 'waits'>;
  hours: ClockHours | null;
  /** Says below what each part is. */
  hasLegend?: boolean;
};

/** How a ticket's time was spent: one bar, its words, and with `hasLegend` what each part took. */
export function TimeBar({ story, hours, hasLegend = false }: TimeBarProps) {
  const shares = useShares(story.waits, hours);
  if (shares.length === 0) return <p className="text-sm text-muted">No time counted yet</p>;
  return (
    <div className="grid min-w-0 gap-1.5">
      <div
        role="img"
        aria-label={`Time spent: ${tellShares(shares)}`}
        title={tellShares(shares)}
        className="flex h-2.5 gap-px overflow-hidden rounded-sm"
      >
        {shares.map(({ kind, percent }) => (
          <span
            key={kind}
            className="h-full min-w-1.5 shrink"
            style={{ ...looks[kind], flexBasis: `${percent}%` }}
          />
        ))}
      </div>
      {hasLegend ? (
        <ul className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-muted">
          {shares.map(({ kind, ms }) => (
            <li key={kind} className="inline-flex items-center gap-1 tabular-nums">
              <span aria-hidden className="size-2.5 rounded-sm" style={looks[kind]} />
              {timeNames[kind]} {formatStanding(ms)}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
