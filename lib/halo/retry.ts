import type { HaloError } from './errors';

export const MAX_RETRIES = 3;
/** All attempts and waits of one call together, ms. */
export const CALL_BUDGET_MS = 25_000;

const MAX_RETRY_AFTER_MS = 20_000;
const FIRST_BACKOFF_MS = 400;
const passingStatuses: readonly (number | null)[] = [null, 429, 502, 503, 504];

/**
 * How long to wait before attempt `retry` (from 1), ms; null when the call must not be repeated:
 * the fault is not a passing one, a write may have happened, or the tenant asks for more patience
 * than a person has. Exponential backoff with full jitter; `random` gives 0..1.
 */
export function retryDelay(error: HaloError, retry: number, random: () => number): number | null {
  if (retry > MAX_RETRIES || error.outcome === 'unknown') return null;
  const isPassing = error.kind === 'unavailable' || error.kind === 'rate-limited';
  if (!isPassing || !passingStatuses.includes(error.status)) return null;
  if (error.retryAfterMs !== null) {
    return error.retryAfterMs <= MAX_RETRY_AFTER_MS ? error.retryAfterMs : null;
  }
  return random() * FIRST_BACKOFF_MS * 2 ** (retry - 1);
}

/** A `Retry-After` header, seconds or an HTTP date, as ms from `now`; null when absent or senseless. */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
