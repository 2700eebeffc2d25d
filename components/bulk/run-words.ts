import type { BulkView } from '@/lib/queries/bulk-run';
import { formatCount } from '@/components/queue/format-count';

/** What HaloPSA keeps when a status is taken back. */
export const statusUndone =
  'What was written as the resolution stays, and so does a first response or a reply that HaloPSA took as dealt with.';

/** `34 of 120`: how many need no more waiting for. */
export function tellProgress({ counts, items }: BulkView): string {
  return `${formatCount(counts.done + counts.failed)} of ${formatCount(items.length)}`;
}

/** What came of a run that is over: `80 done, 40 failed, 3 not sent`. */
export function tellResult({ counts, isUndo }: BulkView): string {
  const parts = [
    counts.done > 0 && `${formatCount(counts.done)} ${isUndo ? 'put back' : 'done'}`,
    counts.failed > 0 && `${formatCount(counts.failed)} failed`,
    counts.unsent > 0 && `${formatCount(counts.unsent)} not sent`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** What a run says to those who do not see it: when it begins, waits, stops and is over, not each step. */
export function tellRun(run: BulkView): string {
  const { title, state, isUndo, trouble } = run;
  const name = isUndo ? `Taking back: ${title}` : title;
  switch (state) {
    case 'running':
      return `${name}. Under way.`;
    case 'held':
      return `${name}. Waiting: ${trouble?.message ?? ''}`;
    case 'stopping':
      return `${name}. Stopping.`;
    case 'over':
      return `${name}. ${tellResult(run)}.`;
  }
}
