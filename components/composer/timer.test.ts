import { describe, expect, it } from 'vitest';
import {
  elapsedMs,
  formatElapsed,
  formatTimers,
  minutesOf,
  parseTimers,
  pauseTimer,
  startTimer,
  withoutTimer,
} from './timer';

const MINUTE = 60_000;
const outlook = { id: 12, summary: 'Outlook' };
const printer = { id: 40, summary: 'Printer' };
const timeOf = (timers: ReturnType<typeof startTimer>, id: number, now: number) =>
  timers.filter(({ ticketId }) => ticketId === id).map((timer) => elapsedMs(timer, now));

describe('the time of a ticket', () => {
  it('runs, rests while it is paused, and goes on', () => {
    const started = startTimer([], outlook, 0);
    const paused = pauseTimer(started, 12, 5 * MINUTE);
    expect(timeOf(paused, 12, 60 * MINUTE)).toEqual([5 * MINUTE]);
    const resumed = startTimer(paused, outlook, 60 * MINUTE);
    expect(timeOf(resumed, 12, 62 * MINUTE)).toEqual([7 * MINUTE]);
    expect(resumed).toHaveLength(1);
  });

  it('is taken for one ticket at a time: starting another pauses the first', () => {
    const both = startTimer(startTimer([], outlook, 0), printer, 3 * MINUTE);
    expect(timeOf(both, 12, 10 * MINUTE)).toEqual([3 * MINUTE]);
    expect(timeOf(both, 40, 10 * MINUTE)).toEqual([7 * MINUTE]);
    expect(withoutTimer(both, 12)).toHaveLength(1);
  });

  it('does not start anew where it runs already', () => {
    const again = startTimer(startTimer([], outlook, 0), outlook, 2 * MINUTE);
    expect(timeOf(again, 12, 3 * MINUTE)).toEqual([3 * MINUTE]);
  });

  it('is never less than nothing, whatever a clock does', () => {
    expect(timeOf(startTimer([], outlook, 10 * MINUTE), 12, 0)).toEqual([0]);
  });

  it('counts begun minutes', () => {
    expect([0, 1, MINUTE, MINUTE + 1, 12 * MINUTE].map(minutesOf)).toEqual([0, 1, 1, 2, 12]);
  });

  it.each([
    [7_999, '0:07'],
    [754_000, '12:34'],
    [3_723_000, '1:02:03'],
  ])('of %d ms reads %s', (ms, text) => expect(formatElapsed(ms)).toBe(text));
});

describe('kept timers', () => {
  it('survive a reload', () => {
    const timers = startTimer(pauseTimer(startTimer([], outlook, 0), 12, 9), printer, 10);
    expect(parseTimers(formatTimers(timers))).toEqual(timers);
    expect(formatTimers([])).toBe('');
  });

  it.each(['nonsense', '{}', '[null, 4, {"ticketId": 1}]', '[{"ticketId":1,"summary":"x"}]'])(
    'never break a page: %s',
    (text) => expect(parseTimers(text)).toEqual([]),
  );
});
