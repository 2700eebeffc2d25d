import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveEvent } from '@/lib/domain/live-events';
import { ApiProblem, localProblem } from '../api-problem';
import { liveConnection } from './connection';
import type { LiveAnswer, LiveConnection, LiveState } from './connection';
import type { LiveStream } from './watched-stream';

const health: LiveEvent = {
  type: 'health',
  serverNow: 0,
  tenant: 'ok',
  readAt: 0,
  loading: null,
  trouble: null,
};
const changed = (version: string): LiveEvent => ({
  type: 'tickets-changed',
  serverNow: 0,
  version,
  changes: [],
});

const signedOut = () =>
  Promise.reject(new ApiProblem({ code: 'signed-out', status: 401, message: 'Signed out.' }));

/** A stream whose events the test sends. */
class FakeStream implements LiveStream {
  readyState = 0;
  private readonly listeners = new Map<string, (event: MessageEvent<string>) => void>();
  constructor(readonly url: string) {}
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void) {
    this.listeners.set(type, listener);
  }
  close() {
    this.readyState = 2;
  }
  send(event: LiveEvent) {
    this.sendText(event.type, JSON.stringify(event));
  }
  sendText(type: string, data: string) {
    this.listeners.get(type)?.(new MessageEvent(type, { data }));
  }
  /** As a browser tells it: still trying itself, or given up. */
  fail(how: 'dropped' | 'refused') {
    this.readyState = how === 'refused' ? 2 : 0;
    this.listeners.get('error')?.(new MessageEvent('error'));
  }
}

