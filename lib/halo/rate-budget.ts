import type { Instant } from '@/lib/domain/instant';
import { HaloError } from './errors';
import { waitInWords } from './refusals';

/** Who waits for a call: somebody, or nobody in particular. */
export type Lane = 'people' | 'background';

export type RateBudgetOptions = {
  /** Calls the tenant takes in five minutes; null: as many as there are. */
  callsPerWindow: number | null;
  now: () => Instant;
  sleep: (ms: number) => Promise<void>;
  random: () => number;
};

export type RateBudget = {
  /**
   * Resolves when a call may go out, and counts it. Rejects at once where that cannot be within
   * `maxWaitMs`, or where too many wait already: HaloError `rate-limited` with `retryAfterMs`.
   */
  admit(lane: Lane, maxWaitMs: number): Promise<void>;
  /** The tenant refused a call for being one too many, and asked for this pause, ms, or named none. */
  pause(askedMs: number | null): void;
  /** The tenant took a call. */
  taken(): void;
  state(): {
    limit: number | null;
    /** Calls in the window. */
    used: number;
    waiting: Record<Lane, number>;
    pausedUntil: Instant | null;
  };
};

/** What HaloPSA tenants take in five minutes. */
export const CALLS_PER_WINDOW = 300;

const FIVE_MINUTES_MS = 5 * 60_000;
/** The tenant counts a call when it arrives, so two may be nearer there than when they left. */
const ON_THE_WAY_MS = 1_000;
const WINDOW_MS = FIVE_MINUTES_MS + ON_THE_WAY_MS;
const BACKGROUND_SHARE = 4 / 5;
/** What every list is read with, whatever people do: a call in ten seconds of 300 in five minutes. */
const BACKGROUND_FLOOR = 1 / 10;
const MOST_WAITING = 500;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60_000;

type Waiter = { until: Instant; go: () => void; refuse: (error: HaloError) => void };

/**
 * What one tenant takes, shared by all who call it: at most `callsPerWindow` calls in any five
 * minutes. Background calls leave a fifth to people, and never go before a person who waits; people
 * leave them a tenth. Within a lane it is first come, first served. A refusal by the tenant pauses both lanes
 * for as long as it asks, else for 5 s, doubling up to a minute until it takes a call, with jitter.
 */
export function createRateBudget(options: RateBudgetOptions): RateBudget {
  const { callsPerWindow: limit, now, sleep, random } = options;
  /** When the calls of the window went out, oldest first. */
  const calls: Instant[] = [];
  /** Of which lane each was. */
  const lanes: Lane[] = [];
  const waiting: Record<Lane, Waiter[]> = { people: [], background: [] };
  let pausedUntil: Instant | null = null;
  let unaskedPauses = 0;
  let wakeAt: Instant | null = null;

  const isPaused = (at: Instant) => pausedUntil !== null && at < pausedUntil;

  function forgetOld(at: Instant): void {
    // A clock that was set back must not stop everything until it has caught up.
    if (pausedUntil !== null) pausedUntil = Math.min(pausedUntil, at + WINDOW_MS);
    for (let last = calls.length - 1; (calls[last] ?? at) > at; last -= 1) calls[last] = at;
    const isOld = (call: Instant | undefined) => call !== undefined && call + WINDOW_MS <= at;
    if (!isOld(calls[0])) return;
    const kept = calls.findIndex((call) => !isOld(call));
    const old = kept === -1 ? calls.length : kept;
    calls.splice(0, old);
    lanes.splice(0, old);
  }

  /** The earliest a call of this lane may go out, with so many waiting before it. */
  function opensAt(lane: Lane, before: number, at: Instant): Instant {
    const resumed = Math.max(at, pausedUntil ?? at);
    if (limit === null) return resumed;
    const room = roomOf(lane, limit);
    const tooMany = calls.length + before + 1 - room;
    if (tooMany <= 0) return resumed;
    return Math.max(resumed, (calls[tooMany - 1] ?? at) + WINDOW_MS);
  }

  function roomOf(lane: Lane, limit: number): number {
    const used = lanes.filter((each) => each === 'background').length;
    // Where nothing is read in the background, nothing is kept for it.
    const owed = used === 0 ? 0 : Math.max(0, Math.floor(limit * BACKGROUND_FLOOR) - used);
    if (lane === 'people') return limit - owed;
    return owed > 0 ? limit : Math.floor(limit * BACKGROUND_SHARE);
  }

  function refusal(waitMs: number, at: Instant): HaloError {
    const why =
      limit === null || isPaused(at)
        ? 'The tenant is getting too many requests and asks for a pause, so nothing was sent.'
        : `Halyard holds back, so nothing was sent: the tenant takes only ${limit} calls in five minutes, and they are used up.`;
    return new HaloError('rate-limited', `${why} Try again in ${waitInWords(waitMs)}.`, {
      retryAfterMs: waitMs,
    });
  }

  /** Lets go whoever may, turns away whoever would wait in vain, and wakes for the next. */
  function serve(at: Instant = now()): void {
    forgetOld(at);
    let before = 0;
    let next: Instant | null = null;
    for (const lane of ['people', 'background'] as const) {
      const line = waiting[lane];
      waiting[lane] = [];
      for (const waiter of line) {
        const opens = opensAt(lane, before, at);
        if (opens <= at) {
          calls.push(at);
          lanes.push(lane);
          waiter.go();
        } else if (opens > waiter.until) {
          waiter.refuse(refusal(opens - at, at));
        } else {
          waiting[lane].push(waiter);
          before += 1;
          next ??= opens;
        }
      }
    }
    if (next !== null && (wakeAt === null || next < wakeAt)) wake(next, at);
  }

  function wake(then: Instant, at: Instant): void {
    wakeAt = then;
    void sleep(then - at).then(() => {
      if (wakeAt === then) wakeAt = null;
      // Timers may ring a moment early; who has slept so long has waited so long.
      serve(Math.max(now(), then));
    });
  }

  return {
    admit(lane, maxWaitMs) {
      return new Promise((go, refuse) => {
        const at = now();
        if (waiting[lane].length >= MOST_WAITING) {
          forgetOld(at);
          const before = waiting.people.length + waiting.background.length;
          return refuse(refusal(opensAt(lane, before, at) - at, at));
        }
        waiting[lane].push({ until: at + Math.max(0, maxWaitMs), go, refuse });
        serve(at);
      });
    },

    pause(askedMs) {
      const at = now();
      // Of several refused together only the first tells something new.
      if (!askedMs && isPaused(at)) return;
      const doubled = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** unaskedPauses);
      const lasts = askedMs ? Math.min(askedMs, WINDOW_MS) : doubled * (0.5 + random() / 2);
      if (!askedMs) unaskedPauses += 1;
      pausedUntil = Math.max(pausedUntil ?? 0, at + lasts);
      serve(at);
    },

    taken() {
      if (!isPaused(now())) unaskedPauses = 0;
    },

    state() {
      const at = now();
      forgetOld(at);
      return {
        limit,
        used: calls.length,
        waiting: { people: waiting.people.length, background: waiting.background.length },
        pausedUntil: isPaused(at) ? pausedUntil : null,
      };
    },
  };
}
