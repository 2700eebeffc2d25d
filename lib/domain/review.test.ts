import { expect, it } from 'vitest';
import { tellUnseen } from './unseen-words';

const closedWith = (unseen: number) => ({
  closed: { at: 0, by: 'Callum Reid', summary: { breaches: [], decided: [], unseen } },
});

it('the minutes say how many tickets whoever closed the review was not shown', () => {
  expect(tellUnseen(closedWith(3))).toBe('3 undecided tickets were not shown to Callum Reid');
  expect(tellUnseen(closedWith(1))).toBe('1 undecided ticket was not shown to Callum Reid');
});

it('they say nothing where all were shown, or the review goes on', () => {
  expect(tellUnseen(closedWith(0))).toBeNull();
  expect(tellUnseen({ closed: null })).toBeNull();
});
