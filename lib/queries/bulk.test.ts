import { describe, expect, it } from 'vitest';
import type { TicketChanged } from '@/lib/contracts/ticket-change';
import { choicesOf } from '@/lib/domain/ticket-change';
import { ticketWith } from '@/tests/support/ticket-sample';
import { ApiProblem, localProblem } from './api-problem';
import { createBulkRunner } from './bulk';
import type { BulkJob } from './bulk-run';
import { sessionEnd } from './session-ended';

const refused = (status: number, code: string, retryAfterMs: number | null = null) =>
  new ApiProblem({ status, code, message: `Refused: ${code}`, retryAfterMs });
const changed = (id: number): TicketChanged => {
  const ticket = ticketWith({ id, agentId: 7 });
  return { serverNow: 0, ticket, before: { ...choicesOf(ticket), agentId: null } };
};

/** Lets everything happen that waits for nothing but its turn. */
const settled = async () => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((done) => setImmediate(done));
};

type Call = { ticketId: number; key: string; answer: (how?: Error) => Promise<void> };

/** A page with a runner, whose server and clock do what a test says. */
function page() {
  const waits: { ms: number; pass: () => Promise<void> }[] = [];
  const busy: boolean[] = [];
  const calls: Call[] = [];
  const runner = createBulkRunner({
    wait: (ms, signal) =>
      new Promise((done) => {
        const finish = () => {
          signal.removeEventListener('abort', finish);
          done();
          return settled();
        };
        signal.addEventListener('abort', finish);
        waits.push({ ms, pass: finish });
      }),
    onBusy: (isBusy) => busy.push(isBusy),
  });
  let shown = 0;
  runner.subscribe(() => (shown += 1));
  const send = (ticketId: number, key: string) =>
    new Promise<TicketChanged>((done, fail) => {
      const answer = (how?: Error) => {
        if (how) fail(how);
        else done(changed(ticketId));
        return settled();
      };
      calls.push({ ticketId, key, answer });
    });
  const job = (ids: number[], over: Partial<BulkJob<TicketChanged>> = {}) => ({
    title: 'Assign to me',
    items: ids.map((ticketId) => ({ ticketId, label: `#${ticketId}` })),
    send,
    ...over,
  });
  /** Answers what is being sent, as it comes, until nothing more is. */
  const answerAll = async (how: (ticketId: number) => Error | undefined = () => undefined) => {
    await settled();
    for (let call = calls.shift(); call; call = calls.shift())
      await call.answer(how(call.ticketId));
  };
  const view = () => {
    const run = runner.getSnapshot();
    if (!run) throw new Error('There is no run');
    return run;
  };
  const states = () => view().items.map(({ state }) => state);
  return { runner, job, calls, waits, busy, answerAll, view, states, shown: () => shown };
}

