import { describe, expect, it } from 'vitest';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import type { Lookups } from './lookups';
import { slaBook } from './sla-book';
import type { WorkingCalendarJson } from './working-time';

const HOUR = 3_600_000;
const office: WorkingCalendarJson = {
  timeZone: 'Europe/London',
  weekly: { mon: [['09:00', '17:00']] },
};

const target = (
  priorityId: number,
  slaId: number | null,
  hours: number,
  workdayId: number | null,
) => ({
  priorityId,
  slaId,
  name: `P${priorityId}`,
  responseMs: HOUR,
  resolutionMs: hours * HOUR,
  workdayId,
});

const lookups: Lookups = {
  ...smallTenantLookups(),
  slas: [{ id: 7, name: 'Office', workdayId: 1, isDefault: true }],
  priorities: [
    target(3, 7, 8, null),
    target(1, 7, 1, 2),
    target(1, null, 2, null),
    target(2, 7, 4, 9),
  ],
  calendars: [
    { workdayId: 1, name: 'Office hours', calendar: office },
    { workdayId: 2, name: 'Always', calendar: { ...office, alwaysOpen: true } },
    { workdayId: 9, name: 'Nonsense', calendar: { timeZone: 'Mars/Base', weekly: {} } },
  ],
};

describe('what a ticket is measured by', () => {
  const book = slaBook(lookups);

  it('takes the target of the ticket’s own SLA before one for any SLA', () => {
    expect(book.targetOf({ priorityId: 1, slaId: 7 })?.resolutionMs).toBe(HOUR);
    expect(book.targetOf({ priorityId: 1, slaId: 8 })?.resolutionMs).toBe(2 * HOUR);
    expect(book.targetOf({ priorityId: 4, slaId: 7 })).toBeNull();
  });

  it('counts in the priority’s own hours, else in those of the SLA', () => {
    expect(book.hoursOf({ priorityId: 1, slaId: 7 })).not.toBe(
      book.hoursOf({ priorityId: 3, slaId: 7 }),
    );
    expect(book.hoursOf({ priorityId: 3, slaId: 7 })?.zone).toBe('Europe/London');
  });

  it('gives both together, or neither', () => {
    const targets = book.targetsOf({ priorityId: 1, slaId: 7 });
    expect(targets).toMatchObject({ responseMs: HOUR, resolutionMs: HOUR });
    expect(targets?.calendar).toBe(book.hoursOf({ priorityId: 1, slaId: 7 })?.calendar);
    expect(book.targetsOf({ priorityId: 4, slaId: 7 })).toBeNull();
    expect(book.targetsOf({ priorityId: 2, slaId: 7 })).toBeNull();
  });

  it('goes on without hours that cannot be read', () => {
    expect(book.hoursOf({ priorityId: 2, slaId: 7 })).toBeNull();
    expect(book.hoursOf({ priorityId: null, slaId: null })).toBeNull();
  });

  it('calls the priority with the shortest target the most urgent', () => {
    expect([1, 2, 3, 4].map((id) => book.urgencyOf(id))).toEqual([0, 1, 2, null]);
  });
});
