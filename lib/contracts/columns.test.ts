import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { COLUMN_MAX, COLUMN_MIN, columnNames, formatColumn, parseColumn } from './columns';

describe('a column as somebody wants it', () => {
  it('reads back as it was written', () => {
    const width = fc.option(fc.integer({ min: COLUMN_MIN, max: COLUMN_MAX }), { nil: null });
    fc.assert(
      fc.property(fc.constantFrom(...columnNames), width, (name, width) => {
        expect(parseColumn(formatColumn({ name, width }))).toEqual({ name, width });
      }),
    );
  });

  test.each([
    ['summary', { name: 'summary', width: null }],
    ['summary:320', { name: 'summary', width: 320 }],
    ['sla:48', { name: 'sla', width: 48 }],
    ['sla:800', { name: 'sla', width: 800 }],
  ])('%s', (text, column) => {
    expect(parseColumn(text)).toEqual(column);
  });

  test.each([
    ...['', 'Summary', 'due', 'summary:', 'summary:47', 'summary:801', 'summary:1e2', ':100'],
    ...['summary:320px', 'summary: 320', 'summary:-99', 'summary:NaN', 'summary:100:100'],
    ...['constructor', 'summary:٣٢٠', `summary:${'9'.repeat(10_000)}`],
  ])('"%.30s" is none', (text) => {
    expect(parseColumn(text)).toBeNull();
  });
});
