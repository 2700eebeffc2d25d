import { describe, expect, test } from 'vitest';
import { manualClock } from '@/tests/support/manual-clock';
import { createBreaker, verdictOf, type Settle } from './breaker';
import { HaloError, type HaloErrorKind } from './errors';
import type { Lane } from './rate-budget';

const START = Date.parse('2026-03-04T14:03:20Z');
const SECOND = 1_000;

function line() {
  const clock = manualClock(START);
  const breaker = createBreaker(clock.now);
  const may = (lane: Lane, mayProbe = true) =>
    breaker.enter(lane, mayProbe).then(
      () => true,
      () => false,
    );
  /** Calls that go out and get no answer. */
  async function silence(calls: number): Promise<void> {
    for (let n = 0; n < calls; n += 1) (await breaker.enter('people', true))('silent');
  }
  return { clock, breaker, may, silence };
}

async function refusal(entering: Promise<Settle>): Promise<HaloError> {
  const error: unknown = await entering.then(
    () => new Error('the call was let go'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof HaloError) return error;
  throw error;
}

describe('what a failed call tells of the tenant', () => {
  test.each<[HaloErrorKind, number | null, string]>([
    ['timeout', null, 'silent'],
    ['timeout', 408, 'silent'],
    ['unavailable', null, 'silent'],
    ['unavailable', 502, 'silent'],
    ['unavailable', 503, 'silent'],
    ['unavailable', 504, 'silent'],
    ['unavailable', 500, 'answered'],
    ['rate-limited', 429, 'answered'],
    ['unauthorized', 401, 'answered'],
    ['not-found', 404, 'answered'],
    ['invalid', 400, 'answered'],
    ['unreadable', 200, 'answered'],
  ])('%s with status %s: %s', (kind, status, verdict) => {
    expect(verdictOf(new HaloError(kind, 'x', { status }))).toBe(verdict);
  });

  test('a fault of our own tells nothing', () => {
    expect(verdictOf(new Error('the store is full'))).toBe('unknown');
  });
});

describe('a tenant that falls silent', () => {
  test('is asked five times before it is held to be away', async () => {
    const { breaker, silence, may } = line();
    await silence(4);
    expect([breaker.state(), await may('background')]).toEqual(['closed', true]);
    await silence(1);
    expect([breaker.state(), await may('background')]).toEqual(['open', false]);
  });

  test('is not held to be away for faults between which it answered', async () => {
    const { breaker, silence } = line();
    for (let n = 0; n < 3; n += 1) {
      await silence(4);
      (await breaker.enter('people', true))('answered');
    }
    expect(breaker.state()).toBe('closed');
  });

  test('is told of with the time since when, and nothing was sent', async () => {
    const { clock, breaker, silence } = line();
    await silence(1);
    await clock.pass(70 * SECOND);
    await silence(4);
    const error = await refusal(breaker.enter('background', true));
    expect(error).toMatchObject({
      kind: 'unavailable',
      status: null,
      outcome: 'refused',
      retryAfterMs: 2 * SECOND,
    });
    expect(error.message).toBe(
      'The tenant has not answered since 14:03 UTC, so nothing was sent. Halyard tries again by itself.',
    );
    expect(await refusal(breaker.enter('people', true))).toMatchObject({ retryAfterMs: SECOND });
  });

  test('is asked by the background after 2 s, then twice as rarely each time, up to 10 s', async () => {
    const { clock, breaker, silence, may } = line();
    await silence(5);
    for (const seconds of [2, 4, 8, 10, 10]) {
      await clock.pass(seconds * SECOND - 1);
      expect(await may('background')).toBe(false);
      await clock.pass(1);
      (await breaker.enter('background', true))('silent');
    }
  });

  test('is asked by one call at a time', async () => {
    const { clock, breaker, silence, may } = line();
    await silence(5);
    await clock.pass(2 * SECOND);
    const probe = await breaker.enter('background', true);
    expect(await may('background')).toBe(false);
    probe('silent');
    expect(await may('background')).toBe(false);
  });

  test('is asked by a person’s call a second after the last, not sooner', async () => {
    const { clock, breaker, silence, may } = line();
    await silence(5);
    await clock.pass(SECOND - 1);
    expect(await may('people')).toBe(false);
    await clock.pass(1);
    (await breaker.enter('people', true))('silent');
    expect(await may('people')).toBe(false);
    await clock.pass(SECOND);
    expect(await may('people')).toBe(true);
  });

  test('is not found out about by an upload, which may take minutes', async () => {
    const { clock, silence, may } = line();
    await silence(5);
    await clock.pass(60 * SECOND);
    expect(await may('people', false)).toBe(false);
    expect(await may('people')).toBe(true);
  });

  test.each<['answered' | 'silent' | 'unknown', boolean[]]>([
    ['answered', [true, true]],
    ['silent', [false, false]],
    // The first of them finds out instead.
    ['unknown', [true, false]],
  ])('lets people who come meanwhile wait for what is found: %s', async (verdict, expected) => {
    const { clock, breaker, silence, may } = line();
    await silence(5);
    await clock.pass(2 * SECOND);
    const probe = await breaker.enter('background', true);
    const waiting = [may('people'), may('people')];
    probe(verdict);
    expect(await Promise.all(waiting)).toEqual(expected);
  });

  test('is trusted again after one answer, whoever got it', async () => {
    const { clock, breaker, silence, may } = line();
    const early = await breaker.enter('people', true);
    await silence(5);
    early('answered');
    expect([breaker.state(), await may('background')]).toEqual(['closed', true]);
    await silence(4);
    expect(breaker.state()).toBe('closed');
    await silence(1);
    await clock.pass(2 * SECOND);
    (await breaker.enter('background', true))('answered');
    expect([breaker.state(), await may('background')]).toEqual(['closed', true]);
  });
});
