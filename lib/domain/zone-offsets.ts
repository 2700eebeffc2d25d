import { tzOffset } from '@date-fns/tz';
import type { Instant } from './instant';

const DAY = 86_400_000;

/**
 * Clocks do not change twice within a week: the closest there are, after Ramadan in Palestine, lie
 * just a week apart.
 */
const STRIDE = 7 * DAY;
const QUARTER = 900_000;

/** A zone's UTC offsets over a stretch of time: `offsets[i]` holds from `since[i]`, in ms. */
export type ZoneOffsets = { since: Instant[]; offsets: number[] };

function offsetAt(timeZone: string, at: Instant): number {
  return Math.round(tzOffset(timeZone, new Date(at)) * 60) * 1000;
}

/** The first instant with the offset `next`, which `after` has and `before` has not. */
function firstWith(next: number, timeZone: string, before: Instant, after: Instant): Instant {
  let [early, late] = [before, after];
  while (late - early > 1000) {
    // Today's changes fall on quarters of an hour; some of a century ago on odd seconds.
    const gap = late - early;
    const step = gap > QUARTER ? QUARTER : 1000;
    const middle = gap === QUARTER ? late - 1000 : early + Math.floor(gap / 2 / step) * step;
    if (offsetAt(timeZone, middle) === next) late = middle;
    else early = middle;
  }
  return late;
}

/** Look-ups are slow, and the calendars of a tenant mostly share a zone. */
const read = new Map<string, ZoneOffsets>();
const KEPT = 512;

/** The offsets of a zone between two instants. */
export function readOffsets(timeZone: string, from: Instant, to: Instant): ZoneOffsets {
  const key = `${timeZone} ${from} ${to}`;
  const kept = read.get(key);
  if (kept) return kept;
  if (read.size >= KEPT) read.clear();
  const found = findOffsets(timeZone, from, to);
  read.set(key, found);
  return found;
}

function findOffsets(timeZone: string, from: Instant, to: Instant): ZoneOffsets {
  let offset = offsetAt(timeZone, from);
  const found: ZoneOffsets = { since: [from], offsets: [offset] };
  for (let at = from; at < to; at += STRIDE) {
    const next = offsetAt(timeZone, at + STRIDE);
    if (next === offset) continue;
    const after = firstWith(next, timeZone, at, at + STRIDE);
    found.since.push(after);
    found.offsets.push(next);
    offset = next;
  }
  return found;
}

/**
 * The instant of a local wall time (ms, as if it were UTC). A time that the zone skips moves
 * forward by the gap (02:30 → 03:30); one that occurs twice is its first occurrence.
 */
export function instantOfWall(zone: ZoneOffsets, wall: number): Instant {
  const { since, offsets } = zone;
  for (let index = 0; ; index += 1) {
    const at = wall - (offsets[index] ?? 0);
    const next = since[index + 1];
    if (next === undefined || at < next) return at;
    // Not before the change: in the gap the old offset still counts, which moves it forward.
    const gapEnds = next + (offsets[index + 1] ?? 0);
    if (wall < gapEnds) return at;
  }
}
