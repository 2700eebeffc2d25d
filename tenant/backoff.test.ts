import { describe, expect, it } from 'vitest';
import { MAX_ATTEMPTS, retryDelay } from './backoff';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const failures = Array.from({ length: MAX_ATTEMPTS }, (_, index) => index + 1);

describe('the wait before a delivery is tried again', () => {
  it('triples from five seconds and stays at an hour', () => {
    const longest = failures.map((attempts) => retryDelay(attempts, () => 1) / SECOND);
    expect(longest).toEqual([5, 15, 45, 135, 405, 1215, 3600, 3600, 3600, 3600, 3600, 3600]);
  });

  it('is up to a fifth shorter by chance, and never as short as the one before while it grows', () => {
    for (const attempts of failures) {
      const [shortest, longest] = [retryDelay(attempts, () => 0), retryDelay(attempts, () => 1)];
      expect(shortest).toBe(longest * 0.8);
      if (longest < HOUR) expect(retryDelay(attempts + 1, () => 0)).toBeGreaterThan(longest);
      const drawn = retryDelay(attempts);
      expect(drawn).toBeGreaterThanOrEqual(shortest);
      expect(drawn).toBeLessThanOrEqual(longest);
    }
  });
});
