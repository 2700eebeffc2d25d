import { zoneName } from './zone-offsets';

/** `["09:00","17:00"]`: local wall time, half-open; `24:00` ends a day. */
export type WorkingSpanJson = readonly [opens: string, shuts: string];

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** A working calendar as plain JSON, serialisable (rules §4). */
export type WorkingCalendarJson = {
  /** IANA name, such as `Europe/Berlin`. */
  timeZone: string;
  /** Several spans a day; a weekday left out is closed. */
  weekly?: Partial<Record<Weekday, readonly WorkingSpanJson[]>>;
  /** `YYYY-MM-DD`, `MM-DD` (yearly) or `first/last` (both included); named twice, it counts once. */
  holidays?: readonly string[];
  /** By `YYYY-MM-DD`; replaces that date's weekly hours. */
  dateOverrides?: Readonly<Record<string, readonly WorkingSpanJson[]>>;
  /** By `YYYY-MM-DD`; taken out of that date's hours. */
  breaks?: Readonly<Record<string, readonly WorkingSpanJson[]>>;
  /** Open around the clock: weekly hours, holidays and overrides do not count. */
  alwaysOpen?: boolean;
};

/** A working calendar that cannot be used; the message names the field, the value and the remedy. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';
}

/** A stretch of a local day, wall ms since 00:00. */
export type WallSpan = { from: number; to: number };

/** Local days are numbered: whole days since 1970-01-01. */
export type LocalDay = number;

/** Checked hours, still in wall time. */
export type WorkingHours = {
  timeZone: string;
  /** Index 0 is Monday. */
  weekly: readonly (readonly WallSpan[])[];
  yearlyHolidays: ReadonlySet<string>;
  /** Sorted, disjoint, both days included. */
  holidays: readonly { first: LocalDay; last: LocalDay }[];
  overrides: ReadonlyMap<LocalDay, readonly WallSpan[]>;
  breaks: ReadonlyMap<LocalDay, readonly WallSpan[]>;
};

export const DAY = 86_400_000;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const fields = ['timeZone', 'weekly', 'holidays', 'dateOverrides', 'breaks', 'alwaysOpen'];
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const YEARLY = /^\d{2}-\d{2}$/;
/** A span a minute; without an end, laying out a day could take minutes. */
const SPANS_A_DAY = 1_440;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2}))?$/;

