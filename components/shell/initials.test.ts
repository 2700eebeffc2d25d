import { expect, it } from 'vitest';
import { initialsOf } from './initials';

it.each([
  ['Helen Marsden', 'HM'],
  ['  maya  de la Cruz ', 'MC'],
  ['Prince', 'P'],
  ['👩‍🔧 Fixer', '👩‍🔧F'],
  ['', '?'],
])('%j is known by the letters %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
