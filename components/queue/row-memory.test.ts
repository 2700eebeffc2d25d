import { describe, expect, test } from 'vitest';
import { queueRow } from '@/tests/support/queue-sample';
import { changedRows, seenRows } from './row-memory';

const page = (...rows: ReturnType<typeof queueRow>[]) => ({ rows, pageSize: 100 });
const anyPage = () => true;

describe('what changed in a list one looks at', () => {
  const before = seenRows(new Map([[1, page(queueRow({ id: 1 }), queueRow({ id: 2 }))]]));

  test('a row with another state changed; one that only moved did not', () => {
    const rows = [queueRow({ id: 2 }, { slaState: 'breached' }), queueRow({ id: 1 })];
    expect(changedRows(before, seenRows(new Map([[1, page(...rows)]])), anyPage)).toEqual([2]);
  });

  test('a row that came in is new', () => {
    const now = seenRows(
      new Map([[1, page(queueRow({ id: 3 }), queueRow({ id: 1 }), queueRow({ id: 2 }))]]),
    );
    expect(changedRows(before, now, anyPage)).toEqual([3]);
  });

  test('the rows of a page one scrolls to are only seen for the first time', () => {
    const now = seenRows(
      new Map([
        [1, page(queueRow({ id: 1 }), queueRow({ id: 2 }))],
        [2, page(queueRow({ id: 9 }))],
      ]),
    );
    expect(now.get(9)?.index).toBe(100);
    expect(changedRows(before, now, (index) => index < 100)).toEqual([]);
  });
});
