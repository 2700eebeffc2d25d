import type { LiveEvent, LiveEventType } from '@/lib/domain/live-events';

/** What is used of an EventSource. */
export type LiveStream = {
  readonly readyState: number;
  addEventListener: (type: string, listener: (event: MessageEvent<string>) => void) => void;
  close: () => void;
};

/**
 * Why a stream is over. `swallowed`: it was opened and nothing came, as behind a proxy that collects
 * whole answers; `silent`: it was live and no heartbeat came; `broken`: the connection dropped;
 * `refused`: the answer was no stream.
 */
export type StreamEnd = 'swallowed' | 'silent' | 'broken' | 'refused';

const FIRST_EVENT_MS = 10_000;
/** The server sends a heartbeat every 15 seconds. */
const SILENCE_MS = 25_000;
const CLOSED = 2;

const eventTypes = [
  'tickets-changed',
  'snapshot-version',
  'health',
  'presence',
  'mentioned',
  'ended',
] as const satisfies LiveEventType[];

/**
 * Listens to a stream until it ends or `silence` makes it end; `onEnd` is called at most once, and
 * not after the answered function, which closes the stream.
 */
export function watchStream(
  stream: LiveStream,
  onEvent: (event: LiveEvent) => void,
  onEnd: (why: StreamEnd) => void,
): () => void {
  let isOver = false;
  let watchdog = setTimeout(() => end('swallowed'), FIRST_EVENT_MS);

  function close(): void {
    isOver = true;
    clearTimeout(watchdog);
    stream.close();
  }

  function end(why: StreamEnd): void {
    if (isOver) return;
    close();
    onEnd(why);
  }

  for (const type of eventTypes) {
    stream.addEventListener(type, ({ data }) => {
      if (isOver) return;
      clearTimeout(watchdog);
      watchdog = setTimeout(() => end('silent'), SILENCE_MS);
      let event: LiveEvent;
      try {
        event = JSON.parse(data);
      } catch {
        return end('broken');
      }
      onEvent(event);
    });
  }
  // Not left to the browser, whose own retries know neither a growing pause nor what was missed.
  stream.addEventListener('error', () => end(stream.readyState === CLOSED ? 'refused' : 'broken'));
  return close;
}
