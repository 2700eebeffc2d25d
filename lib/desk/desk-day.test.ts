import { expect, it } from 'vitest';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import { deskDay } from './desk-day';

const week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const workday = (workdayId: number, timeZone: string) => ({
  workdayId,
  name: timeZone,
  calendar: { timeZone, weekly: week },
});

it.each<[string, ReturnType<typeof workday>[], string]>([
  ['of the default SLA’s hours', [workday(9, 'UTC'), workday(1, 'Pacific/Auckland')], '2026-11-25'],
  ['of the first hours there are', [workday(9, 'America/New_York')], '2026-11-24'],
  ['UTC where no hours are known', [], '2026-11-24'],
])('it is the day of the zone %s', (_, calendars, day) => {
  const now = Date.UTC(2026, 10, 24, 13);
  expect(deskDay({ ...smallTenantLookups(), calendars }, now)).toBe(day);
});
