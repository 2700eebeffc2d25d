import { describe, expect, test, vi } from 'vitest';
import { ApiProblem, localProblem } from '@/lib/queries/api-problem';
import { UploadQueue } from './upload-queue';
import type { Send, Upload } from './upload-queue';

const upload = (name: string, change: Partial<Upload> = {}): Upload => ({
  key: `key-of-${name}`,
  ticketId: 7,
  file: new File(['words'], name),
  state: 'waiting',
  share: 0,
  brokeOffAt: null,
  failure: null,
  ...change,
});

/** A queue whose sends settle when the test says so. */
function desk() {
  const sent: {
    upload: Upload;
    progress: (share: number) => void;
    arrive: () => void;
    breakOff: (problem: ApiProblem) => void;
  }[] = [];
  const ends: string[] = [];
  const pauses: number[] = [];
  let goOn = () => {};
  const queue = new UploadQueue({
    atOnce: 3,
    pause: (attempt, _problem, signal) =>
      new Promise((resolve, reject) => {
        pauses.push(attempt);
        goOn = resolve;
        signal.addEventListener('abort', reject);
      }),
    onEnd: ({ file }, end) => ends.push(`${file.name} ${end}`),
  });
  const send: Send = (each, progress, signal) =>
    new Promise((resolve, reject) => {
      sent.push({ upload: each, progress, arrive: resolve, breakOff: reject });
      signal.addEventListener('abort', () => reject(localProblem('unreachable')));
    });
  const add = (...names: string[]) => names.forEach((name) => queue.add(upload(name), send));
  const states = () => queue.list().map(({ file, state }) => `${file.name} ${state}`);
  return { queue, send, sent, ends, pauses, add, states, goOn: () => goOn() };
}

const refusal = (status: number) =>
  new ApiProblem({ code: 'halo-unavailable', status, message: 'HaloPSA is down.' });

describe('files on their way to a ticket', () => {
  test('at most three are sent at once; the next sets out when one has arrived', async () => {
    const { add, sent, states } = desk();
    add('a', 'b', 'c', 'd', 'e');
    expect(states()).toEqual(['a sending', 'b sending', 'c sending', 'd waiting', 'e waiting']);
    sent[1]?.arrive();
    await vi.waitFor(() =>
      expect(states()).toEqual(['a sending', 'c sending', 'd sending', 'e waiting']),
    );
  });

  test('each tells how far it has come', () => {
    const { add, sent, queue } = desk();
    add('a', 'b');
    sent[1]?.progress(0.4);
    expect(queue.list().map(({ share }) => share)).toEqual([0, 0.4]);
  });

  test('one that is cancelled is stopped and makes room', async () => {
    const { add, queue, states, ends } = desk();
    add('a', 'b', 'c', 'd');
    queue.cancel('key-of-b');
    expect(states()).toEqual(['a sending', 'c sending', 'd sending']);
    await vi.waitFor(() => expect(ends).toEqual(['b cancelled']));
  });

  test('one the desk refused waits for a word of the agent and goes again under the same key', async () => {
    const { add, queue, sent, states, ends } = desk();
    add('a');
    sent[0]?.breakOff(refusal(503));
    await vi.waitFor(() => expect(states()).toEqual(['a failed']));
    expect(queue.list()[0]?.failure).toEqual({
      code: 'halo-unavailable',
      message: 'HaloPSA is down.',
      canRetry: true,
    });
    expect(queue.isUnderWay()).toBe(false);
    queue.retry('key-of-a');
    expect(sent.map((each) => each.upload.key)).toEqual(['key-of-a', 'key-of-a']);
    sent[1]?.arrive();
    await vi.waitFor(() => expect(ends).toEqual(['a failed', 'a done']));
    expect(queue.list()).toEqual([]);
  });

  test('one cut off half-way says where, and is sent again by itself', async () => {
    const { add, queue, sent, states, goOn, pauses } = desk();
    add('a');
    sent[0]?.progress(0.43);
    sent[0]?.breakOff(localProblem('unreachable'));
    await vi.waitFor(() => expect(states()).toEqual(['a broken']));
    expect(queue.list()[0]?.brokeOffAt).toBe(0.43);
    expect(queue.isUnderWay()).toBe(true);
    goOn();
    await vi.waitFor(() => expect(states()).toEqual(['a sending']));
    expect(queue.list()[0]).toMatchObject({ share: 0, brokeOffAt: 0.43 });
    expect(pauses).toEqual([2]);
    sent[1]?.arrive();
    await vi.waitFor(() => expect(queue.list()).toEqual([]));
  });

  test('a connection that keeps breaking off is given up after four tries', async () => {
    const { add, sent, states, goOn } = desk();
    add('a');
    for (let at = 0; at < 4; at += 1) {
      await vi.waitFor(() => expect(sent).toHaveLength(at + 1));
      sent[at]?.breakOff(localProblem('offline'));
      if (at < 3) await vi.waitFor(() => expect(states()).toEqual(['a broken']));
      goOn();
    }
    await vi.waitFor(() => expect(states()).toEqual(['a failed']));
  });

  test('one taken back while it waits to go again is not sent again', async () => {
    const { add, queue, sent, states } = desk();
    add('a');
    sent[0]?.breakOff(localProblem('unreachable'));
    await vi.waitFor(() => expect(states()).toEqual(['a broken']));
    queue.cancel('key-of-a');
    await vi.waitFor(() => expect(queue.list()).toEqual([]));
    expect(sent).toHaveLength(1);
  });

  test('one refused before it set out is shown, never sent, and can only be dismissed', () => {
    const { queue, send, sent } = desk();
    const failure = { code: 'empty-file', message: 'It is empty.', canRetry: false };
    queue.add(upload('empty', { state: 'failed', failure }), send);
    queue.retry('key-of-empty');
    expect(sent).toEqual([]);
    queue.cancel('key-of-empty');
    expect(queue.list()).toEqual([]);
  });

  test('who watches is told, and gets the same list until something changes', () => {
    const { queue, add, sent } = desk();
    const heard = vi.fn();
    const stop = queue.subscribe(heard);
    add('a');
    const before = queue.list();
    expect(queue.list()).toBe(before);
    sent[0]?.progress(0.1);
    expect(queue.list()).not.toBe(before);
    const calls = heard.mock.calls.length;
    stop();
    sent[0]?.progress(0.2);
    expect(heard.mock.calls.length).toBe(calls);
  });
});
