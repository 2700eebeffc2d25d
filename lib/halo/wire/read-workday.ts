import { z } from 'zod';
import type { Lookups } from '@/lib/domain/lookups';
import { parseWorkingCalendar, type WorkingCalendarJson } from '@/lib/domain/working-time';
import { readWallTime } from './dates';
import { wireAnything, wireFlag, wireList, wireRef, wireText } from './fields';
import { holidayDays, type WorkdayHoliday } from './read-holiday';
import { ianaZone } from './windows-zones';

const wireWorkday = z.looseObject({
  id: wireRef,
  name: wireText,
  timezone: wireText,
  always_open: wireFlag,
  alldayssame: wireFlag,
  start: wireAnything,
  end: wireAnything,
  holidays: wireList,
  timeslots: wireList,
});
type WireWorkday = z.infer<typeof wireWorkday>;

const wireSlot = z.object({ start_time: wireAnything, end_time: wireAnything });

const weekdays = [
  ['mon', 'monday'],
  ['tue', 'tuesday'],
  ['wed', 'wednesday'],
  ['thu', 'thursday'],
  ['fri', 'friday'],
  ['sat', 'saturday'],
  ['sun', 'sunday'],
] as const;

type NamedCalendar = Lookups['calendars'][number];
type Span = [string, string];

/**
 * A workday as a working calendar: hours by weekday, Windows zone names turned into IANA's, the
 * workday's own holidays and those of the tenant's holiday list. Null, and reported, where the
 * tenant's hours make no calendar.
 */
export function readWorkday(
  row: unknown,
  holidays: WorkdayHoliday[],
  onOdd: (what: string) => void,
): NamedCalendar | null {
  const { data: wire } = wireWorkday.safeParse(row);
  if (!wire || wire.id === null) {
    onOdd('A workday has no id, so it is left out.');
    return null;
  }
  const name = wire.name ?? `Workday ${wire.id}`;
  const calendar = { ...hoursOf(wire), ...daysOff(wire, wire.id, holidays) };
  try {
    parseWorkingCalendar(calendar);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'its hours make no sense';
    onOdd(`The workday "${name}" is left out: ${why}`);
    return null;
  }
  return { workdayId: wire.id, name, calendar };
}

function hoursOf(wire: WireWorkday): WorkingCalendarJson {
  const timeZone = ianaZone(wire.timezone ?? 'UTC');
  if (wire.always_open) return { timeZone, weekly: {}, alwaysOpen: true };
  const weekly = Object.fromEntries(weekdays.map(([key, day]) => [key, spansOf(wire, day)]));
  return { timeZone, weekly };
}

function spansOf(wire: WireWorkday, day: string): Span[] {
  const field = (name: string): unknown => wire[name];
  const included = wireFlag.parse(field(`inc${day}`));
  if (included === false || (included === null && wire.alldayssame)) return [];

  const shared = wire.alldayssame === true;
  const opens = readWallTime(shared ? wire.start : field(`start${day}`));
  const shuts = readWallTime(shared ? wire.end : field(`end${day}`));
  if (opens === null || shuts === null) return included ? bookingSlots(wire.timeslots) : [];
  // A day that is worked and runs from midnight to midnight is a whole one.
  const until = shuts === '00:00' ? '24:00' : shuts;
  return [[opens, until]];
}

/** The nearest thing to hours where a worked day has none of its own. */
function bookingSlots(rows: unknown[]): Span[] {
  return rows.flatMap((row): Span[] => {
    const { data: slot } = wireSlot.safeParse(row);
    const opens = readWallTime(slot?.start_time);
    const shuts = readWallTime(slot?.end_time);
    return opens !== null && shuts !== null ? [[opens, shuts]] : [];
  });
}

function daysOff(
  wire: WireWorkday,
  workdayId: number,
  listed: WorkdayHoliday[],
): Pick<WorkingCalendarJson, 'holidays' | 'breaks'> {
  const ofThis = listed.filter((holiday) => holiday.workdayId === workdayId);
  const { holidays, breaks } = holidayDays([
    ...wire.holidays,
    ...ofThis.map((holiday) => holiday.row),
  ]);
  return {
    ...(holidays.length > 0 ? { holidays } : {}),
    ...(Object.keys(breaks).length > 0 ? { breaks } : {}),
  };
}
