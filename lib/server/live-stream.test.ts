import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import type { LiveEvent } from '@/lib/domain/live-events';
import { emptySlaBook } from '@/lib/domain/sla-book';
import type { LiveSession } from '@/lib/live/live';
import { liveAnswer } from './live-stream';

const health = { tenant: 'ok', readAt: 1, loading: null, trouble: null } as const;

/** A session that counts who listens, and tells them what the test says. */
function session() {
  const listeners = new Set<(event: LiveEvent) => void>();
  const live: LiveSession = {
    list: async () => ({ entries: [], version: 'a.1', sorted: () => [] }),
    health: () => health,
    wrote: () => {},
    mention: () => {},
    attend: () => [],
    presence: () => ({ type: 'presence', serverNow: 1, tickets: [], isWhole: true }),
    listen({ send }) {
      listeners.add(send);
      return () => listeners.delete(send);
    },
    since: () => [{ type: 'snapshot-version', serverNow: 1, version: 'a.1' }],
    version: () => 'a.1',
    stories: () => new Map(),
    book: () => emptySlaBook,
    deskHours: () => null,
  };
  const tell = (event: LiveEvent) => listeners.forEach((send) => send(event));
  return { live, tell, listening: () => listeners.size };
}

const ask = (signal: AbortSignal) =>
  new NextRequest('http://localhost:3000/api/live', {
    headers: { accept: 'text/event-stream' },
    signal,
  });

describe('the stream of a browser', () => {
  it('is let go when the browser leaves, also before the answer has begun', () => {
    const { live, listening } = session();
    liveAnswer(ask(AbortSignal.abort()), live);
    expect(listening()).toBe(0);
    const leaving = new AbortController();
    liveAnswer(ask(leaving.signal), live);
    expect(listening()).toBe(1);
    leaving.abort();
    expect(listening()).toBe(0);
  });

  it('that is not read keeps a bounded amount, and then says to ask anew', async () => {
    const { live, tell } = session();
    const reader = liveAnswer(ask(new AbortController().signal), live).body!.getReader();
    const version = 'a.2';
    for (let at = 0; at < 10_000; at += 1) {
      tell({ type: 'tickets-changed', serverNow: at, version, changes: [] });
    }
    const decoder = new TextDecoder();
    let said = '';
    const types = () => [...said.matchAll(/^event: (.*)$/gm)].map(([, type]) => type);
    while (types().lastIndexOf('snapshot-version') < 1) {
      const { value } = await reader.read();
      said += decoder.decode(value);
    }
    expect(said.length).toBeLessThan(80 * 1024);
    expect(types().at(-1)).toBe('snapshot-version');
    await reader.cancel();
  });
});
