import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { z } from 'zod';
import { serviceCredentials } from '@/tests/support/running-desk';
import { startTenant, type RunningTenant } from '@/tests/support/running-tenant';
import { startSmallTenant } from './ready-desks';
import { askToken } from './sign-in';
import { unique } from './support';
import { refusal, tokenAnswer } from './wire';

const LONG_MS = 600_000;

let tenant: RunningTenant;
let token: string;
let draft: { client_id?: number; tickettype_id?: number };

beforeAll(async () => {
  tenant = await startSmallTenant({ TENANT_FAULTS: 'true' });
  const { client_id, client_secret } = serviceCredentials(tenant.data);
  const fields = { grant_type: 'client_credentials', client_id, client_secret, scope: 'all' };
  token = tokenAnswer.parse((await askToken(fields, tenant.url)).body).access_token;
  const { clients } = z
    .object({ clients: z.array(z.object({ id: z.int() })) })
    .parse(await (await get('Client')).json());
  const types = z.array(z.object({ id: z.int() })).parse(await (await get('TicketType')).json());
  draft = { client_id: clients[0]?.id, tickettype_id: types[0]?.id };
});
afterAll(() => tenant.stop());

afterEach(async () => {
  await clear();
  expect((await fetch(`${tenant.url}/api/health`)).status).toBe(200);
  expect(tenant.output()).not.toMatch(/error|failed|aborted/i);
});

function call(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return fetch(`${tenant.url}${path}`, { headers, ...init });
}

const get = (resource: string, init: RequestInit = {}) => call(`/api/${resource}`, init);
const post = (path: string, json: unknown, init: RequestInit = {}) =>
  call(path, { method: 'POST', body: JSON.stringify(json), ...init });
const clear = () => call('/_faults', { method: 'DELETE' });

const keptOrder = z.looseObject({ id: z.int().positive(), kind: z.string(), struck: z.int() });

async function order(fault: unknown) {
  const answer = await post('/_faults', fault);
  expect(answer.status).toBe(201);
  return z.array(keptOrder).parse(await answer.json());
}

async function ordered() {
  return z.array(keptOrder).parse(await (await call('/_faults')).json());
}

async function ticketsNamed(summary: string): Promise<number> {
  const answer = await get(`Tickets?${new URLSearchParams({ search_summary: summary })}`);
  return z.object({ record_count: z.int() }).parse(await answer.json()).record_count;
}

const create = (summary: string, init: RequestInit = {}) =>
  post('/api/Tickets', [{ summary, ...draft }], init);

const saved = z.looseObject({ id: z.int() });

/** Puts a file on a new ticket and gives the file's id. */
async function attach(summary: string, bytes: Buffer): Promise<number> {
  const ticket = saved.parse(await (await create(summary)).json());
  const file = { ticket_id: ticket.id, filename: 'a.bin', data_base64: bytes.toString('base64') };
  return saved.parse(await (await post('/api/Attachment', [file])).json()).id;
}

/** A call nobody answered: it ends with an error of the network, or of whoever gave up. */
async function unanswered(answer: Promise<unknown>): Promise<void> {
  await expect(answer).rejects.toThrow();
}

describe('an ordered answer', () => {
  test.each([
    ['401', 401, 'Unauthorized'],
    ['429', 429, 'Too Many Requests'],
    ['500', 500, 'Internal Server Error'],
    ['503', 503, 'Service Unavailable'],
  ])('%s comes once, then the tenant answers as ever', async (kind, status, error) => {
    await order({ kind });
    const struck = await get('Status');
    expect(struck.status).toBe(status);
    expect(struck.headers.get('retry-after')).toBeNull();
    expect(refusal.parse(await struck.json()).error).toBe(error);
    expect((await get('Status')).status).toBe(200);
  });

  test.each([
    [429, 7, '7'],
    [503, 0, '0'],
    [429, null, null],
  ])('%d with retry_after %s: the header says %s', async (kind, retry_after, expected) => {
    await order({ kind, retry_after });
    const struck = await get('Status');
    expect(struck.status).toBe(kind);
    expect(struck.headers.get('retry-after')).toBe(expected);
  });

  test('strikes before the token is looked at, and the token endpoint too', async () => {
    await order({ kind: '503', next: 2 });
    expect((await get('Status', { headers: {} })).status).toBe(503);
    expect((await post('/auth/token', {})).status).toBe(503);
  });

  test('of a write means that nothing was written', async () => {
    const summary = unique('refused');
    await order({ kind: '500', method: 'POST' });
    expect((await create(summary)).status).toBe(500);
    expect(await ticketsNamed(summary)).toBe(0);
  });
});

