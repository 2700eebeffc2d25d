import type { Target } from '@/components/queue/current-row';
import { formatCount } from '@/components/queue/format-count';

/** More than these nobody reads in a dialog. */
const SHOWN_MAX = 8;

/** Which tickets something is about; of many the first ones, and how many more. */
export function TargetList({ targets }: { targets: readonly Target[] }) {
  const more = targets.length - SHOWN_MAX;
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-0.5 text-sm">
      {targets.slice(0, SHOWN_MAX).map(({ id, row }) => (
        <li key={id} className="flex gap-2">
          <span className="shrink-0 text-muted tabular-nums">#{id}</span>
          <span className="truncate">{row?.summary ?? ''}</span>
        </li>
      ))}
      {more > 0 ? <li className="text-muted">and {formatCount(more)} more</li> : null}
    </ul>
  );
}
