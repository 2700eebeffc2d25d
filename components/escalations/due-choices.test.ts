import { describe, expect, it } from 'vitest';
import { parseWorkingCalendar } from '@/lib/domain/working-time';
import { dueAtOf, tomorrowMorning } from './due-choices';

const hours = parseWorkingCalendar({
  timeZone: 'Europe/London',
  weekly: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['08:00', '18:00']]]),
  ),
});
/** A Thursday. */
const now = Date.UTC(2026, 10, 26, 9, 15, 20, 500);
const zone = 'Europe/London';
const at = (choice: Parameters<typeof dueAtOf>[0], calendar: typeof hours | null = hours) => {
  const due = dueAtOf(choice, { calendar, now, zone });
  return due === null ? null : new Date(due).toISOString();
};

describe('by when something is to be done', () => {
  it('is told to the second, which is all that is kept', () => {
    expect(at('hour')).toBe('2026-11-26T10:15:20.000Z');
  });

  it('today ends when the desk closes, without hours at the end of the day', () => {
    expect(at('today')).toBe('2026-11-26T18:00:00.000Z');
    expect(at('today', null)).toBe('2026-11-26T23:59:00.000Z');
  });

  it('after hours today is the rest of the day', () => {
    const evening = Date.UTC(2026, 10, 26, 20);
    const due = dueAtOf('today', { calendar: hours, now: evening, zone });
    expect(due).toBe(Date.UTC(2026, 10, 26, 23, 59));
  });

  it('tomorrow noon and tomorrow morning are those of the manager’s own zone', () => {
    expect(at('noon')).toBe('2026-11-27T12:00:00.000Z');
    const auckland = dueAtOf('noon', { calendar: null, now, zone: 'Pacific/Auckland' });
    expect(auckland).toBe(Date.UTC(2026, 10, 26, 23));
    expect(tomorrowMorning(now, zone)).toBe(Date.UTC(2026, 10, 27, 9));
  });

  it('three working days pass over the weekend', () => {
    expect(at('days')).toBe('2026-12-01T09:15:20.000Z');
  });

  it('one’s own time is not told for one', () => {
    expect(at('own')).toBeNull();
  });
});
