import fc from 'fast-check';
import { ballOf } from './ball';
import { describe, expect, test } from 'vitest';
import { calendarJson, instant } from '@/tests/support/calendar-arbitrary';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import { ticketWith } from '@/tests/support/ticket-sample';
import { wakeUpDueAt } from './parked';
import { emptySlaBook, slaBook } from './sla-book';
import { isFinished, statusRoles, type StatusRole } from './status';
import type { Ticket } from './ticket';
import { clockToShow, readInWorkingTime, ticketClocks } from './ticket-clocks';
import {
  isSameStanding,
  nextStandingMove,
  standingAt,
  standingMoves,
  touchedLast,
  type Standing,
} from './ticket-standing';

const HOUR = 3_600_000;
const at = Date.parse;
const hours: [string, string][] = [['09:00', '17:00']];
const office = slaBook({
  ...smallTenantLookups(),
  priorities: [
    {
      priorityId: 3,
      slaId: 2,
      name: 'P3',
      responseMs: HOUR,
      resolutionMs: 8 * HOUR,
      workdayId: null,
    },
  ],
  calendars: [
    {
      workdayId: 1,
      name: 'Office',
      calendar: {
        timeZone: 'Europe/London',
        weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
        holidays: ['2026-12-25/2026-12-28'],
      },
    },
  ],
});
const ticket = (over: Partial<Ticket>) => ticketWith({ slaId: 2, priorityId: 3, ...over });
const iso = (instant: number | null) =>
  instant === null ? null : new Date(instant).toISOString().slice(0, 16);

describe('a ticket that waits for us is untouched', () => {
  const untouchedAt = (over: Partial<Ticket>) =>
    iso(
      standingMoves(ticket({ lastActionAt: at('2026-11-24T10:00Z'), ...over }), office).untouchedAt,
    );

  test.each<[string, Partial<Ticket>, string]>([
    ['two working days after its last action', {}, '2026-11-26T10:00'],
    ['week-ends aside', { lastActionAt: at('2026-11-27T15:00Z') }, '2026-12-01T15:00'],
    ['holidays aside', { lastActionAt: at('2026-12-24T11:00Z') }, '2026-12-30T11:00'],
    [
      'from the opening on after a night',
      { lastActionAt: at('2026-11-24T03:00Z') },
      '2026-11-26T09:00',
    ],
    [
      'after it came in, where nobody did anything',
      { lastActionAt: null, createdAt: at('2026-11-23T10:00Z'), occurredAt: 1 },
      '2026-11-25T10:00',
    ],
    [
      'or was told of, at the least',
      { lastActionAt: null, createdAt: null, occurredAt: at('2026-11-23T09:30Z') },
      '2026-11-25T09:30',
    ],
    ['while it is new', { role: 'new' }, '2026-11-26T10:00'],
    ['while it waits for ourselves', { role: 'pending' }, '2026-11-26T10:00'],
    ['while it is parked', { role: 'on-hold' }, '2026-11-26T10:00'],
    ['while it is held by hand', { onHold: true }, '2026-11-26T10:00'],
    [
      'once its client has answered',
      { role: 'waiting-client', clientRepliedAt: at('2026-11-24T10:00Z') },
      '2026-11-26T10:00',
    ],
  ])('%s', (_, over, expected) => {
    expect(untouchedAt(over)).toBe(expected);
  });

  test.each<[string, Partial<Ticket>]>([
    ['while it waits for its client', { role: 'waiting-client' }],
    ['while it waits for somebody else', { role: 'waiting-third-party' }],
    ['once it is resolved', { role: 'resolved' }],
    ['once it is closed', { role: 'closed' }],
    ['where nothing is known to count from', { lastActionAt: null, createdAt: null }],
    ['after a date nobody set', { lastActionAt: at('0001-01-01T00:00Z') }],
  ])('never %s', (_, over) => {
    expect(untouchedAt(over)).toBeNull();
  });

  test('after 48 hours where the working days are not known', () => {
    const moves = standingMoves(ticket({ lastActionAt: at('2026-11-28T10:00Z') }), emptySlaBook);
    expect(iso(moves.untouchedAt)).toBe('2026-11-30T10:00');
  });

  test('from that very millisecond on', () => {
    const moves = standingMoves(ticket({ lastActionAt: at('2026-11-24T10:00Z') }), office);
    const due = at('2026-11-26T10:00Z');
    expect(standingAt(moves, due - 1).isUntouched).toBe(false);
    expect(standingAt(moves, due).isUntouched).toBe(true);
    expect(nextStandingMove(moves, due - 1)).toBe(due);
    expect(nextStandingMove(moves, due)).toBe(Infinity);
  });
});

