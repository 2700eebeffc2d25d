import { describe, expect, test } from 'vitest';
import { actionWith, ticketWith } from '@/tests/support/ticket-sample';
import { clockHistory } from './clock-facts';
import type { StatusRole } from './status';
import type { Ticket, TicketAction } from './ticket';

const at = (time: string) => Date.parse(`2026-11-24T${time}:00Z`);
const moved = (time: string, fromRole: StatusRole, toRole: StatusRole) =>
  actionWith({ kind: 'status-change', at: at(time), fromRole, toRole });
const opened = { createdAt: at('09:00'), occurredAt: at('08:30') };

describe('a ticket and its log tell', () => {
  test('the start, the statuses it had and the first answer', () => {
    const ticket = ticketWith({ ...opened, role: 'waiting-client' });
    const log = [
      moved('11:00', 'in-progress', 'waiting-client'),
      actionWith({ at: at('10:00') }),
      moved('09:30', 'new', 'in-progress'),
    ];
    expect(clockHistory(ticket, log)).toEqual({
      facts: {
        startAt: at('08:30'),
        moves: [
          { at: at('09:00'), role: 'new' },
          { at: at('09:30'), role: 'in-progress' },
          { at: at('11:00'), role: 'waiting-client' },
        ],
        holds: [],
        respondedAt: at('10:00'),
        offClock: false,
      },
      isComplete: true,
    });
  });

  test('that a ticket without a move has the status it was created in', () => {
    const history = clockHistory(ticketWith({ ...opened, role: 'on-hold' }), []);
    expect(history).toMatchObject({
      facts: { moves: [{ at: at('09:00'), role: 'on-hold' }] },
      isComplete: true,
    });
  });

  test('the ticket’s own response and resolving, which win over the log', () => {
    const ticket = ticketWith({
      ...opened,
      role: 'closed',
      respondedAt: at('09:10'),
      resolvedAt: at('12:00'),
    });
    const log = [
      actionWith({ at: at('09:20') }),
      moved('12:01', 'in-progress', 'resolved'),
      moved('15:00', 'resolved', 'closed'),
    ];
    const facts = clockHistory(ticket, log)?.facts;
    expect(facts?.respondedAt).toBe(at('09:10'));
    expect(facts?.moves.map(({ at: when, role }) => [when, role])).toEqual([
      [at('09:00'), 'in-progress'],
      [at('12:00'), 'closed'],
    ]);
  });

  describe('when a finished ticket was finished', () => {
    const endOf = (over: Partial<Ticket>, log: TicketAction[]) => {
      const history = clockHistory(ticketWith({ ...opened, ...over }), log);
      const { at: when, role } = history?.facts.moves.at(-1) ?? {};
      return { when, role, isComplete: history?.isComplete };
    };
    const resolved = [
      moved('09:30', 'new', 'in-progress'),
      moved('12:00', 'in-progress', 'resolved'),
    ];
    const closed = [...resolved, moved('15:00', 'resolved', 'closed')];
    const again = [
      ...resolved,
      moved('13:00', 'resolved', 'in-progress'),
      moved('14:00', 'in-progress', 'resolved'),
    ];
    test.each<[string, Partial<Ticket>, TicketAction[], string, boolean]>([
      [
        'by the ticket, though nothing was logged; some pause may be missing',
        { role: 'resolved', resolvedAt: at('12:30') },
        [],
        '12:30',
        false,
      ],
      [
        'when it was closed, where nothing else tells',
        { role: 'closed', closedAt: at('15:00') },
        [],
        '15:00',
        false,
      ],
      [
        'at its creation, where it came in as done',
        { role: 'closed', resolvedAt: at('09:00'), closedAt: at('09:00') },
        [],
        '09:00',
        true,
      ],
      [
        'when the log says it was resolved, though it was closed since',
        { role: 'closed', closedAt: at('15:00') },
        closed,
        '12:00',
        true,
      ],
      [
        'the last time, though the ticket still tells the first',
        { role: 'resolved', resolvedAt: at('12:00') },
        again,
        '14:00',
        true,
      ],
      [
        'when it was closed, where the log lacks the second resolving',
        { role: 'closed', resolvedAt: at('12:00'), closedAt: at('15:00') },
        again.slice(0, 3),
        '15:00',
        false,
      ],
      [
        'when it was closed, where the log begins after the resolving',
        { role: 'closed', closedAt: at('15:00') },
        closed.slice(2),
        '15:00',
        false,
      ],
    ])('%s', (_, over, log, when, isComplete) => {
      expect(endOf(over, log)).toEqual({ when: at(when), role: over.role, isComplete });
    });

    test('is not made up where nothing tells', () => {
      expect(clockHistory(ticketWith({ ...opened, role: 'closed' }), [])).toBeNull();
      const started = [moved('10:00', 'new', 'in-progress')];
      expect(clockHistory(ticketWith({ ...opened, role: 'resolved' }), started)).toBeNull();
    });

    test('and one that came in as done and was reopened, was done until then', () => {
      const log = [moved('15:00', 'resolved', 'in-progress')];
      const history = clockHistory(ticketWith({ ...opened, role: 'in-progress' }), log);
      expect(history?.facts.moves.map(({ role }) => role)).toEqual(['resolved', 'in-progress']);
      expect(history?.isComplete).toBe(true);
    });

    test('to the second, where the log has it to the millisecond', () => {
      const second = at('10:00');
      const log = [
        { ...moved('10:00', 'new', 'in-progress'), at: second + 700 },
        { ...moved('10:00', 'in-progress', 'resolved'), at: second + 900 },
      ];
      expect(endOf({ role: 'resolved', resolvedAt: second }, log)).toEqual({
        when: second + 900,
        role: 'resolved',
        isComplete: true,
      });
    });
  });

  test('two moves of one instant in the order they were logged in', () => {
    const log = [
      { ...moved('10:00', 'in-progress', 'waiting-client'), id: 3 },
      { ...moved('10:00', 'new', 'in-progress'), id: 2 },
    ];
    const history = clockHistory(ticketWith({ ...opened, role: 'waiting-client' }), log);
    expect(history?.facts.moves.map(({ role }) => role)).toEqual([
      'new',
      'in-progress',
      'waiting-client',
    ]);
    expect(history?.isComplete).toBe(true);
  });

  test('a hold that no status explains: since the last move, and not for certain', () => {
    const history = clockHistory(ticketWith({ ...opened, role: 'in-progress', onHold: true }), [
      moved('10:00', 'new', 'in-progress'),
    ]);
    expect(history?.facts.holds).toEqual([{ from: at('10:00'), to: null }]);
    expect(history?.isComplete).toBe(false);
  });

  test('that something is missing where the log does not lead to the present status', () => {
    const ticket = ticketWith({ ...opened, role: 'on-hold' });
    expect(clockHistory(ticket, [moved('10:00', 'new', 'in-progress')])?.isComplete).toBe(false);
  });

  test.each([
    ['excluded from SLA', { excludedFromSla: true }],
    ['merged into another', { mergedIntoId: 7 }],
  ])('that it is off the clock: %s', (_, over) => {
    expect(clockHistory(ticketWith({ ...opened, ...over }), [])?.facts.offClock).toBe(true);
  });

  test('nothing where no start is known', () => {
    expect(clockHistory(ticketWith(), [])).toBeNull();
  });
});
