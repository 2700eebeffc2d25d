import type { z } from 'zod';
import type { HolidayRow, WorkdayRow } from '@/tenant/store/reference';
import { weekdays, type holidaySchema, type WorkdayFields } from './workday-schema';

// Real tenants write wall times as date-times of some day long past, and cannot say 24:00.
function wallTime(time: string | undefined): string {
  const clock = time === undefined ? '00:00:00' : time === '24:00' ? '23:59:59' : `${time}:00`;
  return `2000-01-01T${clock}`;
}

/** A holiday: its days are local, inclusive. */
export function writeHoliday(row: HolidayRow) {
  return {
    id: row.id,
    holid: row.id,
    workday_id: row.workdayId,
    name: row.name,
    date: `${row.date}T00:00:00`,
    date_only: row.date,
    end_date: `${row.endDate}T00:00:00`,
    end_date_only: row.endDate,
    allday: true,
    isrecurring: row.isRecurring,
  } satisfies z.input<typeof holidaySchema>;
}

/** A workday in the real tenants' shape, split days as timeslots, plus `always_open`. */
export function writeWorkday(workday: WorkdayRow, holidays: HolidayRow[]) {
  const spans = weekdays.map(([key, day]) => ({ day, spans: workday.weekly[key] ?? [] }));
  const worked = spans.filter((entry) => entry.spans.length > 0);
  const first = worked[0]?.spans;
  const shape = JSON.stringify(first);
  const days = spans.flatMap(({ day, spans: own }) => [
    [`inc${day}`, own.length > 0] as const,
    [`start${day}`, wallTime(own[0]?.[0])] as const,
    [`end${day}`, wallTime(own.at(-1)?.[1])] as const,
  ]);
  return {
    id: workday.id,
    name: workday.name,
    timezone: workday.timezone,
    always_open: workday.alwaysOpen,
    alldayssame: worked.every((entry) => JSON.stringify(entry.spans) === shape),
    start: wallTime(first?.[0]?.[0]),
    end: wallTime(first?.at(-1)?.[1]),
    ...Object.fromEntries(days),
    timeslots: worked
      .filter((entry) => entry.spans.length > 1)
      .flatMap(({ day, spans: own }) =>
        own.map(([from, to], at) => ({
          id: at + 1,
          workday_id: workday.id,
          day,
          start_time: wallTime(from).slice(11),
          end_time: wallTime(to).slice(11),
        })),
      ),
    holidays: holidays.filter((row) => row.workdayId === workday.id).map(writeHoliday),
  } satisfies WorkdayFields;
}
