import { describe, expect, it } from 'vitest';
import { tellDecision, tellScope, tellStandingOf } from './review-words';

describe('a decision in words', () => {
  const changed = 'Assigned to Priya Nair, priority Critical';
  it.each([
    [{ kind: 'escalate', changed }, 'Escalated: assigned to Priya Nair, priority Critical'],
    [{ kind: 'escalate' }, 'Escalated'],
    [{ kind: 'reassign', changed }, changed],
    [{ kind: 'reassign' }, 'Reassigned'],
    [{ kind: 'raise' }, 'Priority raised'],
    [{ kind: 'comment' }, 'Commented'],
    [{ kind: 'snooze' }, 'Snoozed'],
    [{ kind: 'accept', cause: 'missed-reply' }, 'Breach accepted: missed reply'],
  ] as const)('%j is "%s"', (decision, words) => {
    expect(tellDecision({ cause: null, changed: '', ...decision })).toBe(words);
  });

  it('is overdue after its due instant, and settled as somebody said', () => {
    const settled = (how: 'done' | 'finished' | 'gone' | 'replaced') =>
      tellStandingOf({ dueAt: 0, settled: { at: 1, how, by: null } }, 9);
    expect(tellStandingOf({ dueAt: 9, settled: null }, 9)).toBe('Still open');
    expect(tellStandingOf({ dueAt: 9, settled: null }, 10)).toBe('Overdue');
    expect([settled('done'), settled('finished'), settled('gone'), settled('replaced')]).toEqual([
      ...['Done', 'Ticket finished', 'Ticket gone', 'Decided anew'],
    ]);
  });
});

it('a review is of the whole desk, or of its teams by name', () => {
  const teams = [{ id: 4, name: 'Service Desk' }];
  expect(tellScope([], teams)).toBe('Whole desk');
  expect(tellScope([4, 9], teams)).toBe('Service Desk, #9');
});
