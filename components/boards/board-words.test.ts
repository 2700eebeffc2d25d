import { describe, expect, it } from 'vitest';
import { fewNames, filterLines, NAME_TO_COME } from './board-words';

describe('what a board is narrowed to, in words', () => {
  it('names a few and counts the rest', () => {
    expect(fewNames([])).toBe('');
    expect(fewNames(['Acme'])).toBe('Acme');
    expect(fewNames(['Acme', 'Globex'])).toBe('Acme and Globex');
    expect(fewNames(['A', 'B', 'C', 'D'])).toBe('A, B, C and D');
    expect(fewNames(['A', 'B', 'C', 'D', 'E'])).toBe('A, B, C and 2 more');
    expect(fewNames(['A', NAME_TO_COME])).toBe('2');
  });

  it('has a line for each field that is narrowed, and none where every ticket is shown', () => {
    const nameOf = (field: string, id: number | string) => ({
      name: `${field} ${id}`,
      isGone: false,
    });
    expect(filterLines({ team: [], client: [], type: [], priority: [] }, nameOf)).toEqual([]);
    expect(filterLines({ team: [1], client: [2, 3], type: [], priority: [] }, nameOf)).toEqual([
      { field: 'Teams', names: 'team 1' },
      { field: 'Clients', names: 'client 2 and client 3' },
    ]);
  });
});
