import { describe, expect, it } from 'vitest';
import {
  draftErrors,
  draftOf,
  isSameTable,
  tableOf,
  withNewRow,
  type RoutingRow,
} from './routing-draft';

const lists = {
  teams: [{ id: 4, name: 'Service Desk', managers: [] }],
  types: [{ id: 1, name: 'Incident', teamId: null, slaId: null }],
  categories: [{ id: 9, path: 'Email > Outlook', teamId: null }],
};
const table = { byCategory: { 'Email > Outlook': 4 }, byClient: { 77: 4 }, byType: { 1: 4 } };
const row = (over: Partial<RoutingRow>): RoutingRow => ({
  id: 1,
  by: 'byCategory',
  key: 'Email',
  teamId: 4,
  ...over,
});
const errorsOf = (...rows: Partial<RoutingRow>[]) => [
  ...draftErrors(
    rows.map((over, at) => row({ id: at + 1, ...over })),
    lists,
  ),
];

describe('the routing table while it is edited', () => {
  it('comes back as it was where nothing is touched', () => {
    expect(tableOf(draftOf(table))).toEqual(table);
    expect(draftErrors(draftOf(table), lists).size).toBe(0);
  });

  it('is the same table in whatever order its rows were kept', () => {
    const [ab, ba] = [
      { a: 4, b: 5 },
      { b: 5, a: 4 },
    ].map((byCategory) => ({ ...table, byCategory }));
    expect(isSameTable(ab!, ba!)).toBe(true);
    expect(isSameTable(ab!, table)).toBe(false);
    expect(draftOf({ ...table, byClient: { 10: 4, 9: 4 } }).map(({ key }) => key)).toEqual([
      'Email > Outlook',
      '9',
      '10',
      '1',
    ]);
  });

  it('gives a new row a place of its own', () => {
    const rows = withNewRow(draftOf(table), 'byType');
    expect(rows.at(-1)).toEqual({ id: 4, by: 'byType', key: '', teamId: null });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(4);
    expect(withNewRow([], 'byClient')).toHaveLength(1);
    expect(tableOf(rows)).toEqual(table);
  });

  it('says which rows lack something', () => {
    expect(errorsOf({ key: ' ' }, { key: 'Email', teamId: null })).toEqual([
      [1, 'Say what comes in, or remove the row'],
      [2, 'Choose a team'],
    ]);
  });

  it('says which rows say the same twice, and lets another kind use the same word', () => {
    expect(errorsOf({ key: 'Email' }, { key: ' email ' })).toEqual([
      [2, 'There is a row for this already'],
    ]);
    expect(errorsOf({ by: 'byClient', key: '1' }, { by: 'byType', key: '1' })).toEqual([]);
  });

  it('says which rows HaloPSA knows nothing of', () => {
    const [[id, message]] = errorsOf({ key: 'Email' }, { key: 'Plumbing' }) as [[number, string]];
    expect([id, message]).toEqual([2, expect.stringMatching(/no such category/)]);
    expect(errorsOf({ teamId: 99 })[0]?.[1]).toMatch(/no such team/);
  });
});
