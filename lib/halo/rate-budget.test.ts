import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { manualClock } from '@/tests/support/manual-clock';
import { HaloError } from './errors';
import { createRateBudget, type Lane } from './rate-budget';

const START = Date.parse('2026-03-04T10:00:00Z');
const SECOND = 1_000;
const FIVE_MINUTES = 300 * SECOND;
/** A call frees its place a second after the tenant has surely forgotten it. */
const FREED = FIVE_MINUTES + SECOND;

function desk(callsPerWindow: number | null, random = () => 1) {
  const clock = manualClock(START);
  const { now, sleep } = clock;
  const budget = createRateBudget({ callsPerWindow, now, sleep, random });
  const told: string[] = [];
  /** Asks for a call; `told` gets its name when it may go or is refused, with the second it was. */
  const ask = (name: string, lane: Lane = 'people', maxWaitMs = 20 * SECOND): void => {
    const second = () => (clock.now() - START) / SECOND;
    budget.admit(lane, maxWaitMs).then(
      () => told.push(`${name} goes at ${second()}`),
      (error: unknown) => {
        if (!(error instanceof HaloError)) throw error;
        told.push(
          `${name} is told at ${second()} to come in ${(error.retryAfterMs ?? 0) / SECOND}`,
        );
      },
    );
  };
  const spend = async (calls: number, lane: Lane = 'people') => {
    for (let n = 0; n < calls; n += 1) await budget.admit(lane, 0);
  };
  return { clock, budget, told, ask, spend };
}

