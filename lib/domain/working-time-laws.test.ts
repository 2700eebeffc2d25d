import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkingTime,
  isWorkingTime,
  nextWorkingInstant,
  parseWorkingCalendar,
  workingTimeBetween,
} from './working-time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const lunch: [string, string][] = [
  ['08:00', '12:00'],
  ['12:45', '17:30'],
];
const night: [string, string][] = [
  ['00:00', '02:30'],
  ['22:15', '24:00'],
];

const calendars = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Africa/Casablanca',
  'Pacific/Apia',
].map((timeZone) => ({
  timeZone,
  calendar: parseWorkingCalendar({
    timeZone,
    weekly: { mon: lunch, tue: lunch, wed: lunch, thu: lunch, fri: lunch, sat: night, sun: night },
    holidays: ['12-25', '01-01', '2026-08-03/2026-08-14'],
    dateOverrides: { '2026-03-29': lunch, '2026-12-24': [['08:00', '12:00']] },
    breaks: { '2026-11-24': [['07:00', '09:30']] },
  }),
}));

const instant = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) });
const duration = fc.integer({ min: 1, max: 3_000 * HOUR });
const pauses = fc.array(
  fc
    .tuple(instant, fc.integer({ min: 0, max: 20 * DAY }))
    .map(([from, length]) => ({ from, to: from + length })),
  { maxLength: 5 },
);

describe.each(calendars)('in $timeZone', ({ calendar }) => {
  test('a deadline is exactly its target away, pauses or not', () => {
    fc.assert(
      fc.property(instant, duration, pauses, (start, length, stops) => {
        const due = addWorkingTime(calendar, start, length, stops);
        expect(workingTimeBetween(calendar, start, due, stops)).toBe(length);
        // No earlier instant would do: the deadline is a moment of work, not of closed hours.
        expect(workingTimeBetween(calendar, start, due - 1, stops)).toBe(length - 1);
      }),
    );
  });

  test('a longer target is never due earlier', () => {
    fc.assert(
      fc.property(instant, duration, duration, (start, one, more) => {
        expect(addWorkingTime(calendar, start, one)).toBeLessThan(
          addWorkingTime(calendar, start, one + more),
        );
      }),
    );
  });

  test('the parts of a stretch add up to the whole', () => {
    fc.assert(
      fc.property(instant, instant, instant, pauses, (a, b, c, stops) => {
        const [from, middle, to] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        expect(
          workingTimeBetween(calendar, from, middle, stops) +
            workingTimeBetween(calendar, middle, to, stops),
        ).toBe(workingTimeBetween(calendar, from, to, stops));
      }),
    );
  });

  test('the next opening is open, and nothing is lost on the way to it', () => {
    fc.assert(
      fc.property(instant, (from) => {
        const next = nextWorkingInstant(calendar, from);
        expect(isWorkingTime(calendar, next)).toBe(true);
        expect(workingTimeBetween(calendar, from, next)).toBe(0);
        expect(next === from).toBe(isWorkingTime(calendar, from));
      }),
    );
  });

  test('two targets one after the other are one of both lengths', () => {
    fc.assert(
      fc.property(instant, duration, duration, (start, one, other) => {
        const between = addWorkingTime(calendar, start, one);
        expect(addWorkingTime(calendar, between, other)).toBe(
          addWorkingTime(calendar, start, one + other),
        );
      }),
    );
  });
});

describe('against a clock on the wall', () => {
  test.each(['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'])(
    'the minutes of two years in %s are open as the wall clock says',
    (timeZone) => {
      const calendar = parseWorkingCalendar({ timeZone, weekly: { wed: lunch, sun: lunch } });
      const wall = new Intl.DateTimeFormat('en-GB', {
        timeZone,
        weekday: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      });
      const from = Date.UTC(2026, 0, 1);
      let open = 0;
      const step = 15 * MINUTE;
      for (let at = from; at < from + 730 * DAY; at += step) {
        const text = wall.format(at);
        const time = text.slice(-5);
        const isOpen =
          /Wed|Sun/.test(text) && lunch.some(([opens, shuts]) => time >= opens && time < shuts);
        if (isOpen !== isWorkingTime(calendar, at)) expect.fail(`${timeZone} ${text}`);
        open += isOpen ? step : 0;
      }
      expect(workingTimeBetween(calendar, from, from + 730 * DAY)).toBe(open);
    },
  );
});

describe('pauses', () => {
  const calendar = parseWorkingCalendar({ timeZone: 'UTC', alwaysOpen: true });
  const start = Date.UTC(2026, 10, 24, 9);
  const hour = (count: number) => start + count * HOUR;

  test('pauses that overlap or touch count once, in any order', () => {
    const stops = [
      { from: hour(4), to: hour(5) },
      { from: hour(1), to: hour(3) },
      { from: hour(2), to: hour(4) },
      { from: hour(6), to: hour(6) },
    ];
    expect(addWorkingTime(calendar, start, 2 * HOUR, stops)).toBe(hour(6));
    expect(workingTimeBetween(calendar, start, hour(8), stops)).toBe(4 * HOUR);
  });

  test('a ticket still on hold has no due instant, unless its target was used up before', () => {
    const stops = [{ from: hour(2), to: null }];
    expect(addWorkingTime(calendar, start, 2 * HOUR, stops)).toBe(hour(2));
    expect(() => addWorkingTime(calendar, start, 2 * HOUR + 1, stops)).toThrow(/not ended/);
    expect(workingTimeBetween(calendar, start, hour(100), stops)).toBe(2 * HOUR);
  });
});

describe('what makes no sense is refused by name', () => {
  const calendar = parseWorkingCalendar({ timeZone: 'UTC', weekly: { mon: lunch } });
  const now = Date.UTC(2026, 10, 24);

  test.each<[string, () => unknown, RegExp]>([
    ['a start that is no instant', () => addWorkingTime(calendar, NaN, 1), /start is NaN/],
    ['a start in another age', () => addWorkingTime(calendar, -8e15, 1), /start is -/],
    ['a negative target', () => addWorkingTime(calendar, now, -1), /durationMs is -1/],
    ['a target that is no number', () => addWorkingTime(calendar, now, NaN), /durationMs is NaN/],
    ['an endless target', () => addWorkingTime(calendar, now, Infinity), /durationMs is Infinity/],
    ['a target of a million years', () => addWorkingTime(calendar, now, 3e16), /year 2400/],
    ['a target of 200 years of Mondays', () => addWorkingTime(calendar, now, 7e12), /year 2400/],
    ['an end that is no instant', () => workingTimeBetween(calendar, now, Infinity), /to is Inf/],
    [
      'a pause that ends before it starts',
      () => addWorkingTime(calendar, now, 1, [{ from: now, to: now - 1 }]),
      /pauses\[0\]/,
    ],
    [
      'a pause that is no stretch of time',
      () => workingTimeBetween(calendar, now, now + 1, [{ from: NaN, to: null }]),
      /pauses\[0\]/,
    ],
    ['a moment that is none', () => isWorkingTime(calendar, NaN), /at is NaN/],
  ])('%s', (_, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  test('a calendar of single dates says when it has had its last one', () => {
    const fair = parseWorkingCalendar({
      timeZone: 'UTC',
      dateOverrides: { '2026-11-24': [['09:00', '11:00']] },
    });
    expect(addWorkingTime(fair, now, 2 * HOUR)).toBe(Date.UTC(2026, 10, 24, 11));
    expect(() => addWorkingTime(fair, now, 3 * HOUR)).toThrow(RangeError);
    expect(() => nextWorkingInstant(fair, now + DAY)).toThrow(/does not open again/);
  });
});
