import type { Instant } from './instant';
import { daysOfBlock, unevenDay, wallSpans, type Span } from './open-days';
import { DAY, type WallSpan, type WorkingHours } from './working-hours';
import { instantOfWall, type ZoneOffsets } from './zone-offsets';

/** The open time of a stretch of local days: spans sorted and disjoint, half-open, as instants. */
export type OpenBlock = {
  from: Instant;
  to: Instant;
  opens: Float64Array;
  shuts: Float64Array;
  /** `before[i]`: open ms of the block before span i. */
  before: Float64Array;
  /** Open ms of the block. */
  total: number;
  /** The zone's offsets in the block and a little around it. */
  zone: ZoneOffsets;
};

/** Lays out the open time of block `index` (days `index * BLOCK_DAYS` and on). */
export function buildBlock(hours: WorkingHours, index: number): OpenBlock {
  const days = daysOfBlock(hours, index);
  const { zone, first, end, uneven } = days;
  const opens: number[] = [];
  const shuts: number[] = [];
  const add = (spans: readonly (WallSpan | Span)[], midnight: Instant) => {
    for (const { from, to } of spans) {
      opens.push(midnight + from);
      shuts.push(midnight + to);
    }
  };
  for (let day = first; day < end; day += 1) {
    if (uneven.has(day)) add(unevenDay(days, day), 0);
    else add(wallSpans(days, day), instantOfWall(zone, day * DAY));
  }

  const before = new Float64Array(opens.length);
  let total = 0;
  for (let span = 0; span < opens.length; span += 1) {
    before[span] = total;
    total += (shuts[span] ?? 0) - (opens[span] ?? 0);
  }
  return {
    from: instantOfWall(zone, first * DAY),
    to: instantOfWall(zone, end * DAY),
    opens: new Float64Array(opens),
    shuts: new Float64Array(shuts),
    before,
    total,
    zone,
  };
}

/** How many of sorted `values` are below `limit`, or not above it. */
function countUpTo(values: Float64Array, limit: number, including: boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = values[middle] ?? Infinity;
    if (value < limit || (including && value === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last span of a block that opens at or before `at`; −1 when there is none. */
export function spanIndexAt({ opens }: OpenBlock, at: Instant): number {
  return countUpTo(opens, at, true) - 1;
}

/** Open ms of the block before `at`. */
export function openBefore(block: OpenBlock, at: Instant): number {
  const index = spanIndexAt(block, at);
  if (index < 0) return 0;
  const { opens, shuts, before } = block;
  return (before[index] ?? 0) + Math.min(at, shuts[index] ?? at) - (opens[index] ?? at);
}

/** The first instant at which `openMs` of the block's open time are used up; 0 < openMs ≤ total. */
export function instantAfter({ opens, before }: OpenBlock, openMs: number): Instant {
  const index = countUpTo(before, openMs, false) - 1;
  return (opens[index] ?? 0) + openMs - (before[index] ?? 0);
}

/** The last instant before which the block was open for `openMs`; 0 ≤ openMs < total. */
export function instantAt({ opens, before }: OpenBlock, openMs: number): Instant {
  const index = countUpTo(before, openMs, true) - 1;
  return (opens[index] ?? 0) + openMs - (before[index] ?? 0);
}
