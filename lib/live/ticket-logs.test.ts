import { describe, expect, test } from 'vitest';
import type { LogStory } from '@/lib/domain/log-story';
import { ticketWith } from '@/tests/support/ticket-sample';
import { createTicketLogs } from './ticket-logs';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const story = (over: Partial<LogStory> = {}): LogStory => ({
  ...{ last: null, lastToClientAt: null, unansweredAt: [], reopened: 0 },
  ...{ loweredLateAt: null, waits: [], ...over },
});

const ticket = (id: number, updatedAt = 0) => ticketWith({ id, updatedAt });
const tickets = (...ids: number[]) => ids.map((id) => ticket(id));

/** Logs whose tenant answers only when told to. */
function reader() {
  const clock = { now: 0 };
  const tenant = { room: 1 };
  const asked: number[] = [];
  const heard: number[] = [];
  const failures: unknown[] = [];
  let settle: { answer: (told: LogStory) => void; fail: (error: Error) => void } | null = null;
  const logs = createTicketLogs({
    read: ({ id }) =>
      new Promise((answer, fail) => {
        asked.push(id);
        settle = { answer, fail };
      }),
    now: () => clock.now,
    room: () => tenant.room,
    onHeard: (id) => heard.push(id),
    onFailure: (error) => failures.push(error),
  });
  const settled = () => new Promise<void>((done) => setImmediate(done));
  return {
    ...{ logs, clock, tenant, asked, heard, failures },
    async answer(told: LogStory = story()) {
      settle?.answer(told);
      await settled();
    },
    async fail() {
      settle?.fail(new Error('away'));
      await settled();
    },
  };
}

describe('the logs of tickets that are shown', () => {
  test('are read one at a time, in the order they are shown in', async () => {
    const { logs, asked, answer } = reader();
    logs.show(tickets(3, 1, 2));
    expect(asked).toEqual([3]);
    expect(logs.of(3)).toBeNull();
    await answer(story({ reopened: 2 }));
    expect(logs.of(3)?.reopened).toBe(2);
    expect(asked).toEqual([3, 1]);
    await answer();
    await answer();
    expect(asked).toEqual([3, 1, 2]);
  });

  test('leave half of the tenant’s calls to people; those a board shows are read all the same', async () => {
    const { logs, tenant, asked, answer } = reader();
    logs.show(tickets(1, 2));
    tenant.room = 0.5;
    await answer();
    expect(asked).toEqual([1]);
    logs.show(tickets(9), 'urgent');
    expect(asked).toEqual([1, 9]);
    await answer();
    tenant.room = 0.6;
    logs.show(tickets(2));
    expect(asked).toEqual([1, 9, 2]);
  });

  test('wait for those a board shows, however many there are', async () => {
    const { logs, asked, answer } = reader();
    logs.show(tickets(...Array.from({ length: 500 }, (_, index) => index + 1)));
    logs.show(tickets(900, 400), 'urgent');
    // A review shows one of them again.
    logs.show(tickets(400, 401));
    await answer();
    await answer();
    await answer();
    expect(asked).toEqual([1, 900, 400, 2]);
  });

  test('are read anew only when the ticket changed, and ten seconds apart', async () => {
    const { logs, clock, asked, answer } = reader();
    logs.show([ticket(1)]);
    await answer();
    clock.now = 5 * SECOND;
    logs.show([ticket(1)]);
    logs.show([ticket(1, 4)]);
    expect(asked).toEqual([1]);
    clock.now = 10 * SECOND;
    logs.show([ticket(1)]);
    expect(asked).toEqual([1]);
    logs.show([ticket(1, 4)]);
    expect(asked).toEqual([1, 1]);
    expect(logs.of(1)).not.toBeNull();
  });

  test('rest for a minute where they could not be read, and keep nobody else waiting', async () => {
    const { logs, clock, asked, failures, fail, answer } = reader();
    logs.show(tickets(1, 2));
    await fail();
    await answer();
    expect(failures).toHaveLength(1);
    expect(asked).toEqual([1, 2]);
    clock.now = MINUTE - 1;
    logs.show(tickets(1, 2));
    expect(asked).toHaveLength(2);
    clock.now = MINUTE;
    logs.show(tickets(1, 2));
    expect(asked).toEqual([1, 2, 1]);
  });

  test('are not read once nobody looks any more, until somebody looks again', async () => {
    const { logs, clock, asked, answer } = reader();
    logs.show(tickets(1, 2));
    clock.now = MINUTE;
    await answer();
    expect(asked).toEqual([1]);
    logs.show(tickets(1, 2));
    expect(asked).toEqual([1, 2]);
  });

  test('are forgotten five minutes after they were last shown', async () => {
    const { logs, clock, asked, answer } = reader();
    logs.show(tickets(1));
    await answer();
    clock.now = 5 * MINUTE - 1;
    logs.show(tickets(2));
    await answer();
    expect(logs.of(1)).not.toBeNull();
    clock.now = 5 * MINUTE;
    logs.show(tickets(2));
    expect(logs.of(1)).toBeNull();
    logs.show(tickets(1));
    expect(asked).toEqual([1, 2, 1]);
  });

  test('tell boards when the client turns out to have heard from us at another time', async () => {
    const { logs, clock, heard, answer } = reader();
    logs.show([ticket(1)]);
    await answer(story());
    expect(heard).toEqual([1]);
    for (const [updatedAt, lastToClientAt] of [
      [1, null],
      [2, 20],
      [3, 20],
    ] as const) {
      clock.now += MINUTE;
      logs.show([ticket(1, updatedAt)]);
      await answer(story({ lastToClientAt, reopened: updatedAt }));
    }
    expect(heard).toEqual([1, 1]);
    expect(logs.of(1)?.reopened).toBe(3);
  });
});
