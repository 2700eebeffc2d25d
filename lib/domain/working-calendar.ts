import type { Instant } from './instant';
import { BLOCK_DAYS, holidaysOfBlock, openOfBlock, type Span } from './open-days';
import {
  buildBlock,
  instantAfter,
  instantAt,
  openBefore,
  spanIndexAt,
  type OpenBlock,
} from './open-spans';
import { CalendarError, DAY, readWorkingHours, type WorkingHours } from './working-hours';
import { instantOfWall, wallOfInstant } from './zone-offsets';

/** Working time is counted within these years; what lies outside is a slip or a placeholder. */
export const EARLIEST: Instant = Date.UTC(1900, 0, 1);
export const LATEST: Instant = Date.UTC(2400, 0, 1);

const BLOCK = BLOCK_DAYS * DAY;
const KEPT_BLOCKS = 64;

/**
 * Checked working hours that answer for instants, by blocks of about a year. A block is laid out
 * when an instant in it is asked for; of those between only the sum is, so that a span of years
 * costs a step a year. Both are kept.
 */
export class WorkingCalendar {
  readonly #hours: WorkingHours;
  readonly #blocks = new Map<number, OpenBlock>();
  readonly #totals = new Map<number, number>();

  /** From the JSON of a calendar. Throws CalendarError. */
  constructor(json: unknown) {
    this.#hours = readWorkingHours(json);
    if (!this.#hasOpenTime()) {
      throw new CalendarError(
        'The working calendar has no open time at all: give weekly some hours that holidays and breaks leave open, or set alwaysOpen',
      );
    }
  }

  /** The zone's name as the runtime spells it. */
  get timeZone(): string {
    return this.#hours.timeZone;
  }

  /** Open ms between two instants, `from` ≤ `to`. */
  openBetween(from: Instant, to: Instant): number {
    const last = this.#indexAt(to);
    let index = this.#indexAt(from);
    let open = -openBefore(this.#block(index), from);
    for (; index < last; index += 1) open += this.#total(index);
    return open + openBefore(this.#block(last), to);
  }

  /** The first instant by which `openMs` > 0 are used up from `start`; null past the last year. */
  advance(start: Instant, openMs: number): Instant | null {
    let index = this.#indexAt(start);
    let wanted = openMs + openBefore(this.#block(index), start);
    while (wanted > this.#total(index)) {
      wanted -= this.#total(index);
      index += 1;
      if (index * BLOCK > LATEST) return null;
    }
    const end = instantAfter(this.#block(index), wanted);
    // A target too short for a double beside the open time so far would end with the last span.
    return end < start ? this.nextOpen(start) : end;
  }

  isOpen(at: Instant): boolean {
    const block = this.#block(this.#indexAt(at));
    return at < (block.shuts[spanIndexAt(block, at)] ?? -Infinity);
  }

  /** The first open instant at or after `at`; null where none comes by the last year. */
  nextOpen(at: Instant): Instant | null {
    if (this.isOpen(at)) return at;
    for (let index = this.#indexAt(at); index * BLOCK <= LATEST; index += 1) {
      const block = this.#block(index);
      const opens = block.opens[spanIndexAt(block, at) + 1];
      if (opens !== undefined) return opens;
    }
    return null;
  }

  /** What a clock on the wall of the zone shows at an instant, ms as if it were UTC. */
  wallAt(at: Instant): number {
    return wallOfInstant(this.#block(Math.floor(at / BLOCK)).zone, at);
  }

  /** The instant of a wall time of the zone: skipped or doubled, as in rules §4. */
  instantOf(wall: number): Instant {
    return instantOfWall(this.#block(Math.floor(wall / BLOCK)).zone, wall);
  }

  /** The open spans between two instants, cut to them, in order; what touches is one. */
  openSpans(from: Instant, to: Instant): Span[] {
    const spans: Span[] = [];
    for (let index = this.#indexAt(from); index <= this.#indexAt(to); index += 1) {
      const block = this.#block(index);
      const { opens, shuts } = block;
      for (let span = Math.max(0, spanIndexAt(block, from)); span < opens.length; span += 1) {
        const opensAt = opens[span] ?? to;
        if (opensAt >= to) break;
        const cut = { from: Math.max(opensAt, from), to: Math.min(shuts[span] ?? opensAt, to) };
        const before = spans.at(-1);
        if (before?.to === cut.from) before.to = Math.max(before.to, cut.to);
        else if (cut.from < cut.to) spans.push(cut);
      }
    }
    return spans;
  }

  /** The holidays between two instants that closed a day with hours: local midnight to midnight. */
  holidays(from: Instant, to: Instant): Span[] {
    const found: Span[] = [];
    for (let index = this.#indexAt(from); index <= this.#indexAt(to); index += 1) {
      found.push(...holidaysOfBlock(this.#hours, index));
    }
    return found.filter((day) => day.to > from && day.from < to);
  }

  /** The last instant from which `openMs` > 0 are left until `end`; null before the first year. */
  retreat(end: Instant, openMs: number): Instant | null {
    let index = this.#indexAt(end);
    let wanted = openMs - openBefore(this.#block(index), end);
    while (wanted > 0) {
      index -= 1;
      if ((index + 1) * BLOCK < EARLIEST) return null;
      wanted -= this.#total(index);
    }
    return instantAt(this.#block(index), -wanted);
  }

  #hasOpenTime(): boolean {
    for (let index = this.#indexAt(EARLIEST); index * BLOCK <= LATEST; index += 1) {
      if (this.#total(index) > 0) return true;
    }
    return false;
  }

  #indexAt(at: Instant): number {
    const guess = Math.floor(at / BLOCK);
    const { from, to } = this.#block(guess);
    if (at < from) return guess - 1;
    return at < to ? guess : guess + 1;
  }

  #total(index: number): number {
    const known = this.#totals.get(index);
    if (known !== undefined) return known;
    const total = this.#blocks.get(index)?.total ?? openOfBlock(this.#hours, index);
    this.#totals.set(index, total);
    return total;
  }

  #block(index: number): OpenBlock {
    const kept = this.#blocks.get(index);
    if (kept) return kept;
    const [oldest] = this.#blocks.keys();
    if (oldest !== undefined && this.#blocks.size >= KEPT_BLOCKS) this.#blocks.delete(oldest);
    const block = buildBlock(this.#hours, index);
    this.#blocks.set(index, block);
    return block;
  }
}
