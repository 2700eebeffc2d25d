import { expect, it } from 'vitest';
import { decisionStanding, ledTeams, tellUnseen } from './review';

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

const team = (id: number, ...managers: string[]) => ({ id, name: `Team ${id}`, managers });

it.each([
  ['those that name their address', ['Helen@desk.example', '', 'helen@desk.example'], [1, 3]],
  ['none where no team names it', ['', '', ''], []],
  [
    'none of their own where all teams name it: they review the whole desk',
    Array(3).fill('helen@desk.example'),
    [],
  ],
])('a manager leads %s', (_, managers, led) => {
  const teams = managers.map((address, at) => team(at + 1, ...(address ? [address] : [])));
  expect(ledTeams({ email: ' helen@DESK.example ' }, teams)).toEqual(led);
  expect(ledTeams({ email: null }, teams)).toEqual([]);
});

it('a decision is overdue once its due instant has passed, unless it was settled', () => {
  const done = { at: 5, how: 'done', by: 'Mo' } as const;
  expect(decisionStanding({ settled: null, dueAt: 10 }, 10)).toBe('open');
  expect(decisionStanding({ settled: null, dueAt: 10 }, 11)).toBe('overdue');
  expect(decisionStanding({ settled: done, dueAt: 10 }, 11)).toBe('settled');
});
