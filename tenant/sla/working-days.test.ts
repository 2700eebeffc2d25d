import { expect, test } from 'vitest';
import { parseWorkingCalendar } from '@/lib/domain/working-time';
import { workingDaysAfter } from './working-days';

const office = parseWorkingCalendar({
  timeZone: 'Europe/London',
  weekly: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:30']]]),
  ),
  holidays: ['2026-12-25', '2026-12-28'],
});

test.each([
  ['2026-11-24T15:00:00Z', 3, '2026-11-27T15:00:00.000Z', 'Tuesday and three days are Friday'],
  ['2026-11-26T15:00:00Z', 3, '2026-12-01T15:00:00.000Z', 'a weekend between does not count'],
  ['2026-12-24T10:00:00Z', 1, '2026-12-29T10:00:00.000Z', 'nor do holidays'],
  ['2026-11-24T23:00:00Z', 1, '2026-11-26T09:00:00.000Z', 'shut at that time: the next opening'],
  ['2026-11-21T12:00:00Z', 1, '2026-11-23T12:00:00.000Z', 'from a Saturday, the first is Monday'],
])('%s and %i working days is %s: %s', (at, count, expected) => {
  expect(new Date(workingDaysAfter(office, Date.parse(at), count)).toISOString()).toBe(expected);
});