describe('a parked ticket is to be looked at again', () => {
  const parked = { role: 'waiting-client', lastActionAt: at('2026-11-26T10:00Z') } as const;

  test('three working days after its last action, from that millisecond on', () => {
    const moves = standingMoves(ticket(parked), office);
    const due = at('2026-12-01T10:00Z');
    expect(standingAt(moves, due - 1).isWakeUpDue).toBe(false);
    expect(standingAt(moves, due).isWakeUpDue).toBe(true);
    expect(nextStandingMove(moves, due - HOUR)).toBe(due);
  });

  test('at its follow-up date, and never while somebody works on it', () => {
    const followUpAt = at('2027-01-04T08:00Z');
    expect(standingMoves(ticket({ ...parked, followUpAt }), office).wakeUpAt).toBe(followUpAt);
    const worked = ticket({ ...parked, role: 'in-progress', followUpAt });
    expect(standingMoves(worked, office).wakeUpAt).toBeNull();
  });
});

describe('how a ticket stands', () => {
  const maybe = fc.option(instant, { nil: null });
  const anyTicket = fc
    .record({
      role: fc.constantFrom<StatusRole>(...statusRoles),
      onHold: fc.boolean(),
      occurredAt: maybe,
      createdAt: maybe,
      lastActionAt: maybe,
      followUpAt: maybe,
      respondedAt: maybe,
      resolvedAt: maybe,
      responseDueAt: maybe,
      resolutionDueAt: maybe,
      excludedFromSla: fc.boolean(),
    })
    .map(ticket);
  const anyBook = fc.option(calendarJson, { nil: null }).map((calendar) =>
    slaBook({
      ...smallTenantLookups(),
      calendars: calendar ? [{ workdayId: 1, name: 'Office', calendar }] : [],
    }),
  );

  test('is told by its moves at every instant, just before, at and just after each of them', () => {
    const moments = fc.array(instant, { maxLength: 5 });
    fc.assert(
      fc.property(anyTicket, anyBook, moments, (ticket, book, moments) => {
        const moves = standingMoves(ticket, book);
        const clocks = ticketClocks(ticket, book.targetOf(ticket));
        const calendar = book.hoursOf(ticket)?.calendar ?? null;
        const wakeUpAt = wakeUpDueAt(ticket, calendar);
        const edges = [moves.response, moves.resolution]
          .flatMap(({ startsAt, riskAt, dueAt }) => [startsAt, riskAt, dueAt])
          .concat(moves.wakeUpAt ?? [], moves.untouchedAt ?? [])
          .filter(Number.isFinite);
        for (const now of [...moments, ...edges.flatMap((edge) => [edge - 1, edge, edge + 1])]) {
          const standing = standingAt(moves, now);
          const read = (clock: 'response' | 'resolution') =>
            readInWorkingTime(clocks[clock], calendar, now).reading.state;
          const asBadge = (state: string) => (state === 'missed' ? 'breached' : state);
          expect(asBadge(standing.responseSla)).toBe(read('response'));
          expect(asBadge(standing.resolutionSla)).toBe(read('resolution'));
          const { clock } = clockToShow(clocks);
          expect(standing.slaState).toBe(
            clock === 'response' ? standing.responseSla : standing.resolutionSla,
          );
          expect(standing.isWakeUpDue).toBe(wakeUpAt !== null && now >= wakeUpAt);
          if (standing.isUntouched) {
            expect(isFinished(ticket.role)).toBe(false);
            expect(ballOf(ticket)).toBe('us');
            expect(now).toBeGreaterThan(touchedLast(ticket) ?? Infinity);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('stays as it is until the instant foretold', () => {
    const lengths = fc.nat(400 * HOUR);
    fc.assert(
      fc.property(anyTicket, anyBook, instant, lengths, (ticket, book, from, length) => {
        const moves = standingMoves(ticket, book);
        const next = nextStandingMove(moves, from);
        expect(next).toBeGreaterThan(from);
        const later = Math.min(next - 1, from + length);
        expect(isSameStanding(standingAt(moves, later), standingAt(moves, from))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('is another where any part of it is', () => {
    const standing: Standing = {
      slaState: 'met',
      responseSla: 'met',
      resolutionSla: 'met',
      isWakeUpDue: false,
      isUntouched: false,
    };
    expect(isSameStanding(standing, { ...standing })).toBe(true);
    const others: Partial<Standing>[] = [
      { slaState: 'missed' },
      { responseSla: 'missed' },
      { resolutionSla: 'missed' },
      { isWakeUpDue: true },
      { isUntouched: true },
    ];
    for (const other of others) {
      expect(isSameStanding(standing, { ...standing, ...other })).toBe(false);
    }
  });
});
