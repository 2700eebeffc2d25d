import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { BulkItem } from '@/lib/queries/bulk-run';
import { routes } from '@/lib/routes';
import { formatCount } from '@/components/queue/format-count';

/** More links than these nobody goes through; the tickets themselves are in the lists. */
const SHOWN_MAX = 200;

type RunResultsProps = { items: readonly BulkItem[]; isUndo: boolean };

/** What came of each ticket: those that failed under the reason they have in common, then those that are done. */
export function RunResults({ items, isUndo }: RunResultsProps) {
  const failed = items.filter(({ state }) => state === 'failed');
  const done = items.filter(({ state }) => state === 'done');
  if (failed.length + done.length === 0) return null;
  const byReason = new Map<string, typeof failed>();
  for (const item of failed) {
    const reason = `${item.problem?.code} ${item.problem?.message}`;
    byReason.set(reason, [...(byReason.get(reason) ?? []), item]);
  }
  return (
    <div
      role="group"
      aria-label="Results"
      tabIndex={0}
      className="min-h-0 overflow-y-auto overscroll-contain border-t px-3 py-2 text-sm"
    >
      {[...byReason].map(([reason, among]) => (
        <section key={reason} className="grid grid-cols-[minmax(0,1fr)] gap-0.5 pb-2">
          <p className="text-breach">
            {among[0]?.problem?.message}{' '}
            <span className="font-mono text-xs">{among[0]?.problem?.code}</span>
          </p>
          <ul aria-label="Failed" className="grid grid-cols-[minmax(0,1fr)] gap-0.5">
            {among.slice(0, SHOWN_MAX).map((item) => (
              <li key={item.ticketId}>
                <ResultLink {...item} />
              </li>
            ))}
            <More count={among.length - SHOWN_MAX} />
          </ul>
        </section>
      ))}
      {done.length > 0 ? (
        <details className="group">
          <summary className="inline-flex min-h-6 cursor-pointer list-none items-center gap-1 rounded-sm text-muted hover:text-ink">
            <ChevronRight
              aria-hidden
              className="size-3.5 transition-transform group-open:rotate-90 motion-reduce:transition-none"
            />
            {isUndo ? 'Tickets put back' : 'Tickets done'}
          </summary>
          <ul aria-label="Done" className="grid grid-cols-[minmax(0,1fr)] gap-0.5 pl-4.5">
            {done.slice(0, SHOWN_MAX).map((item) => (
              <li key={item.ticketId}>
                <ResultLink {...item} />
              </li>
            ))}
            <More count={done.length - SHOWN_MAX} />
          </ul>
        </details>
      ) : null}
    </div>
  );
}

function ResultLink({ ticketId, label }: BulkItem) {
  return (
    <Link
      href={routes.ticket(ticketId)}
      prefetch={false}
      className="block truncate rounded-sm leading-6 text-accent hover:underline"
    >
      {label}
    </Link>
  );
}

function More({ count }: { count: number }) {
  return count > 0 ? <li className="text-muted">and {formatCount(count)} more</li> : null;
}
