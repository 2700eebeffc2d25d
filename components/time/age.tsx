'use client';

import type { Instant } from '@/lib/domain/instant';
import { describeAge, formatInstant } from './format-instant';
import { usePageTime } from './time-context';
import { useTicking } from './use-now';

/** How long ago, kept current; the full time on hover. */
export function Age({ at, className }: { at: Instant; className?: string }) {
  const { zone } = usePageTime();
  const text = useTicking((now) => describeAge(at, now, zone));
  return (
    <time
      className={className}
      dateTime={new Date(at).toISOString()}
      title={`${formatInstant(at, zone)} (${zone})`}
    >
      {text}
    </time>
  );
}
