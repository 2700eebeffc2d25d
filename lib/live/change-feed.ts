import type { TicketChange } from '@/lib/domain/queue-entry';

/** What the snapshot tells: changes of rows, or that it was made anew. */
export type FeedBatch = { changes: readonly TicketChange[] } | { changes: null };

/** Where changes of the snapshot go to all who show it. */
export type ChangeFeed = {
  publish: (batch: FeedBatch) => void;
  /** Answers the way to stop listening. */
  subscribe: (listener: (batch: FeedBatch) => void) => () => void;
};

/**
 * The feed within this process. There is one process; with several, this is where a change is told to
 * the others.
 */
export function createChangeFeed(): ChangeFeed {
  const listeners = new Set<(batch: FeedBatch) => void>();
  return {
    publish(batch) {
      for (const listener of listeners) listener(batch);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