async function refusal(call: Promise<void>): Promise<HaloError> {
  const error: unknown = await call.then(
    () => new Error('the call was let go'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof HaloError) return error;
  throw error;
}

describe('room for calls', () => {
  test('as many as the tenant takes go at once, and one more waits for room', async () => {
    const { clock, told, ask, spend } = desk(10);
    await spend(10);
    await clock.pass(FREED - 5 * SECOND);
    ask('a ticket');
    await clock.pass(4 * SECOND);
    expect(told).toEqual([]);
    await clock.pass(SECOND);
    expect(told).toEqual(['a ticket goes at 301']);
  });

  test('who would wait in vain is told at once, why and for how long', async () => {
    const { clock, budget, spend } = desk(10);
    await spend(10);
    await clock.pass(240 * SECOND);
    const error = await refusal(budget.admit('people', 20 * SECOND));
    expect(error).toMatchObject({
      kind: 'rate-limited',
      status: null,
      outcome: 'refused',
      retryAfterMs: 61 * SECOND,
    });
    expect(error.message).toBe(
      'Halyard holds back, so nothing was sent: the tenant takes only 10 calls in five minutes, and they are used up. Try again in 61 seconds.',
    );
    expect(budget.state().waiting).toEqual({ people: 0, background: 0 });
  });

  test('the background leaves a fifth to people, who may use all of it', async () => {
    const { told, ask, clock } = desk(10);
    for (let n = 1; n <= 9; n += 1) ask(`poll ${n}`, 'background', 0);
    ask('first person', 'people', 0);
    ask('second person', 'people', 0);
    ask('third person', 'people', 0);
    await clock.pass(0);
    expect(told.filter((line) => line.includes('goes'))).toHaveLength(10);
    expect(told).toContain('poll 9 is told at 0 to come in 301');
    expect(told).toContain('third person is told at 0 to come in 301');
  });

  test('whoever waits goes in the order of coming, people before the background', async () => {
    const { clock, budget, told, ask } = desk(10);
    for (let second = 1; second <= 10; second += 1) {
      await budget.admit('people', 0);
      await clock.pass(SECOND);
    }
    await clock.pass(FREED - 12 * SECOND);
    ask('poll', 'background');
    ask('Rosa');
    ask('Vera');
    await clock.pass(0);
    expect(budget.state().waiting).toEqual({ people: 2, background: 1 });
    await clock.pass(20 * SECOND);
    expect(told).toEqual(['Rosa goes at 301', 'Vera goes at 302', 'poll goes at 305']);
  });

  test('people who come later may cost a background call its turn', async () => {
    const { clock, budget, told, ask } = desk(10);
    for (let second = 1; second <= 10; second += 1) {
      await budget.admit('people', 0);
      await clock.pass(SECOND);
    }
    await clock.pass(FREED - 12 * SECOND);
    ask('poll', 'background', 5 * SECOND);
    ask('Rosa', 'people', 5 * SECOND);
    ask('Vera', 'people', 5 * SECOND);
    await clock.pass(0);
    expect(told).toEqual(['poll is told at 299 to come in 6']);
  });

  test('without a limit everybody goes, and the calls are still counted', async () => {
    const { clock, budget, spend } = desk(null);
    await spend(500, 'background');
    expect(budget.state()).toMatchObject({ limit: null, used: 500 });
    await clock.pass(FREED);
    expect(budget.state().used).toBe(0);
  });

  test('a queue that nobody could outwait takes no more', async () => {
    const { budget, ask, clock } = desk(null);
    budget.pause(10 * SECOND);
    for (let n = 0; n < 500; n += 1) ask('someone');
    const error = await refusal(budget.admit('people', 20 * SECOND));
    expect(error).toMatchObject({ kind: 'rate-limited', retryAfterMs: 10 * SECOND });
    expect(budget.state().waiting.people).toBe(500);
    ask('poll', 'background');
    await clock.pass(10 * SECOND);
    expect(budget.state()).toMatchObject({ used: 501, waiting: { people: 0, background: 0 } });
  });

  test('a clock that is set back does not stop the desk', async () => {
    const { clock, budget, spend } = desk(10);
    await spend(10);
    budget.pause(60 * SECOND);
    await clock.pass(-3_600 * SECOND);
    expect(budget.state().used).toBe(10);
    await clock.pass(FREED);
    await spend(10);
  });
});

describe('a tenant that says: too many', () => {
  test('is left alone by everybody for as long as it asks', async () => {
    const { clock, budget, told, ask } = desk(10);
    budget.pause(8 * SECOND);
    ask('a person');
    ask('poll', 'background');
    ask('someone in a hurry', 'people', 5 * SECOND);
    await clock.pass(0);
    expect(budget.state().pausedUntil).toBe(START + 8 * SECOND);
    expect(told).toEqual(['someone in a hurry is told at 0 to come in 8']);
    const error = await refusal(budget.admit('people', 0));
    expect(error.message).toMatch(/tenant is getting too many requests.*Try again in 8 seconds/);
    await clock.pass(8 * SECOND);
    expect(told.slice(1)).toEqual(['a person goes at 8', 'poll goes at 8']);
    expect(budget.state().pausedUntil).toBeNull();
  });

  test('who waits longer than it turns out to be worth is told so', async () => {
    const { clock, budget, told, ask } = desk(10);
    budget.pause(8 * SECOND);
    ask('a person', 'people', 10 * SECOND);
    await clock.pass(SECOND);
    budget.pause(60 * SECOND);
    await clock.pass(0);
    expect(told).toEqual(['a person is told at 1 to come in 60']);
  });

  test.each<[string, () => number, number[]]>([
    ['at most', () => 1, [5, 10, 20, 40, 60, 60]],
    ['at least', () => 0, [2.5, 5, 10, 20, 30, 30]],
  ])(
    'without saying for how long is left alone longer each time, %s',
    async (_, random, pauses) => {
      const { clock, budget } = desk(10, random);
      for (const seconds of pauses) {
        budget.pause(null);
        expect(budget.state().pausedUntil).toBe(clock.now() + seconds * SECOND);
        await clock.pass(seconds * SECOND);
      }
      budget.taken();
      budget.pause(null);
      expect(budget.state().pausedUntil).toBe(clock.now() + (pauses[0] ?? 0) * SECOND);
    },
  );

  test('and refuses several calls together has refused once', async () => {
    const { clock, budget } = desk(10);
    budget.pause(null);
    budget.pause(null);
    budget.taken();
    budget.pause(0);
    await clock.pass(5 * SECOND);
    budget.pause(null);
    expect(budget.state().pausedUntil).toBe(clock.now() + 10 * SECOND);
  });

  test('for a day is asked again after five minutes', () => {
    const { budget } = desk(10);
    budget.pause(86_400 * SECOND);
    expect(budget.state().pausedUntil).toBe(START + FREED);
  });
});

type Coming = { gap: number; lane: Lane; patience: number; asked: number | null };
type Seen = { lane: Lane; came: number; decided: number; isGone: boolean; patience: number };

/** What becomes of calls that come like this. */
async function play(limit: number, comings: Coming[], withPauses: boolean): Promise<Seen[]> {
  const clock = manualClock(START);
  const { now, sleep } = clock;
  const budget = createRateBudget({ callsPerWindow: limit, now, sleep, random: () => 0.5 });
  const seen: Seen[] = [];
  for (const { gap, lane, patience, asked } of comings) {
    await clock.pass(gap);
    const one: Seen = { lane, came: now(), decided: NaN, isGone: false, patience };
    seen.push(one);
    const decide = (isGone: boolean) => Object.assign(one, { isGone, decided: now() });
    budget.admit(lane, patience).then(
      () => decide(true),
      () => decide(false),
    );
    if (withPauses && asked !== null) budget.pause(asked);
  }
  await clock.pass(20 * FREED);
  return seen;
}

const comings = fc.array(
  fc.record<Coming>({
    gap: fc.oneof(fc.constant(0), fc.nat({ max: 40 * SECOND })),
    lane: fc.constantFrom<Lane>('people', 'background'),
    patience: fc.oneof(fc.constant(0), fc.nat({ max: 120 * SECOND })),
    asked: fc.option(fc.nat({ max: 90 * SECOND }), { freq: 12 }),
  }),
  { minLength: 30, maxLength: 60 },
);
const limits = fc.integer({ min: 5, max: 12 });
const inWindow = (gone: Seen[], at: number, length: number) =>
  gone.filter(({ decided }) => decided <= at && decided > at - length).length;

describe('however the calls come', () => {
  test('no five minutes hold more than the tenant takes, and none of the background touches the reserve', async () => {
    await fc.assert(
      fc.asyncProperty(limits, comings, async (limit, coming) => {
        const gone = (await play(limit, coming, true)).filter(({ isGone }) => isGone);
        for (const { decided } of gone) {
          expect(inWindow(gone, decided, FIVE_MINUTES)).toBeLessThanOrEqual(limit);
        }
        const ordered = gone.toSorted((a, b) => a.decided - b.decided);
        for (const [index, call] of ordered.entries()) {
          if (call.lane === 'people') continue;
          // People who go in the same moment may do so after it.
          const before = ordered.filter(
            (other, place) =>
              other.decided > call.decided - FIVE_MINUTES &&
              (other.decided < call.decided ||
                (other.decided === call.decided && other.lane === 'background' && place <= index)),
          );
          expect(before.length).toBeLessThanOrEqual(Math.floor((limit * 4) / 5));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('everybody is told in time, in the order of coming, and nobody in the background overtakes a person', async () => {
    await fc.assert(
      fc.asyncProperty(limits, comings, async (limit, coming) => {
        const seen = await play(limit, coming, true);
        for (const { came, decided, patience } of seen) {
          expect(decided - came).toBeGreaterThanOrEqual(0);
          expect(decided - came).toBeLessThanOrEqual(patience);
        }
        const gone = seen.filter(({ isGone }) => isGone);
        for (const lane of ['people', 'background']) {
          const decided = gone.filter((call) => call.lane === lane).map((call) => call.decided);
          expect(decided).toEqual(decided.toSorted((one, other) => one - other));
        }
        for (const call of gone.filter(({ lane }) => lane === 'background')) {
          const overtaken = gone.filter(
            ({ lane, came, decided }) =>
              lane === 'people' && came < call.decided && decided > call.decided,
          );
          expect(overtaken).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('no person is refused while there is room', async () => {
    await fc.assert(
      fc.asyncProperty(limits, comings, async (limit, coming) => {
        const seen = await play(limit, coming, false);
        const gone = seen.filter(({ isGone }) => isGone);
        for (const { came, decided, lane, isGone } of seen) {
          if (isGone || lane === 'background') continue;
          expect(decided).toBe(came);
          expect(inWindow(gone, came, FREED)).toBe(limit);
        }
      }),
      { numRuns: 60 },
    );
  });
});
