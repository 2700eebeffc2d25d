import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  startFaultServer,
  type FaultServer,
  type ScriptedAnswer,
} from '@/tests/support/fault-server';
import { HaloError, type HaloErrorKind } from './errors';
import type { TokenSource } from './tokens';
import { createTransport, jsonBody, type CallEvent, type TransportOptions } from './transport';

let tenant: FaultServer;
let events: CallEvent[];
let waits: number[];

beforeEach(async () => {
  tenant = await startFaultServer();
  events = [];
  waits = [];
});
afterEach(() => tenant.close());

const fixedToken: TokenSource = { current: async () => 'secret-1', renew: async () => 'secret-2' };

function transport(options: Partial<TransportOptions> = {}) {
  return createTransport({
    url: tenant.url,
    now: Date.now,
    random: () => 1,
    sleep: async (ms) => void waits.push(ms),
    onCall: (event) => events.push(event),
    ...options,
  });
}

const read = (options: Partial<TransportOptions> = {}) =>
  transport(options).json({ method: 'GET', path: '/api/Thing', tokens: fixedToken });
const write = (options: Partial<TransportOptions> = {}) =>
  transport(options).json({
    method: 'POST',
    path: '/api/Thing',
    body: jsonBody([{ id: 1 }]),
    tokens: fixedToken,
    mayBeEmpty: true,
  });

