import type { LiveEvent } from '@/lib/domain/live-events';

/** A browser's stream, read by a test. */
export type LiveListener = {
  /** All events so far, in order. */
  events: LiveEvent[];
  /** Everything that was said, as text. */
  said: () => string;
  /** Resolves once an event fits; rejects after `withinMs` with what was heard instead. */
  hears: (fits: (event: LiveEvent) => boolean, withinMs?: number) => Promise<LiveEvent>;
  /** Resolves when the server has closed the stream. */
  ended: Promise<void>;
  close: () => void;
};

const HEARS_WITHIN_MS = 15_000;

/** Opens a desk's stream with a session's cookie. Rejects where the desk does not answer with one. */
export async function listenLive(
  url: string,
  cookie: string,
  after?: string,
): Promise<LiveListener> {
  const ending = new AbortController();
  const response = await fetch(
    `${url}/api/live${after === undefined ? '' : `?after=${encodeURIComponent(after)}`}`,
    { headers: { cookie, accept: 'text/event-stream' }, signal: ending.signal },
  );
  if (response.status !== 200 || !response.body) {
    throw new Error(`/api/live answered ${response.status}: ${await response.text()}`);
  }
  const events: LiveEvent[] = [];
  const decoder = new TextDecoder();
  let said = '';
  let unread = '';
  let ring = () => {};

  async function listen(body: ReadableStream<Uint8Array>): Promise<void> {
    try {
      for await (const part of body) {
        const text = decoder.decode(part, { stream: true });
        said += text;
        unread += text;
        for (let end = unread.indexOf('\n\n'); end >= 0; end = unread.indexOf('\n\n')) {
          const data = /^data: (.*)$/m.exec(unread.slice(0, end))?.[1];
          unread = unread.slice(end + 2);
          if (data !== undefined) events.push(JSON.parse(data) as LiveEvent);
        }
        ring();
      }
    } catch {
      // Closed by the test, or cut by the server.
    }
    ring();
  }

  const ended = listen(response.body);
  return {
    events,
    said: () => said,
    ended,
    close: () => ending.abort(),
    async hears(fits, withinMs = HEARS_WITHIN_MS) {
      const until = Date.now() + withinMs;
      for (;;) {
        const found = events.find(fits);
        if (found) return found;
        if (Date.now() > until) {
          throw new Error(`Not heard within ${withinMs} ms; heard ${said.slice(-2_000)}`);
        }
        await new Promise<void>((done) => {
          const timer = setTimeout(done, until - Date.now() + 1);
          ring = () => {
            clearTimeout(timer);
            done();
          };
        });
      }
    },
  };
}

/** Whether an event tells of a ticket with this summary, as it is now. */
export function tellsOf(summary: string): (event: LiveEvent) => boolean {
  return (event) =>
    event.type === 'tickets-changed' &&
    event.changes.some(({ after }) => after?.summary === summary);
}
