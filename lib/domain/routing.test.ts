import { describe, expect, test } from 'vitest';
import { chooseSla, routeTeam, type RoutedTicket, type RoutingTable } from './routing';

const [network, email, outlook, gold, field] = [1, 2, 3, 4, 5];
const table: RoutingTable = {
  byCategory: { Network: network, Email: email, 'Email > Outlook': outlook, ' > ': 99 },
  byClient: { 12: gold },
  byType: { 3: field },
};
const ticket = (of: Partial<RoutedTicket>): RoutedTicket => ({
  category: null,
  clientId: null,
  typeId: null,
  ...of,
});

describe('the team of a ticket that comes in', () => {
  test.each<[string, Partial<RoutedTicket>, ReturnType<typeof routeTeam>]>([
    ['by category', { category: 'Network' }, { teamId: network, by: 'category' }],
    [
      'a category below it goes with it',
      { category: 'Network > VPN' },
      { teamId: network, by: 'category' },
    ],
    [
      'the more exact category wins',
      { category: 'Email > Outlook > Calendar' },
      { teamId: outlook, by: 'category' },
    ],
    ['and only where it fits', { category: 'Email > Teams' }, { teamId: email, by: 'category' }],
    [
      'case and blanks do not matter',
      { category: ' email>OUTLOOK ' },
      { teamId: outlook, by: 'category' },
    ],
    [
      'category before client before type',
      { category: 'Email', clientId: 12, typeId: 3 },
      { teamId: email, by: 'category' },
    ],
    [
      'client before type',
      { category: 'Print', clientId: 12, typeId: 3 },
      { teamId: gold, by: 'client' },
    ],
    ['by type', { category: 'Print', clientId: 7, typeId: 3 }, { teamId: field, by: 'type' }],
    ['half the name of a category is another one', { category: 'Networks' }, null],
    ['a category of no name', { category: ' ' }, null],
    ['nothing known', {}, null],
    ['a category that JavaScript knows', { category: 'constructor' }, null],
    ['an id that JavaScript may know', { category: '__proto__', clientId: NaN, typeId: -1 }, null],
  ])('%s', (_, of, choice) => {
    expect(routeTeam(table, ticket(of))).toEqual(choice);
  });

  test('an empty table sends nothing anywhere', () => {
    const empty = { byCategory: {}, byClient: {}, byType: {} };
    expect(routeTeam(empty, ticket({ category: 'Email', clientId: 12, typeId: 3 }))).toBeNull();
  });
});

test('the SLA is that of the contract, else of the type, else the default', () => {
  const all = { contract: 7, type: 8, default: 9 };
  expect(chooseSla(all)).toEqual({ slaId: 7, by: 'contract' });
  expect(chooseSla({ ...all, contract: null })).toEqual({ slaId: 8, by: 'type' });
  expect(chooseSla({ ...all, contract: null, type: null })).toEqual({ slaId: 9, by: 'default' });
  expect(chooseSla({ contract: null, type: null, default: null })).toBeNull();
  expect(chooseSla({ ...all, contract: 0 })).toEqual({ slaId: 0, by: 'contract' });
});
