import type { Instant } from '@/lib/domain/instant';
import type { Lookups } from '@/lib/domain/lookups';
import type { KeptTickets } from '@/lib/store/kept-tickets';
import type { FeedBatch } from './change-feed';
import type { Snapshot } from './snapshot';
import type { Reach } from './tenant-reader';

/** Writes the snapshot to the store behind its back, so that a restart goes on from it. */
export type Keeper = {
  /** Notes what is to be written. */
  note: (batch: FeedBatch) => void;
  /** Writes what was noted, at most every few seconds unless `now` is all there is left. */
  flush: (how?: 'when-due' | 'at-once') => Promise<void>;
};

const BETWEEN_MS = 3_000;

/** Keeps `snapshot` in the store under the name of its world. */
export function createKeeper(options: {
  kept: KeptTickets;
  world: string;
  snapshot: Snapshot;
  reach: Reach;
  lookups: () => Lookups | null;
  now: () => Instant;
}): Keeper {
  const { kept, world, snapshot, reach } = options;
  let dirty = new Set<number>();
  let isAnew = false;
  let flushedAt = -Infinity;

  return {
    note({ changes }) {
      if (changes === null) isAnew = true;
      for (const { before, after } of changes ?? []) dirty.add((after ?? before)?.id ?? 0);
    },
    async flush(how = 'when-due') {
      const lookups = options.lookups();
      const isDue = how === 'at-once' || options.now() - flushedAt > BETWEEN_MS;
      const { through, wholeAt } = reach;
      if (!isDue || through === null || lookups === null) return;
      flushedAt = options.now();
      const [ids, wasAnew] = [isAnew ? new Set(snapshot.ids()) : dirty, isAnew];
      [dirty, isAnew] = [new Set(), false];
      try {
        if (wasAnew) await kept.clear();
        const put = [...ids].flatMap((id) => snapshot.get(id) ?? []);
        const drop = [...ids].filter((id) => !snapshot.get(id));
        await kept.save(world, { put, drop }, { through, wholeAt, lookups });
      } catch (error) {
        for (const id of ids) dirty.add(id);
        isAnew ||= wasAnew;
        throw error;
      }
    },
  };
}
