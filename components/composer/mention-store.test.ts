import { describe, expect, it } from 'vitest';
import { rankMentions } from './mention-store';

const agents = [
  { id: 1, name: 'Bo Rosander', teamNames: [] },
  { id: 2, name: 'Rosa Lind', teamNames: [] },
  { id: 3, name: 'Marie Roslyn', teamNames: [] },
];

describe('colleagues to mention', () => {
  it('are those whose name fits, the best first', () => {
    expect(rankMentions(agents, 'ros').map(({ id }) => id)).toEqual([2, 1, 3]);
    expect(rankMentions(agents, 'lind').map(({ id }) => id)).toEqual([2]);
    expect(rankMentions(agents, 'zz')).toEqual([]);
  });

  it('are all of them, as far as a list goes, before a letter is typed', () => {
    expect(rankMentions(agents, '').map(({ id }) => id)).toEqual([1, 3, 2]);
    const many = Array.from({ length: 30 }, (_, id) => ({ id, name: `A${id}`, teamNames: [] }));
    expect(rankMentions(many, '')).toHaveLength(8);
  });
});
