import type { Instant } from '@/lib/domain/instant';

export type TenantClock = {
  /** Learns from an answer that has just come. */
  hear(answer: Response): void;
  now(): Instant;
};

/**
 * The tenant's clock, by the `Date` of its last answer; ours until one has come. Never ahead of the
 * tenant's: up to a second behind, since `Date` has whole seconds, and as long as the answer took.
 */
export function createTenantClock(now: () => Instant): TenantClock {
  let aheadMs = 0;
  return {
    hear(answer) {
      const said = Date.parse(answer.headers.get('date') ?? '');
      if (!Number.isNaN(said)) aheadMs = said - now();
    },
    now: () => now() + aheadMs,
  };
}
