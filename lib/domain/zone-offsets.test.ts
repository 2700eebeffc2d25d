import { describe, expect, test } from 'vitest';
import { instantOfWall, readOffsets } from './zone-offsets';

const HOUR = 3_600_000;
const at = Date.parse;
const year = (timeZone: string, of: number) =>
  readOffsets(timeZone, Date.UTC(of, 0, 1), Date.UTC(of + 1, 0, 1));

describe('when the clocks change', () => {
  test.each<[string, number, [string, number][]]>([
    [
      'Europe/Berlin',
      2026,
      [
        ['2026-03-29T01:00:00Z', 2],
        ['2026-10-25T01:00:00Z', 1],
      ],
    ],
    [
      'Australia/Lord_Howe',
      2026,
      [
        ['2026-04-04T15:00:00Z', 10.5],
        ['2026-10-03T15:30:00Z', 11],
      ],
    ],
    ['Asia/Kathmandu', 2026, []],
    // Samoa left out a whole day.
    [
      'Pacific/Apia',
      2011,
      [
        ['2011-04-02T14:00:00Z', -11],
        ['2011-09-24T14:00:00Z', -10],
        ['2011-12-30T10:00:00Z', 14],
      ],
    ],
    // Less than an hour behind UTC until then: the sign stands before a zero.
    ['Africa/Monrovia', 1972, [['1972-01-07T00:44:30Z', 0]]],
  ])('in %s, %i', (timeZone, of, changes) => {
    const { since, offsets } = year(timeZone, of);
    expect(since.slice(1).map((from, index) => [from, offsets[index + 1]])).toEqual(
      changes.map(([from, hours]) => [at(from), hours * HOUR]),
    );
  });

  test('Liberia was 44 minutes and 30 seconds behind, not ahead', () => {
    expect(year('Africa/Monrovia', 1971).offsets).toEqual([-(44 * 60 + 30) * 1000]);
  });
});

test.each([
  ['a skipped time moves forward by the gap', '2026-03-29T02:30:00Z', '2026-03-29T01:30:00Z'],
  ['a time that occurs twice is its first', '2026-10-25T02:30:00Z', '2026-10-25T00:30:00Z'],
  ['an ordinary time is itself', '2026-06-01T12:00:00Z', '2026-06-01T10:00:00Z'],
])('%s', (_, wall, instant) => {
  expect(instantOfWall(year('Europe/Berlin', 2026), at(wall))).toBe(at(instant));
});