describe('a change of many tickets', () => {
  it('is sent two at a time, each under a key of its own, and tells how far it is', async () => {
    const { runner, job, calls, view, states, answerAll, busy } = page();
    expect(runner.getSnapshot()).toBeNull();
    expect(runner.start(job([1, 2, 3, 4]))).toBe(true);
    expect(calls.map(({ ticketId }) => ticketId)).toEqual([1, 2]);
    expect(new Set(calls.map(({ key }) => key)).size).toBe(2);
    expect(view().state).toBe('running');
    await calls.splice(1, 1)[0]?.answer();
    expect(calls.map(({ ticketId }) => ticketId)).toEqual([1, 3]);
    expect(states()).toEqual(['sending', 'done', 'sending', 'waiting']);
    expect(view().counts).toEqual({ waiting: 1, sending: 2, done: 1, failed: 0, unsent: 0 });
    await answerAll();
    expect(view()).toMatchObject({ state: 'over', trouble: null, counts: { done: 4 } });
    expect(busy).toEqual([true, false]);
  });

  it('shows the same object until something changes', async () => {
    const { runner, job, shown, view, answerAll } = page();
    runner.start(job([1]));
    const [before, told] = [view(), shown()];
    expect(view()).toBe(before);
    await answerAll();
    expect(view()).not.toBe(before);
    expect(shown()).toBeGreaterThan(told);
  });

  it('goes past tickets that fail, says which and why, and ends once', async () => {
    let ends = 0;
    const { runner, job, view, answerAll, states } = page();
    runner.start(job([1, 2, 3, 4, 5, 6], { onEnd: () => (ends += 1) }));
    await answerAll((id) => (id % 3 === 0 ? refused(422, 'transition-refused') : undefined));
    expect(states()).toEqual(['done', 'done', 'failed', 'done', 'done', 'failed']);
    expect(view().items[2]).toMatchObject({
      label: '#3',
      problem: { code: 'transition-refused', message: 'Refused: transition-refused' },
    });
    expect(ends).toBe(1);
  });

  it('is one at a time: another one is refused until it is over and can be put away', async () => {
    const { runner, job, answerAll, view } = page();
    runner.start(job([1]));
    expect(runner.start(job([2]))).toBe(false);
    runner.dismiss();
    expect(view().state).toBe('running');
    await answerAll();
    runner.dismiss();
    expect(runner.getSnapshot()).toBeNull();
    expect(runner.start(job([2]))).toBe(true);
  });

  it('stops when told: what is on its way is awaited, the rest is not sent until asked for', async () => {
    const { runner, job, calls, states, view, answerAll } = page();
    runner.start(job([1, 2, 3, 4]));
    runner.stop();
    expect(view().state).toBe('stopping');
    await answerAll();
    expect(states()).toEqual(['done', 'done', 'unsent', 'unsent']);
    expect(view()).toMatchObject({ state: 'over', trouble: null });
    runner.again('failed');
    await answerAll();
    expect(states()).toEqual(['done', 'done', 'unsent', 'unsent']);
    runner.again('unsent');
    expect(calls.map(({ ticketId }) => ticketId)).toEqual([3, 4]);
    await answerAll();
    expect(view().counts.done).toBe(4);
  });
});

describe('what failed', () => {
  it('is sent again under the same key where nobody knows whether it arrived, else under a new one', async () => {
    const { runner, job, calls, states, answerAll } = page();
    runner.start(job([1, 2]));
    const keys = calls.map(({ key }) => key);
    await answerAll((id) => (id === 1 ? localProblem('timed-out') : refused(422, 'unknown-agent')));
    expect(states()).toEqual(['failed', 'failed']);
    runner.again('failed');
    expect(states()).toEqual(['sending', 'sending']);
    expect(calls[0]?.key).toBe(keys[0]);
    expect(calls[1]?.key).not.toBe(keys[1]);
    await answerAll();
    expect(states()).toEqual(['done', 'done']);
  });
});

describe('a server that takes no more for now', () => {
  it('holds everything for as long as it asked, then goes on with nothing lost', async () => {
    const { runner, job, calls, waits, view, states, answerAll } = page();
    runner.start(job([1, 2, 3]));
    const [first, second] = calls.splice(0);
    await first?.answer(refused(503, 'tenant-rate-limited', 20_000));
    expect(view()).toMatchObject({ state: 'held', trouble: { code: 'tenant-rate-limited' } });
    await second?.answer(refused(429, 'tenant-rate-limited', 10_000));
    expect(waits.map(({ ms }) => ms)).toEqual([20_000]);
    expect(states()).toEqual(['waiting', 'waiting', 'waiting']);
    expect(calls).toEqual([]);
    await waits[0]?.pass();
    expect(view()).toMatchObject({ state: 'running', trouble: null });
    expect(calls.map(({ ticketId, key }) => [ticketId, key])).toEqual([
      [1, first?.key],
      [2, second?.key],
    ]);
    await answerAll();
    expect(view().counts.done).toBe(3);
  });

  it('is asked again after longer and longer pauses where it does not say, at once when it is back', async () => {
    const { runner, job, waits, answerAll, states } = page();
    let isDown = true;
    runner.start(job([1]));
    for (let at = 0; at < 7; at += 1) {
      await answerAll(() =>
        isDown ? localProblem(at < 3 ? 'offline' : 'unreachable') : undefined,
      );
      if (at === 5) isDown = false;
      await waits[at]?.pass();
    }
    expect(waits.map(({ ms }) => ms / 1_000)).toEqual([1, 2, 4, 8, 16, 30]);
    expect(states()).toEqual(['done']);
  });

  it('ends the run after ten minutes in vain, says why, and leaves the rest to be sent later', async () => {
    const { runner, job, waits, view, states, answerAll } = page();
    const down = () => refused(503, 'tenant-unavailable', 0);
    runner.start(job([1, 2, 3]));
    for (let at = 0; view().state !== 'over'; at += 1) {
      await answerAll(down);
      await waits[at]?.pass();
    }
    expect(waits.every(({ ms }) => ms === 1_000)).toBe(true);
    expect(waits).toHaveLength(600);
    expect(view()).toMatchObject({ state: 'over', trouble: { code: 'tenant-unavailable' } });
    expect(states()).toEqual(['unsent', 'unsent', 'unsent']);
    runner.again('unsent');
    await answerAll();
    expect(states()).toEqual(['done', 'done', 'done']);
  });

  it('is not waited for by whoever stops the run meanwhile', async () => {
    const { runner, job, states, view, answerAll } = page();
    runner.start(job([1, 2, 3]));
    await answerAll(() => refused(503, 'tenant-rate-limited', 60_000));
    runner.stop();
    await settled();
    expect(view()).toMatchObject({ state: 'over', trouble: null });
    expect(states()).toEqual(['unsent', 'unsent', 'unsent']);
  });
});

