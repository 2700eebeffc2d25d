import { describe, expect, test } from 'vitest';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import { ticketWith } from '@/tests/support/ticket-sample';
import { breachesBetween, workingDayBefore } from './breaches';
import { slaBook } from './sla-book';
import type { Ticket } from './ticket';
import { parseWorkingCalendar } from './working-time';

const HOUR = 3_600_000;
const hours: [string, string][] = [['09:00', '17:00']];
const calendar = {
  timeZone: 'Europe/London',
  weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
  holidays: ['2026-11-27'],
};
const london = (day: number, hour = 0) => Date.UTC(2026, 10, day, hour);

describe('the working day before', () => {
  const office = parseWorkingCalendar(calendar);

  test.each([
    ['on a Wednesday is Tuesday', london(25, 8), london(24), london(25)],
    [
      'on the Monday after a holiday is the Thursday before it',
      london(30, 8),
      london(26),
      london(30),
    ],
    ['on a Sunday is the last day that opened', london(29, 23), london(26), london(29)],
  ])('%s', (_, now, from, to) => {
    expect(workingDayBefore(office, 'Europe/London', now)).toEqual({ from, to });
  });

  test('is yesterday where no hours are known, by the desk’s own midnight', () => {
    // The clocks went back on Sunday 25 October.
    const range = workingDayBefore(null, 'Europe/London', Date.UTC(2026, 9, 26, 9));
    expect(range).toEqual({ from: Date.UTC(2026, 9, 24, 23), to: Date.UTC(2026, 9, 26) });
  });

  test('is yesterday, too, where the desk never opened before', () => {
    const fresh = parseWorkingCalendar({
      timeZone: 'UTC',
      weekly: {},
      dateOverrides: { '2030-01-01': hours },
    });
    const range = workingDayBefore(fresh, 'UTC', london(25, 8));
    expect(range).toEqual({ from: london(24), to: london(25) });
  });
});

describe('the targets that broke', () => {
  const book = slaBook({
    ...smallTenantLookups(),
    calendars: [{ workdayId: 1, name: 'Office', calendar }],
  });
  const day = { from: london(24), to: london(25), book, now: london(25, 10) };
  const broken = (...tickets: Partial<Ticket>[]) =>
    breachesBetween(
      tickets.map((over, index) => ticketWith({ id: index + 1, slaId: 2, ...over })),
      day,
    );

  test('are each clock that was due and not met, the latest first, late by working time', () => {
    const found = broken({
      responseDueAt: london(24, 10),
      respondedAt: london(24, 12),
      resolutionDueAt: london(24, 16),
      summary: 'VPN',
    });
    expect(found).toEqual([
      {
        ...{ ticketId: 1, summary: 'VPN', clientName: 'Northwind', agentName: 'Sam Okafor' },
        ...{ clock: 'resolution', dueAt: london(24, 16), stoppedAt: null, lateMs: 2 * HOUR },
      },
      expect.objectContaining({ clock: 'response', stoppedAt: london(24, 12), lateMs: 2 * HOUR }),
    ]);
  });

  test('are told of finished work, too', () => {
    const closed = { role: 'closed', resolutionDueAt: london(24, 16) } as const;
    const found = broken(
      { ...closed, resolvedAt: london(25, 9) },
      { ...closed, closedAt: london(24, 17) },
    );
    expect(found.map(({ ticketId, lateMs }) => [ticketId, lateMs])).toEqual([
      [1, HOUR],
      [2, HOUR],
    ]);
  });

  test('are told of what is parked, where it was late before', () => {
    const parked = { role: 'on-hold', resolutionDueAt: london(24, 16) } as const;
    const found = broken(parked, { ...parked, remainingWhenPausedMs: -HOUR });
    expect(found).toMatchObject([{ ticketId: 2, lateMs: HOUR }]);
  });

  test.each<[string, Partial<Ticket>]>([
    [
      'was met in time',
      { role: 'resolved', resolutionDueAt: london(24, 16), resolvedAt: london(24, 16) },
    ],
    ['was due another day', { resolutionDueAt: london(25) }],
    ['was merged away', { resolutionDueAt: london(24, 16), mergedIntoId: 9 }],
    ['is excluded from SLA', { resolutionDueAt: london(24, 16), excludedFromSla: true }],
    ['has no target', {}],
  ])('are none where it %s', (_, over) => {
    expect(broken(over)).toEqual([]);
  });
});
