/** The value below which `share` (0..1) of the given ones lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/** `p50 1.2, p95 3.4, p99 5.6`. */
export function spread(values: readonly number[], digits = 1): string {
  const at = (share: number) => percentile(values, share).toFixed(digits);
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}`;
}

/** Prints figures beside their budgets; `isMissed` tells whether any was missed. */
export function budgetReport(): {
  tell: (name: string, said: string, isMissed?: boolean) => void;
  isMissed: () => boolean;
} {
  let missed = false;
  return {
    tell(name, said, isMissed = false) {
      missed ||= isMissed;
      console.log(`${isMissed ? 'MISSED' : 'ok    '} ${name.padEnd(46)} ${said}`);
    },
    isMissed: () => missed,
  };
}