it('a session that ended ends the run, and the page says so', async () => {
  const { runner, job, view, states, answerAll } = page();
  runner.start(job([1, 2, 3, 4]));
  await answerAll((id) => (id === 2 ? refused(401, 'signed-out') : undefined));
  // The third was on its way already.
  expect(states()).toEqual(['done', 'failed', 'done', 'unsent']);
  expect(view().trouble?.code).toBe('signed-out');
  expect(sessionEnd()).toBe('signed-out');
});

describe('undo', () => {
  it('takes back what was done and nothing else, as a run of its own', async () => {
    const undone: [number, number | null][] = [];
    const { runner, job, view, states, answerAll } = page();
    const send = job([]).send;
    runner.start(
      job([1, 2, 3], {
        undo(ticketId, { before }, key) {
          undone.push([ticketId, before.agentId]);
          return send(ticketId, key);
        },
      }),
    );
    expect(view().canUndo).toBe(false);
    await answerAll((id) => (id === 2 ? refused(409, 'changed-meanwhile') : undefined));
    expect(view()).toMatchObject({ isUndo: false, canUndo: true });
    runner.undo();
    await answerAll((id) => (id === 3 ? refused(409, 'changed-meanwhile') : undefined));
    expect(undone).toEqual([
      [1, null],
      [3, null],
    ]);
    expect(view()).toMatchObject({
      title: 'Assign to me',
      isUndo: true,
      canUndo: false,
      items: [
        { ticketId: 1, state: 'done' },
        { ticketId: 3, state: 'failed', problem: { code: 'changed-meanwhile' } },
      ],
    });
    // What somebody changed since will not become theirs to take back by trying again.
    expect(view().canRetry).toBe(false);
    runner.again('failed');
    await answerAll();
    expect(states()).toEqual(['done', 'failed']);
  });

  it('tries those again that may still be put back', async () => {
    const { runner, job, view, states, answerAll } = page();
    const { send } = job([]);
    runner.start(job([1, 2, 3], { undo: (id, _, key) => send(id, key) }));
    await answerAll();
    runner.undo();
    const refusals = ['not-found', 'tenant-refused'];
    await answerAll((id) => {
      const code = refusals[id - 1];
      return code ? refused(422, code) : undefined;
    });
    expect(view().canRetry).toBe(true);
    runner.again('failed');
    await answerAll();
    expect(states()).toEqual(['failed', 'done', 'done']);
  });

  it('is not offered where it cannot be, or where nothing was done', async () => {
    const { runner, job, view, answerAll } = page();
    runner.start(job([1]));
    await answerAll();
    expect(view().canUndo).toBe(false);
    runner.undo();
    expect(view()).toMatchObject({ isUndo: false, state: 'over' });
    const { send } = job([]);
    runner.start(job([2], { undo: (id, _, key) => send(id, key) }));
    await answerAll(() => refused(403, 'not-permitted'));
    expect(view().canUndo).toBe(false);
  });
});
