import { expect, it } from 'vitest';
import { askedScope } from './asked-scope';

const known = [{ id: 1 }, { id: 2 }];

it('teams the desk has are what is asked for, and none of them is the whole desk', () => {
  expect(askedScope('2,1', known)).toEqual({ teams: [1, 2], strange: '' });
  expect(askedScope('', known)).toEqual({ teams: [], strange: '' });
  expect(askedScope(undefined, known)).toEqual({ teams: null, strange: '' });
});

it('what names no team is told, and never taken for the whole desk', () => {
  for (const asked of ['abc', '0', '1;2'])
    expect(askedScope(asked, known)).toEqual({ teams: null, strange: asked });
  expect(askedScope(['1', '2'], known)).toEqual({ teams: null, strange: '1,2' });
  expect(askedScope('99999', known)).toEqual({ teams: null, strange: '99999' });
  expect(askedScope('1,99999', known)).toEqual({ teams: [1], strange: '99999' });
});

it('while the teams of the desk are not known, each is taken as it is', () => {
  expect(askedScope('99999', null)).toEqual({ teams: [99999], strange: '' });
});
