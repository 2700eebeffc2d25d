import 'server-only';
import { serverNow } from './clock';
import { remember } from './remember';

/** One value of the tenant's that all who ask share. */
export type SharedReading<T> = {
  /** What is known, at once; waits, and rejects as the reading does, only where nothing is. */
  get: () => Promise<T>;
  /** Better than nothing: taken where nothing is known yet. */
  suggest: (value: T) => void;
  /** The value as of now: what a reading under way brings is older. */
  replace: (value: T) => void;
};

const FAILED_PAUSE_MS = 5_000;

/**
 * Reads once for all who ask. What is older than `freshMs` is read again behind the back of whoever
 * asks, and still answers while that takes or fails: a slow tenant slows nobody down. `name` is one
 * of the process's own.
 */
export function sharedReading<T>(
  name: string,
  freshMs: number,
  read: () => Promise<T>,
): SharedReading<T> {
  const kept = remember<{ known?: { value: T }; nextAt: number; reading?: Promise<T> }>(
    `reading-${name}`,
    () => ({ nextAt: -Infinity }),
  );

  function readAgain(): Promise<T> {
    if (kept.reading) return kept.reading;
    const reading = read().then(
      (value) => {
        if (kept.reading === reading) take(value);
        return value;
      },
      (error: unknown) => {
        if (kept.reading === reading) {
          kept.nextAt = serverNow() + FAILED_PAUSE_MS;
          delete kept.reading;
        }
        throw error;
      },
    );
    kept.reading = reading;
    return reading;
  }

  function take(value: T): void {
    kept.known = { value };
    kept.nextAt = serverNow() + freshMs;
    delete kept.reading;
  }

  return {
    async get() {
      if (!kept.known) return readAgain();
      if (serverNow() >= kept.nextAt) readAgain().catch(() => undefined);
      return kept.known.value;
    },
    suggest(value) {
      kept.known ??= { value };
    },
    replace: take,
  };
}
