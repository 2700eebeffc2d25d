const WINDOW_MS = 5 * 60_000;
const ALLOWED_FAILURES = 10;
const DELAY_MS = 30_000;
const MAX_NAMES = 10_000;

export type Throttle = {
  /** Whole seconds this name must wait before the next try; 0 when it may try now. */
  secondsToWait(name: string, now: number): number;
  fail(name: string, now: number): void;
  clear(name: string): void;
};

/** Slows guessing: after ten failures in five minutes each further try of that name waits thirty seconds. */
export function createThrottle(): Throttle {
  const failures = new Map<string, number[]>();
  const recent = (name: string, now: number) =>
    (failures.get(name) ?? []).filter((at) => now - at < WINDOW_MS);
  return {
    secondsToWait(name, now) {
      const tries = recent(name, now);
      const last = tries.at(-1);
      if (tries.length < ALLOWED_FAILURES || last === undefined) return 0;
      return Math.max(0, Math.ceil((last + DELAY_MS - now) / 1000));
    },
    fail(name, now) {
      const tries = [...recent(name, now), now].slice(-ALLOWED_FAILURES);
      failures.delete(name);
      failures.set(name, tries);
      if (failures.size > MAX_NAMES) {
        const oldest = failures.keys().next().value;
        if (oldest !== undefined) failures.delete(oldest);
      }
    },
    clear(name) {
      failures.delete(name);
    },
  };
}
