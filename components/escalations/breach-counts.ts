import type { Breach } from '@/lib/contracts/reviews';

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
