import type { Instant } from './instant';
import { DAY, type LocalDay, type WallSpan, type WorkingHours } from './working-hours';
import { instantOfWall, readOffsets, type ZoneOffsets } from './zone-offsets';

/** Whole weeks, so that blocks of an ordinary year look alike. */
export const BLOCK_DAYS = 364;

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
};

type Span = { from: Instant; to: Instant };

function closedDays(hours: WorkingHours, first: LocalDay, end: LocalDay): Set<LocalDay> {
  const closed = new Set<LocalDay>();
  for (const holiday of hours.holidays) {
    const last = Math.min(holiday.last, end - 1);
    for (let day = Math.max(holiday.first, first); day <= last; day += 1) closed.add(day);
  }
  const lastYear = new Date(end * DAY).getUTCFullYear();
  for (let year = new Date(first * DAY).getUTCFullYear(); year <= lastYear; year += 1) {
    for (const date of hours.yearlyHolidays) {
      const at = Date.UTC(year, Number(date.slice(0, 2)) - 1, Number(date.slice(3)));
      const isLeapDayElsewhere = new Date(at).getUTCDate() !== Number(date.slice(3));
      if (!isLeapDayElsewhere) closed.add(at / DAY);
    }
  }
  return closed;
}

function union(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    const before = merged.at(-1);
    if (before && span.from <= before.to) before.to = Math.max(before.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

function subtract(spans: Span[], taken: Span[]): Span[] {
  let left = spans;
  for (const hole of taken.filter(({ from, to }) => from < to)) {
    left = left.flatMap(({ from, to }) => [
      { from, to: Math.min(to, hole.from) },
      { from: Math.max(from, hole.to), to },
    ]);
    left = left.filter(({ from, to }) => from < to);
  }
  return left;
}

/** Sums up the open time of block `index` (days `index * BLOCK_DAYS` and on). */
export function buildBlock(hours: WorkingHours, index: number): OpenBlock {
  const first = index * BLOCK_DAYS;
  const end = first + BLOCK_DAYS;
  const zone = readOffsets(hours.timeZone, (first - 3) * DAY, (end + 3) * DAY);
  const closed = closedDays(hours, first - 1, end);
  const opens: number[] = [];
  const shuts: number[] = [];

  const wallSpans = (day: LocalDay): readonly WallSpan[] => {
    if (closed.has(day)) return [];
    return hours.overrides.get(day) ?? hours.weekly[(((day + 3) % 7) + 7) % 7] ?? [];
  };
  const toInstants = (day: LocalDay, spans: readonly WallSpan[] = []): Span[] =>
    spans.map(({ from, to }) => ({
      from: instantOfWall(zone, day * DAY + from),
      to: instantOfWall(zone, day * DAY + to),
    }));
  const unusualDay = (day: LocalDay): Span[] => {
    const [from, to] = [instantOfWall(zone, day * DAY), instantOfWall(zone, (day + 1) * DAY)];
    // A gap across midnight moves the evening of the day before into this one. A date that the
    // zone leaves out (Samoa, 2011-12-30) has no hours.
    const hasEve = from > instantOfWall(zone, (day - 1) * DAY);
    const days = hasEve ? [day - 1, day] : [day];
    const open = union(days.flatMap((each) => toInstants(each, wallSpans(each))));
    const taken = days.flatMap((each) => toInstants(each, hours.breaks.get(each)));
    return subtract(open, taken)
      .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }))
      .filter((span) => span.from < span.to);
  };

  for (let day = first; day < end; day += 1) {
    if (hours.breaks.has(day) || changesNear(zone, day)) {
      for (const { from, to } of unusualDay(day)) {
        opens.push(from);
        shuts.push(to);
      }
      continue;
    }
    const midnight = instantOfWall(zone, day * DAY);
    for (const { from, to } of wallSpans(day)) {
      opens.push(midnight + from);
      shuts.push(midnight + to);
    }
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
  };
}

/** True where the zone changes its offset within two days of a local day. */
function changesNear({ since }: ZoneOffsets, day: LocalDay): boolean {
  for (let index = 1; index < since.length; index += 1) {
    if (Math.abs((since[index] ?? 0) - day * DAY) < 3 * DAY) return true;
  }
  return false;
}

/** The last span of a block that opens at or before `at`; −1 when there is none. */
export function spanIndexAt({ opens }: OpenBlock, at: Instant): number {
  let low = 0;
  let high = opens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((opens[middle] ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
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
  let low = 0;
  let high = before.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((before[middle] ?? Infinity) < openMs) low = middle + 1;
    else high = middle;
  }
  return (opens[low - 1] ?? 0) + openMs - (before[low - 1] ?? 0);
}
