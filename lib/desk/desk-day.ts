import { deskWorkday } from '@/lib/domain/desk-workday';
import type { Instant } from '@/lib/domain/instant';
import type { Lookups } from '@/lib/domain/lookups';

type Calendars = Pick<Lookups, 'slas' | 'calendars'>;

/** The desk's own IANA zone: that of its default SLA's workday, else UTC. */
export function deskZone(lookups: Calendars): string {
  return deskWorkday(lookups)?.calendar.timeZone ?? 'UTC';
}

/** An instant as the desk's logs tell it: "26 Nov 15:00 (Europe/London)". */
export function deskTime(lookups: Calendars, at: Instant): string {
  const timeZone = deskZone(lookups);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(at);
  const day = part({ day: 'numeric', month: 'short' });
  return `${day} ${part({ hour: '2-digit', minute: '2-digit' })} (${timeZone})`;
}

/** The day it is at the desk, `YYYY-MM-DD`, in its own zone. */
export function deskDay(lookups: Calendars, now: Instant): string {
  const timeZone = deskZone(lookups);
  // Swedes write their days as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);
}
