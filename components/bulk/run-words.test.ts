import { describe, expect, it } from 'vitest';
import type { BulkItemState, BulkView } from '@/lib/queries/bulk-run';
import { tellProgress, tellResult, tellRun } from './run-words';

function runOf(
  states: Partial<Record<BulkItemState, number>>,
  over: Partial<BulkView> = {},
): BulkView {
  const counts = { waiting: 0, sending: 0, done: 0, failed: 0, unsent: 0, ...states };
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    title: 'Assign 120 tickets to Sam',
    isUndo: false,
    state: 'over',
    trouble: null,
    items: Array.from({ length: total }, (_, at) => ({
      ticketId: at + 1,
      label: `#${at + 1}`,
      state: 'waiting',
      problem: null,
    })),
    counts,
    canUndo: false,
    canRetry: false,
    ...over,
  };
}

it('a run counts what failed as come to its end, too', () => {
  expect(tellProgress(runOf({ done: 30, failed: 4, sending: 2, waiting: 84 }))).toBe('34 of 120');
});

describe('the result of a run', () => {
  it('says what was done and what was not, and leaves out what did not happen', () => {
    expect(tellResult(runOf({ done: 1_200 }))).toBe('1,200 done');
    expect(tellResult(runOf({ done: 80, failed: 37, unsent: 3 }))).toBe(
      '80 done, 37 failed, 3 not sent',
    );
  });

  it('of an undo says what was put back', () => {
    expect(tellResult(runOf({ done: 80, failed: 1 }, { isUndo: true }))).toBe(
      '80 put back, 1 failed',
    );
  });
});

describe('what is announced of a run', () => {
  it('stays the same while it only goes on', () => {
    const first = tellRun(runOf({ done: 1, waiting: 119 }, { state: 'running' }));
    expect(tellRun(runOf({ done: 90, waiting: 30 }, { state: 'running' }))).toBe(first);
  });

  it('says why it waits', () => {
    const trouble = { code: 'rate-limited', message: 'HaloPSA wants a pause.' };
    expect(tellRun(runOf({ waiting: 120 }, { state: 'held', trouble }))).toBe(
      'Assign 120 tickets to Sam. Waiting: HaloPSA wants a pause.',
    );
  });

  it('says how it ended', () => {
    expect(tellRun(runOf({ done: 80, failed: 40 }))).toBe(
      'Assign 120 tickets to Sam. 80 done, 40 failed.',
    );
  });
});
