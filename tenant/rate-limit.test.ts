import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRateLimit } from './rate-limit';

const WINDOW = 300_000;

/** What becomes of calls at these instants: true, or ms until the next is admitted. */
function outcomes(limit: number, instants: number[], app = 'halyard') {
  const rateLimit = createRateLimit(limit, WINDOW);
  return instants.map((at) => {
    const admission = rateLimit.admit(app, at);
    return admission.admitted || admission.retryAfterMs;
  });
}

describe('calls of one application', () => {
  test.each<[string, number, number[], (true | number)[]]>([
    ['as many as the limit are admitted', 3, [0, 0, 1], [true, true, true]],
    ['one more has to wait for the oldest to grow old', 2, [0, 100, 1_000], [true, true, 299_000]],
    [
      'the window rolls, it does not start anew',
      2,
      [0, 200_000, 300_000, 300_001],
      [true, true, true, 199_999],
    ],
    ['a call is forgotten after exactly five minutes', 1, [0, 299_999, 300_000], [true, 1, true]],
    ['refused calls are not counted', 1, [0, 1, 299_999, 300_000], [true, 299_999, 1, true]],
    ['after a long pause all is free again', 2, [0, 0, 9e9, 9e9], [true, true, true, true]],
    ['a clock set back shuts nobody out', 1, [9e9, 0, 1], [true, true, 299_999]],
  ])('%s', (_, limit, instants, expected) => {
    expect(outcomes(limit, instants)).toEqual(expected);
  });
});

test('one application’s calls leave another’s alone', () => {
  const rateLimit = createRateLimit(1, WINDOW);
  expect(rateLimit.admit('halyard', 0).admitted).toBe(true);
  expect(rateLimit.admit('halyard', 0).admitted).toBe(false);
  expect(rateLimit.admit('halyard-service', 0).admitted).toBe(true);
});

const visits = fc.record({
  limit: fc.integer({ min: 1, max: 6 }),
  gaps: fc.array(fc.nat({ max: 150_000 }), { maxLength: 80 }),
});

test('however the calls fall, no five minutes hold more than the limit, and no room is left unused', () => {
  fc.assert(
    fc.property(visits, ({ limit, gaps }) => {
      const rateLimit = createRateLimit(limit, WINDOW);
      const admitted: number[] = [];
      let now = 0;
      for (const gap of gaps) {
        now += gap;
        const inWindow = admitted.filter((at) => now - at < WINDOW).length;
        const isAdmitted = rateLimit.admit('halyard', now).admitted;
        expect(isAdmitted).toBe(inWindow < limit);
        if (isAdmitted) admitted.push(now);
      }
    }),
  );
});

test('who waits as long as told is admitted, and who comes a moment sooner is not', () => {
  fc.assert(
    fc.property(visits, ({ limit, gaps }) => {
      const rateLimit = createRateLimit(limit, WINDOW);
      let now = 0;
      for (const gap of gaps) {
        now += gap;
        const admission = rateLimit.admit('halyard', now);
        if (admission.admitted) continue;
        expect(admission.retryAfterMs).toBeGreaterThan(0);
        now += admission.retryAfterMs;
        expect(rateLimit.admit('halyard', now - 1).admitted).toBe(false);
        expect(rateLimit.admit('halyard', now).admitted).toBe(true);
      }
    }),
  );
});
