import { z } from 'zod';
import { readDay, readWallTime } from './dates';
import { wireAnything, wireFlag, wireNumber, wireRef } from './fields';

/** A row of the tenant's holiday list, and the workday it belongs to. */
export type WorkdayHoliday = { workdayId: number; row: unknown };

const wireHoliday = z.object({
  workday_id: wireRef,
  agent_id: wireRef,
  date: wireAnything,
  date_only: wireAnything,
  end_date: wireAnything,
  end_date_only: wireAnything,
  allday: wireFlag,
  isrecurring: wireFlag,
  duration: wireNumber,
});
type WireHoliday = z.infer<typeof wireHoliday>;

type Span = [string, string];
const DAY_MS = 86_400_000;
const MAX_DAYS = 366;

/** A holiday of a workday; null for an agent's own leave, which closes nothing, and for no holiday. */
export function readHolidayOwner(row: unknown): WorkdayHoliday | null {
  const { data: wire } = wireHoliday.safeParse(row);
  if (!wire || wire.workday_id === null || wire.agent_id !== null) return null;
  return { workdayId: wire.workday_id, row };
}

/**
 * Holidays as a working calendar wants them: `YYYY-MM-DD`, `first/last`, `MM-DD` for those that come
 * every year; a holiday of some hours becomes a break of that date. Rows without a date are left out.
 */
export function holidayDays(rows: unknown[]): {
  holidays: string[];
  breaks: Record<string, Span[]>;
} {
  const holidays = new Set<string>();
  const breaks: Record<string, Span[]> = {};
  for (const row of rows) {
    const { data: wire } = wireHoliday.safeParse(row);
    const first = readDay(wire?.date_only) ?? readDay(wire?.date);
    if (!wire || first === null) continue;
    const last = readDay(wire.end_date_only) ?? readDay(wire.end_date) ?? first;

    const part = wire.allday === false ? partOfDay(wire, first, last) : null;
    if (part) breaks[first] = merged([...(breaks[first] ?? []), part]);
    else if (wire.isrecurring)
      for (const day of daysBetween(first, last)) holidays.add(day.slice(5));
    else holidays.add(last > first ? `${first}/${last}` : first);
  }
  return { holidays: [...holidays].sort(), breaks };
}

/** Null when it has no hours of its own, and so takes the whole day. */
function partOfDay(wire: WireHoliday, first: string, last: string): Span | null {
  const from = readWallTime(wire.date);
  if (from === null || last !== first) return null;
  const until = readWallTime(wire.end_date);
  if (until !== null && until > from) return [from, until];
  if (wire.duration === null || wire.duration <= 0) return null;
  const end = minutesOf(from) + Math.round(wire.duration * 60);
  return [from, end >= 24 * 60 ? '24:00' : wallTime(end)];
}

function merged(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const [from, until] of spans.toSorted((a, b) => a[0].localeCompare(b[0]))) {
    const before = result.at(-1);
    if (before && from <= before[1]) before[1] = until > before[1] ? until : before[1];
    else result.push([from, until]);
  }
  return result;
}

function daysBetween(first: string, last: string): string[] {
  const start = Date.parse(`${first}T00:00:00Z`);
  const count = Math.round((Date.parse(`${last}T00:00:00Z`) - start) / DAY_MS) + 1;
  const length = Number.isFinite(count) ? Math.min(Math.max(count, 1), MAX_DAYS) : 0;
  return Array.from({ length }, (_, index) =>
    new Date(start + index * DAY_MS).toISOString().slice(0, 10),
  );
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function wallTime(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
