import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerWith, crowdedFrame } from '@/tests/support/wall-frames';
import { WallClock } from './wall-clock';
import { WallLoop, type WallView } from './wall-loop';

const T = Date.parse('2026-11-26T09:00:00Z');
const addresses = { screen: '/screen', frame: '/frame' };
const ok = (over: object = {}) =>
  Response.json({ ...answerWith(crowdedFrame(T), { build: 'one' }), ...over });
/** Longer than nothing new may take to be answered without being waited for. */
const HELD_MS = 5_000;

type Call = { url: string; body: Record<string, unknown> };

/** A loop whose calls are answered one after the other; the last answer again and again. */
function loopWith(answers: (() => Response | Error)[]) {
  const calls: Call[] = [];
  let open = 0;
  let most = 0;
  vi.stubGlobal('fetch', async (url: string, { body }: { body: string }) => {
    calls.push({ url, body: JSON.parse(body) as Call['body'] });
    most = Math.max(most, (open += 1));
    await new Promise((done) => setTimeout(done, HELD_MS));
    open -= 1;
    const answer = (answers.length > 1 ? answers.shift() : answers[0])?.() ?? new Error('none');
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const views: WallView[] = [];
  const reload = vi.fn(() => Promise.resolve());
  const loop = new WallLoop(
    {
      addresses,
      build: 'one',
      documentNow: T,
      clock: new WallClock(T, () => performance.now()),
      size: () => ({ width: 1920, height: 1080 }),
      tell: (view) => views.push(view),
      reload,
    },
    null,
  );
  return { loop, calls, views, reload, most: () => most };
}

const stages = (views: WallView[]) =>
  views.map((view) => (view.stage === 'shown' ? view.contact.state : view.stage));
const gone = () => new TypeError('Failed to fetch');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a wall that asks', () => {
  it('shows its key first, then asks for the board again and again, one call at a time', async () => {
    const wall = loopWith([() => new Response(null, { status: 204 }), () => ok()]);
    void wall.loop.run('secret');
    await vi.advanceTimersByTimeAsync(4 * HELD_MS);
    wall.loop.stop();
    expect(wall.calls[0]).toEqual({
      url: '/screen',
      body: { key: 'secret', width: 1920, height: 1080 },
    });
    expect(wall.calls.slice(1, 3).map(({ url, body }) => [url, body.after])).toEqual([
      ['/frame', null],
      ['/frame', `test.${T}`],
    ]);
    expect(stages(wall.views)[0]).toBe('live');
    expect(wall.most()).toBe(1);
  });

  it('shows its key again until somebody answers, whatever stands between', async () => {
    const wall = loopWith([
      gone,
      () => new Response('', { status: 503 }),
      () => new Response(null, { status: 204 }),
      () => ok(),
    ]);
    void wall.loop.run('secret');
    await vi.advanceTimersByTimeAsync(5 * HELD_MS);
    wall.loop.stop();
    expect(wall.calls.map(({ url }) => url).slice(0, 4)).toEqual([
      '/screen',
      '/screen',
      '/screen',
      '/frame',
    ]);
    expect(stages(wall.views)).toContain('opening');
  });

  it('keeps the board while calls fail or bring nonsense, and asks for the whole of it then', async () => {
    const nonsense = () => new Response('<html>Sign in to the guest network</html>');
    const wall = loopWith([() => ok(), gone, nonsense, () => ok()]);
    void wall.loop.run(null);
    await vi.advanceTimersByTimeAsync(6 * HELD_MS);
    wall.loop.stop();
    expect(stages(wall.views).slice(0, 4)).toEqual(['live', 'lost', 'lost', 'live']);
    expect(wall.calls[3]?.body.after).toBeNull();
  });

  it('forgets the board when it is refused, and asks once a minute whether it may again', async () => {
    const wall = loopWith([() => ok(), () => new Response('{}', { status: 401 }), () => ok()]);
    void wall.loop.run(null);
    await vi.advanceTimersByTimeAsync(2 * HELD_MS + 1_000);
    expect(wall.views.at(-1)).toEqual({ stage: 'refused', wasShown: true });
    await vi.advanceTimersByTimeAsync(55_000);
    expect(wall.calls).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(10_000);
    wall.loop.stop();
    expect(wall.calls[2]?.body.after).toBeNull();
    expect(wall.views.at(-1)?.stage).toBe('shown');
  });

  it('loads itself anew for another build and for the manager, and for nothing else', async () => {
    const wall = loopWith([() => ok({ reloadAt: T - 1 })]);
    void wall.loop.run(null);
    await vi.advanceTimersByTimeAsync(HELD_MS + 1_000);
    wall.loop.stop();
    expect(wall.reload).not.toHaveBeenCalled();
    for (const over of [{ build: 'two' }, { reloadAt: T + 1 }]) {
      const other = loopWith([() => ok(over)]);
      void other.loop.run(null);
      await vi.advanceTimersByTimeAsync(HELD_MS + 1_000);
      other.loop.stop();
      expect(other.reload).toHaveBeenCalled();
    }
  });
});
