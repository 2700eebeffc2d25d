import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listLines } from './list-lines';

const group = (id: number, count: number) => ({ id, name: `Group ${id}`, count });
const none = new Set<number>();
const sizes = { row: 32, group: 36 };

describe('the lines of a list', () => {
  test('without groups each line is a row', () => {
    const lines = listLines(3, [], none, sizes);
    expect(lines.count).toBe(3);
    expect(lines.at(2)).toEqual({ kind: 'row', index: 2 });
    expect(lines.lineOf(2)).toBe(2);
  });

  test('a group has its head before its rows', () => {
    const lines = listLines(3, [group(1, 2), group(2, 1)], none, sizes);
    const all = Array.from({ length: lines.count }, (_, at) => lines.at(at));
    expect(all.map((line) => (line.kind === 'group' ? line.group.name : line.index))).toEqual([
      'Group 1',
      0,
      1,
      'Group 2',
      2,
    ]);
  });

  test('the rows of a folded group are left out, and those after it keep their places', () => {
    const lines = listLines(3, [group(1, 2), group(2, 1)], new Set([1]), sizes);
    expect(lines.count).toBe(3);
    expect(lines.at(0)).toMatchObject({ kind: 'group', isFolded: true });
    expect(lines.at(2)).toEqual({ kind: 'row', index: 2 });
    expect(lines.lineOf(1)).toBeNull();
    expect(lines.lineOf(2)).toBe(2);
  });

  test('every row that is not folded away is found on its line, and on no other', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 12 });
    fc.assert(
      fc.property(counts, fc.array(fc.nat(11)), (counted, shut) => {
        const groups = counted.map((count, id) => group(id, count));
        const matched = counted.reduce((sum, count) => sum + count, 0);
        const folded = new Set(shut);
        const lines = listLines(matched, groups, folded, sizes);
        const rows: number[] = [];
        let top = 0;
        for (let at = 0; at < lines.count; at += 1) {
          const line = lines.at(at);
          const height = sizes[line.kind];
          expect(lines.startOf(at)).toBe(top);
          expect(lines.lineAt(top)).toBe(at);
          expect(lines.lineAt(top + height - 1)).toBe(at);
          top += height;
          if (line.kind !== 'row') continue;
          rows.push(line.index);
          expect(lines.lineOf(line.index)).toBe(at);
        }
        expect(lines.startOf(lines.count)).toBe(top);
        const open = counted.flatMap((count, id) => (folded.has(id) ? [] : [count]));
        const left = counted.length === 0 ? matched : open.reduce((sum, count) => sum + count, 0);
        expect(rows).toHaveLength(left);
        expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
      }),
    );
  });
});
