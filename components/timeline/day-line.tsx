'use client';

import type { Instant } from '@/lib/domain/instant';
import { usePageTime } from '@/components/time/time-context';
import { useTicking } from '@/components/time/use-now';
import { describeDay } from './timeline-lines';

/** Where a new day of the viewer's zone begins. */
export function DayLine({ at }: { at: Instant }) {
  const { zone } = usePageTime();
  const day = useTicking((now) => describeDay(at, now, zone));
  return (
    <h3 className="flex items-center gap-3 py-1 text-xs font-medium text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      {day}
    </h3>
  );
}
