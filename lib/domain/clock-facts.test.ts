import { describe, expect, test } from 'vitest';
import { actionWith, ticketWith } from '@/tests/support/ticket-sample';
import { clockHistory } from './clock-facts';
import type { StatusRole } from './status';

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
          { at: at('09:30'), role: 'in-progress', from: 'new' },
          { at: at('11:00'), role: 'waiting-client', from: 'in-progress' },
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