async function refusal(call: Promise<unknown>): Promise<HaloError> {
  const error: unknown = await call.then(
    () => new Error('the call went through'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof HaloError) return error;
  throw error;
}

describe('what the tenant refuses is told in words a person can act on', () => {
  const page = '<!doctype html><html><body>Sign in</body></html>';
  const refusals: [string, ScriptedAnswer, HaloErrorKind, Partial<HaloError>, RegExp][] = [
    [
      'a 400 with error and message',
      {
        status: 400,
        json: { error: 'Invalid field value', message: 'status_id invalid', field: 'status_id' },
      },
      'invalid',
      { field: 'statusId' },
      /the status is not one of the tenant’s\. Put that right/,
    ],
    [
      'a 400 in the .NET form',
      {
        status: 400,
        json: { ClassName: 'System.Exception', Message: 'This ticket has <b>open children</b>.' },
      },
      'invalid',
      {},
      /This ticket has open children\./,
    ],
    [
      'a 400 by field',
      { status: 400, json: { '[0].tickettype_id': ['The value is not valid.'] } },
      'invalid',
      { field: 'typeId' },
      /The value is not valid\./,
    ],
    [
      'a 400 of the sign-in server',
      { status: 400, json: { error: 'invalid_scope', error_description: 'Unknown scope' } },
      'invalid',
      { tenantCode: 'invalid_scope' },
      /Unknown scope/,
    ],
    ['a 400 with a web page', { status: 400, text: page }, 'invalid', {}, /without saying why/],
    ['an empty 400', { status: 400 }, 'invalid', {}, /without saying why/],
    [
      'a 401 that stays',
      { status: 401, json: { error: 'Unauthorized' } },
      'unauthorized',
      {},
      /Sign in again/,
    ],
    ['a 403', { status: 403 }, 'forbidden', {}, /permissions/],
    [
      'a 404',
      { status: 404, json: { error: 'Ticket not found' } },
      'not-found',
      {},
      /no such record/,
    ],
    ['a 413', { status: 413 }, 'too-large', {}, /too large/],
    [
      'a 500',
      { status: 500, json: { ClassName: 'X', Message: 'stack' } },
      'unavailable',
      {},
      /fault of its own/,
    ],
    [
      'a web page with 200',
      { text: page, headers: { 'content-type': 'text/html' } },
      'unreadable',
      {},
      /web page/,
    ],
    ['broken JSON', { text: '{"tickets":[{"id":1}' }, 'unreadable', {}, /cut off or garbled/],
    ['an empty answer to a question', { text: '' }, 'unreadable', {}, /nothing/],
    [
      'a redirect to the sign-in page',
      { status: 302, headers: { location: '/auth/login' } },
      'unauthorized',
      {},
      /sign-in page/,
    ],
    [
      'a redirect elsewhere',
      { status: 301, headers: { location: 'https://example.com/' } },
      'unreadable',
      {},
      /address/,
    ],
  ];

  test.each(refusals)('%s', async (_, answer, kind, facts, words) => {
    tenant.script('GET /api/Thing', answer);
    const error = await refusal(read());
    expect(error.kind).toBe(kind);
    expect(error).toMatchObject({ ...facts, outcome: 'refused', status: answer.status ?? 200 });
    expect(error.message).toMatch(words);
    expect(error.message).not.toMatch(/secret/);
  });

  test("a tenant's endless sentence is cut", async () => {
    tenant.script('GET /api/Thing', { status: 400, json: { message: 'long '.repeat(500) } });
    expect((await refusal(read())).message.length).toBeLessThan(400);
  });
});

describe('passing faults are repeated, but only what is safe to repeat', () => {
  test.each([502, 503, 504])(
    'a read answered %i is repeated three times, then told',
    async (status) => {
      tenant.script('GET /api/Thing', { status });
      const error = await refusal(read());
      expect(error.kind).toBe('unavailable');
      expect(tenant.calls).toHaveLength(4);
      expect(waits).toEqual([400, 800, 1600]);
    },
  );

  test('a read that works the second time is simply answered', async () => {
    tenant.script('GET /api/Thing', { status: 503 }, { json: { ok: true } });
    expect(await read()).toEqual({ ok: true });
    expect(events.map(({ status, attempt, path }) => [path, status, attempt])).toEqual([
      ['/api/Thing', 503, 1],
      ['/api/Thing', 200, 2],
    ]);
  });

  test('a dropped connection is repeated for a read', async () => {
    tenant.script(
      'GET /api/Thing',
      { fault: 'drop' },
      { fault: 'cut', text: '{"a":' },
      { json: [1] },
    );
    expect(await read()).toEqual([1]);
    expect(events.map(({ status }) => status)).toEqual([null, null, 200]);
  });

  test('the wait the tenant asks for is kept, in seconds or as a date', async () => {
    let clock = Date.parse('2026-03-04T10:00:00Z');
    tenant.script(
      'GET /api/Thing',
      { status: 429, headers: { 'retry-after': '2' } },
      { status: 503, headers: { 'retry-after': new Date(clock + 12_000).toUTCString() } },
      { json: 'done' },
    );
    const sleep = async (ms: number) => {
      waits.push(ms);
      clock += ms;
    };
    expect(await read({ now: () => clock, sleep })).toBe('done');
    expect(waits).toEqual([2_000, 10_000]);
  });

  test('a wait nobody would sit through is told instead of kept', async () => {
    tenant.script('GET /api/Thing', { status: 429, headers: { 'retry-after': '300' } });
    const error = await refusal(read());
    expect(error).toMatchObject({ kind: 'rate-limited', retryAfterMs: 300_000 });
    expect(error.message).toMatch(/5 minutes/);
    expect(tenant.calls).toHaveLength(1);
  });

  test('all attempts together stay within the budget of one call', async () => {
    let clock = 0;
    tenant.script('GET /api/Thing', { status: 503, headers: { 'retry-after': '15' } });
    await refusal(
      read({
        now: () => clock,
        sleep: async (ms) => {
          clock += ms;
        },
      }),
    );
    expect(tenant.calls).toHaveLength(2);
  });

  test.each<[string, ScriptedAnswer, HaloErrorKind]>([
    ['fails while saving', { status: 503 }, 'unavailable'],
    ['drops the connection', { fault: 'drop' }, 'unavailable'],
    ['cuts its answer', { fault: 'cut', text: '{' }, 'unavailable'],
    ['answers with a web page', { text: '<html></html>' }, 'unreadable'],
    ['never answers', { fault: 'hang' }, 'timeout'],
  ])(
    'a write is sent once when the tenant %s: nobody knows whether it happened',
    async (_, answer, kind) => {
      tenant.script('POST /api/Thing', answer);
      const error = await refusal(write({ timeoutMs: 100 }));
      expect(error).toMatchObject({ kind, outcome: 'unknown' });
      expect(error.message).toMatch(/may or may not have been made/);
      expect(tenant.calls).toHaveLength(1);
    },
  );

  test('a write the tenant is too busy for was not done, so it is repeated', async () => {
    tenant.script('POST /api/Thing', { status: 429 }, { status: 201 });
    expect(await write()).toBeNull();
    expect(tenant.calls).toHaveLength(2);
  });

  test('a write to a tenant that is down was never sent, so it is repeated and then refused', async () => {
    await tenant.close();
    const error = await refusal(write());
    expect(error).toMatchObject({ kind: 'unavailable', outcome: 'refused', status: null });
    expect(error.message).toMatch(/cannot be reached/);
    expect(waits).toHaveLength(3);
  });
});

describe('time, size and tokens', () => {
  test('a tenant that keeps silent is given up on', async () => {
    tenant.script('GET /api/Thing', { fault: 'hang' });
    expect(await refusal(read({ timeoutMs: 60 }))).toMatchObject({ kind: 'timeout', status: null });
    expect(tenant.calls).toHaveLength(1);
  });

  test('an answer too large to read is refused', async () => {
    const megabyte = 'x'.repeat(1024 * 1024);
    const endless: typeof fetch = async () =>
      new Response(
        new ReadableStream({
          pull: (controller) => controller.enqueue(new TextEncoder().encode(megabyte)),
        }),
      );
    const error = await refusal(read({ fetch: endless }));
    expect(error.kind).toBe('too-large');
    expect(error.message).toMatch(/32 MB/);
  });

  test('a rejected token is renewed once and the call sent again', async () => {
    tenant.script('POST /api/Thing', { status: 401 }, { json: { id: 1 } });
    expect(await write()).toEqual({ id: 1 });
    expect(tenant.calls.map((call) => call.headers.authorization)).toEqual([
      'Bearer secret-1',
      'Bearer secret-2',
    ]);
  });

  test('a token rejected twice ends the call', async () => {
    tenant.script('GET /api/Thing', { status: 401 });
    expect((await refusal(read())).kind).toBe('unauthorized');
    expect(tenant.calls).toHaveLength(2);
  });

  test('the log hears of a call without its query and without its token', async () => {
    tenant.script('GET /api/Thing', { json: [] });
    await transport().json({
      method: 'GET',
      path: '/api/Thing',
      query: { search: 'private words' },
      tokens: fixedToken,
    });
    expect(JSON.stringify(events)).not.toMatch(/private|secret/);
    expect(events).toMatchObject([{ method: 'GET', path: '/api/Thing', status: 200, attempt: 1 }]);
  });
});
