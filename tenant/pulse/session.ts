import { z } from 'zod';
import type { Credentials } from './credentials';

/** Something the tenant will get over; `message` is one plain sentence. */
export class TenantTrouble extends Error {
  constructor(
    message: string,
    /** Ms the tenant asked to wait; null where it did not say. */
    readonly waitMs: number | null = null,
  ) {
    super(message);
  }
}

/** The tenant's API as its service application sees it. */
export type Session = {
  /** GET under `/api`. @throws TenantTrouble */
  get<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>>;
  /** POST of a JSON body under `/api`. @throws TenantTrouble */
  post<S extends z.ZodType>(path: string, body: unknown, schema: S): Promise<z.output<S>>;
};

type SessionParts = {
  /** Read anew for each token: a tenant that moved is found again. */
  credentials: () => Promise<Credentials>;
  /** Epoch ms. */
  now: () => number;
  /** Breaks off what is under way. */
  signal: AbortSignal;
};

const TIMEOUT_MS = 15_000;
/** A token is renewed when this part of its life is over. */
const TOKEN_LIFE = 0.8;

const tokenAnswer = z.object({ access_token: z.string(), expires_in: z.number() });
const refusal = z.object({ message: z.string() });

async function troubleOf(response: Response, what: string): Promise<TenantTrouble> {
  const { status } = response;
  const seconds = Number(response.headers.get('retry-after'));
  const waitMs = seconds > 0 ? seconds * 1000 : null;
  if (status === 429) return new TenantTrouble('The tenant asks for fewer calls (429).', waitMs);
  if (status === 401) return new TenantTrouble('The tenant refused the credentials (401).');
  if (status >= 500) return new TenantTrouble(`The tenant has trouble of its own (${status}).`);
  const body: unknown = await response.json().catch(() => null);
  const said = refusal.safeParse(body).data?.message ?? 'it did not say why';
  return new TenantTrouble(`The tenant refused ${what} (${status}): ${said}.`);
}

/** Opens a session; the first call asks for a token. */
export function openSession({ credentials, now, signal }: SessionParts): Session {
  let token: { value: string; url: string; until: number } | null = null;

  async function send(url: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(url, {
        ...init,
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
    } catch {
      throw new TenantTrouble(`The tenant at ${new URL(url).origin} does not answer.`);
    }
  }

  async function readBody<S extends z.ZodType>(response: Response, schema: S, what: string) {
    const body: unknown = await response.json().catch(() => null);
    const read = schema.safeParse(body);
    if (!read.success) throw new TenantTrouble(`The tenant's answer to ${what} makes no sense.`);
    return read.data;
  }

  async function freshToken() {
    const { url, client_id, client_secret } = await credentials();
    const fields = { grant_type: 'client_credentials', client_id, client_secret, scope: 'all' };
    const what = 'a token';
    const response = await send(`${url}/auth/token`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
    if (!response.ok) throw await troubleOf(response, what);
    const { access_token, expires_in } = await readBody(response, tokenAnswer, what);
    return { value: access_token, url, until: now() + expires_in * 1000 * TOKEN_LIFE };
  }

  async function call<S extends z.ZodType>(
    path: string,
    init: RequestInit,
    schema: S,
  ): Promise<z.output<S>> {
    for (let isAgain = false; ; isAgain = true) {
      if (token === null || token.until <= now()) token = await freshToken();
      const headers = { ...init.headers, authorization: `Bearer ${token.value}` };
      const response = await send(`${token.url}/api/${path}`, { ...init, headers });
      if (response.ok) return readBody(response, schema, path);
      // A token the tenant has forgotten, such as after a reset, is replaced once.
      if (response.status === 401) token = null;
      if (response.status !== 401 || isAgain) throw await troubleOf(response, path);
    }
  }

  return {
    get: (path, schema) => call(path, {}, schema),
    post: (path, body, schema) =>
      call(
        path,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        },
        schema,
      ),
  };
}
