import type { Instant } from './instant';
import { instantOfWall, readOffsets, wallOfInstant } from './zone-offsets';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MORNING = 7;
const EVENING = 19;

const offsetsAround = (zone: string, at: Instant) => readOffsets(zone, at - 2 * DAY, at + 2 * DAY);

/** Local midnight before `now` in an IANA zone. Throws RangeError for a zone that is none. */
export function dayStart(zone: string, now: Instant): Instant {
  const offsets = offsetsAround(zone, dayOf(now));
  const wall = wallOfInstant(offsets, now);
  return instantOfWall(offsets, wall - (((wall % DAY) + DAY) % DAY));
}

/** Offsets are kept by the stretch they were read for, so it is whole days. */
const dayOf = (now: Instant) => Math.floor(now / DAY) * DAY;

/** Whether it is night on a board that goes by the hour. Throws RangeError for a zone that is none. */
export function isNight(zone: string, now: Instant): boolean {
  const wall = wallOfInstant(offsetsAround(zone, dayOf(now)), now);
  const hour = Math.floor((((wall % DAY) + DAY) % DAY) / HOUR);
  return hour < MORNING || hour >= EVENING;
}
