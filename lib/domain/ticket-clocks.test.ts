import { describe, expect, test } from 'vitest';
import type { PriorityTarget } from './lookups';
import { calculateSlaStatus } from './sla';
import type { Ticket } from './ticket';
import {
  byDueFirst,
  clockToShow,
  readInWorkingTime,
  ticketClocks,
  withWorkingLeft,
} from './ticket-clocks';
import { ticketWith } from '@/tests/support/ticket-sample';
import { parseWorkingCalendar } from './working-time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
// A Tuesday.
const now = Date.UTC(2026, 10, 24, 10);
const target: PriorityTarget = {
  priorityId: 1,
  slaId: 1,
  name: 'Critical',
  responseMs: 15 * MINUTE,
  resolutionMs: HOUR,
  workdayId: null,
};
const owed = { responseDueAt: now + HOUR, resolutionDueAt: now + 4 * HOUR };
const shown = (over: Partial<Ticket>) => {
  const { clock, facts } = clockToShow(ticketClocks(ticketWith(over), target));
  return `${clock} ${calculateSlaStatus(facts, now).state}`;
};

describe('the clock a badge shows', () => {
  test.each<[string, Partial<Ticket>, string]>([
    ['the response while it is owed and due first', owed, 'response on-track'],
    ['the resolution once answered', { ...owed, respondedAt: now }, 'resolution on-track'],
    [
      'the resolution where it is due before the response',
      { ...owed, resolutionDueAt: now + 1 },
      'resolution at-risk',
    ],
    [
      'the response while the resolution stands: a pause does not extend it',
      { ...owed, role: 'waiting-client', responseDueAt: now - 1 },
      'response breached',
    ],
    [
      'paused once answered',
      { ...owed, role: 'waiting-client', respondedAt: now },
      'resolution paused',
    ],
    [
      'paused while the tenant holds the SLA, whatever the status',
      { ...owed, onHold: true, respondedAt: now },
      'resolution paused',
    ],
    ['none without due instants', {}, 'resolution none'],
    ['none when excluded from SLA', { ...owed, excludedFromSla: true }, 'resolution none'],
    [
      'none when excluded, though on hold',
      { role: 'on-hold', excludedFromSla: true },
      'resolution none',
    ],
    ['none when merged, though on hold', { onHold: true, mergedIntoId: 7 }, 'resolution none'],
    [
      'none before it starts, though on hold already',
      { role: 'on-hold', occurredAt: now + 1, respondedAt: now },
      'resolution none',
    ],
    [
      'met when resolved in time, however long it waits for closure',
      { ...owed, role: 'resolved', resolvedAt: now + 4 * HOUR },
      'resolution met',
    ],
    [
      'the closing instant where none tells the resolving',
      { ...owed, role: 'closed', closedAt: now + 4 * HOUR + 1 },
      'resolution breached',
    ],
    [
      'met although the ticket is still on hold by a forgotten mark',
      { ...owed, role: 'closed', closedAt: now, onHold: true },
      'resolution met',
    ],
    ['nothing invented for a finished ticket', { ...owed, role: 'closed' }, 'resolution none'],
    [
      "the tenant's word for a finished ticket without dates",
      { ...owed, role: 'closed', resolutionState: 'breached' },
      'resolution breached',
    ],
    [
      'the resolution where the tenant says it was answered, not when',
      { ...owed, responseState: 'met' },
      'resolution on-track',
    ],
    [
      'a running clock after reopening, although an earlier resolving is on record',
      { ...owed, respondedAt: now, resolvedAt: now - HOUR },
      'resolution on-track',
    ],
  ])('%s', (_, over, reading) => {
    expect(shown(over)).toBe(reading);
  });

  test('an unanswered ticket counts as answered when it is resolved', () => {
    const { response } = ticketClocks(
      ticketWith({ ...owed, role: 'resolved', resolvedAt: now + 2 * HOUR }),
      target,
    );
    expect(calculateSlaStatus(response, now).state).toBe('breached');
  });

  test('an answer the tenant calls met, and does not date, is met after closing too', () => {
    const answered = ticketWith({
      ...owed,
      responseState: 'met',
      role: 'closed',
      closedAt: now * 2,
    });
    expect(calculateSlaStatus(ticketClocks(answered, target).response, now).state).toBe('met');
  });

  test.each([{ excludedFromSla: true }, { mergedIntoId: 7 }])('is off, with %j', (over) => {
    const { response, resolution } = ticketClocks(ticketWith({ ...owed, ...over }), target);
    expect([response.offClock, resolution.offClock]).toEqual([true, true]);
  });

  test('a short target is not at risk from birth', () => {
    const { response, resolution } = ticketClocks(ticketWith(owed), target);
    expect([response.riskMs, resolution.riskMs]).toEqual([5 * MINUTE, 15 * MINUTE]);
    expect(ticketClocks(ticketWith(owed), null).response.riskMs).toBeUndefined();
  });
});

