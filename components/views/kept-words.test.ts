import { describe, expect, it } from 'vitest';
import { savedList } from '@/lib/contracts/list-views';
import { keptWords } from './kept-words';

const wordsOf = (query: string) =>
  keptWords(
    savedList({
      id: 'a',
      name: 'A',
      ownerId: 7,
      ownerName: 'Rosa',
      team: null,
      query,
      position: 0,
    }),
  );

describe('what a view keeps', () => {
  it('is told in words: filters, order, groups and columns', () => {
    const query = 'q=printer&status=2,5&team=4&sort=-client&group=agent&cols=number,summary:300';
    expect(wordsOf(query)).toEqual([
      'Filters: “printer”, Team, Status',
      'Sorted by client, downwards',
      'Grouped by assignee',
      'Columns: Number, Summary',
    ]);
  });

  it('is told even where it keeps nothing in particular', () => {
    expect(wordsOf('')).toEqual([
      'No filter: every ticket',
      'What is due first on top',
      'Columns: as each of you has them',
    ]);
  });
});
