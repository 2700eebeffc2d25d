const WINDOW_MS = 5 * 60_000;
const DELAY_MS = 30_000;
const MAX_KEYS = 10_000;
const TRIES_FROM_ONE_ADDRESS = 10;
const TRIES_FROM_ANYWHERE = 100;

export type Throttle = {
  /**
   * Counts a try before its password is looked at, so that tries side by side count too. Returns the
   * whole seconds to wait (such a try is not counted and must be refused); 0 when it may go on.
   */
  enter(name: string, address: string, now: number): number;
  /** Takes back what the right password counted, and the address's failures before it. */
  forgive(name: string, address: string): void;
};

function createCounter(allowed: number) {
  const tries = new Map<string, number[]>();
  return {
    secondsToWait(key: string, now: number): number {
      const recent = (tries.get(key) ?? []).filter((at) => now - at < WINDOW_MS);
      const last = recent.at(-1);
      if (recent.length < allowed || last === undefined) return 0;
      return Math.max(0, Math.ceil((last + DELAY_MS - now) / 1000));
    },
    add(key: string, now: number): void {
      const recent = (tries.get(key) ?? []).filter((at) => now - at < WINDOW_MS);
      tries.delete(key);
      tries.set(key, [...recent, now].slice(-allowed));
      if (tries.size <= MAX_KEYS) return;
      const oldest = tries.keys().next().value;
      if (oldest !== undefined) tries.delete(oldest);
    },
    takeBack: (key: string) => void tries.get(key)?.pop(),
    clear: (key: string) => void tries.delete(key),
  };
}

/**
 * Slows guessing: after ten failures in five minutes each further try of a name from that address
 * waits thirty seconds. A name tried from many addresses waits too, but only after a hundred, so
 * that nobody locks out another with a few wrong guesses.
 */
export function createThrottle(): Throttle {
  const near = createCounter(TRIES_FROM_ONE_ADDRESS);
  const anywhere = createCounter(TRIES_FROM_ANYWHERE);
  const pair = (name: string, address: string) => `${address} ${name}`;
  return {
    enter(name, address, now) {
      const key = pair(name, address);
      const wait = Math.max(near.secondsToWait(key, now), anywhere.secondsToWait(name, now));
      if (wait > 0) return wait;
      near.add(key, now);
      anywhere.add(name, now);
      return 0;
    },
    forgive(name, address) {
      near.clear(pair(name, address));
      anywhere.takeBack(name);
    },
  };
}
