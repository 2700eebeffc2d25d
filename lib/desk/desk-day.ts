import { deskWorkday } from '@/lib/domain/desk-workday';
import type { Instant } from '@/lib/domain/instant';
import type { Lookups } from '@/lib/domain/lookups';

/** The day it is at the desk, `YYYY-MM-DD`: in the zone of its default SLA's workday, else UTC. */
export function deskDay(lookups: Pick<Lookups, 'slas' | 'calendars'>, now: Instant): string {
  const timeZone = deskWorkday(lookups)?.calendar.timeZone ?? 'UTC';
  // Swedes write their days as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);
}
