import { describe, expect, it } from 'vitest';
import { ticketWith } from '@/tests/support/ticket-sample';
import {
  choicesOf,
  differsFrom,
  inverseChange,
  tellChoice,
  type TicketChoices,
} from './ticket-change';

const before: TicketChoices = {
  statusId: 1,
  agentId: null,
  teamId: 4,
  priorityId: 3,
  category: null,
};

describe('what one saw of a ticket', () => {
  it.each<[Partial<TicketChoices>, string[]]>([
    [{}, []],
    [before, []],
    [{ agentId: null, teamId: 4 }, []],
    [{ agentId: 7 }, ['agentId']],
    [{ teamId: null, category: 'Network' }, ['teamId', 'category']],
    [{ agentId: undefined, statusId: 2 }, ['statusId']],
  ])('%j differs from the ticket in %j', (seen, fields) => {
    expect(differsFrom(seen, before)).toEqual(fields);
  });

  it('is read from a ticket', () => {
    const ticket = ticketWith({ statusId: 1, agentId: null, teamId: 4, priorityId: 3 });
    expect(choicesOf(ticket)).toEqual(before);
  });
});

describe('taking a change back', () => {
  it.each<[string, Partial<TicketChoices>, object | null]>([
    ['an assignment', { agentId: 7 }, { agentId: null, from: { agentId: 7 } }],
    [
      'agent and team together',
      { agentId: 7, teamId: null },
      { agentId: null, teamId: 4, from: { agentId: 7, teamId: null } },
    ],
    ['a status', { statusId: 2 }, { statusId: 1, from: { statusId: 2 } }],
    ['a category', { category: 'Network' }, { category: null, from: { category: 'Network' } }],
    ['nothing', {}, null],
  ])('%s', (_, over, inverse) => {
    expect(inverseChange(before, { ...before, ...over })).toEqual(inverse);
  });

  it('leaves a first priority, which no ticket can be without again', () => {
    const none = { ...before, priorityId: null };
    expect(inverseChange(none, { ...none, priorityId: 2 })).toBeNull();
    expect(inverseChange(none, { ...none, priorityId: 2, teamId: 5 })).toEqual({
      teamId: 4,
      from: { teamId: 5 },
    });
    expect(inverseChange(before, { ...before, priorityId: 2 })).toMatchObject({ priorityId: 3 });
  });
});

it('tells what a ticket is by now as a person would', () => {
  const named = ticketWith({ category: 'Email > Outlook' });
  const bare = ticketWith({ agentId: null, teamId: null, priorityId: null, category: null });
  const fields = ['statusId', 'agentId', 'teamId', 'priorityId', 'category'] as const;
  expect(fields.map((field) => tellChoice(field, named))).toEqual([
    'its status is In Progress',
    'it is with Sam Okafor',
    'its team is Service Desk',
    'its priority is Medium',
    'its category is Email > Outlook',
  ]);
  expect(fields.map((field) => tellChoice(field, bare))).toEqual([
    'its status is In Progress',
    'it is with nobody',
    'it has no team',
    'it has no priority',
    'it has no category',
  ]);
});
