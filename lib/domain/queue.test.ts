import { describe, expect, test } from 'vitest';
import { askQueue, judgeBy, QueueEntry, type QueueRow, type TicketFilter } from './queue';
import type { SlaState } from './sla-moves';
import type { Ticket } from './ticket';
import { ticketWith } from '@/tests/support/ticket-sample';

const all: TicketFilter = { q: '', sla: [], team: [], agent: [], status: [], priority: [] };
const filter = (over: Partial<TicketFilter>): TicketFilter => ({ ...all, ...over });
const rowOf = (over: Partial<Ticket>, slaState: SlaState = 'on-track'): QueueRow => ({
  ...ticketWith(over),
  slaState,
});
const whole = { page: 1, pageSize: 50 };
const matchesText = (ticket: Ticket, q: string) =>
  judgeBy(filter({ q }))(new QueueEntry({ ...ticket, slaState: 'none' })) === 'in';

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

  test('quotes and dashes are found as a keyboard has them', () => {
    const printed = ticketWith({ summary: 'Can’t open “Sage” – Jo Müller' });
    for (const q of ["can't", '"sage"', '- jo', 'can’t muller']) {
      expect(matchesText(printed, q)).toBe(true);
    }
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
  const entries = [
    rowOf({ id: 1 }, 'breached'),
    rowOf(
      { id: 2, agentId: null, agentName: null, priorityId: 1, priorityName: 'Critical' },
      'at-risk',
    ),
    rowOf({ id: 3, teamId: null, teamName: null, summary: 'VPN drops' }),
    rowOf({ id: 4, teamId: 2, teamName: 'Network', agentId: 8, agentName: 'Bo Li' }, 'paused'),
  ].map((row) => new QueueEntry(row));
  const ask = (over: Partial<TicketFilter>) => askQueue(entries, filter(over), whole);
  const found = (over: Partial<TicketFilter>) => ask(over).rows.map(({ id }) => id);

  test('no choice leaves everything in its order', () => {
    expect(found({})).toEqual([1, 2, 3, 4]);
  });

  test('choices of one facet widen, of several facets narrow', () => {
    expect(found({ agent: [7, 8] })).toEqual([1, 3, 4]);
    expect(found({ agent: [7, 8], team: [2] })).toEqual([4]);
    expect(found({ q: 'vpn', agent: [7] })).toEqual([3]);
    expect(found({ sla: ['breached', 'paused'] })).toEqual([1, 4]);
    expect(found({ sla: ['breached', 'paused'], team: [2] })).toEqual([4]);
  });

  test('tickets of nobody and of no team can be asked for', () => {
    expect(found({ agent: [0] })).toEqual([2]);
    expect(found({ team: [0, 2] })).toEqual([3, 4]);
  });

  test('each facet counts what its values would leave, its own choice aside', () => {
    const { facets, sla } = ask({ agent: [7] });
    expect(facets.agent).toEqual([
      { id: 0, name: 'Unassigned', count: 1 },
      { id: 8, name: 'Bo Li', count: 1 },
      { id: 7, name: 'Sam Okafor', count: 2 },
    ]);
    expect(facets.team).toEqual([
      { id: 0, name: 'No team', count: 1 },
      { id: 1, name: 'Service Desk', count: 1 },
    ]);
    expect(sla).toMatchObject({ breached: 1, 'at-risk': 0, 'on-track': 1, paused: 0 });
  });

  test('a chosen value stays listed when it would leave nothing', () => {
    const { team, agent, status } = ask({
      q: 'vpn',
      team: [2],
      agent: [0],
      status: [99],
    }).facets;
    expect(team).toContainEqual({ id: 2, name: 'Network', count: 0 });
    expect(agent).toContainEqual({ id: 0, name: 'Unassigned', count: 0 });
    expect(status).toEqual([]);
  });

  test('every count is the length of the list it promises', () => {
    const chosen = filter({ q: 'o', team: [1, 0], priority: [3], sla: ['breached', 'on-track'] });
    const { facets, sla } = ask(chosen);
    for (const facet of ['team', 'agent', 'status', 'priority'] as const) {
      for (const { id, count } of facets[facet]) {
        expect(ask({ ...chosen, [facet]: [id] }).matched).toBe(count);
      }
    }
    for (const state of ['breached', 'at-risk', 'on-track', 'paused'] as const) {
      expect(ask({ ...chosen, sla: [state] }).matched).toBe(sla[state]);
    }
  });

  test('a page beyond the last is the last, one before the first the first', () => {
    const page = (number: number) =>
      askQueue(entries, all, { page: number, pageSize: 3 }).rows.map(({ id }) => id);
    expect(page(1)).toEqual([1, 2, 3]);
    expect(page(9)).toEqual([4]);
    expect(page(-4)).toEqual([1, 2, 3]);
  });
});