describe('broken JSON', () => {
  test('is the real answer, cut in the middle, in a message that is whole', async () => {
    const whole = await (await get('Status')).text();
    await order({ kind: 'broken-json' });
    const struck = await get('Status');
    const text = await struck.text();
    expect(struck.status).toBe(200);
    expect(struck.headers.get('content-type')).toMatch(/^application\/json/);
    expect(whole.startsWith(text)).toBe(true);
    expect(text).toHaveLength(Math.floor(whole.length / 2));
    expect(() => JSON.parse(text)).toThrow();
  });

  test('comes with another status where ordered, and the write was done', async () => {
    const summary = unique('broken');
    await order({ kind: 'broken-json', status: 201 });
    const struck = await create(summary);
    expect(struck.status).toBe(201);
    await expect(struck.json()).rejects.toThrow();
    expect(await ticketsNamed(summary)).toBe(1);
  });

  test('breaks a download as well: half the bytes, and their length is said right', async () => {
    const file = await attach(unique('half a file'), Buffer.alloc(5_001, 7));
    await order({ kind: 'broken-json' });
    const struck = await get(`Attachment/${file}`);
    expect(struck.headers.get('content-length')).toBe('2500');
    expect((await struck.arrayBuffer()).byteLength).toBe(2_500);
  });
});

describe('a connection that is cut', () => {
  test('before the call is handled leaves no ticket', async () => {
    const summary = unique('dropped');
    await order({ kind: 'drop', method: 'POST', path: '/api/Tickets' });
    await unanswered(create(summary));
    expect(await ticketsNamed(summary)).toBe(0);
  });

  test('instead of the answer leaves the ticket', async () => {
    const summary = unique('unheard');
    await order({ kind: 'drop-answer', method: 'POST', path: '/api/Tickets' });
    await unanswered(create(summary));
    expect(await ticketsNamed(summary)).toBe(1);
  });

  test('does no harm to reads, to downloads nor to large uploads', async () => {
    const id = await attach(unique('with a file'), Buffer.alloc(3_000_000, 7));
    for (const kind of ['drop', 'drop-answer']) {
      await order([
        { kind, path: '/api/Status' },
        { kind, path: '/api/Attachment', next: 2 },
      ]);
      await unanswered(get('Status'));
      await unanswered(get(`Attachment/${id}`));
      await unanswered(attach(unique('cut'), Buffer.alloc(3_000_000, 7)));
    }
    expect((await ordered()).map(({ struck }) => struck)).toEqual([1, 2, 1, 2]);
    const bytes = await (await get(`Attachment/${id}`)).arrayBuffer();
    expect(bytes.byteLength).toBe(3_000_000);
  });
});

describe('a call held up', () => {
  test('is answered as ever once the time has passed', async () => {
    await order({ kind: 'latency', latency_ms: 150 });
    const asked = performance.now();
    expect((await get('Status')).status).toBe(200);
    expect(performance.now() - asked).toBeGreaterThan(140);
  });

  test('may come to another fault after it', async () => {
    await order({ kind: '503', latency_ms: 150 });
    const asked = performance.now();
    expect((await get('Status')).status).toBe(503);
    expect(performance.now() - asked).toBeGreaterThan(140);
  });

  test('is not handled where the caller gives up before', async () => {
    const summary = unique('gave up');
    await order({ kind: 'latency', latency_ms: LONG_MS, method: 'POST' });
    const patience = new AbortController();
    const waiting = create(summary, { signal: patience.signal });
    await vi.waitFor(async () => expect((await ordered())[0]?.struck).toBe(1), 15_000);
    patience.abort();
    await unanswered(waiting);
    expect(await ticketsNamed(summary)).toBe(0);
  });
});

describe('a call that hangs', () => {
  test('is not answered until the caller gives up; others are', async () => {
    const summary = unique('hung');
    await order({ kind: 'hang', method: 'POST' });
    const patience = new AbortController();
    const waiting = create(summary, { signal: patience.signal });
    await vi.waitFor(async () => expect((await ordered())[0]?.struck).toBe(1), 15_000);
    expect((await get('Status')).status).toBe(200);
    patience.abort();
    await unanswered(waiting);
    expect(await ticketsNamed(summary)).toBe(0);
  });

  test('is cut without an answer once its time has passed', async () => {
    await order({ kind: 'hang', latency_ms: 100 });
    await unanswered(get('Status'));
    expect((await get('Status')).status).toBe(200);
  });
});

describe('which calls are struck', () => {
  test('the next two that match, and no other', async () => {
    await order({ kind: '500', next: 2, method: 'GET', path: '/api/Status' });
    expect((await get('Priority')).status).toBe(200);
    expect((await get('Status')).status).toBe(500);
    expect((await get('Status/1')).status).toBe(500);
    expect((await get('Status')).status).toBe(200);
    expect(await ordered()).toMatchObject([{ kind: '500', next: 2, struck: 2 }]);
  });

  test('every other one, for ever, with a rate of a half', async () => {
    await order({ kind: '503', rate: 0.5 });
    const seen: number[] = [];
    for (let n = 0; n < 6; n += 1) seen.push((await get('Status')).status);
    expect(seen).toEqual([200, 503, 200, 503, 200, 503]);
    expect(await ordered()).toMatchObject([{ rate: 0.5, struck: 3 }]);
  });

  test('never its health nor the orders themselves', async () => {
    await order({ kind: '500', rate: 1, path: '/' });
    expect((await call('/api/health')).status).toBe(200);
    expect((await ordered())[0]?.struck).toBe(0);
    expect((await get('authinfo')).status).toBe(500);
    expect((await clear()).status).toBe(204);
    expect((await get('authinfo')).status).toBe(200);
  });
});

