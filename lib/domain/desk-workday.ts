import type { Lookups } from './lookups';
import { CalendarError, parseWorkingCalendar, type WorkingCalendar } from './working-time';

type Calendars = Pick<Lookups, 'slas' | 'calendars'>;

/** The desk's own workday: that of its default SLA, else the first there is; null where there is none. */
export function deskWorkday({ slas, calendars }: Calendars): Lookups['calendars'][number] | null {
  const workdayId = slas.find(({ isDefault }) => isDefault)?.workdayId;
  return calendars.find((each) => each.workdayId === workdayId) ?? calendars[0] ?? null;
}

/** The hours of that workday; null where they cannot be read. */
export function deskHours(lookups: Calendars): WorkingCalendar | null {
  const workday = deskWorkday(lookups);
  try {
    return workday && parseWorkingCalendar(workday.calendar);
  } catch (error) {
    if (error instanceof CalendarError) return null;
    throw error;
  }
}
