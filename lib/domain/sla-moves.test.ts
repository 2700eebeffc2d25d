import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarJson, instant } from '@/tests/support/calendar-arbitrary';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import { ticketWith } from '@/tests/support/ticket-sample';
import { slaBook } from './sla-book';
import { clockMoves, nextMove, stateAt } from './sla-moves';
import { isFinished, statusRoles } from './status';
import { readInWorkingTime, ticketClocks } from './ticket-clocks';

const HOUR = 3_600_000;

const maybeInstant = fc.option(instant, { nil: null });
const ticket = fc
  .record({
    role: fc.constantFrom(...statusRoles),
    onHold: fc.boolean(),
    occurredAt: maybeInstant,
    respondedAt: maybeInstant,
    resolvedAt: maybeInstant,
    responseDueAt: maybeInstant,
    resolutionDueAt: maybeInstant,
    resolutionState: fc.constantFrom(null, 'met' as const, 'breached' as const),
    excludedFromSla: fc.boolean(),
  })
  .map((over) => ticketWith({ ...over, slaId: 2, priorityId: 3 }));

const either = fc.constantFrom('response' as const, 'resolution' as const);

const book = fc
  .record({
    calendar: fc.option(calendarJson, { nil: null }),
    resolutionMs: fc.option(fc.integer({ min: 1, max: 48 * HOUR }), { nil: null }),
  })
  .map(({ calendar, resolutionMs }) =>
    slaBook({
      ...smallTenantLookups(),
      priorities: [
        { priorityId: 3, slaId: 2, name: 'P3', responseMs: HOUR, resolutionMs, workdayId: null },
      ],
      calendars: calendar ? [{ workdayId: 1, name: 'Office', calendar }] : [],
    }),
  );

describe('what time alone does to a clock of a ticket in a list', () => {
  it('is what its badge shows, at every instant', () => {
    const moments = fc.array(instant, { maxLength: 8 });
    fc.assert(
      fc.property(ticket, either, book, moments, (ticket, clock, book, moments) => {
        const facts = ticketClocks(ticket, book.targetOf(ticket))[clock];
        const moves = clockMoves(facts, ticket, book);
        const calendar = book.hoursOf(ticket)?.calendar ?? null;
        const edges = [moves.startsAt, moves.riskAt, moves.dueAt].filter(Number.isFinite);
        const near = edges.flatMap((at) => [at - 1, at, at + 1]);
        for (const now of [...moments, ...near]) {
          const { reading } = readInWorkingTime(facts, calendar, now);
          const shown = stateAt(moves, now);
          expect(shown === 'missed' ? 'breached' : shown).toBe(reading.state);
          if (shown === 'missed')
            expect(facts.stoppedAt !== null || isFinished(facts.role)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('happens at the instants foretold, and at no other', () => {
    const lengths = fc.nat(400 * HOUR);
    fc.assert(
      fc.property(ticket, either, book, instant, lengths, (ticket, clock, book, from, length) => {
        const facts = ticketClocks(ticket, book.targetOf(ticket))[clock];
        const moves = clockMoves(facts, ticket, book);
        const next = nextMove(moves, from);
        expect(next).toBeGreaterThan(from);
        const before = Math.min(next - 1, from + length);
        expect(stateAt(moves, before)).toBe(stateAt(moves, from));
      }),
      { numRuns: 500 },
    );
  });

  it('turns a one-hour target amber in its last quarter and red a millisecond after it is due', () => {
    const dueAt = Date.UTC(2026, 10, 24, 12);
    const critical = ticketWith({ resolutionDueAt: dueAt, respondedAt: dueAt - HOUR, slaId: 2 });
    const targets = slaBook({
      ...smallTenantLookups(),
      priorities: [
        {
          ...{ priorityId: 3, slaId: 2, name: 'Critical', workdayId: null },
          ...{ responseMs: HOUR / 4, resolutionMs: HOUR },
        },
      ],
    });
    const { resolution } = ticketClocks(critical, targets.targetOf(critical));
    const moves = clockMoves(resolution, critical, targets);
    const quarter = HOUR / 4;
    expect(stateAt(moves, dueAt - quarter)).toBe('on-track');
    expect(stateAt(moves, dueAt - quarter + 1)).toBe('at-risk');
    expect(stateAt(moves, dueAt)).toBe('at-risk');
    expect(stateAt(moves, dueAt + 1)).toBe('breached');
    expect(nextMove(moves, dueAt - HOUR)).toBe(dueAt - quarter + 1);
    expect(nextMove(moves, dueAt)).toBe(dueAt + 1);
    expect(nextMove(moves, dueAt + 1)).toBe(Infinity);
  });
});
