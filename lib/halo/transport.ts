import type { Instant } from '@/lib/domain/instant';
import type { Download } from './client';
import { startDeadline, type Deadline } from './deadline';
import { HaloError } from './errors';
import { discard, exchange, readText, type Outgoing } from './exchange';
import { openDownload, pausingDeadline } from './file-streams';
import { parseAnswer } from './parse-answer';
import { CALL_BUDGET_MS, retryDelay } from './retry';
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
  upload(path: string, file: OutgoingFile, tokens: TokenSource): Promise<void>;
  download(path: string, tokens: TokenSource): Promise<Download>;
};

const TIMEOUT_MS = 15_000;
const MAX_JSON_BYTES = 32 * 1024 * 1024;

/** A call's JSON body. */
export function jsonBody(value: unknown): Body {
  return { type: 'application/json', text: JSON.stringify(value) };
}

/**
 * HTTP to one tenant: bearer token, time-out per attempt (15 s, body included), bounded answers,
 * retries with backoff and jitter of what is safe to repeat, one renewal of a rejected token.
 */
export function createTransport(options: TransportOptions): Transport {
  const { now, timeoutMs = TIMEOUT_MS, random = Math.random, onCall } = options;
  const sleep = options.sleep ?? ((ms) => new Promise<void>((done) => setTimeout(done, ms)));
  const deps = { fetch: options.fetch ?? globalThis.fetch, now };

  /** One attempt, timed and told to the log; `read` takes what it needs of the answer. */
  async function attemptOnce<T>(
    outgoing: Outgoing,
    attempt: number,
    deadline: Deadline,
    read: (response: Response) => Promise<T>,
  ): Promise<T> {
    const startedAt = now();
    const tell = (status: number | null) =>
      onCall?.({
        method: outgoing.method,
        path: outgoing.url.pathname,
        status,
        ms: now() - startedAt,
        attempt,
      });
    try {
      const response = await exchange(outgoing, deadline, deps);
      const result = await read(response);
      tell(response.status);
      return result;
    } catch (error) {
      deadline.stop();
      tell(error instanceof HaloError ? error.status : null);
      throw error;
    }
  }

  /** Repeats what may be repeated; a rejected token is renewed once. */
  async function attemptUntilDone<T>(
    tokens: TokenSource | null,
    run: (token: string | null, attempt: number, msLeft: number) => Promise<T>,
  ): Promise<T> {
    const startedAt = now();
    let token = tokens ? await tokens.current() : null;
    let isRenewed = false;
    let retries = 0;
    for (let attempt = 1; ; attempt += 1) {
      const msLeft = () => CALL_BUDGET_MS - (now() - startedAt);
      try {
        return await run(token, attempt, msLeft());
      } catch (error) {
        if (!(error instanceof HaloError)) throw error;
        if (tokens && token !== null && error.status === 401 && !isRenewed) {
          isRenewed = true;
          token = await tokens.renew(token);
          continue;
        }
        retries += 1;
        const delay = retryDelay(error, retries, random);
        if (delay === null || delay >= msLeft()) throw error;
        await sleep(delay);
      }
    }
  }

  function address(path: string, base?: string, query?: Record<string, string>): URL {
    const url = new URL((base ?? options.url).replace(/\/+$/, '') + path);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    return url;
  }

  return {
    json({ method, base, path, query, body, tokens, mayBeEmpty = false, isRepeatable = false }) {
      const isWrite = method === 'POST' && !isRepeatable;
      const url = address(path, base, query);
      return attemptUntilDone(tokens, async (token, attempt, msLeft) => {
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

    async upload(path, file, tokens) {
      const token = await tokens.current();
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
      } catch (error) {
        // The stream is spent, so the next try is the agent's; it shall find a good token.
        if (error instanceof HaloError && error.status === 401) await tokens.renew(token);
        throw error;
      }
    },

    download(path, tokens) {
      const url = address(path);
      return attemptUntilDone(tokens, async (token, attempt, msLeft) => {
        const deadline = startDeadline(Math.min(timeoutMs, Math.max(msLeft, 1)));
        const outgoing: Outgoing = {
          method: 'GET',
          url,
          headers: { ...bearer(token), accept: '*/*' },
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
  };
}

function bearer(token: string | null): Record<string, string> {
  return token === null ? {} : { authorization: `Bearer ${token}` };
}
