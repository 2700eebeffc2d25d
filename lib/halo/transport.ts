import type { Instant } from '@/lib/domain/instant';
import { createAttempts } from './attempts';
import type { Download } from './client';
import { startDeadline } from './deadline';
import { HaloError } from './errors';
import { discard, readText, type Outgoing } from './exchange';
import { openDownload, pausingDeadline } from './file-streams';
import { createGate, type TenantLoad } from './gate';
import { parseAnswer } from './parse-answer';
import { CALLS_PER_WINDOW, type Lane } from './rate-budget';
import { CALL_BUDGET_MS } from './retry';
import { createTenantClock } from './tenant-clock';
import type { TokenSource } from './tokens';

/** One attempt, for the log. `status` is null when no answer came. */
export type CallEvent = {
  method: 'GET' | 'POST';
  /** Without its query. */
  path: string;
  status: number | null;
  ms: number;
  /** From 1. */
  attempt: number;
};

export type TransportOptions = {
  /** The tenant's address without `/api`, such as https://you.halopsa.com */
  url: string;
  /** How long one attempt may take, ms; 15,000 when absent. */
  timeoutMs?: number;
  /** Calls the tenant takes in five minutes, 10 or more; null: no limit; 300 when absent. */
  callsPerWindow?: number | null;
  now: () => Instant;
  fetch?: typeof fetch;
  /** Waiting and chance, injectable so that tests need neither. */
  sleep?: (ms: number) => Promise<void>;
  random?: () => number;
  /** Told once an attempt; no query, no token. */
  onCall?: (event: CallEvent) => void;
};

type Body = { type: string; text: string };

export type Call = {
  method: 'GET' | 'POST';
  /** What `path` hangs on; the tenant's address when absent. */
  base?: string;
  path: string;
  query?: Record<string, string>;
  body?: Body;
  tokens: TokenSource | null;
  /** `people` when absent. */
  lane?: Lane;
  /** An empty answer is as good as JSON. */
  mayBeEmpty?: boolean;
  /** A POST that may safely be sent twice. */
  isRepeatable?: boolean;
};

/** A body that is streamed once. `length` in bytes, null when unknown. */
export type OutgoingFile = {
  contentType: string;
  length: number | null;
  body: ReadableStream<Uint8Array>;
};

/** Every method rejects with a HaloError, or with what the token source's own storage throws. */
export type Transport = {
  /** The parsed JSON answer, null for an empty one. */
  json(call: Call): Promise<unknown>;
  upload(path: string, file: OutgoingFile, tokens: TokenSource, lane: Lane): Promise<void>;
  /** `range`: an HTTP Range header. */
  download(path: string, tokens: TokenSource, lane: Lane, range?: string): Promise<Download>;
  /** The tenant's clock as far as its answers told it; see createTenantClock. */
  tenantNow(): Instant;
  load(): TenantLoad;
};

const TIMEOUT_MS = 15_000;
const MAX_JSON_BYTES = 32 * 1024 * 1024;

/** A call's JSON body. */
export function jsonBody(value: unknown): Body {
  return { type: 'application/json', text: JSON.stringify(value) };
}

/**
 * HTTP to one tenant: bearer token, time-out per attempt (15 s, body included), bounded answers,
 * retries with backoff and jitter of what is safe to repeat, one renewal of a rejected token. Each
 * attempt under the tenant's API passes its breaker and its rate budget (`createGate`); what has no
 * token or goes elsewhere does not count there.
 */
export function createTransport(options: TransportOptions): Transport {
  const { now, timeoutMs = TIMEOUT_MS, random = Math.random, onCall } = options;
  const sleep = options.sleep ?? ((ms) => new Promise<void>((done) => setTimeout(done, ms)));
  const { callsPerWindow = CALLS_PER_WINDOW } = options;
  const gate = createGate({ callsPerWindow, now, sleep, random });
  const clock = createTenantClock(now);
  const exchanging = { fetch: options.fetch ?? globalThis.fetch, now, onAnswer: clock.hear };
  const { attemptOnce, attemptUntilDone } = createAttempts({
    gate,
    exchanging,
    sleep,
    random,
    onCall,
  });

  function address(path: string, base?: string, query?: Record<string, string>): URL {
    const url = new URL((base ?? options.url).replace(/\/+$/, '') + path);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    return url;
  }

  return {
    json(call) {
      const { method, base, path, query, body, tokens, mayBeEmpty = false } = call;
      const isWrite = method === 'POST' && !call.isRepeatable;
      const url = address(path, base, query);
      const lane = base === undefined && tokens !== null ? (call.lane ?? 'people') : null;
      return attemptUntilDone(tokens, lane, async (token, attempt, msLeft) => {
        const headers = { ...bearer(token), accept: 'application/json' };
        const outgoing = {
          method,
          url,
          headers: body ? { ...headers, 'content-type': body.type } : headers,
          body: body?.text ?? null,
          isWrite,
        };
        const deadline = startDeadline(Math.min(timeoutMs, Math.max(msLeft, 1)));
        return attemptOnce(outgoing, attempt, deadline, async (response) => {
          const text = await readText(response, deadline, { isWrite, maxBytes: MAX_JSON_BYTES });
          deadline.stop();
          return parseAnswer(response, text, { isWrite, mayBeEmpty });
        });
      });
    },

    async upload(path, file, tokens, lane) {
      const token = await tokens.current();
      const leave = await gate.enter(lane, () => CALL_BUDGET_MS, { isUpload: true });
      const headers: Record<string, string> = {
        ...bearer(token),
        accept: 'application/json',
        'content-type': file.contentType,
      };
      if (file.length !== null) headers['content-length'] = String(file.length);
      const deadline = startDeadline(timeoutMs);
      const outgoing: Outgoing = {
        method: 'POST',
        url: address(path),
        headers,
        body: pausingDeadline(file.body, deadline),
        isWrite: true,
      };
      try {
        await attemptOnce(outgoing, 1, deadline, async (response) => {
          const text = await readText(response, deadline, {
            isWrite: true,
            maxBytes: MAX_JSON_BYTES,
          });
          deadline.stop();
          return parseAnswer(response, text, { isWrite: true, mayBeEmpty: true });
        });
        leave(null);
      } catch (error) {
        leave(error);
        // The stream is spent, so the next try is the agent's; it shall find a good token.
        if (error instanceof HaloError && error.status === 401) await tokens.renew(token);
        throw error;
      }
    },

    download(path, tokens, lane, range) {
      const url = address(path);
      return attemptUntilDone(tokens, lane, async (token, attempt, msLeft) => {
        const deadline = startDeadline(Math.min(timeoutMs, Math.max(msLeft, 1)));
        const outgoing: Outgoing = {
          method: 'GET',
          url,
          headers: { ...bearer(token), accept: '*/*', ...(range === undefined ? {} : { range }) },
          body: null,
          isWrite: false,
        };
        return attemptOnce(outgoing, attempt, deadline, async (response) => {
          deadline.stop();
          if (response.status === 204) await discard(response);
          return openDownload(response, deadline);
        });
      });
    },

    tenantNow: clock.now,
    load: gate.load,
  };
}

function bearer(token: string | null): Record<string, string> {
  return token === null ? {} : { authorization: `Bearer ${token}` };
}
