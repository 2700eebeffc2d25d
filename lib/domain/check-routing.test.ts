import { expect, test } from 'vitest';
import { checkRouting } from './check-routing';

const lists = {
  teams: [{ id: 4, name: 'Service Desk', managers: [] }],
  types: [{ id: 1, name: 'Incident', teamId: null, slaId: null }],
  categories: [{ id: 9, path: 'Email > Outlook', teamId: null }],
};
const empty = { byCategory: {}, byClient: {}, byType: {} };

test('a routing table that fits the tenant’s lists has no problem', () => {
  const table = {
    byCategory: { Email: 4, ' email >outlook': 4 },
    byClient: { 77: 4 },
    byType: { 1: 4 },
  };
  expect(checkRouting(table, lists)).toEqual([]);
  expect(checkRouting(empty, lists)).toEqual([]);
});

test.each([
  [{ ...empty, byClient: { 77: 5 } }, 'unknown-team', 'byClient', '77'],
  [{ ...empty, byType: { 2: 4 } }, 'unknown-type', 'byType', '2'],
  [{ ...empty, byCategory: { Outlook: 4 } }, 'unknown-category', 'byCategory', 'Outlook'],
  [
    { ...empty, byCategory: { 'Email > Outlook > Rules': 4 } },
    'unknown-category',
    'byCategory',
    'Email > Outlook > Rules',
  ],
])('%j: %s', (table, code, by, key) => {
  expect(checkRouting(table, lists)).toMatchObject([{ code, by, key }]);
});

test('a list the tenant does not give contradicts nothing', () => {
  const table = { byCategory: { Anything: 5 }, byClient: {}, byType: { 2: 5 } };
  expect(checkRouting(table, { teams: [], types: [], categories: [] })).toEqual([]);
});
