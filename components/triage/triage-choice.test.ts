import { describe, expect, it } from 'vitest';
import { ticketWith } from '@/tests/support/ticket-sample';
import { changeFor, tellDecision } from './triage-choice';

const waiting = ticketWith({ statusId: 1, agentId: null, teamId: 1, priorityId: 3 });

describe('what was chosen for a ticket in triage', () => {
  it('is sent as one change, by somebody who saw it with nobody', () => {
    const choice = {
      agent: { id: 7, name: 'Sam' },
      team: { id: 2, name: 'Network' },
      priority: { id: 1, name: 'Critical' },
      category: 'Network > VPN',
    };
    expect(changeFor(choice, waiting)).toEqual({
      agentId: 7,
      teamId: 2,
      priorityId: 1,
      category: 'Network > VPN',
      from: { agentId: null, teamId: 1, priorityId: 3, category: null },
    });
    expect(tellDecision(choice, waiting)).toBe(
      'Assign to Sam · Critical · Network · Network > VPN',
    );
  });

  it('minds that somebody took the ticket even where only its priority changes', () => {
    expect(changeFor({ priority: { id: 1, name: 'Critical' } }, waiting)).toEqual({
      priorityId: 1,
      from: { agentId: null, priorityId: 3 },
    });
  });

  it('leaves out what the ticket is already; where nothing is left there is no change', () => {
    const choice = { team: { id: 1, name: 'Service Desk' }, category: null };
    expect(changeFor(choice, waiting)).toBeNull();
    expect(tellDecision(choice, waiting)).toBe('');
  });
});
