import { describe, expect, test } from 'vitest';
import { clientReplyEffect } from './client-reply';
import type { StatusRole } from './status';
import { parseWorkingCalendar } from './working-time';

const hours = [['09:00', '17:00']] as const;
const office = parseWorkingCalendar({
  timeZone: 'Europe/London',
  weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
  holidays: ['2026-11-30'],
});
const at = Date.parse;
const tuesday = at('2026-11-24T10:00Z');
const open = (role: StatusRole) => ({ role, closedAt: null });

describe('a client replies', () => {
  test('to a ticket that waits for them: work goes on, the clock runs from the reply', () => {
    expect(clientReplyEffect(open('waiting-client'), tuesday, office)).toEqual({
      kind: 'resume',
      role: 'in-progress',
      clockRunsFrom: tuesday,
    });
    expect(clientReplyEffect(open('waiting-client'), tuesday, office, 'new')).toMatchObject({
      role: 'new',
    });
  });

  test.each(['new', 'in-progress', 'pending', 'on-hold', 'waiting-third-party'] as const)(
    'to a ticket that is %s: it is marked',
    (role) => {
      expect(clientReplyEffect(open(role), tuesday, office)).toEqual({ kind: 'mark-replied' });
    },
  );

  test('to a resolved ticket, however long ago: the agent is asked', () => {
    expect(clientReplyEffect(open('resolved'), tuesday, office)).toEqual({ kind: 'offer-reopen' });
  });

  test.each([
    ['the same day', '2026-11-24T11:00Z', 'offer-reopen'],
    ['at the end of five working days', '2026-12-02T10:00Z', 'offer-reopen'],
    ['a moment later', '2026-12-02T10:00:00.001Z', 'open-linked-ticket'],
    ['the year after', '2027-11-24T10:00Z', 'open-linked-ticket'],
  ])('to a closed ticket, %s', (_, reply, kind) => {
    const closed = { role: 'closed', closedAt: tuesday } as const;
    expect(clientReplyEffect(closed, at(reply), office)).toEqual({ kind });
  });

  test('to a ticket closed nobody knows when: the agent is asked', () => {
    expect(clientReplyEffect(open('closed'), tuesday, office).kind).toBe('offer-reopen');
  });

  test('where the working days are not known every day counts', () => {
    const closed = { role: 'closed', closedAt: tuesday } as const;
    expect(clientReplyEffect(closed, at('2026-11-29T10:00Z'), null).kind).toBe('offer-reopen');
    expect(clientReplyEffect(closed, at('2026-11-30T10:00Z'), null).kind).toBe(
      'open-linked-ticket',
    );
  });
});
