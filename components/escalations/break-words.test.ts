import { describe, expect, it } from 'vitest';
import { ticketWith } from '@/tests/support/ticket-sample';
import { hasBroken, snoozeDue, tellBreaks } from './break-words';

const HOUR = 3_600_000;
/** A Thursday, nine in the morning. */
const now = Date.UTC(2026, 10, 26, 9);
const moment = { now, zone: 'UTC' };
const desk = { calendar: null, zone: 'UTC' };
const breaking = (hours: number) =>
  ticketWith({
    responseDueAt: null,
    resolutionDueAt: now + hours * HOUR,
  });
const tomorrowNoon = now + 27 * HOUR;

describe('a snooze', () => {
  it('warns where the ticket breaks before it is looked at again', () => {
    expect(tellBreaks([breaking(5.6)], tomorrowNoon, moment)).toBe(
      'It breaks before then: Fix Thu 14:36',
    );
    expect(tellBreaks([breaking(5.6)], now + HOUR, moment)).toBeNull();
    expect(tellBreaks([breaking(-1)], tomorrowNoon, moment)).toBeNull();
  });

  it('of several says how many do', () => {
    const all = [breaking(2), breaking(3), breaking(72)];
    expect(tellBreaks(all, tomorrowNoon, moment)).toBe('2 of 3 break before then');
  });

  it('is an hour where there is room for that and not for more, else until noon', () => {
    expect(snoozeDue([breaking(3), breaking(72)], desk, now)).toBe('hour');
    expect(snoozeDue([breaking(0.5)], desk, now)).toBe('noon');
    expect(snoozeDue([breaking(-2)], desk, now)).toBe('noon');
    expect(snoozeDue([breaking(72)], desk, now)).toBe('noon');
  });
});

it('tells what has broken from what will', () => {
  expect(hasBroken(breaking(-1), now)).toBe(true);
  expect(hasBroken(breaking(1), now)).toBe(false);
});
