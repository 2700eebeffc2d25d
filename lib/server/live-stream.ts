import 'server-only';
import type { NextRequest } from 'next/server';
import type { LiveEvent } from '@/lib/domain/live-events';
import type { LiveSession } from '@/lib/live/live';
import { serverNow } from './clock';
import { answer } from './desk-route';

/** A browser that reads slower than this much is not told everything; it asks anew when it has caught up. */
const MOST_WAITING_BYTES = 64 * 1024;

const encoder = new TextEncoder();
/** Told to many, written once. */
const written = new WeakMap<LiveEvent, Uint8Array>();

function writeEvent(event: LiveEvent, version: string): Uint8Array {
  const known = written.get(event);
  if (known) return known;
  const bytes = encoder.encode(
    `id: ${version}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`,
  );
  written.set(event, bytes);
  return bytes;
}

/** GET /api/live: a stream of events, or what was missed as JSON where that is asked for. */
export function liveAnswer(request: NextRequest, live: LiveSession): Response {
  const after =
    request.headers.get('last-event-id') ?? request.nextUrl.searchParams.get('after') ?? null;
  if (!(request.headers.get('accept') ?? '').includes('text/event-stream')) {
    const health = { type: 'health', serverNow: serverNow(), ...live.health() } as const;
    const events = [health, live.presence(), ...live.since(after)];
    return answer({ serverNow: serverNow(), version: live.version(), events });
  }
  return new Response(streamOf(live, after, request.signal), {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // Compressed, an event would wait for the next one.
      'cache-control': 'no-cache, no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}

function streamOf(
  live: LiveSession,
  after: string | null,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  let isBehind = false;
  let leave = () => {};
  let catchUp = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const send = (event: LiveEvent) => {
          if ((controller.desiredSize ?? 0) > 0) {
            controller.enqueue(writeEvent(event, live.version()));
          } else isBehind = true;
        };
        const cut = () => {
          leave();
          signal.removeEventListener('abort', cut);
          if (controller.desiredSize !== null) controller.close();
        };
        catchUp = () => {
          isBehind = false;
          for (const event of [live.presence(), ...live.since(null)]) send(event);
        };
        leave = live.listen({
          send,
          close(why) {
            if (why === 'session-over') send({ type: 'ended', serverNow: serverNow() });
            cut();
          },
        });
        signal.addEventListener('abort', cut);
        // A browser that left before the answer began: nobody will read, or cancel, this.
        if (signal.aborted) return cut();
        for (const event of live.since(after)) send(event);
      },
      pull() {
        if (isBehind) catchUp();
      },
      cancel: () => leave(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING_BYTES }),
  );
}
