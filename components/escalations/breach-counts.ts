import type { Breach } from '@/lib/contracts/reviews';
import { breachCauses, type BreachCause } from '@/lib/domain/review';

export type BreachCount = { cause: BreachCause | null; count: number };

/** How many targets broke by cause, the most first; those nobody said a cause of stand at the end. */
export function countByCause(breaches: readonly Pick<Breach, 'cause'>[]): BreachCount[] {
  const countOf = (cause: BreachCause | null) =>
    breaches.filter((breach) => breach.cause === cause).length;
  const known = breachCauses
    .map((cause) => ({ cause, count: countOf(cause) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const unknown = countOf(null);
  return unknown > 0 ? [...known, { cause: null, count: unknown }] : known;
}

/** Those without a cause first, else as they came. */
export function unexplainedFirst<Each extends Pick<Breach, 'cause'>>(
  breaches: readonly Each[],
): Each[] {
  return breaches.toSorted((a, b) => Number(a.cause !== null) - Number(b.cause !== null));
}

/** How many targets broke, and how many of them nobody said why of. */
export function breachTotals(breaches: readonly Pick<Breach, 'cause'>[]): {
  total: number;
  unexplained: number;
} {
  const unexplained = breaches.filter(({ cause }) => cause === null).length;
  return { total: breaches.length, unexplained };
}