function show(value: unknown): string {
  return short(typeof value === 'string' ? `"${value}"` : jsonOf(value));
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // What nests too deep, or holds itself, can't be shown; the field's name still can.
    return Array.isArray(value) ? 'a list' : 'an object';
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recordAt(value: unknown, field: string): Record<string, unknown> {
  if (value === undefined) return {};
  if (isRecord(value)) return value;
  throw new CalendarError(`${field} is ${show(value)}; it must be an object`);
}

function readZone(value: unknown): string {
  if (typeof value !== 'string') {
    throw new CalendarError(
      `timeZone is ${show(value)}; it must be a zone name such as "Europe/Berlin"`,
    );
  }
  try {
    return zoneName(value);
  } catch {
    throw new CalendarError(
      `timeZone is ${show(value)}, which is no known time zone; use a name such as "Europe/Berlin"`,
    );
  }
}

function readDate(text: string, field: string, written = text): LocalDay {
  const [, year, month, day] = DATE.exec(text) ?? [];
  const at = Date.parse(`${text}T00:00:00Z`);
  const exists =
    year !== undefined && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
  if (!exists || month === undefined || day === undefined) {
    throw new CalendarError(`${field}: ${show(written)} is not a date; write YYYY-MM-DD`);
  }
  return at / DAY;
}

function readTime(value: unknown, field: string): number {
  const [, hours, minutes, seconds = '00'] =
    (typeof value === 'string' ? TIME.exec(value) : null) ?? [];
  const wall = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  if (!(wall <= DAY) || Number(minutes) > 59 || Number(seconds) > 59) {
    throw new CalendarError(
      `${field}: ${show(value)} is not a time; write HH:MM from 00:00 to 24:00`,
    );
  }
  return wall;
}

function readSpans(value: unknown, field: string): WallSpan[] {
  if (!Array.isArray(value)) {
    throw new CalendarError(`${field} is ${show(value)}; it must be a list of spans`);
  }
  if (value.length > SPANS_A_DAY) {
    throw new CalendarError(
      `${field} has ${value.length} spans; a day may have up to ${SPANS_A_DAY}`,
    );
  }
  // Not `map`, which leaves the gaps of a sparse list alone.
  const spans = Array.from(value, (span: unknown): WallSpan => {
    if (!Array.isArray(span) || span.length !== 2) {
      throw new CalendarError(`${field}: ${show(span)} is not a span; write ["09:00","17:00"]`);
    }
    const [from, to] = [readTime(span[0], field), readTime(span[1], field)];
    if (to <= from) {
      throw new CalendarError(
        `${field}: the span ${show(span)} must end after it starts; split a night shift at 24:00`,
      );
    }
    return { from, to };
  });
  spans.sort((a, b) => a.from - b.from);
  if (spans.some((span, index) => span.from < (spans[index - 1]?.to ?? 0))) {
    throw new CalendarError(`${field}: the spans ${show(value)} overlap`);
  }
  return spans;
}

function readWeekly(value: unknown): WallSpan[][] {
  const weekly = recordAt(value, 'weekly');
  const stray = Object.keys(weekly).find((key) => !weekdays.some((day) => day === key));
  if (stray !== undefined) {
    throw new CalendarError(`weekly.${short(stray)} is no weekday; use ${weekdays.join(', ')}`);
  }
  return weekdays.map((day) =>
    weekly[day] === undefined ? [] : readSpans(weekly[day], `weekly.${day}`),
  );
}

function readDated(value: unknown, field: string): Map<LocalDay, WallSpan[]> {
  return new Map(
    Object.entries(recordAt(value, field)).map(([date, spans]) => [
      readDate(date, field),
      readSpans(spans, `${field}.${date}`),
    ]),
  );
}

function readHolidays(value: unknown): Pick<WorkingHours, 'holidays' | 'yearlyHolidays'> {
  if (value !== undefined && !Array.isArray(value)) {
    throw new CalendarError(`holidays is ${show(value)}; it must be a list of dates`);
  }
  const yearlyHolidays = new Set<string>();
  const ranges: { first: LocalDay; last: LocalDay }[] = [];
  for (const holiday of (value ?? []) as unknown[]) {
    if (typeof holiday !== 'string') {
      throw new CalendarError(`holidays: ${show(holiday)} is not a date; write YYYY-MM-DD`);
    }
    if (YEARLY.test(holiday)) {
      // A leap year, so that the 29th of February can be one.
      readDate(`2000-${holiday}`, 'holidays', holiday);
      yearlyHolidays.add(holiday);
      continue;
    }
    const [start = '', end = start, ...rest] = holiday.split('/');
    const first = readDate(start, 'holidays', holiday);
    const last = readDate(end, 'holidays', holiday);
    if (last < first || rest.length > 0) {
      throw new CalendarError(`holidays: ${show(holiday)} must be first/last, in this order`);
    }
    ranges.push({ first, last });
  }
  ranges.sort((a, b) => a.first - b.first);
  const holidays: typeof ranges = [];
  for (const range of ranges) {
    const before = holidays.at(-1);
    if (before && range.first <= before.last + 1) before.last = Math.max(before.last, range.last);
    else holidays.push(range);
  }
  return { holidays, yearlyHolidays };
}

/** Checks the JSON shape and every value in it. Throws CalendarError for the first mistake. */
export function readWorkingHours(json: unknown): WorkingHours {
  if (!isRecord(json)) {
    throw new CalendarError(`The working calendar is ${show(json)}; it must be an object`);
  }
  const stray = Object.keys(json).find((key) => !fields.includes(key));
  if (stray !== undefined) {
    throw new CalendarError(
      `${short(stray)} is no field of a working calendar; use ${fields.join(', ')}`,
    );
  }
  const { alwaysOpen = false } = json;
  if (typeof alwaysOpen !== 'boolean') {
    throw new CalendarError(`alwaysOpen is ${show(alwaysOpen)}; it must be true or false`);
  }
  const hours: WorkingHours = {
    timeZone: readZone(json.timeZone),
    weekly: readWeekly(json.weekly),
    ...readHolidays(json.holidays),
    overrides: readDated(json.dateOverrides, 'dateOverrides'),
    breaks: readDated(json.breaks, 'breaks'),
  };
  if (!alwaysOpen) return hours;
  const wholeDay = [{ from: 0, to: DAY }];
  return {
    ...hours,
    weekly: weekdays.map(() => wholeDay),
    yearlyHolidays: new Set(),
    holidays: [],
    overrides: new Map(),
  };
}
