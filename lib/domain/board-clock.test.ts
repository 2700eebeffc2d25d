import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarJson, instant } from '@/tests/support/calendar-arbitrary';
import { readBoardClock, type BoardClock, type OpenHours } from './board-clock';
import { readInWorkingTime } from './ticket-clocks';
import { parseWorkingCalendar } from './working-time';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = Date.parse;

const clock = (over: Partial<BoardClock> = {}): BoardClock => ({
  kind: 'fix',
  dueAt: at('2026-11-25T13:00Z'),
  riskMs: HOUR,
  leftMs: HOUR,
  hours: null,
  ...over,
});

describe('a countdown on the wall', () => {
  const noon = at('2026-11-25T12:00Z');
  const read = (now: number, over: Partial<BoardClock> = {}, hours: OpenHours[] = []) =>
    readBoardClock(clock(over), { at: noon, hours }, now);

  test('turns amber and red at the right millisecond', () => {
    const dueAt = noon + 2 * HOUR;
    const stateAt = (now: number) => read(now, { dueAt, leftMs: 2 * HOUR }).state;
    expect(stateAt(dueAt - HOUR)).toBe('on-track');
    expect(stateAt(dueAt - HOUR + 1)).toBe('at-risk');
    expect(stateAt(dueAt)).toBe('at-risk');
    expect(stateAt(dueAt + 1)).toBe('breached');
  });

  test('counts on without contact: through the night it stands, and goes on in the morning', () => {
    const hours: OpenHours[] = [
      [
        [noon, noon + 5 * HOUR],
        [noon + 21 * HOUR, noon + 29 * HOUR],
      ],
    ];
    const dueAt = noon + 22 * HOUR;
    const over = { dueAt, leftMs: 6 * HOUR, hours: 0 };
    expect(read(noon + 5 * HOUR, over, hours)).toMatchObject({ remainingMs: HOUR });
    expect(read(noon + 12 * HOUR, over, hours)).toMatchObject({
      remainingMs: HOUR,
      resumesAt: noon + 21 * HOUR,
    });
    expect(read(noon + 22 * HOUR, over, hours)).toMatchObject({ remainingMs: 0, resumesAt: null });
    expect(read(noon + 23 * HOUR, over, hours)).toMatchObject({
      state: 'breached',
      remainingMs: -HOUR,
    });
  });

  test('goes on in a frame that is a moment younger than the second that is shown', () => {
    const hours: OpenHours[] = [[[noon, noon + 5 * HOUR]]];
    expect(read(noon - 900, { hours: 0 }, hours)).toMatchObject({
      remainingMs: HOUR,
      resumesAt: null,
    });
  });

  test('stands beyond the hours it was sent', () => {
    const hours: OpenHours[] = [[[noon, noon + HOUR]]];
    const over = { dueAt: noon + 30 * DAY, leftMs: 9 * HOUR, hours: 0 };
    expect(read(noon + 20 * DAY, over, hours)).toMatchObject({
      remainingMs: 8 * HOUR,
      resumesAt: null,
    });
  });

  test('agrees with the rules at every later instant, in any calendar', () => {
    fc.assert(
      fc.property(
        calendarJson,
        instant,
        fc.integer({ min: -9 * DAY, max: 9 * DAY }),
        fc.integer({ min: 0, max: 13 * DAY }),
        (json, frameAt, due, later) => {
          const calendar = parseWorkingCalendar(json);
          const dueAt = frameAt + due;
          const facts = {
            role: 'in-progress' as const,
            dueAt,
            stoppedAt: null,
            paused: false,
            riskMs: HOUR,
          };
          const first = readInWorkingTime(facts, calendar, frameAt).reading;
          const spans = calendar
            .openSpans(frameAt, frameAt + 14 * DAY)
            .map(({ from, to }) => [from, to] as const);
          const now = frameAt + later;
          const { state, remainingMs } = readBoardClock(
            clock({ dueAt, leftMs: first.remainingMs ?? 0, hours: 0 }),
            { at: frameAt, hours: [spans] },
            now,
          );
          expect({ state, remainingMs }).toEqual(readInWorkingTime(facts, calendar, now).reading);
        },
      ),
    );
  });
});
