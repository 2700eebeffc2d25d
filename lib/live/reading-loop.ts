import type { Instant } from '@/lib/domain/instant';
import type { Lookups } from '@/lib/domain/lookups';
import { HaloError } from '@/lib/halo/errors';
import type { Reach, TenantReader } from './tenant-reader';

export type LoopOptions = {
  reader: TenantReader;
  reach: Reach;
  lookups: () => Promise<Lookups>;
  /** Told of the lists before each reading by them. */
  onLookups: (lookups: Lookups) => void;
  /** Told after each reading: what went wrong, or null. */
  onRead: (error: unknown) => void;
  now: () => Instant;
  /** Share of the tenant's calls still free, 0..1. */
  room: () => number;
};

/** When the tenant is read. */
export type ReadingLoop = {
  run: (signal: AbortSignal) => Promise<void>;
  /** Something happened to this ticket; null where nobody could tell to which. */
  wake: (ticketId: number | null) => void;
};

const POLL_MS = 10_000;
const RECONCILE_MS = 5 * 60_000;
const WHOLE_MS = 60 * 60_000;
/** After so long away, reading all is cheaper than reading what changed. */
const LONG_AWAY_MS = 24 * 60 * 60_000;
const SPACING_MS = 300;
/** The fewer calls are left, the more changes each has to bring. */
const SPARING_SPACING_MS = 1_500;
const SCARCE_SPACING_MS = 5_000;
const MOST_PENDING = 10_000;
const FIRST_BACKOFF_MS = 2_000;
const MOST_BACKOFF_MS = 10_000;

/** Waits; resolves early where `wake` or the signal says so. */
function sleeper() {
  let ring = () => {};
  return {
    wake: () => ring(),
    sleep: (ms: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        if (signal.aborted || ms <= 0) return resolve();
        const timer = setTimeout(() => ring(), ms);
        ring = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', ring);
          resolve();
        };
        signal.addEventListener('abort', ring);
      }),
  };
}

/**
 * Reads what changed every ten seconds and at once where a delivery says so (a crowd of them as one
 * call), which tickets there are every five minutes, and everything once an hour.
 */
export function createReadingLoop(options: LoopOptions): ReadingLoop {
  const { reader, reach, now } = options;
  const pending = new Set<number | null>();
  const rest = sleeper();
  let polledAt = -Infinity;
  let refetchedAt = -Infinity;
  let reconciledAt = -Infinity;
  let failures = 0;

  function spacing(): number {
    const room = options.room();
    if (room > 0.5) return SPACING_MS;
    return room > 0.3 ? SPARING_SPACING_MS : SCARCE_SPACING_MS;
  }
  const pollDueAt = () => polledAt + POLL_MS;
  const refetchDueAt = () => (pending.size > 0 ? refetchedAt + spacing() : Infinity);

  async function refetch(lookups: Lookups): Promise<void> {
    const ids = new Set(pending);
    pending.clear();
    refetchedAt = now();
    try {
      await reader.refetch(ids, lookups);
    } catch (error) {
      for (const id of ids) pending.add(id);
      throw error;
    }
  }

  async function step(): Promise<void> {
    const lookups = await options.lookups();
    options.onLookups(lookups);
    const isLongAway = reach.through !== null && now() - reach.through > LONG_AWAY_MS;
    if (reach.through === null || isLongAway || now() - reach.wholeAt > WHOLE_MS) {
      polledAt = now();
      await reader.readWhole(lookups);
      reconciledAt = now();
    } else if (now() < pollDueAt()) await refetch(lookups);
    else {
      polledAt = now();
      await reader.readChanges(lookups);
      if (now() - reconciledAt < RECONCILE_MS) return;
      reconciledAt = now();
      await reader.reconcile(lookups);
    }
  }

  function backoff(error: unknown): number {
    failures += 1;
    const asked = error instanceof HaloError ? (error.retryAfterMs ?? 0) : 0;
    const own = FIRST_BACKOFF_MS * 2 ** Math.min(failures - 1, 10);
    return Math.min(MOST_BACKOFF_MS, Math.max(asked, own));
  }

  return {
    async run(signal) {
      while (!signal.aborted) {
        try {
          await step();
          failures = 0;
          options.onRead(null);
          const pause = () => Math.min(pollDueAt(), refetchDueAt()) - now();
          while (!signal.aborted && pause() > 0) await rest.sleep(pause(), signal);
        } catch (error) {
          if (signal.aborted) return;
          options.onRead(error);
          // Only a reading of everything that changed tells that all is well again.
          polledAt = -Infinity;
          const until = now() + backoff(error);
          // Deliveries meanwhile are kept, but do not hurry a tenant that is in trouble.
          while (!signal.aborted && now() < until) await rest.sleep(until - now(), signal);
        }
      }
    },
    wake(ticketId) {
      pending.add(pending.size < MOST_PENDING ? ticketId : null);
      rest.wake();
    },
  };
}
