import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFilter, anyOrder, anyRows, someRanks } from '@/tests/support/queue-arbitrary';
import { entriesOf, noRanks, queueRow, serverPage } from '@/tests/support/queue-sample';
import { ticketWith } from '@/tests/support/ticket-sample';
import { askQueue, countMatching } from './queue';
import { judgeBy } from './queue-verdict';
import { QueueEntry, type QueueRow } from './queue-entry';
import { facetNames, noFilter, type TicketFilter } from './queue-filter';
import { slaStates } from './sla-moves';
import type { Ticket } from './ticket';

const filter = (over: Partial<TicketFilter>): TicketFilter => ({ ...noFilter, ...over });
const window = { page: 1, pageSize: 50, group: null, ranks: noRanks };
const matchesText = (ticket: Ticket, q: string) =>
  judgeBy(filter({ q }))(new QueueEntry(queueRow(ticket))) === 'in';

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
    queueRow({ id: 1 }, { slaState: 'breached' }),
    queueRow(
      { id: 2, agentId: null, agentName: null, priorityId: 1, priorityName: 'Critical' },
      { slaState: 'at-risk' },
    ),
    queueRow({ id: 3, teamId: null, teamName: null, summary: 'VPN drops' }),
    queueRow(
      { id: 4, teamId: 2, teamName: 'Network', agentId: 8, agentName: 'Bo Li' },
      { slaState: 'paused' },
    ),
  ].map((row) => new QueueEntry(row));
  const ask = (over: Partial<TicketFilter>) => askQueue(entries, filter(over), window);
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

  test('a category counts its own tickets, and is listed where it has some', () => {
    const mails = ['Email > Outlook', 'Email > Outlook > Rules', 'Emails', null].map(
      (category, at) => new QueueEntry(queueRow({ id: at + 1, category })),
    );
    const { facets, matched } = askQueue(mails, filter({ category: ['Email', 'Email'] }), window);
    expect(matched).toBe(2);
    expect(facets.category).toEqual([
      { id: '', name: 'No category', count: 1 },
      { id: 'Email > Outlook', name: 'Email > Outlook', count: 1 },
      { id: 'Email > Outlook > Rules', name: 'Email > Outlook > Rules', count: 1 },
      { id: 'Emails', name: 'Emails', count: 1 },
    ]);
  });

  test('every count is the length of the list it promises', () => {
    fc.assert(
      fc.property(anyRows, anyFilter, (rows, chosen) => {
        const all = entriesOf(rows);
        const { facets, sla, matched, total } = askQueue(all, chosen, window);
        expect(total).toBe(rows.length);
        expect(countMatching(all, chosen)).toBe(matched);
        for (const facet of facetNames) {
          for (const { id } of facets[facet]) {
            // Choosing a category leaves those below it, too.
            const promised = facets[facet]
              .filter((value) => value.id === id || String(value.id).startsWith(`${id} > `))
              .reduce((sum, { count }) => sum + count, 0);
            expect(countMatching(all, { ...chosen, [facet]: [id] })).toBe(promised);
          }
        }
        for (const state of slaStates) {
          expect(countMatching(all, { ...chosen, sla: [state] })).toBe(sla[state]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('every ticket of a list is counted once in each facet that is left open', () => {
    fc.assert(
      fc.property(anyRows, anyFilter, (rows, chosen) => {
        const { facets, matched } = askQueue(entriesOf(rows), chosen, window);
        for (const facet of facetNames) {
          if (chosen[facet].length > 0) continue;
          expect(facets[facet].reduce((sum, { count }) => sum + count, 0)).toBe(matched);
        }
      }),
    );
  });

  test('a page beyond the last is the last, one before the first the first', () => {
    const page = (number: number) =>
      askQueue(entries, noFilter, { ...window, page: number, pageSize: 3 }).rows.map(
        ({ id }) => id,
      );
    expect(page(1)).toEqual([1, 2, 3]);
    expect(page(9)).toEqual([4]);
    expect(page(-4)).toEqual([1, 2, 3]);
  });

  test('the pages of a list one after another are the whole list, however it is sorted or parted', () => {
    const pageSizes = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(anyRows, anyFilter, anyOrder, pageSizes, (rows, chosen, order, pageSize) => {
        const options = { ranks: someRanks };
        const asked = { filter: chosen, order, page: 1 };
        const whole = serverPage(rows, asked, options);
        const pages: QueueRow[] = [];
        for (let page = 1; pages.length < whole.matched; page += 1) {
          const next = serverPage(rows, { ...asked, page }, { ...options, pageSize });
          expect(next).toMatchObject({ page, matched: whole.matched, groups: whole.groups });
          pages.push(...next.rows);
        }
        expect(pages).toEqual(whole.rows);
        expect(new Set(pages.map(({ id }) => id)).size).toBe(whole.matched);
      }),
      { numRuns: 300 },
    );
  });
});
