import type { Instant } from './instant';
import { instantOfWall, readOffsets, zoneName } from './zone-offsets';

const DAY = 86_400_000;

/** Local midnight of a day, as if it were UTC; null for what is no day of the calendar as `YYYY-MM-DD`. */
function wallOfDay(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const wall = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(wall) || !new Date(wall).toISOString().startsWith(text) ? null : wall;
}

/** True for a day of the calendar as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return wallOfDay(text) !== null;
}

/** True for the name of a time zone this machine knows. */
export function isZone(name: string): boolean {
  try {
    return zoneName(name) !== '';
  } catch {
    return false;
  }
}

function startsAt(wall: number, zone: string): Instant {
  return instantOfWall(readOffsets(zone, wall - 2 * DAY, wall + 2 * DAY), wall);
}

/**
 * The instants a range of days covers, half-open, both days included; an end that is not given lies
 * beyond everything. Null where neither is, or is no day.
 */
export function dayRange(days: {
  from: string | null;
  to: string | null;
  zone: string | null;
}): { from: Instant; to: Instant } | null {
  const from = days.from === null ? null : wallOfDay(days.from);
  const to = days.to === null ? null : wallOfDay(days.to);
  if (from === null && to === null) return null;
  const zone = days.zone !== null && isZone(days.zone) ? days.zone : 'UTC';
  return {
    from: from === null ? -Infinity : startsAt(from, zone),
    to: to === null ? Infinity : startsAt(to + DAY, zone),
  };
}
