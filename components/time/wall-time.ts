import { isZone } from '@/lib/domain/day-range';
import type { Instant } from '@/lib/domain/instant';
import { instantOfWall, readOffsets, wallOfInstant } from '@/lib/domain/zone-offsets';

const DAY = 86_400_000;
const FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

const offsetsAround = (at: Instant, zone: string) =>
  readOffsets(isZone(zone) ? zone : 'UTC', at - 2 * DAY, at + 2 * DAY);

/** What a clock on the wall of a zone shows, as a date field has it: `2026-11-24T09:05`. */
export function wallText(at: Instant, zone: string): string {
  return new Date(wallOfInstant(offsetsAround(at, zone), at)).toISOString().slice(0, 16);
}

/** The instant of what a date field holds, in a zone; null where that is no time. */
export function instantOfText(text: string, zone: string): Instant | null {
  const wall = FORM.test(text) ? Date.parse(`${text}Z`) : NaN;
  return Number.isNaN(wall) ? null : instantOfWall(offsetsAround(wall, zone), wall);
}
