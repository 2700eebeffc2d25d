import { isAfter } from '@/lib/domain/live-events';
import type { TicketChange } from '@/lib/domain/queue-entry';

/** The latest changes of one server, in order, to catch up what was read before they came. */
export type ChangeLog = {
  /** The latest version heard of; null before the first. */
  newest: () => string | null;
  /** Starts anew at `version`: what was before it is not known. */
  reset: (version: string) => void;
  /** Notes a batch that leads to `version`; one that is known already is left aside. */
  append: (version: string, changes: readonly TicketChange[]) => void;
  /** What happened after `version`; null where that is not known whole. */
  since: (version: string) => TicketChange[] | null;
};

const MOST_BATCHES = 100;

/** An empty log, of the last hundred batches. */
export function changeLog(): ChangeLog {
  let batches: { version: string; changes: readonly TicketChange[] }[] = [];
  let from: string | null = null;
  let newest: string | null = null;

  function reset(version: string): void {
    batches = [];
    from = version;
    newest = version;
  }

  return {
    newest: () => newest,
    reset,
    append(version, changes) {
      const isNews = newest === null ? null : isAfter(version, newest);
      if (isNews === null) return reset(version);
      if (!isNews) return;
      newest = version;
      batches.push({ version, changes });
      const dropped = batches.length > MOST_BATCHES ? batches.shift() : undefined;
      if (dropped) from = dropped.version;
    },
    since(version) {
      if (from === null || isAfter(from, version) !== false) return null;
      return batches
        .filter((batch) => isAfter(batch.version, version))
        .flatMap(({ changes }) => changes);
    },
  };
}
