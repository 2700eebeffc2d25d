import { describe, expect, it } from 'vitest';
import type { QueueRow, TicketChange } from '@/lib/domain/queue-entry';
import { ticketWith } from '@/tests/support/ticket-sample';
import {
  gathered,
  noticeOfMention,
  noticesOf,
  type NoticeReader,
  type TicketNotice,
} from './notices';

const ME = 7;
const OTHER = 8;
const calm = {
  slaState: 'on-track',
  responseSla: 'none',
  resolutionSla: 'on-track',
  isWakeUpDue: false,
  isUntouched: false,
} as const;
const row = (over: Partial<QueueRow> = {}): QueueRow => ({
  ...ticketWith({ id: 12, agentId: ME }),
  ...calm,
  ...over,
});
const reader = (over: Partial<NoticeReader> = {}): NoticeReader => ({
  agentId: ME,
  notify: { assigned: true, atRisk: true },
  isOwnWrite: () => false,
  ...over,
});
const reasons = (change: TicketChange, over: Partial<NoticeReader> = {}) =>
  noticesOf([change], reader(over)).map(({ reason }) => reason);

describe('what a technician is told of while working elsewhere', () => {
  it('a ticket that somebody else gave them', () => {
    const change = { before: row({ agentId: OTHER }), after: row() };
    expect(noticesOf([change], reader())).toEqual([
      {
        ticketId: 12,
        reason: 'assigned',
        title: 'Assigned to you: #12',
        body: 'Outlook not connecting\nNorthwind',
      },
    ]);
    expect(reasons({ before: null, after: row() })).toEqual(['assigned']);
  });

  it('not one they took themselves in this browser a moment ago', () => {
    const taken = { before: row({ agentId: null }), after: row() };
    expect(reasons(taken, { isOwnWrite: (id) => id === 12 })).toEqual([]);
    expect(reasons(taken, { isOwnWrite: (id) => id === 13 })).toEqual(['assigned']);
  });

  it('one of theirs whose clock is about to run out, when it begins to be', () => {
    const risky = row({ slaState: 'at-risk' });
    expect(reasons({ before: row(), after: risky })).toEqual(['at-risk']);
    expect(reasons({ before: risky, after: { ...risky, summary: 'Renamed' } })).toEqual([]);
    expect(reasons({ before: risky, after: row({ slaState: 'breached' }) })).toEqual([]);
  });

  it('one thing a ticket: one that is given to them about to breach is told as given', () => {
    const after = row({ slaState: 'at-risk' });
    const change = { before: row({ agentId: OTHER, slaState: 'at-risk' }), after };
    expect(reasons(change)).toEqual(['assigned']);
    expect(reasons(change, { notify: { assigned: false, atRisk: true } })).toEqual(['at-risk']);
  });

  it('nothing they did not choose', () => {
    const given = { before: null, after: row() };
    const risky = { before: row(), after: row({ slaState: 'at-risk' }) };
    const none = { notify: { assigned: false, atRisk: false } };
    expect(reasons(given, none)).toEqual([]);
    expect(reasons(risky, none)).toEqual([]);
    expect(reasons(risky, { notify: { assigned: true, atRisk: false } })).toEqual([]);
  });

  it('nothing of other people’s tickets, of finished ones or of those that left', () => {
    const others = row({ agentId: OTHER, slaState: 'at-risk' });
    expect(reasons({ before: row({ agentId: OTHER }), after: others })).toEqual([]);
    expect(reasons({ before: row(), after: row({ agentId: OTHER }) })).toEqual([]);
    expect(reasons({ before: null, after: row({ role: 'resolved' }) })).toEqual([]);
    expect(reasons({ before: row(), after: null })).toEqual([]);
  });
});

describe('many at once', () => {
  const notice = (ticketId: number, reason: TicketNotice['reason']): TicketNotice => ({
    ticketId,
    reason,
    title: `${reason} ${ticketId}`,
    body: `Summary ${ticketId}\nNorthwind`,
  });

  it('are told one by one while they are few, a ticket once', () => {
    const few = [notice(1, 'assigned'), notice(2, 'assigned'), notice(1, 'assigned')];
    expect(gathered(few).map(({ ticketId }) => ticketId)).toEqual([1, 2]);
  });

  it('are counted where they are many of a kind', () => {
    const many = [1, 2, 3, 4, 5].map((id) => notice(id, 'assigned'));
    expect(gathered([...many, notice(9, 'at-risk')])).toEqual([
      {
        ticketId: null,
        reason: 'assigned',
        title: 'Assigned to you: 5 tickets',
        body: 'Summary 1\nSummary 2\nSummary 3\n…',
      },
      notice(9, 'at-risk'),
    ]);
  });
});

it('a colleague who named one in a ticket is told with the ticket', () => {
  const mention = { ticketId: 12, summary: 'Outlook not connecting', byName: 'Sam Okafor' };
  expect(noticeOfMention(mention)).toEqual({
    ticketId: 12,
    reason: 'mentioned',
    title: 'Sam Okafor mentioned you: #12',
    body: 'Outlook not connecting',
  });
});
