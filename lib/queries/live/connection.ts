import type { Instant } from '@/lib/domain/instant';
import type { LiveEvent } from '@/lib/domain/live-events';
import { routes } from '@/lib/routes';
import { ApiProblem } from '../api-problem';
import { watchStream } from './watched-stream';
import type { LiveStream, StreamEnd } from './watched-stream';

/**
 * How a page hears of changes. `connecting`: for the first time; `reconnecting`: not at the moment;
 * `polling`: by asking, because something on the way keeps streams back; `ended`: the session is over.
 */
export type LiveState = 'connecting' | 'live' | 'reconnecting' | 'polling' | 'offline' | 'ended';

/** What GET /api/live answers as JSON: everything after the version asked about. */
export type LiveAnswer = { serverNow: Instant; version: string; events: LiveEvent[] };

/** What the connection needs of a browser. */
export type LiveBrowser = {
  openStream: (url: string) => LiveStream;
  /** @throws ApiProblem */
  ask: (url: string, signal: AbortSignal) => Promise<LiveAnswer>;
  isOnline: () => boolean;
  /** From 0 until before 1. */
  random: () => number;
};

export type LiveListener = {
  onState: (state: LiveState) => void;
  onEvent: (event: LiveEvent) => void;
};

export type LiveConnection = {
  /**
   * Looks after the connection now instead of when its timers say so: `dead` where it is to be taken
   * for dead, `doubt` where it may be.
   */
  check: (why: 'dead' | 'doubt') => void;
  close: () => void;
};

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A line that held for so long was a good one: the next pause is short again. */
const GOOD_LINE_MS = 30_000;
/** A stream that was swallowed is tried again soon, since the server may only have been slow, then rarely. */
const STREAM_AGAIN_MS = 10_000;
const LONGEST_STREAM_AGAIN_MS = 2 * 60_000;
const POLL_MS = 5_000;
/** One heartbeat was missed. */
const QUIET_MS = 20_000;

/**
 * Opens the live channel, resuming after `version` where one is known, and keeps it open by whatever
 * way works until `close` or until the session ends. The first state is `connecting`.
 */
export function liveConnection(
  browser: LiveBrowser,
  { onState, onEvent }: LiveListener,
  version: string | null,
): LiveConnection {
  let state: LiveState = 'connecting';
  let failures = 0;
  let refusals = 0;
  let swallowed = 0;
  let openedAt = 0;
  let heardAt = 0;
  let closeStream: (() => void) | null = null;
  let asking = new AbortController();
  let isPolling = false;
  let nextTry: ReturnType<typeof setTimeout> | undefined;
  let nextPoll: ReturnType<typeof setTimeout> | undefined;

  function moveTo(next: LiveState): void {
    if (state === next) return;
    state = next;
    onState(next);
  }

  function shut(): void {
    closeStream?.();
    closeStream = null;
    clearTimeout(nextTry);
    stopAsking();
  }

  function stopAsking(): void {
    isPolling = false;
    asking.abort();
    clearTimeout(nextPoll);
  }

  function finish(): void {
    shut();
    moveTo('ended');
  }

  function take(event: LiveEvent): void {
    heardAt = Date.now();
    if ('version' in event) version = event.version;
    onEvent(event);
  }

  function connect(): void {
    closeStream?.();
    clearTimeout(nextTry);
    if (!browser.isOnline()) {
      shut();
      return moveTo('offline');
    }
    if (!isPolling) {
      asking.abort();
      if (state !== 'connecting') moveTo('reconnecting');
    }
    openedAt = Date.now();
    const stream = browser.openStream(routes.api.live(version));
    closeStream = watchStream(stream, onStreamEvent, onStreamEnd);
  }

  function onStreamEvent(event: LiveEvent): void {
    if (event.type === 'ended') {
      // Said of a session, and perhaps by a server that only stops: asking tells which.
      closeStream?.();
      return onStreamEnd('refused');
    }
    stopAsking();
    refusals = 0;
    swallowed = 0;
    moveTo('live');
    take(event);
  }

  function onStreamEnd(why: StreamEnd): void {
    closeStream = null;
    if (isPolling) return connectIn(streamPause());
    if (state === 'live' && Date.now() - openedAt > GOOD_LINE_MS) failures = 0;
    if (why === 'silent') return connect();
    if (why === 'swallowed') return startPolling();
    moveTo('reconnecting');
    if (why === 'broken') connectIn(pause());
    else void learnWhy();
  }

  function connectIn(ms: number): void {
    clearTimeout(nextTry);
    nextTry = setTimeout(connect, ms);
  }

  function streamPause(): number {
    swallowed += 1;
    return Math.min(LONGEST_STREAM_AGAIN_MS, STREAM_AGAIN_MS * 2 ** (swallowed - 1));
  }

  function pause(): number {
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
    failures += 1;
    return browser.random() * longest;
  }

  /** A refused stream does not say why; the same question for JSON is answered with the reason. */
  async function learnWhy(): Promise<void> {
    const outcome = await ask();
    if (outcome === 'over') return;
    if (outcome === 'answered') refusals += 1;
    // Refused twice while questions are answered: streams do not get through.
    if (refusals > 1) startPolling();
    else connectIn(pause());
  }

  function startPolling(): void {
    isPolling = true;
    failures = 0;
    connectIn(streamPause());
    void poll();
  }

  async function poll(): Promise<void> {
    clearTimeout(nextPoll);
    const outcome = await ask();
    if (outcome === 'over') return;
    const isAnswered = outcome === 'answered';
    // Where the server itself was away, nothing may keep streams back.
    if (isAnswered && failures > 0) connect();
    if (isAnswered) failures = 0;
    moveTo(isAnswered ? 'polling' : 'reconnecting');
    const ms = isAnswered ? POLL_MS * (0.8 + 0.4 * browser.random()) : pause();
    nextPoll = setTimeout(() => void poll(), ms);
  }

  /** Asks what was missed; `over` where nothing is to follow from it. */
  async function ask(): Promise<'answered' | 'failed' | 'over'> {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    try {
      const answer = await browser.ask(routes.api.live(version), signal);
      if (signal.aborted) return 'over';
      for (const event of answer.events) take(event);
      version = answer.version;
      return signal.aborted ? 'over' : 'answered';
    } catch (error) {
      if (signal.aborted) return 'over';
      if (!(error instanceof ApiProblem) || error.code !== 'signed-out') return 'failed';
      finish();
      return 'over';
    }
  }

  connect();

  return {
    check(why) {
      if (state === 'ended') return;
      if (!browser.isOnline() || state === 'offline') return connect();
      if (isPolling) {
        void poll();
        if (why === 'dead') connect();
        return;
      }
      const isQuiet = Date.now() - heardAt > QUIET_MS;
      const isInDoubt = state === 'live' ? isQuiet : closeStream === null;
      if (why === 'dead' || isInDoubt) connect();
    },
    close() {
      shut();
      state = 'ended';
    },
  };
}
