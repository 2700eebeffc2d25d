import { describe, expect, test } from 'vitest';
import { columnsOf, gridOf } from './columns';

describe('the columns of a list', () => {
  test('are those one chose, in that order, as wide as one made them', () => {
    const shown = columnsOf([
      { name: 'sla', width: 120 },
      { name: 'summary', width: null },
    ]);
    expect(shown.map(({ name, width }) => [name, width])).toEqual([
      ['sla', 120],
      ['summary', null],
    ]);
    expect(gridOf(shown)).toBe('36px 120px minmax(200px, 1fr)');
  });

  test('always have the summary, which opens the ticket', () => {
    expect(columnsOf([{ name: 'team', width: null }])[0]?.name).toBe('summary');
  });

  test('are never shown twice', () => {
    const twice = columnsOf([
      { name: 'summary', width: null },
      { name: 'team', width: null },
      { name: 'team', width: 300 },
    ]);
    expect(twice.map(({ name }) => name)).toEqual(['summary', 'team']);
  });

  test('are the usual ones where nobody chose', () => {
    expect(columnsOf(null).map(({ name }) => name)).toContain('sla');
    expect(columnsOf([])).toEqual(columnsOf(null));
  });
});
