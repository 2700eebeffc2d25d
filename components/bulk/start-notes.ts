import type { QueryClient } from '@tanstack/react-query';
import type { ActionInput } from '@/lib/contracts/action';
import { bulkNote } from '@/lib/queries/bulk-changes';
import type { Target } from '@/components/queue/current-row';
import { selectionStore } from '@/components/queue/selection';
import { changeWords, tellTarget, ticketLabel } from './change-words';
import { startRun } from './start-change';

/**
 * Adds a note to many tickets as the page's run; those that have it leave the selection. `onDone` is
 * called once all of them have it.
 */
export function startNotes(
  client: QueryClient,
  targets: readonly Target[],
  input: ActionInput,
  onDone: () => void,
): void {
  const left = new Set(targets.map(({ id }) => id));
  const job = bulkNote(client, input);
  startRun({
    ...job,
    title: changeWords.note(input.hiddenFromUser).ask(tellTarget(targets)),
    items: targets.map((target) => ({ ticketId: target.id, label: ticketLabel(target) })),
    async send(ticketId, key) {
      const detail = await job.send(ticketId, key);
      left.delete(ticketId);
      selectionStore.remove([ticketId]);
      return detail;
    },
    onEnd() {
      job.onEnd?.();
      if (left.size === 0) onDone();
    },
  });
}
