import type { Instant } from '@/lib/domain/instant';
import { createBreaker, verdictOf } from './breaker';
import { HaloError } from './errors';
import { createRateBudget, type Lane, type RateBudgetOptions } from './rate-budget';

/** How much the tenant is asked, and how it bears it. */
export type TenantLoad = {
  /** Calls in five minutes; null: no limit. */
  limit: number | null;
  /** Calls in the last five minutes. */
  used: number;
  waiting: Record<Lane, number>;
  pausedUntil: Instant | null;
  breaker: 'closed' | 'open';
  /** Calls since the start. */
  total: number;
  /** Of them, refused by the tenant with 429. */
  refused: number;
};

/** To be told once how the call went; null: it was answered well. */
export type Leave = (failure: unknown) => void;

export type Gate = {
  /**
   * Resolves when a call under the tenant's API may go out. Waits for room until `msLeft()` leaves
   * only what an answer takes. Rejects with a HaloError whose outcome is `refused`: nothing was sent.
   */
  enter(lane: Lane, msLeft: () => number, options?: { isUpload?: boolean }): Promise<Leave>;
  load(): TenantLoad;
};

/** Of a call's time, what is kept for its answer. */
const ANSWER_MS = 5_000;

/** The one way to the tenant's API: past the breaker, then within the rate budget. */
export function createGate(options: RateBudgetOptions): Gate {
  const breaker = createBreaker(options.now);
  const budget = createRateBudget(options);
  let total = 0;
  let refused = 0;

  return {
    async enter(lane, msLeft, { isUpload = false } = {}) {
      // An upload may take minutes, and who breaks it off may be its sender.
      const settle = await breaker.enter(lane, !isUpload);
      try {
        await budget.admit(lane, msLeft() - ANSWER_MS);
      } catch (error) {
        settle('unknown');
        throw error;
      }
      total += 1;
      return (failure) => {
        const verdict = failure === null ? 'answered' : verdictOf(failure);
        settle(isUpload && verdict === 'silent' ? 'unknown' : verdict);
        if (failure instanceof HaloError && failure.status === 429) {
          refused += 1;
          budget.pause(failure.retryAfterMs);
        } else if (verdict === 'answered') {
          budget.taken();
        }
      };
    },

    load: () => ({ ...budget.state(), breaker: breaker.state(), total, refused }),
  };
}