describe('orders', () => {
  test('are taken together, listed, and ended one by one or all at once', async () => {
    const [first, second] = await order([
      { kind: 401, rate: 1, path: '/api/Status' },
      { kind: 'hang', next: 3, path: '/api/Team' },
    ]);
    expect(await ordered()).toEqual([
      { id: first?.id, kind: '401', rate: 1, path: '/api/Status', struck: 0 },
      { id: second?.id, kind: 'hang', next: 3, path: '/api/Team', struck: 0 },
    ]);
    const remove = () => call(`/_faults/${second?.id}`, { method: 'DELETE' });
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
    expect((await get('Team')).status).toBe(200);
    expect((await get('Status')).status).toBe(401);
    expect((await clear()).status).toBe(204);
    expect(await ordered()).toEqual([]);
    expect((await get('Status')).status).toBe(200);
  });

  test.each<[string, unknown, string, RegExp]>([
    ['an unknown kind', { kind: 'meteor' }, 'kind', /latency, 401, 429, .*drop-answer, hang/],
    ['no kind', {}, 'kind', /must be one of/],
    ['next beside rate', { kind: 'drop', next: 1, rate: 0.5 }, 'rate', /the one or the other/],
    ['next of nothing', { kind: 'drop', next: 0 }, 'next', /from 1 to/],
    ['more than all', { kind: 'drop', rate: 1.1 }, 'rate', /1/],
    ['too long a wait', { kind: 'latency', latency_ms: 600_001 }, 'latency_ms', /to 600000/],
    ['a wait of no length', { kind: 'latency' }, 'latency_ms', /needed/],
    ['retry_after on a 500', { kind: '500', retry_after: 1 }, 'retry_after', /429 and 503/],
    ['a status on a drop', { kind: 'drop', status: 200 }, 'status', /broken-json only/],
    ['a status without a body', { kind: 'broken-json', status: 204 }, 'status', /with a body/],
    ['a path that is none', { kind: 'drop', path: 'Tickets' }, 'path', /such as/],
    ['an unknown method', { kind: 'drop', method: 'BREW' }, 'method', /GET, HEAD, POST/],
    ['a misspelt field', { kind: 'drop', latencyMs: 5 }, 'body', /latency_ms/],
    ['no object', 'drop', 'body', /array/],
    ['one bad among good ones', [{ kind: 'drop' }, { kind: 'x' }], 'kind', /must be/],
  ])('with %s are refused, and none is taken', async (_, fault, field, detail) => {
    const answer = await post('/_faults', fault);
    expect(answer.status).toBe(400);
    expect(refusal.parse(await answer.json())).toMatchObject({
      field,
      detail: expect.stringMatching(detail),
    });
    expect(await ordered()).toEqual([]);
  });

  test('must be JSON that says so: a form of a web page is refused', async () => {
    const body = JSON.stringify({ kind: 'drop' });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      const headers = { 'content-type': type };
      const answer = await call('/_faults', { method: 'POST', body, headers });
      expect(answer.status).toBe(400);
      expect(refusal.parse(await answer.json()).message).toMatch(/application\/json/);
    }
    expect(await ordered()).toEqual([]);
  });

  test.each(['GET', 'POST', 'DELETE'])('from a web page (%s) are refused', async (method) => {
    await order({ kind: 'drop', path: '/api/Team' });
    const headers = { origin: tenant.url, 'content-type': 'application/json' };
    const body = method === 'POST' ? JSON.stringify({ kind: 'drop' }) : undefined;
    const answer = await call('/_faults', { method, headers, body });
    expect(answer.status).toBe(403);
    expect(refusal.parse(await answer.json()).message).toMatch(/web pages/);
    expect(await ordered()).toHaveLength(1);
  });
});

describe('where faults are not switched on', () => {
  test('there is nothing to order them at', async () => {
    const url = `${inject('tenantUrl')}/_faults`;
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ kind: 'drop' });
    expect((await fetch(url)).status).toBe(404);
    expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(404);
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(404);
  });
});

test('a tenant that others can reach does not start with faults on', async () => {
  const env = { TENANT_FAULTS: 'true', TENANT_HOST: '0.0.0.0' };
  await expect(startTenant({ env })).rejects.toThrow(
    /TENANT_HOST is 0\.0\.0\.0.*TENANT_FAULTS.*Remove TENANT_FAULTS, or set TENANT_HOST=127\.0\.0\.1/,
  );
});
