import { expect, it } from 'vitest';
import { ignoredParts } from '@/lib/contracts/queue';
import { ignoredWords } from './ignored-words';

const told = (query: string) => ignoredWords(ignoredParts(new URLSearchParams(query)));

it('parts of an address that were left out are named as they stand there', () => {
  expect(told('priority=abc,3&sort=colour&status=5')).toEqual({
    named: ['priority=abc', 'sort=colour'],
    more: 0,
  });
});

it('an address that was understood is not spoken of', () => {
  expect(told('status=5&q=printer&from=2026-11-20')).toEqual({ named: [], more: 0 });
});

it('of many parts five are named, the rest is counted', () => {
  const { named, more } = told('a=1&b=2&c=3&d=4&e=5&f=6&g=7');
  expect(named).toEqual(['a=1', 'b=2', 'c=3', 'd=4', 'e=5']);
  expect(more).toBe(2);
});

it('long parts are cut between signs, and what cannot be seen is made visible', () => {
  expect(told(`sort=${'w'.repeat(400)}`).named).toEqual([`sort=${'w'.repeat(23)}…`]);
  expect(told(`sort=${encodeURIComponent('😀'.repeat(40))}`).named).toEqual([
    `sort=${'😀'.repeat(23)}…`,
  ]);
  expect(told('agent=%00%0A').named).toEqual(['agent=\ufffd\ufffd']);
});
