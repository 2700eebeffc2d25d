import { parseWorkingCalendar } from '@/lib/domain/working-time';
import type { holidays, workdays } from '../schema';
import { bankHolidays } from './bank-holidays';
import { localTime, TIME_ZONE } from './local-time';

export const OFFICE_WORKDAY = 1;
export const ROUND_THE_CLOCK_WORKDAY = 2;

const OFFICE_HOURS: [string, string][] = [['08:00', '18:00']];

export type Calendar = ReturnType<typeof parseWorkingCalendar>;
export type Pause = { from: number; to: number };
export type Calendars = { office: Calendar; always: Calendar };

/** The two workdays of the demo desk. */
export const workdayRows: (typeof workdays.$inferInsert & { id: number })[] = [
  {
    id: OFFICE_WORKDAY,
    name: 'Mon–Fri 08:00–18:00',
    timezone: TIME_ZONE,
    weekly: {
      mon: OFFICE_HOURS,
      tue: OFFICE_HOURS,
      wed: OFFICE_HOURS,
      thu: OFFICE_HOURS,
      fri: OFFICE_HOURS,
    },
  },
  { id: ROUND_THE_CLOCK_WORKDAY, name: '24×7', timezone: TIME_ZONE, alwaysOpen: true },
];

/** Bank holidays of the year of `now` and its neighbours, on the office workday. */
export function holidayRows(now: number): (typeof holidays.$inferInsert & { id: number })[] {
  const year = Number(localTime(now).date.slice(0, 4));
  return [year - 1, year, year + 1].flatMap(bankHolidays).map(({ name, date }, index) => ({
    id: index + 1,
    workdayId: OFFICE_WORKDAY,
    name,
    date,
    endDate: date,
  }));
}

/** The workdays as calendars to count in. */
export function deskCalendars(now: number): Calendars {
  const [office, always] = workdayRows;
  return {
    office: parseWorkingCalendar({
      timeZone: TIME_ZONE,
      weekly: office?.weekly ?? {},
      holidays: holidayRows(now).map(({ date }) => date),
    }),
    always: parseWorkingCalendar({
      timeZone: TIME_ZONE,
      weekly: always?.weekly ?? {},
      alwaysOpen: true,
    }),
  };
}
