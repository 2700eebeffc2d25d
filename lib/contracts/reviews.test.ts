import { describe, expect, it } from 'vitest';
import { reviewQuery } from './reviews';

describe('the teams of a review', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['3,1,3', [1, 3]],
  ])('%s are read, each once, in one order', (teams, read) => {
    expect(reviewQuery.parse({ teams })).toEqual({ teams: read });
  });

  it.each(['0', 'abc', '1,,2', '01', '-1', '9999999999'])(
    '%s are refused by their name',
    (teams) => {
      const { error } = reviewQuery.safeParse({ teams });
      expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['teams']);
    },
  );
});
