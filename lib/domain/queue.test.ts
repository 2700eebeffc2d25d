import { describe, expect, test } from 'vitest';
import { countFacets, filterTickets, matchesText, type TicketFilter } from './queue';
import { ticketWith } from '@/tests/support/ticket-sample';

const all: TicketFilter = { q: '', team: [], agent: [], status: [], priority: [] };
const filter = (over: Partial<TicketFilter>): TicketFilter => ({ ...all, ...over });

describe('text search', () => {
  const ticket = ticketWith({
    id: 1234,
    summary: 'Drucker in Köln druckt nicht',
    clientName: 'Société Générale',
    userName: 'Zoë Núñez',
    agentName: 'Sam Okafor',
  });

  test.each([
    '',
    '   ',
    '1234',
    '#1234',
    '#12',
    'DRUCKER koln',
    'societe zoe sam',
    'Nuñez okafor',
    'köln',
  ])('"%s" finds it', (q) => {
    expect(matchesText(ticket, q)).toBe(true);
  });

  test.each(['4321', '#234', 'drucker berlin', 'generale sam printer'])('"%s" does not', (q) => {
    expect(matchesText(ticket, q)).toBe(false);
  });

  test('words are not found across two fields, nor in names that are missing', () => {
    const bare = ticketWith({ clientName: null, userName: null, agentName: null });
    expect(matchesText(bare, 'null')).toBe(false);
    expect(matchesText(ticketWith({ clientName: 'North', userName: 'Wind' }), 'northwind')).toBe(
      false,
    );
  });
});

describe('narrowing the queue', () => {
  const tickets = [
    ticketWith({ id: 1 }),
    ticketWith({ id: 2, agentId: null, agentName: null, priorityId: 1, priorityName: 'Critical' }),
    ticketWith({ id: 3, teamId: null, teamName: null, summary: 'VPN drops' }),
    ticketWith({ id: 4, teamId: 2, teamName: 'Network', agentId: 8, agentName: 'Bo Li' }),
  ];
  const found = (over: Partial<TicketFilter>) =>
    filterTickets(tickets, filter(over)).map(({ id }) => id);

  test('no choice leaves everything in its order', () => {
    expect(found({})).toEqual([1, 2, 3, 4]);
  });

  test('choices of one facet widen, of several facets narrow', () => {
    expect(found({ agent: [7, 8] })).toEqual([1, 3, 4]);
    expect(found({ agent: [7, 8], team: [2] })).toEqual([4]);
    expect(found({ q: 'vpn', agent: [7] })).toEqual([3]);
  });

  test('tickets of nobody and of no team can be asked for', () => {
    expect(found({ agent: [0] })).toEqual([2]);
    expect(found({ team: [0, 2] })).toEqual([3, 4]);
  });

  test('each facet counts what its values would leave, its own choice aside', () => {
    const facets = countFacets(tickets, filter({ agent: [7] }));
    expect(facets.agent).toEqual([
      { id: 0, name: 'Unassigned', count: 1 },
      { id: 8, name: 'Bo Li', count: 1 },
      { id: 7, name: 'Sam Okafor', count: 2 },
    ]);
    expect(facets.team).toEqual([
      { id: 0, name: 'No team', count: 1 },
      { id: 1, name: 'Service Desk', count: 1 },
    ]);
  });

  test('a chosen value stays listed when it would leave nothing', () => {
    const { team, agent, status } = countFacets(
      tickets,
      filter({ q: 'vpn', team: [2], agent: [0], status: [99] }),
    );
    expect(team).toContainEqual({ id: 2, name: 'Network', count: 0 });
    expect(agent).toContainEqual({ id: 0, name: 'Unassigned', count: 0 });
    expect(status).toEqual([]);
  });

  test('every count is the length of the list it promises', () => {
    const chosen = filter({ q: 'o', team: [1, 0], priority: [3] });
    const counted = countFacets(tickets, chosen);
    for (const facet of ['team', 'agent', 'status', 'priority'] as const) {
      for (const { id, count } of counted[facet]) {
        expect(filterTickets(tickets, { ...chosen, [facet]: [id] })).toHaveLength(count);
      }
    }
  });
});
