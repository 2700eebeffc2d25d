import { describe, expect, test } from 'vitest';
import { calculateSlaStatus, riskWindow, type SlaFacts } from './sla';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const due = Date.UTC(2026, 10, 24, 17);
const facts = (over: Partial<SlaFacts> = {}): SlaFacts => ({
  role: 'in-progress',
  dueAt: due,
  stoppedAt: null,
  paused: false,
  ...over,
});

describe('a clock reads', () => {
  test.each<[string, Partial<SlaFacts>, number, string, number | null]>([
    ['on track with two hours left', {}, due - 2 * HOUR, 'on-track', 2 * HOUR],
    ['on track with exactly the risk window left', {}, due - HOUR, 'on-track', HOUR],
    ['at risk one millisecond later', {}, due - HOUR + 1, 'at-risk', HOUR - 1],
    ['at risk, not breached, exactly when due', {}, due, 'at-risk', 0],
    ['breached one millisecond after', {}, due + 1, 'breached', -1],
    ['its own risk window', { riskMs: 15 * MINUTE }, due - 30 * MINUTE, 'on-track', 30 * MINUTE],
    ['late in working time', { workingLeftMs: -5 * MINUTE }, due + HOUR, 'breached', -5 * MINUTE],
    ['late by nothing yet outside working hours', { workingLeftMs: 0 }, due + HOUR, 'breached', 0],
    ['at risk by working time', { workingLeftMs: 1 }, due - 20 * HOUR, 'at-risk', 1],
    ['met when stopped exactly when due', { stoppedAt: due }, due + HOUR, 'met', 0],
    ['met when stopped early', { stoppedAt: due - HOUR }, due + HOUR, 'met', HOUR],
    ['breached for ever when stopped late', { stoppedAt: due + 1 }, due + HOUR, 'breached', -1],
    [
      'breached when stopped late, whatever it stood on',
      { stoppedAt: due + 1, paused: true },
      due,
      'breached',
      -1,
    ],
    ['none when stopped without a due instant', { stoppedAt: due, dueAt: null }, due, 'none', null],
    [
      'paused with what was left',
      { paused: true, remainingWhenPausedMs: 5 },
      due + HOUR,
      'paused',
      5,
    ],
    ['paused without knowing what was left', { paused: true, dueAt: null }, due, 'paused', null],
    ['none without a due instant', { dueAt: null }, due, 'none', null],
    ['none when resolved at an unknown time', { role: 'resolved' }, due + HOUR, 'none', null],
    ['none when closed at an unknown time', { role: 'closed' }, due - HOUR, 'none', null],
    [
      "the tenant's word when resolved at an unknown time",
      { role: 'closed', toldOutcome: 'breached' },
      due,
      'breached',
      null,
    ],
    [
      "the dates, not the tenant's word, where there are dates",
      { role: 'closed', stoppedAt: due, toldOutcome: 'breached' },
      due,
      'met',
      0,
    ],
  ])('%s', (_, over, now, state, remainingMs) => {
    expect(calculateSlaStatus(facts(over), now)).toEqual({ state, remainingMs });
  });

  test('a resolved ticket does not turn red while it waits for closure', () => {
    const resolved = facts({ role: 'resolved', stoppedAt: due - MINUTE });
    expect(calculateSlaStatus(resolved, due + 1000 * HOUR).state).toBe('met');
  });
});

test.each([
  [15 * MINUTE, 5 * MINUTE],
  [20 * MINUTE, 5 * MINUTE],
  [HOUR, 15 * MINUTE],
  [4 * HOUR, HOUR],
  [24 * HOUR, HOUR],
])('a target of %i ms is at risk with less than %i ms left', (target, window) => {
  expect(riskWindow(target)).toBe(window);
});
