import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarJson } from '@/tests/support/calendar-arbitrary';
import { balls } from './ball';
import type { Wait } from './log-story';
import { timeSpent } from './time-spent';
import { parseWorkingCalendar } from './working-time';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Tuesday 24 November 2026, 09:00. */
const nine = Date.UTC(2026, 10, 24, 9);
const hours: [string, string][] = [['09:00', '17:00']];
const office = parseWorkingCalendar({ timeZone: 'UTC', weekly: { tue: hours, wed: hours } });

describe('how a ticket’s time was spent', () => {
  const waits: Wait[] = [
    { from: nine, with: 'us' },
    { from: nine + 2 * HOUR, with: 'client' },
    { from: nine + DAY, with: 'third-party' },
    { from: nine + DAY + HOUR, with: 'nobody' },
    { from: nine + DAY + 3 * HOUR, with: 'us' },
  ];

  test('is working time by whom it waited for, and all the rest out of hours', () => {
    expect(timeSpent(waits, office, nine + DAY + 4 * HOUR)).toEqual({
      usMs: 3 * HOUR,
      clientMs: 6 * HOUR,
      thirdPartyMs: HOUR,
      outOfHoursMs: 16 * HOUR,
    });
  });

  test('is wall time where no hours are known', () => {
    const spent = timeSpent(waits, null, nine + DAY + 4 * HOUR);
    expect(spent).toMatchObject({ clientMs: 22 * HOUR, outOfHoursMs: 0 });
  });

  test('ends where it is asked for, and is nothing before it began', () => {
    const nothing = { usMs: 0, clientMs: 0, thirdPartyMs: 0, outOfHoursMs: 0 };
    expect(timeSpent(waits, office, nine + HOUR)).toEqual({ ...nothing, usMs: HOUR });
    expect(timeSpent(waits, office, nine - HOUR)).toEqual(nothing);
    expect(timeSpent([], office, nine)).toEqual(nothing);
  });

  test('is told of dates no calendar reaches, too', () => {
    const from = Date.UTC(1700, 0, 1);
    expect(timeSpent([{ from, with: 'us' }], office, nine).usMs).toBe(nine - from);
  });

  test('adds up to all the time it was open', () => {
    const steps = fc.array(
      fc.record({ afterMs: fc.nat(400 * DAY), with: fc.constantFrom(...balls) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.option(calendarJson, { nil: null }),
        steps,
        fc.nat(4_000 * DAY),
        (json, all, length) => {
          let from = nine;
          const told = all.map(({ afterMs, with: ball }): Wait => ({
            from: (from += afterMs),
            with: ball,
          }));
          const until = nine + length;
          const open = told.reduce((sum, wait, index) => {
            const to = Math.min(told[index + 1]?.from ?? until, until);
            return wait.with === 'nobody' ? sum : sum + Math.max(0, to - wait.from);
          }, 0);
          const calendar = json && parseWorkingCalendar(json);
          const { usMs, clientMs, thirdPartyMs, outOfHoursMs } = timeSpent(told, calendar, until);
          expect(usMs + clientMs + thirdPartyMs + outOfHoursMs).toBe(open);
          expect(Math.min(usMs, clientMs, thirdPartyMs, outOfHoursMs)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
