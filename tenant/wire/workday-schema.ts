import { z } from 'zod';
import { idField } from './field-schemas';

/** The days as the database and as the wire call them. */
export const weekdays = [
  ['mon', 'monday'],
  ['tue', 'tuesday'],
  ['wed', 'wednesday'],
  ['thu', 'thursday'],
  ['fri', 'friday'],
  ['sat', 'saturday'],
  ['sun', 'sunday'],
] as const;

const clockTime = z
  .string()
  .regex(/^\d{2}:\d{2}:\d{2}$/)
  .meta({ examples: ['09:00:00'] });
const wallTime = z
  .string()
  .regex(/^2000-01-01T\d{2}:\d{2}:\d{2}$/)
  .meta({ description: 'A wall time; its day means nothing', examples: ['2000-01-01T09:00:00'] });
const localDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T00:00:00$/)
  .meta({ description: 'A local day, inclusive', examples: ['2024-12-25T00:00:00'] });

export const holidaySchema = z.strictObject({
  id: idField,
  holid: idField.describe('The same as id'),
  workday_id: idField,
  name: z.string().meta({ examples: ['Christmas Day'] }),
  date: localDay,
  date_only: z.iso.date(),
  end_date: localDay,
  end_date_only: z.iso.date(),
  allday: z.literal(true),
  isrecurring: z.boolean().describe('Whether it comes every year'),
});

const workday = z.strictObject({
  id: idField,
  name: z.string().meta({ examples: ['Office hours'] }),
  timezone: z.string().meta({ description: 'An IANA name', examples: ['Europe/London'] }),
  always_open: z.boolean(),
  alldayssame: z.boolean(),
  start: wallTime.describe('Of the first day worked'),
  end: wallTime.describe('Of the first day worked'),
  timeslots: z
    .array(
      z.strictObject({
        id: idField,
        workday_id: idField,
        day: z.enum(weekdays.map(([, day]) => day)),
        start_time: clockTime,
        end_time: clockTime,
      }),
    )
    .describe('The spans of days worked in several'),
  holidays: z.array(holidaySchema),
});

/** What `writeWorkday` writes beside the fields of the single days. */
export type WorkdayFields = z.input<typeof workday>;

/** When the desk works, in wall times of its own zone. */
export const workdaySchema = workday.extend(
  Object.fromEntries(
    weekdays.flatMap(([, day]) => [
      [`inc${day}`, z.boolean()],
      [`start${day}`, wallTime],
      [`end${day}`, wallTime],
    ]),
  ),
);
