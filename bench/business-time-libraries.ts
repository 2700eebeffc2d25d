import dayjs, { type BusinessHoursMap } from 'dayjs';
import dayjsBusinessTime from 'dayjs-business-time';
import moment from 'moment';
import 'moment-business-time';
import type { Instant, Weekday, WorkingCalendarJson } from '@/lib/domain/working-time';

const MINUTE = 60_000;
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
/** A public library set up with a calendar. Both count in the process's own zone, by the minute. */
export type BusinessTimeLibrary = {
  name: string;
  due(start: Instant, minutes: number): Instant;
  /** Minutes. */
  between(from: Instant, to: Instant): number;
};

/** `dayjs-business-time`. */
export function dayjsLibrary(calendar: WorkingCalendarJson): BusinessTimeLibrary {
  dayjs.extend(dayjsBusinessTime);
  dayjs.setHolidays([...(calendar.holidays ?? [])]);
  const hoursOf = (weekday: Weekday) =>
    calendar.weekly?.[weekday]?.map(([opens, shuts]) => ({
      start: `${opens}:00`,
      end: `${shuts}:00`,
    })) ?? null;
  const hours: BusinessHoursMap = {
    sunday: hoursOf('sun'),
    monday: hoursOf('mon'),
    tuesday: hoursOf('tue'),
    wednesday: hoursOf('wed'),
    thursday: hoursOf('thu'),
    friday: hoursOf('fri'),
    saturday: hoursOf('sat'),
  };
  dayjs.setBusinessTime(hours);
  return {
    name: 'dayjs-business-time',
    due: (start, minutes) => dayjs(start).addBusinessMinutes(minutes).valueOf(),
    between: (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)),
  };
}

/** `moment-business-time`. */
export function momentLibrary(calendar: WorkingCalendarJson): BusinessTimeLibrary {
  moment.updateLocale('en', {
    holidays: calendar.holidays ?? [],
    workinghours: Object.fromEntries(
      weekdays.map((weekday, index) => [index, calendar.weekly?.[weekday]?.flat() ?? null]),
    ),
  });
  return {
    name: 'moment-business-time',
    due: (start, minutes) => moment(start).addWorkingTime(minutes, 'minutes').valueOf(),
    between: (from, to) => moment(to).workingDiff(moment(from), 'minutes'),
  };
}

/**
 * The deadline found minute by minute, straight from the JSON of a calendar in UTC: slow, and with
 * nothing in common with any of the others.
 */
export function dueByWalking(
  calendar: WorkingCalendarJson,
  start: Instant,
  minutes: number,
): Instant {
  let left = minutes;
  let at = start;
  for (; left > 0; at += MINUTE) {
    const text = new Date(at).toISOString();
    const weekday = weekdays[new Date(at).getUTCDay()] ?? 'sun';
    const time = text.slice(11, 16);
    const isOpen =
      !calendar.holidays?.includes(text.slice(0, 10)) &&
      calendar.weekly?.[weekday]?.some(([opens, shuts]) => opens <= time && time < shuts);
    if (isOpen) left -= 1;
  }
  return at;
}
