import { describe, expect, it } from 'vitest';
import { ticketWith } from '@/tests/support/ticket-sample';
import {
  choiceFields,
  choicesOf,
  differsFrom,
  inverseChange,
  tellChoice,
  type TicketChoices,
} from './ticket-change';
import type { Ticket } from './ticket';

const AT = Date.UTC(2026, 10, 24, 9);
const before: TicketChoices = {
  statusId: 1,
  agentId: null,
  teamId: 4,
  priorityId: 3,
  category: null,
  summary: 'Outlook not connecting',
  clientId: 1,
  siteId: 11,
  userId: 21,
  typeId: 1,
  slaId: 2,
  contractId: null,
  reportedBy: null,
  occurredAt: AT,
  followUpAt: null,
  excludedFromSla: false,
};

describe('what one saw of a ticket', () => {
  it.each<[Partial<TicketChoices>, string[]]>([
    [{}, []],
    [before, []],
    [{ agentId: null, teamId: 4 }, []],
    [{ agentId: 7 }, ['agentId']],
    [{ teamId: null, category: 'Network' }, ['teamId', 'category']],
    [{ agentId: undefined, statusId: 2 }, ['statusId']],
    [{ summary: 'Outlook', siteId: null, occurredAt: AT + 1 }, ['summary', 'siteId', 'occurredAt']],
    [{ excludedFromSla: true, followUpAt: AT }, ['followUpAt', 'excludedFromSla']],
  ])('%j differs from the ticket in %j', (seen, fields) => {
    expect(differsFrom(seen, before)).toEqual(fields);
  });

  it('is read from a ticket, every choice and nothing else', () => {
    const choices = choicesOf(ticketWith(before));
    expect(choices).toEqual(before);
    expect(Object.keys(choices).sort()).toEqual([...choiceFields].sort());
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
    [
      'another client, and the site and the contact it took away',
      { clientId: 2, siteId: null, userId: null },
      {
        ...{ clientId: 1, siteId: 11, userId: 21 },
        from: { clientId: 2, siteId: null, userId: null },
      },
    ],
    [
      'summary, type, SLA and contract',
      { summary: 'Mail', typeId: 3, slaId: 4, contractId: 5 },
      {
        ...{ summary: 'Outlook not connecting', typeId: 1, slaId: 2, contractId: null },
        from: { summary: 'Mail', typeId: 3, slaId: 4, contractId: 5 },
      },
    ],
    [
      'dates, the reporter and the SLA clock',
      { reportedBy: 'Ana', occurredAt: AT - 60_000, followUpAt: AT, excludedFromSla: true },
      {
        ...{ reportedBy: null, occurredAt: AT, followUpAt: null, excludedFromSla: false },
        from: {
          ...{ reportedBy: 'Ana', occurredAt: AT - 60_000, followUpAt: AT },
          excludedFromSla: true,
        },
      },
    ],
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

  it('leaves whatever else a ticket cannot be without', () => {
    const bare = { ...before, clientId: null, typeId: null, slaId: null, occurredAt: null };
    const filled = { clientId: 1, typeId: 1, slaId: 1, occurredAt: AT };
    expect(inverseChange(bare, { ...bare, ...filled })).toBeNull();
    const nameless = { ...before, summary: ' ' };
    expect(inverseChange(nameless, { ...nameless, summary: 'Mail' })).toBeNull();
  });

  it('asks for whole seconds, which is all that can be asked for', () => {
    const fine = { ...before, occurredAt: AT + 123, followUpAt: AT + 999 };
    const coarse = { ...before, occurredAt: AT + 60_000, followUpAt: null };
    expect(inverseChange(fine, coarse)).toMatchObject({ occurredAt: AT, followUpAt: AT });
  });
});

describe('what a ticket is by now, as a person would say it', () => {
  const named = ticketWith({
    ...{ category: 'Email > Outlook', siteId: 11, siteName: 'Leeds', slaId: 2, slaName: 'Gold' },
    ...{ contractId: 8, reportedBy: 'Ana', followUpAt: AT, excludedFromSla: true },
  });
  const bare = ticketWith({
    ...{ agentId: null, teamId: null, priorityId: null, category: null },
    ...{ clientId: null, userId: null, typeId: null },
  });
  const nameless: Partial<Ticket> = { agentName: null, teamName: null, siteName: null };

  it.each<[(typeof choiceFields)[number], string, string]>([
    ['statusId', 'its status is In Progress', 'its status is In Progress'],
    ['agentId', 'it is with Sam Okafor', 'it is with nobody'],
    ['teamId', 'its team is Service Desk', 'it has no team'],
    ['priorityId', 'its priority is Medium', 'it has no priority'],
    ['category', 'its category is Email > Outlook', 'it has no category'],
    [
      'summary',
      'its summary is “Outlook not connecting”',
      'its summary is “Outlook not connecting”',
    ],
    ['clientId', 'its client is Northwind', 'it has no client'],
    ['siteId', 'its site is Leeds', 'it has no site'],
    ['userId', 'its contact is Ana Ruiz', 'it has no contact'],
    ['typeId', 'its type is Incident', 'it has no type'],
    ['slaId', 'its SLA is Gold', 'it has no SLA'],
    ['contractId', 'its contract is another', 'it has no contract'],
    ['reportedBy', 'its reporter is Ana', 'it has no reporter'],
    ['occurredAt', 'it occurred at another time', 'it occurred at another time'],
    ['followUpAt', 'its follow-up date is another', 'it has no follow-up date'],
    ['excludedFromSla', 'it is off the SLA clock', 'it is on the SLA clock'],
  ])('%s', (field, told, without) => {
    expect(tellChoice(field, named)).toBe(told);
    expect(tellChoice(field, bare)).toBe(without);
  });

  it('where the tenant knows no name', () => {
    const unknown = { ...named, ...nameless };
    expect((['agentId', 'teamId', 'siteId'] as const).map((f) => tellChoice(f, unknown))).toEqual([
      'it is with another agent',
      'its team is another',
      'its site is another',
    ]);
  });
});
