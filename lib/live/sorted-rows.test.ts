import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QueueEntry } from '@/lib/domain/queue-entry';
import { compareRows, sortNames } from '@/lib/domain/queue-order';
import { anyRows, anySteps, someRanks } from '@/tests/support/queue-arbitrary';
import { entriesOf, happen, noRanks, queueRow } from '@/tests/support/queue-sample';
import { createSortedRows } from './sorted-rows';

const up = { sort: 'summary', descending: false } as const;

describe('rows in an order of their own', () => {
  it('stand as if sorted anew, whatever happened to them', () => {
    const sorts = fc.constantFrom(...sortNames);
    const batches = fc.array(fc.record({ steps: anySteps, hidden: fc.uniqueArray(fc.nat(14)) }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(anyRows, batches, sorts, fc.boolean(), (rows, batches, sort, descending) => {
        const sorted = createSortedRows();
        const compare = compareRows({ sort, descending, group: null }, someRanks);
        const known = new Map(entriesOf(rows).map((entry) => [entry.row, entry]));
        let open = rows;
        for (const { steps, hidden } of [{ steps: [], hidden: [] }, ...batches]) {
          ({ open } = happen(open, steps));
          const seen = open.filter(({ id }) => !hidden.includes(id));
          // As on the desk: a row that changed has a new entry, any other keeps its own.
          const entries = entriesOf(seen).map(({ row }) => {
            const entry = known.get(row) ?? new QueueEntry(row);
            known.set(row, entry);
            return entry;
          });
          const shown = sorted.of(entries, { sort, descending }, someRanks);
          expect(shown.map(({ row }) => row)).toEqual(seen.toSorted(compare));
          expect(new Set(shown)).toEqual(new Set(entries));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are the very same list while nothing changed', () => {
    const sorted = createSortedRows();
    const entries = entriesOf([
      queueRow({ id: 1, summary: 'b' }),
      queueRow({ id: 2, summary: 'a' }),
    ]);
    const shown = sorted.of(entries, up, noRanks);
    expect(shown.map(({ id }) => id)).toEqual([2, 1]);
    expect(sorted.of(entries, up, noRanks)).toBe(shown);
    expect(sorted.of([...entries], up, noRanks)).toBe(shown);
    const down = sorted.of(entries, { ...up, descending: true }, noRanks);
    expect(down.map(({ id }) => id)).toEqual([1, 2]);
    expect(sorted.of(entries, up, noRanks)).toBe(shown);
    expect(sorted.of(entries, { sort: 'due', descending: false }, noRanks)).toBe(entries);
  });

  it('leave alone the list that somebody still reads', () => {
    const sorted = createSortedRows();
    const entries = entriesOf([queueRow({ id: 1, summary: 'b' })]);
    const shown = sorted.of(entries, up, noRanks);
    const more = [...entries, new QueueEntry(queueRow({ id: 2, summary: 'a' }))];
    expect(sorted.of(more, up, noRanks).map(({ id }) => id)).toEqual([2, 1]);
    expect(shown.map(({ id }) => id)).toEqual([1]);
  });

  it('follow the tenant’s ranks when those change', () => {
    const sorted = createSortedRows();
    const entries = entriesOf([queueRow({ id: 1, statusId: 1 }), queueRow({ id: 2, statusId: 2 })]);
    const ids = (first: number, second: number) => {
      const status = new Map([
        [1, first],
        [2, second],
      ]);
      const ranks = { status, priority: new Map<number, number>() };
      return sorted.of(entries, { sort: 'status', descending: false }, ranks).map(({ id }) => id);
    };
    expect(ids(1, 2)).toEqual([1, 2]);
    expect(ids(2, 1)).toEqual([2, 1]);
  });

  it('forget an order nobody asked for lately, and sort it anew when somebody does', () => {
    const sorted = createSortedRows();
    const entries = entriesOf([
      queueRow({ id: 1, summary: 'b' }),
      queueRow({ id: 2, summary: 'a' }),
    ]);
    const first = sorted.of(entries, up, noRanks);
    for (const sort of sortNames) sorted.of(entries, { sort, descending: true }, noRanks);
    const again = sorted.of(entries, up, noRanks);
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });
});
