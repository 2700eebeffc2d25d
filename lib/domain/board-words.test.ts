import { describe, expect, test } from 'vitest';
import { fewWords, firstName } from './board-words';

describe('a summary on the wall', () => {
  test.each([
    ['Outlook not connecting', 'Outlook not connecting'],
    ['one two three four five six', 'one two three four five six'],
    ['one two three four five six seven', 'one two three four five six…'],
    ['down at all homes since nine, again', 'down at all homes since nine…'],
    ['five new laptops for Sheffield – urgent', 'five new laptops for Sheffield…'],
    ['  spaced \n out  ', 'spaced out'],
    ['', ''],
  ])('of “%s” is “%s”', (summary, shown) => {
    expect(fewWords(summary)).toBe(shown);
  });

  test('of one endless word is cut between letters', () => {
    const shown = fewWords('😀'.repeat(80));
    expect(shown).toBe(`${'😀'.repeat(60)}…`);
  });
});

describe('an agent on the wall', () => {
  test.each([
    ['Maya Patel', 'Maya'],
    ['Patel, Maya', 'Maya'],
    ['Maya', 'Maya'],
    ['Patel,', 'Patel'],
    ['  ', 'Agent'],
    [null, 'Agent'],
  ])('%s is called %s', (name, shown) => {
    expect(firstName(name)).toBe(shown);
  });
});
