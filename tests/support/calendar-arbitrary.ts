import fc from 'fast-check';
import type { WorkingCalendarJson, WorkingSpanJson } from '@/lib/domain/working-time';

const MINUTE = 60_000;
const DAY = 86_400_000;
const FIRST = Date.UTC(2024, 0, 1);
const LAST = Date.UTC(2030, 0, 1);

/** Whole, half and quarter hours; north, south and without summer time; changes at midnight. */
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'America/Havana',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
];

const clock = (minute: number) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** Up to four spans of a day, some touching, some from 00:00 or to 24:00; or none. */
const spans: fc.Arbitrary<WorkingSpanJson[]> = fc
  .tuple(
    fc.uniqueArray(fc.oneof(fc.constantFrom(0, 720, 1_440), fc.integer({ min: 0, max: 1_440 })), {
      maxLength: 5,
    }),
    fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  )
  .map(([times, open]) => {
    const sorted = times.toSorted((a, b) => a - b);
    return sorted
      .slice(1)
      .map((shuts, index): WorkingSpanJson => [clock(sorted[index] ?? 0), clock(shuts)])
      .filter((_, index) => open[index]);
  });

/** At least an hour, so that a target of weeks ends within the years that are counted. */
const shift = fc
  .tuple(fc.integer({ min: 0, max: 1_380 }), fc.integer({ min: 60, max: 1_440 }))
  .map(([opens, length]): WorkingSpanJson[] => [
    [clock(opens), clock(Math.min(opens + length, 1_440))],
  ]);

const date = fc
  .oneof(
    fc.integer({ min: 0, max: (LAST - FIRST) / DAY }).map((day) => FIRST + day * DAY),
    // Changes of the clocks in the zones above.
    fc.constantFrom('2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01').map(Date.parse),
  )
  .map((at) => new Date(at).toISOString().slice(0, 10));

const holiday = fc.oneof(
  date,
  date.map((day) => day.slice(5)),
  fc.constant('02-29'),
  fc.tuple(date, fc.integer({ min: 0, max: 40 })).map(([first, days]) => {
    const last = new Date(Date.parse(first) + days * DAY).toISOString().slice(0, 10);
    return `${first}/${last}`;
  }),
);

/**
 * The JSON of valid working calendars: day and night shifts, lunch breaks, all three forms of
 * holidays, overrides and breaks, one in ten open around the clock. Each opens for an hour a week
 * or more.
 */
export const calendarJson: fc.Arbitrary<WorkingCalendarJson> = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    weekly: fc.record(
      { mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans },
      { requiredKeys: [] },
    ),
    sure: fc.tuple(fc.constantFrom('mon', 'wed', 'sat', 'sun'), shift),
    holidays: fc.array(holiday, { maxLength: 6 }),
    dateOverrides: fc.dictionary(date, spans, { maxKeys: 5 }),
    breaks: fc.dictionary(date, spans, { maxKeys: 5 }),
    around: fc.integer({ min: 1, max: 10 }),
  })
  .map(({ sure: [weekday, hours], around, ...json }) => ({
    ...json,
    weekly: { ...json.weekly, [weekday]: hours },
    ...(around === 10 && { alwaysOpen: true }),
  }));

/** Instants, to the millisecond, of the years in which those calendars have their single dates. */
export const instant = fc.oneof(
  fc.integer({ min: FIRST, max: LAST }),
  // On the quarter hour, where spans begin and end more often.
  fc
    .integer({ min: FIRST / (15 * MINUTE), max: LAST / (15 * MINUTE) })
    .map((at) => at * 15 * MINUTE),
);

/** Pauses in any order, some overlapping, of up to twenty days. */
export const pauses = fc.array(
  fc
    .tuple(instant, fc.integer({ min: 0, max: 20 * DAY }))
    .map(([from, length]) => ({ from, to: from + length })),
  { maxLength: 5 },
);
