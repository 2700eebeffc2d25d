import { describe, expect, it } from 'vitest';
import { closedQuery } from './closed-tickets';
import { peopleQuery } from './people';
import { ticketChangeInput } from './ticket-change';

describe('a change of a ticket', () => {
  it.each([
    { agentId: 7 },
    { agentId: null },
    { teamId: null, priorityId: 1, category: null },
    { statusId: 8, resolution: 'Restarted' },
    { resolution: 'Corrected' },
    { agentId: 7, from: { agentId: null, priorityId: null, category: 'Email > Outlook' } },
  ])('may be %j', (input) => {
    expect(ticketChangeInput.parse(input)).toEqual(input);
  });

  it.each([
    {},
    { from: { agentId: 7 } },
    { agentId: 0 },
    { agentId: '7' },
    { agentId: 1.5 },
    { statusId: null },
    { priorityId: null },
    { category: '' },
    { category: 'x'.repeat(501) },
    { category: 'a\u0000b' },
    { resolution: 'x'.repeat(10_001) },
    { agentId: 7, from: { statusId: null } },
    { agentId: 7, from: { details: 'x' } },
    { agentId: 7, details: 'x' },
    [{ agentId: 7 }],
    null,
  ])('may not be %j', (input) => {
    expect(ticketChangeInput.safeParse(input).success).toBe(false);
  });
});

describe('the query of the closed tickets', () => {
  it('has every part by default, and numbers as numbers', () => {
    expect(closedQuery.parse({})).toEqual({ q: '', page: 1 });
    const asked = { q: ' printer ', client: '3', user: '4', agent: '5', team: '6', page: '1000' };
    expect(closedQuery.parse(asked)).toEqual({
      q: 'printer',
      client: 3,
      user: 4,
      agent: 5,
      team: 6,
      page: 1000,
    });
  });

  it.each([
    { page: '0' },
    { page: '1001' },
    { page: '-1' },
    { page: '2.5' },
    { page: '' },
    { client: 'x' },
    { q: 'x'.repeat(201) },
    { q: 'a\u0000b' },
  ])('may not be %j', (query) => {
    expect(closedQuery.safeParse(query).success).toBe(false);
  });
});

it('a search for people is at most 200 characters that can be stored, blanks around it aside', () => {
  expect(peopleQuery.parse({ q: `  ${'x'.repeat(200)}  ` }).q).toHaveLength(200);
  expect(peopleQuery.parse({})).toEqual({ q: '' });
  expect(peopleQuery.safeParse({ q: 'x'.repeat(201) }).success).toBe(false);
  expect(peopleQuery.safeParse({ q: 'vpn\u0000' }).success).toBe(false);
});
