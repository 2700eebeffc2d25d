import { describe, expect, it } from 'vitest';
import { ticketWith } from '@/tests/support/ticket-sample';
import { isTakeable, type WaitingTicket } from './takeable';

const waiting = ticketWith({ agentId: null, agentName: null, role: 'new', teamId: 4 });

describe('what an agent of team 4 may take as their next ticket', () => {
  it.each<[string, Partial<WaitingTicket>, boolean]>([
    ['a new ticket of the team', {}, true],
    ['one already begun, given back', { role: 'in-progress' }, true],
    ['one waiting for an internal action', { role: 'pending' }, true],
    ['one of no team', { teamId: null }, true],
    ['one of another team', { teamId: 5 }, false],
    ['one somebody has', { agentId: 7 }, false],
    ['one parked by its status', { role: 'on-hold' }, false],
    ['one waiting for the client', { role: 'waiting-client' }, false],
    ['one waiting for a supplier', { role: 'waiting-third-party' }, false],
    ['one whose clock is held by hand', { onHold: true }, false],
    ['one resolved without an agent', { role: 'resolved' }, false],
    ['a closed one', { role: 'closed' }, false],
    ['one merged into another', { mergedIntoId: 2 }, false],
  ])('%s', (_, over, expected) => {
    expect(isTakeable({ ...waiting, ...over }, new Set([4]))).toBe(expected);
  });

  it('any team’s, where the agent has none; no team’s, where the tenant knows none of theirs', () => {
    expect(isTakeable({ ...waiting, teamId: 5 }, null)).toBe(true);
    expect(isTakeable({ ...waiting, agentId: 7 }, null)).toBe(false);
    expect(isTakeable({ ...waiting, teamId: 5 }, new Set())).toBe(false);
    expect(isTakeable({ ...waiting, teamId: null }, new Set())).toBe(true);
  });
});
