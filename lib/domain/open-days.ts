import type { Instant } from './instant';
import { DAY, type LocalDay, type WallSpan, type WorkingHours } from './working-hours';
import { instantOfWall, readOffsets, type ZoneOffsets } from './zone-offsets';

/** Whole weeks, so that blocks of an ordinary year look alike. */
export const BLOCK_DAYS = 364;

/** A stretch between two instants, half-open. */
export type Span = { from: Instant; to: Instant };

/** The local days from `first` to before `end`, and which of them are not like any other week's. */
export type BlockDays = {
  hours: WorkingHours;
  zone: ZoneOffsets;
  first: LocalDay;
  end: LocalDay;
  /** Holidays. */
  closed: ReadonlySet<LocalDay>;
  /** Days with a break, or that a change of the zone's offset cuts, doubles or reaches into. */
  uneven: ReadonlySet<LocalDay>;
};

/** The zone's offsets in block `index` and a little around it. */
function zoneOfBlock({ timeZone }: WorkingHours, index: number): ZoneOffsets {
  const first = index * BLOCK_DAYS;
  return readOffsets(timeZone, (first - 3) * DAY, (first + BLOCK_DAYS + 3) * DAY);
}

/** The days of block `index`: `index * BLOCK_DAYS` and on. */
export function daysOfBlock(hours: WorkingHours, index: number): BlockDays {
  const first = index * BLOCK_DAYS;
  const end = first + BLOCK_DAYS;
  const zone = zoneOfBlock(hours, index);
  const uneven = new Set(datesIn(hours.breaks, first - 1, end));
  for (let change = 1; change < zone.since.length; change += 1) {
    const at = zone.since[change] ?? 0;
    const left = Math.floor((at + (zone.offsets[change - 1] ?? 0)) / DAY);
    const entered = Math.floor((at + (zone.offsets[change] ?? 0)) / DAY);
    // A gap may push the end of the day it is in beyond midnight: the day after counts too.
    const last = Math.max(left, entered) + 1;
    for (let day = Math.min(left, entered); day <= last; day += 1) uneven.add(day);
  }
  return { hours, zone, first, end, closed: closedDays(hours, first - 1, end), uneven };
}

/** The dates of a calendar from `first` to before `end`, in steps of whichever are fewer. */
function datesIn(dated: ReadonlyMap<LocalDay, unknown>, first: LocalDay, end: LocalDay) {
  if (dated.size < end - first) {
    return [...dated.keys()].filter((day) => day >= first && day < end);
  }
  const days = Array.from({ length: end - first }, (_, index) => first + index);
  return days.filter((day) => dated.has(day));
}

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

/** What is left of `spans` outside `holes`; both sorted and disjoint. */
function subtract(spans: Span[], holes: Span[]): Span[] {
  const left: Span[] = [];
  let first = 0;
  for (const { from, to } of spans) {
    let reached = from;
    while ((holes[first]?.to ?? Infinity) <= from) first += 1;
    for (let at = first; (holes[at]?.from ?? Infinity) < to; at += 1) {
      const hole = holes[at] ?? { from: to, to };
      if (hole.from > reached) left.push({ from: reached, to: hole.from });
      reached = Math.max(reached, hole.to);
    }
    if (reached < to) left.push({ from: reached, to });
  }
  return left;
}

const NO_SPANS: readonly WallSpan[] = [];

function weeklySpans(hours: WorkingHours, day: LocalDay): readonly WallSpan[] {
  // Day 0, 1970-01-01, was a Thursday; index 0 is Monday.
  return hours.weekly[(((day + 3) % 7) + 7) % 7] ?? NO_SPANS;
}

/** A day's hours as the wall clock has them; none on a holiday. */
export function wallSpans({ hours, closed }: BlockDays, day: LocalDay): readonly WallSpan[] {
  if (closed.has(day)) return NO_SPANS;
  return hours.overrides.get(day) ?? weeklySpans(hours, day);
}

/** The open time of an uneven day. */
export function unevenDay(days: BlockDays, day: LocalDay): Span[] {
  const { hours, zone } = days;
  const toInstants = (of: LocalDay, spans: readonly WallSpan[] = NO_SPANS): Span[] =>
    spans.map(({ from, to }) => ({
      from: instantOfWall(zone, of * DAY + from),
      to: instantOfWall(zone, of * DAY + to),
    }));
  const [from, to] = [instantOfWall(zone, day * DAY), instantOfWall(zone, (day + 1) * DAY)];
  // A gap across midnight moves the evening of the day before into this one. A date that the
  // zone leaves out (Samoa, 2011-12-30) has no hours.
  const hasEve = from > instantOfWall(zone, (day - 1) * DAY);
  const each = hasEve ? [day - 1, day] : [day];
  const open = union(each.flatMap((one) => toInstants(one, wallSpans(days, one))));
  const taken = union(each.flatMap((one) => toInstants(one, hours.breaks.get(one))));
  return subtract(open, taken)
    .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }))
    .filter((span) => span.from < span.to);
}

function lengthOf(spans: readonly (WallSpan | Span)[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}

/**
 * Open ms of block `index` alone: its weeks, put right for the days that differ. Counts to the
 * millisecond what `buildBlock` lays out, at a fraction of its cost: all a block in the middle of
 * a span of years is asked for.
 */
export function openOfBlock(hours: WorkingHours, index: number): number {
  const days = daysOfBlock(hours, index);
  const { first, end, closed, uneven } = days;
  let total = (BLOCK_DAYS / 7) * hours.weekly.reduce((sum, spans) => sum + lengthOf(spans), 0);
  for (const day of new Set([...closed, ...datesIn(hours.overrides, first, end), ...uneven])) {
    if (day < first || day >= end) continue;
    const open = uneven.has(day) ? unevenDay(days, day) : wallSpans(days, day);
    total += lengthOf(open) - lengthOf(weeklySpans(hours, day));
  }
  return total;
}

/** The holidays of block `index` that closed a day with hours, in order. */
export function holidaysOfBlock(hours: WorkingHours, index: number): Span[] {
  const { first, end, closed, zone } = daysOfBlock(hours, index);
  return [...closed]
    .filter((day) => day >= first && day < end)
    .filter((day) => (hours.overrides.get(day) ?? weeklySpans(hours, day)).length > 0)
    .sort((a, b) => a - b)
    .map((day) => ({
      from: instantOfWall(zone, day * DAY),
      to: instantOfWall(zone, (day + 1) * DAY),
    }));
}
