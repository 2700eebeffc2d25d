import type { Instant } from './instant';

const DAY = 86_400_000;
const SECOND = 1_000;

/**
 * Clocks do not change twice within a week: the closest there are, after Ramadan in Palestine, lie
 * just a week apart.
 */
const STRIDE = 7 * DAY;
const QUARTER = 900_000;

/** A zone's UTC offsets over a stretch of time: `offsets[i]` holds from `since[i]`, in ms. */
export type ZoneOffsets = { since: Instant[]; offsets: number[] };

const FORMATS_KEPT = 1_024;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const kept = formats.get(timeZone);
  if (kept) return kept;
  // With the year alone: a whole date before it takes half as long again to write.
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    timeZoneName: 'longOffset',
    year: 'numeric',
  });
  // Names in an address come in any spelling of case; there are some 600 zones.
  if (formats.size >= FORMATS_KEPT) formats.clear();
  formats.set(timeZone, format);
  return format;
}

/** A zone's name as the runtime spells it. Throws RangeError for a zone that it does not know. */
export function zoneName(timeZone: string): string {
  return formatOf(timeZone).resolvedOptions().timeZone;
}

/**
 * The offset as the runtime writes it: `+05:30`, `-00:25:21`, empty for UTC. Comparing this text
 * takes half as long as reading the number from it, and years of look-ups mostly compare.
 */
function offsetText(format: Intl.DateTimeFormat, at: Instant): string {
  const text = format.format(at);
  return text.slice(text.indexOf('GMT') + 3);
}

function offsetOf(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(1).split(':').map(Number);
  const size = ((hours * 60 + minutes) * 60 + seconds) * SECOND;
  return text.startsWith('-') ? 0 - size : size;
}

/** The first instant that has the offset `next`, as `after` has and `before` has not. */
function firstWith(
  next: string,
  format: Intl.DateTimeFormat,
  before: Instant,
  after: Instant,
): Instant {
  let [early, late] = [before, after];
  while (late - early > SECOND) {
    // Today's changes fall on quarters of an hour; some of a century ago on odd seconds.
    const gap = late - early;
    const step = gap > QUARTER ? QUARTER : SECOND;
    const middle = gap === QUARTER ? late - SECOND : early + Math.floor(gap / 2 / step) * step;
    if (offsetText(format, middle) === next) late = middle;
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
  const format = formatOf(timeZone);
  let offset = offsetText(format, from);
  const found: ZoneOffsets = { since: [from], offsets: [offsetOf(offset)] };
  for (let at = from; at < to; at += STRIDE) {
    const next = offsetText(format, at + STRIDE);
    if (next === offset) continue;
    found.since.push(firstWith(next, format, at, at + STRIDE));
    found.offsets.push(offsetOf(next));
    offset = next;
  }
  return found;
}

/** What a clock on the wall shows at an instant, ms as if it were UTC. */
export function wallOfInstant({ since, offsets }: ZoneOffsets, at: Instant): number {
  const next = since.findIndex((change) => change > at);
  return at + (offsets.at(next < 0 ? -1 : next - 1) ?? 0);
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
