/** How often a delivery is tried in all. */
export const MAX_ATTEMPTS = 12;

const FIRST_MS = 5_000;
const LONGEST_MS = 3_600_000;

/**
 * How long to wait, in ms, after this many attempts (from 1) failed: 5 s, 15 s, 45 s … at most 1 h,
 * and up to a fifth less, so that what failed together is not tried again together. `random` gives
 * a number from 0 to below 1.
 */
export function retryDelay(attempts: number, random: () => number = Math.random): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 3 ** (attempts - 1));
  return Math.round(longest * (0.8 + 0.2 * random()));
}
