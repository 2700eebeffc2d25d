import type { Instant } from '@/lib/domain/instant';

/** One reading of the server's clock; all epoch ms, `sentAt` and `receivedAt` by this device's clock. */
export type ClockSample = { serverNow: Instant; sentAt: Instant | null; receivedAt: Instant };

/** What is known of server clock minus device clock, ms: between `low` and `high`. */
export type OffsetRange = { low: number; high: number };

/**
 * Narrows the known offset by one more answer. The server read its clock at some time between our
 * sending and receiving, which bounds the offset from both sides; a sample that contradicts what
 * was known means that a clock was set, and starts anew.
 */
export function narrowOffset(known: OffsetRange | null, sample: ClockSample): OffsetRange {
  const low = sample.serverNow - sample.receivedAt;
  const high = sample.sentAt === null ? Infinity : sample.serverNow - sample.sentAt;
  if (!known || low > known.high || high < known.low) return { low, high };
  return { low: Math.max(low, known.low), high: Math.min(high, known.high) };
}

/** The best single offset (ms) within a range; 0 while nothing is known. */
export function offsetOf(known: OffsetRange | null): number {
  if (!known) return 0;
  return known.high === Infinity ? known.low : (known.low + known.high) / 2;
}

let known: OffsetRange | null = null;

/**
 * Notes a `serverNow` that came with an answer. `sentAt` (epoch ms of this device) is null where
 * the answer's way is not known.
 */
export function noteServerNow(serverNow: Instant, sentAt: Instant | null = null): void {
  if (typeof window === 'undefined') return;
  known = narrowOffset(known, { serverNow, sentAt, receivedAt: Date.now() });
}

/**
 * Notes the `serverNow` of the document this page was loaded as: the browser knows when it asked
 * for it and when it began to arrive, however long the page then took to come alive.
 */
export function noteDocumentNow(serverNow: Instant): void {
  if (typeof window === 'undefined') return;
  const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!timing || timing.responseStart === 0) {
    noteServerNow(serverNow);
    return;
  }
  // By elapsed time, because the device's clock may have been set since.
  const start = Date.now() - performance.now();
  const sample = { sentAt: start + timing.requestStart, receivedAt: start + timing.responseStart };
  known = narrowOffset(known, { serverNow, ...sample });
}

/** The server's time now, epoch ms, as well as this device can tell. */
export function serverTime(): Instant {
  return Date.now() + offsetOf(known);
}