describe('told in working time', () => {
  const calendar = parseWorkingCalendar({
    timeZone: 'UTC',
    weekly: { mon: [['08:00', '17:00']], tue: [['08:00', '17:00']] },
  });
  const running = ticketClocks(ticketWith({ resolutionDueAt: now + HOUR }), null).resolution;
  const evening = Date.UTC(2026, 10, 24, 20);
  const nextMonday = Date.UTC(2026, 10, 30, 8);

  test('a clock stands outside working hours and says when it goes on', () => {
    const facts = { ...running, dueAt: nextMonday + 45 * MINUTE };
    expect(withWorkingLeft(facts, calendar, evening)).toEqual({
      ...facts,
      workingLeftMs: 45 * MINUTE,
      resumesAt: nextMonday,
    });
  });

  test('lateness grows in working hours only', () => {
    const late = (at: number) => withWorkingLeft(running, calendar, at).workingLeftMs;
    expect(late(now + 2 * HOUR)).toBe(-HOUR);
    expect(late(evening)).toBe(-6 * HOUR);
    expect(late(nextMonday)).toBe(-6 * HOUR);
  });

  test('due at closing time and just closed: late by nothing', () => {
    const facts = { ...running, dueAt: Date.UTC(2026, 10, 24, 17) };
    expect(withWorkingLeft(facts, calendar, evening).workingLeftMs).toBe(0);
  });

  test('during working hours nothing resumes', () => {
    expect(withWorkingLeft(running, calendar, now)).toMatchObject({
      workingLeftMs: HOUR,
      resumesAt: null,
    });
  });

  test.each([
    ['no calendar is known', running, null],
    ['the clock is paused', { ...running, paused: true }, calendar],
    ['the clock has stopped', { ...running, stoppedAt: now }, calendar],
    ['nothing is due', { ...running, dueAt: null }, calendar],
    ['the tenant means never', { ...running, dueAt: Date.UTC(9999, 11, 31) }, calendar],
  ])('the facts stay as they are where %s', (_, facts, hours) => {
    expect(withWorkingLeft(facts, hours, now)).toEqual({ ...facts, resumesAt: null });
  });
});

describe('what people are told of a clock', () => {
  const calendar = parseWorkingCalendar({
    timeZone: 'UTC',
    weekly: { mon: [['08:00', '17:00']], tue: [['08:00', '17:00']] },
  });
  const late = ticketClocks(ticketWith({ resolutionDueAt: now }), null).resolution;
  const nextMonday = Date.UTC(2026, 10, 30, 9);

  test('late in working time, and by the clock on the wall beside it', () => {
    expect(readInWorkingTime(late, calendar, nextMonday)).toEqual({
      reading: { state: 'breached', remainingMs: -8 * HOUR },
      resumesAt: null,
      lateMs: nextMonday - now,
    });
  });

  test('and missed in working time, once it has stopped', () => {
    const missed = { ...late, role: 'resolved' as const, stoppedAt: nextMonday };
    const told = readInWorkingTime(missed, calendar, nextMonday + 99 * HOUR);
    expect(told.reading).toEqual({ state: 'breached', remainingMs: -8 * HOUR });
    expect(told.lateMs).toBe(nextMonday - now);
    expect(readInWorkingTime(missed, null, nextMonday).reading.remainingMs).toBe(now - nextMonday);
  });

  test.each([
    ['in time', { ...late, dueAt: now + HOUR }],
    ['met', { ...late, stoppedAt: now }],
    ['paused', { ...late, paused: true }],
    [
      'without dates, by the tenant’s word',
      { ...late, dueAt: null, toldOutcome: 'breached' as const },
    ],
  ])('a clock %s is not late by anything', (_, facts) => {
    expect(readInWorkingTime(facts, calendar, now).lateMs).toBeNull();
  });
});

test('a queue shows first what is due first', () => {
  const answered = { respondedAt: now };
  const queue = [
    ticketWith({ id: 1, ...answered, role: 'closed', resolutionDueAt: now - 9 * HOUR }),
    ticketWith({ id: 2, ...answered, onHold: true }),
    ticketWith({ id: 3, ...answered, onHold: true, remainingWhenPausedMs: 2 * HOUR }),
    ticketWith({ id: 4, ...answered, onHold: true, remainingWhenPausedMs: HOUR }),
    ticketWith({ id: 6 }),
    ticketWith({ id: 5 }),
    ticketWith({ id: 8, ...answered, resolutionDueAt: now + HOUR }),
    ticketWith({ id: 7, ...answered, resolutionDueAt: now + HOUR }),
    ticketWith({ id: 9, responseDueAt: now + 1, resolutionDueAt: now + 8 * HOUR }),
    ticketWith({ id: 10, ...answered, resolutionDueAt: now - HOUR }),
  ];
  const expected = [10, 9, 7, 8, 5, 6, 4, 3, 2, 1];
  expect([...queue].sort(byDueFirst).map(({ id }) => id)).toEqual(expected);
});
