import { describe, expect, it } from 'vitest';
import type { AgentLoad } from '@/lib/domain/agent-load';
import { ticketWith } from '@/tests/support/ticket-sample';
import {
  changesOf,
  escalateErrors,
  escalateInput,
  knownRecipients,
  mailOf,
  proposedRecipients,
  startEscalation,
  type EscalateDraft,
  type EscalationLists,
} from './escalate-draft';

const lists: EscalationLists = {
  teams: [
    { id: 4, name: 'Service Desk', managers: ['helen@desk.example'] },
    { id: 5, name: 'Escalation', managers: ['ian@desk.example', 'Helen@Desk.example'] },
    { id: 6, name: 'Field', managers: [] },
  ],
  escalationEmail: 'chief@desk.example',
};
const ticket = ticketWith({
  ...{ id: 77, summary: 'Mail down', clientName: 'Northwind', userName: 'Karen Bell' },
  ...{ statusId: 2, agentId: 7, agentName: 'Rosa Lind', teamId: 4, teamName: 'Service Desk' },
  ...{ priorityId: 3, priorityName: 'Medium' },
});
const loadOf = (over: Partial<AgentLoad> & { id: number }): AgentLoad => ({
  name: `Agent ${over.id}`,
  teamNames: ['Escalation'],
  open: 5,
  late: 0,
  presence: 'in',
  backAt: null,
  ...over,
});
const draftWith = (over: Partial<EscalateDraft> = {}): EscalateDraft => ({
  reason: 'The whole office waits',
  agent: null,
  team: null,
  priority: null,
  to: null,
  subject: null,
  text: null,
  ...over,
});
const words = { byName: 'Helen Marsden', standing: 'fix late by 2h' };

describe('an escalation as one begins with it', () => {
  it('goes to the escalation team, and to whoever of it is in and has the least to do', () => {
    const agents = [
      loadOf({ id: 1, open: 1, presence: 'out' }),
      loadOf({ id: 2, open: 9 }),
      loadOf({ id: 3, open: 2 }),
      loadOf({ id: 4, open: 0, teamNames: ['Field'] }),
    ];
    expect(startEscalation(ticket, lists, agents)).toMatchObject({
      team: { id: 5, name: 'Escalation' },
      agent: { id: 3 },
      reason: '',
    });
  });

  it('goes on to somebody else where it is with the escalation team already', () => {
    const escalated = { teamId: 5, agentId: 3 };
    const agents = [loadOf({ id: 2, open: 9 }), loadOf({ id: 3, open: 2 })];
    expect(startEscalation(escalated, lists, agents)).toMatchObject({
      team: null,
      agent: { id: 2 },
    });
  });

  it('suggests nobody where no team takes what is escalated, or nobody of it is in', () => {
    const [desk] = lists.teams;
    const alone = { teams: desk ? [desk] : [] };
    expect(startEscalation(ticket, alone, [loadOf({ id: 3 })])).toMatchObject({
      team: null,
      agent: null,
    });
    expect(startEscalation(ticket, lists, [loadOf({ id: 3, presence: 'out' })]).agent).toBeNull();
  });
});

describe('whom an escalation is mailed to', () => {
  const field = { id: 6, name: 'Field' };

  it('is the managers of the team it goes to, else of its own, else the one address for all', () => {
    const escalation = { id: 5, name: 'Escalation' };
    const to = (team: EscalateDraft['team'], teamId = 4) =>
      proposedRecipients({ teamId }, { team }, lists);
    expect(to(escalation)).toEqual(['helen@desk.example', 'ian@desk.example']);
    expect(to(field)).toEqual(['helen@desk.example']);
    expect(to(field, 6)).toEqual(['chief@desk.example']);
  });

  it('is nobody where nobody is set at all: there is no mail then', () => {
    const nobody = { teams: [], escalationEmail: null };
    expect(knownRecipients(nobody)).toEqual([]);
    expect(mailOf(ticket, draftWith(), nobody, words)).toBeNull();
    expect(mailOf(ticket, draftWith({ to: [] }), lists, words)).toBeNull();
  });

  it('can be any manager of the desk, each named once with their teams', () => {
    expect(knownRecipients(lists)).toEqual([
      { address: 'helen@desk.example', teamNames: ['Service Desk', 'Escalation'] },
      { address: 'ian@desk.example', teamNames: ['Escalation'] },
      { address: 'chief@desk.example', teamNames: [] },
    ]);
  });
});

describe('the mail', () => {
  it('says why as it is typed, and keeps what somebody wrote themselves', () => {
    const proposed = mailOf(ticket, draftWith(), lists, words);
    expect(proposed?.subject).toContain('#77 Mail down');
    expect(proposed?.text).toContain('Why: The whole office waits');
    const own = mailOf(ticket, draftWith({ text: 'Call me.', reason: 'Else' }), lists, words);
    expect(own).toEqual({ to: proposed?.to, subject: proposed?.subject, text: 'Call me.' });
  });
});

describe('what is sent', () => {
  it('leaves what was not chosen as it was seen', () => {
    expect(changesOf(draftWith(), ticket)).toEqual({ agentId: 7, teamId: 4 });
    const chosen = draftWith({
      agent: { id: 3, name: 'Priya' },
      team: { id: 5, name: 'Escalation' },
      priority: { id: 1, name: 'Critical' },
    });
    expect(changesOf(chosen, ticket)).toEqual({ agentId: 3, teamId: 5, priorityId: 1 });
  });

  it('carries the ticket as it was seen, and the mail as it was read', () => {
    const mail = mailOf(ticket, draftWith(), lists, words);
    expect(escalateInput(ticket, draftWith({ reason: ' Now ' }), mail)).toMatchObject({
      reason: 'Now',
      from: { statusId: 2, agentId: 7, teamId: 4, priorityId: 3 },
      mail,
    });
  });

  it('needs a reason, and a mail with a subject and a text', () => {
    const mail = { to: ['helen@desk.example'], subject: ' ', text: 'x'.repeat(10_001) };
    expect(escalateErrors(draftWith({ reason: ' ' }), mail)).toEqual({
      reason: 'Say why',
      subject: 'Give the mail a subject',
      text: 'At most 10000 characters; these are 10001',
    });
    expect(escalateErrors(draftWith(), null)).toEqual({});
  });
});
