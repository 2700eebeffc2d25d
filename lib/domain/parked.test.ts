import { describe, expect, test } from 'vitest';
import { autoClosesAt, wakeUpDueAt } from './parked';
import { parseWorkingCalendar } from './working-time';

const HOUR = 3_600_000;
const hours = [['09:00', '17:00']] as const;
const office = parseWorkingCalendar({
  timeZone: 'Europe/London',
  weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
});
const at = Date.parse;
const thursday = at('2026-11-26T10:00Z');
const tuesday = at('2026-12-01T10:00Z');

describe('a parked ticket is to be looked at again', () => {
  const parked = {
    role: 'waiting-third-party',
    onHold: false,
    followUpAt: null,
    lastActionAt: thursday,
    createdAt: at('2026-11-20T10:00Z'),
    occurredAt: at('2026-11-20T09:00Z'),
  } as const;

  test.each([
    ['three working days after its last action', {}, tuesday],
    ['at its follow-up date', { followUpAt: at('2027-01-15T09:00Z') }, at('2027-01-15T09:00Z')],
    [
      'three working days after it came in, where nobody did anything',
      { lastActionAt: null },
      at('2026-11-25T10:00Z'),
    ],
    [
      'or was told of, at the least',
      { lastActionAt: null, createdAt: null },
      at('2026-11-25T09:00Z'),
    ],
    ['while it waits for its client', { role: 'waiting-client' as const }, tuesday],
    ['while it is on hold', { role: 'on-hold' as const }, tuesday],
    ['while it is held by hand', { role: 'in-progress' as const, onHold: true }, tuesday],
  ])('%s', (_, ticket, due) => {
    expect(wakeUpDueAt({ ...parked, ...ticket }, office)).toBe(due);
  });

  test.each([
    ['while somebody works on it', { role: 'in-progress' as const }],
    ['while it waits for ourselves', { role: 'pending' as const }],
    ['once it is resolved', { role: 'resolved' as const, onHold: true }],
    ['once it is closed', { role: 'closed' as const, followUpAt: thursday }],
    [
      'where nothing is known to count from',
      { lastActionAt: null, createdAt: null, occurredAt: null },
    ],
  ])('not %s', (_, ticket) => {
    expect(wakeUpDueAt({ ...parked, ...ticket }, office)).toBeNull();
  });

  test('where the working days are not known every day counts', () => {
    expect(wakeUpDueAt(parked, null)).toBe(at('2026-11-29T10:00Z'));
  });
});

describe('a resolved ticket closes by itself', () => {
  const resolved = { role: 'resolved', resolvedAt: thursday } as const;

  test.each([
    ['after three working days', null, tuesday],
    ["after its type's hours, in working time", 8 * HOUR, at('2026-11-27T10:00Z')],
    ['at once where its type says so', 0, thursday],
  ])('%s', (_, afterMs, closes) => {
    expect(autoClosesAt(resolved, afterMs, office)).toBe(closes);
  });

  test('not where it is open, closed, or resolved nobody knows when', () => {
    expect(autoClosesAt({ ...resolved, role: 'in-progress' }, null, office)).toBeNull();
    expect(autoClosesAt({ ...resolved, role: 'closed' }, null, office)).toBeNull();
    expect(autoClosesAt({ role: 'resolved', resolvedAt: null }, null, office)).toBeNull();
  });

  test.each([1e15, -1, NaN])('not after %s ms, and without an error', (afterMs) => {
    expect(autoClosesAt(resolved, afterMs, office)).toBeNull();
    expect(autoClosesAt(resolved, afterMs, null)).toBeNull();
  });

  test('where the working days are not known by the clock on the wall', () => {
    expect(autoClosesAt(resolved, 8 * HOUR, null)).toBe(thursday + 8 * HOUR);
    expect(autoClosesAt(resolved, null, null)).toBe(thursday + 72 * HOUR);
  });
});
