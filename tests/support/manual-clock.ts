import type { Instant } from '@/lib/domain/instant';

export type ManualClock = {
  now: () => Instant;
  sleep: (ms: number) => Promise<void>;
  /** Moves the clock on; each sleeper wakes at its own instant, and what that sets off runs then. */
  pass(ms: number): Promise<void>;
};

/** A clock that moves only when told to. */
export function manualClock(startsAt: Instant): ManualClock {
  let at = startsAt;
  let sleepers: { until: Instant; wake: () => void }[] = [];
  const settled = () => new Promise<void>((done) => setImmediate(done));
  return {
    now: () => at,
    sleep: (ms) => new Promise((wake) => sleepers.push({ until: at + ms, wake })),
    async pass(ms) {
      const end = at + ms;
      await settled();
      for (;;) {
        const next = sleepers.toSorted((a, b) => a.until - b.until)[0];
        if (next === undefined || next.until > end) break;
        sleepers = sleepers.filter((sleeper) => sleeper !== next);
        at = Math.max(at, next.until);
        next.wake();
        await settled();
      }
      at = end;
    },
  };
}
