import { describe, expect, it } from 'vitest';
import { parseWorkingCalendar } from '@/lib/domain/working-time';
import { dueAtOf, dueName, nextMorning, type DeskTime } from './due-choices';

const hours = parseWorkingCalendar({
  timeZone: 'Europe/London',
  weekly: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['08:00', '18:00']]]),
  ),
});
/** A Thursday. */
const thursday = Date.UTC(2026, 10, 26, 9, 15, 20, 500);
const friday = Date.UTC(2026, 10, 27, 9);
const desk: DeskTime = { calendar: hours, zone: 'Europe/London' };
const bare: DeskTime = { calendar: null, zone: 'Europe/London' };
const told = (due: number | null) => (due === null ? null : new Date(due).toISOString());
const at = (choice: Parameters<typeof dueAtOf>[0], now = thursday, of = desk) =>
  told(dueAtOf(choice, of, now));

describe('by when something is to be done', () => {
  it('is told to the second, which is all that is kept', () => {
    expect(at('hour')).toBe('2026-11-26T10:15:20.000Z');
  });

  it('today ends when the desk closes, without hours at the end of the day', () => {
    expect(at('today')).toBe('2026-11-26T18:00:00.000Z');
    expect(at('today', thursday, bare)).toBe('2026-11-26T23:59:00.000Z');
  });

  it('a desk that never closes ends today before the next day begins', () => {
    const always = parseWorkingCalendar({ timeZone: 'UTC', weekly: {}, alwaysOpen: true });
    expect(at('today', thursday, { calendar: always, zone: 'UTC' })).toBe(
      '2026-11-26T23:59:00.000Z',
    );
  });

  it('after hours today is the rest of the day', () => {
    expect(at('today', Date.UTC(2026, 10, 26, 20))).toBe('2026-11-26T23:59:00.000Z');
  });

  it('noon and morning are those of the desk’s own zone, on the next day it works', () => {
    expect(at('noon')).toBe('2026-11-27T12:00:00.000Z');
    expect(at('noon', thursday, { ...bare, zone: 'Pacific/Auckland' })).toBe(
      '2026-11-26T23:00:00.000Z',
    );
    expect(at('noon', friday)).toBe('2026-11-30T12:00:00.000Z');
    expect(told(nextMorning(desk, thursday))).toBe('2026-11-27T09:00:00.000Z');
    expect(told(nextMorning(desk, friday))).toBe('2026-11-30T09:00:00.000Z');
  });

  it('is called tomorrow only where it is', () => {
    expect(dueName('noon', desk, thursday)).toBe('Tomorrow noon');
    expect(dueName('noon', desk, friday)).toBe('Next working day, noon');
  });

  it('three working days pass over the weekend', () => {
    expect(at('days')).toBe('2026-12-01T09:15:20.000Z');
  });

  it('one’s own time is not known', () => {
    expect(at('own')).toBeNull();
  });
});
