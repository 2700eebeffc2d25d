import 'server-only';
import { serverNow } from './clock';
import { remember } from './remember';

/** One value of the tenant's that all who ask share. */
export type SharedReading<T> = {
  /** What is known, at once; waits, and rejects as the reading does, only where nothing is. */
  get: () => Promise<T>;
  /** Better than nothing: taken where nothing is known yet. */
  suggest: (value: T) => void;
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
    kept.reading ??= read()
      .then(
        (value) => {
          kept.known = { value };
          kept.nextAt = serverNow() + freshMs;
          return value;
        },
        (error: unknown) => {
          kept.nextAt = serverNow() + FAILED_PAUSE_MS;
          throw error;
        },
      )
      .finally(() => {
        delete kept.reading;
      });
    return kept.reading;
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
  };
}