describe('the live channel', () => {
  let streams: FakeStream[];
  let asked: string[];
  let states: LiveState[];
  let events: string[];
  let isOnline: boolean;
  let reply: () => Promise<LiveAnswer>;
  let connection: LiveConnection;

  const stream = () => streams.at(-1)!;
  const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  const open = (version: string | null = null, random = 0.5) => {
    connection = liveConnection(
      {
        openStream(url) {
          streams.push(new FakeStream(url));
          return stream();
        },
        ask(url) {
          asked.push(url);
          return reply();
        },
        isOnline: () => isOnline,
        random: () => random,
      },
      {
        onState: (state) => states.push(state),
        onEvent: ({ type }) => events.push(type),
      },
      version,
    );
  };

  beforeEach(() => {
    vi.useFakeTimers();
    streams = [];
    asked = [];
    states = [];
    events = [];
    isOnline = true;
    reply = async () => ({ serverNow: 0, version: 'a.9', events: [health, changed('a.9')] });
  });
  afterEach(() => {
    connection.close();
    vi.useRealTimers();
  });

  it('is live with the first event, and passes on what comes', () => {
    open();
    expect(stream().url).toBe('/api/live');
    stream().send(health);
    stream().send(changed('a.2'));
    expect(states).toEqual(['live']);
    expect(events).toEqual(['health', 'tickets-changed']);
  });

  it('goes on from what the page knows already', () => {
    open('a.7');
    expect(stream().url).toBe('/api/live?after=a.7');
  });

  it('comes back after the last version when the line drops, with ever longer pauses', async () => {
    open(null, 0.999);
    stream().send(health);
    stream().send(changed('a.4'));
    stream().fail('dropped');
    expect(states).toEqual(['live', 'reconnecting']);
    for (const pause of [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
      const known = streams.length;
      await wait(pause * 0.9);
      expect(streams).toHaveLength(known);
      await wait(pause * 0.1);
      expect(streams).toHaveLength(known + 1);
      expect(stream().url).toBe('/api/live?after=a.4');
      stream().fail('dropped');
    }
    await wait(30_000);
    stream().send(health);
    expect(states).toEqual(['live', 'reconnecting', 'live']);
  });

  it('takes a line without heartbeats for dead and opens another at once', async () => {
    open();
    stream().send(health);
    await wait(20_000);
    stream().send(health);
    await wait(24_000);
    expect(streams).toHaveLength(1);
    await wait(1_000);
    expect(streams).toHaveLength(2);
    expect(streams[0]?.readyState).toBe(2);
    expect(states).toEqual(['live', 'reconnecting']);
  });

  it('asks every few seconds where a proxy swallows the stream, and tries the stream again', async () => {
    open();
    await wait(10_000);
    expect(streams[0]?.readyState).toBe(2);
    expect(states).toEqual(['polling']);
    expect(events).toEqual(['health', 'tickets-changed']);
    await wait(9_000);
    expect(asked).toEqual(['/api/live', '/api/live?after=a.9']);
    await wait(1_000);
    expect(streams).toHaveLength(2);
    expect(states).toEqual(['polling']);
    const before = asked.length;
    stream().send(health);
    await wait(20_000);
    expect(states).toEqual(['polling', 'live']);
    expect(asked).toHaveLength(before);
  });

  it('goes on asking while the stream stays swallowed, and tries the stream ever more rarely', async () => {
    open();
    await wait(10_000 + 10_000 + 10_000);
    expect(streams).toHaveLength(2);
    const before = asked.length;
    await wait(20_000);
    expect(streams).toHaveLength(3);
    await wait(10 * 60_000);
    expect(streams.length).toBeLessThan(10);
    expect(asked.length).toBeGreaterThan(before + 90);
    expect(states).toEqual(['polling']);
  });

  it('says that it is reconnecting while questions fail, too', async () => {
    open();
    await wait(10_000);
    reply = () => Promise.reject(localProblem('unreachable'));
    await wait(6_000);
    expect(states).toEqual(['polling', 'reconnecting']);
    reply = async () => ({ serverNow: 0, version: 'a.9', events: [] });
    await wait(2_000);
    expect(states).toEqual(['polling', 'reconnecting', 'polling']);
  });

  it('tries the stream at once when a server that was away answers again', async () => {
    reply = () => Promise.reject(localProblem('timed-out'));
    open();
    await wait(10_000);
    reply = async () => ({ serverNow: 0, version: 'a.9', events: [] });
    await wait(1_000);
    expect(states).toEqual(['reconnecting', 'polling']);
    expect(streams).toHaveLength(2);
    stream().send(health);
    expect(states).toEqual(['reconnecting', 'polling', 'live']);
  });

  it('learns from a refused stream that the session is over, and stops', async () => {
    reply = signedOut;
    open();
    stream().fail('refused');
    await wait(0);
    expect(states).toEqual(['reconnecting', 'ended']);
    connection.check('dead');
    await wait(600_000);
    expect(streams).toHaveLength(1);
  });

  it('keeps trying while the server refuses for another reason', async () => {
    reply = () => Promise.reject(localProblem('not-our-answer', 502));
    open();
    stream().fail('refused');
    await wait(500);
    expect(streams).toHaveLength(2);
    stream().send(health);
    expect(states).toEqual(['reconnecting', 'live']);
  });

  it('asks instead where only streams are refused', async () => {
    open();
    stream().fail('refused');
    await wait(500);
    stream().fail('refused');
    await wait(0);
    expect(states).toEqual(['reconnecting', 'polling']);
  });

  it('ends when the server says that the session has', async () => {
    reply = signedOut;
    open();
    stream().send(health);
    stream().send({ type: 'ended', serverNow: 0 });
    expect(stream().readyState).toBe(2);
    await wait(600_000);
    expect(states).toEqual(['live', 'reconnecting', 'ended']);
    expect(events).toEqual(['health']);
    expect(streams).toHaveLength(1);
  });

  it('goes on where only the server stopped and the session stands', async () => {
    reply = () => Promise.reject(localProblem('unreachable'));
    open();
    stream().send(health);
    stream().send({ type: 'ended', serverNow: 0 });
    await wait(500);
    expect(streams).toHaveLength(2);
    stream().send(health);
    expect(states).toEqual(['live', 'reconnecting', 'live']);
  });

  it('waits while the device is offline, and returns with the connection', async () => {
    open();
    stream().send(health);
    isOnline = false;
    connection.check('dead');
    expect(states).toEqual(['live', 'offline']);
    expect(stream().readyState).toBe(2);
    await wait(600_000);
    expect(streams).toHaveLength(1);
    isOnline = true;
    connection.check('dead');
    stream().send(health);
    expect(states).toEqual(['live', 'offline', 'reconnecting', 'live']);
  });

  it('starts offline where the device is', () => {
    isOnline = false;
    open();
    expect(streams).toEqual([]);
    expect(states).toEqual(['offline']);
  });

  it('looked at again, keeps a line that was heard of lately and replaces a quiet one', async () => {
    open();
    stream().send(health);
    await wait(15_000);
    connection.check('doubt');
    expect(streams).toHaveLength(1);
    await wait(10_000);
    connection.check('doubt');
    expect(streams).toHaveLength(2);
  });

  it('looked at again, does not wait out a pause, nor open a second stream beside one', async () => {
    open();
    stream().send(health);
    stream().fail('dropped');
    connection.check('doubt');
    expect(streams).toHaveLength(2);
    connection.check('doubt');
    await wait(5_000);
    expect(streams).toHaveLength(2);
  });

  it('asks at once when looked at again while polling', async () => {
    open();
    await wait(10_000);
    expect(asked).toHaveLength(1);
    connection.check('doubt');
    expect(asked).toHaveLength(2);
  });

  it('drops a line that says nonsense', async () => {
    open();
    stream().send(health);
    stream().sendText('tickets-changed', '<html>');
    expect(states).toEqual(['live', 'reconnecting']);
    await wait(500);
    expect(streams).toHaveLength(2);
  });

  it('is quiet once it is closed, whatever was under way', async () => {
    open();
    await wait(10_000);
    const told = states.length + events.length;
    const calls = asked.length;
    connection.close();
    connection.check('dead');
    await wait(600_000);
    expect(states.length + events.length).toBe(told);
    expect(asked).toHaveLength(calls);
    expect(streams).toHaveLength(1);
  });
});
