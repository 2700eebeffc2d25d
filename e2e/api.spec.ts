import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures';

type ProblemBody = {
  code: string;
  message: string;
  status: number;
  fields?: Record<string, string>;
};

test.describe('Halyard’s own API', () => {
  test('answers who is not signed in with 401 and a code, never with a page', async ({
    request,
    url,
  }) => {
    for (const path of ['/api/tickets', '/api/tickets/1', '/api/lookups', '/api/attachments/1']) {
      const answer = await request.get(`${url}${path}`);
      expect(answer.status(), path).toBe(401);
      expect(answer.headers()['content-type']).toContain('application/problem+json');
      expect(await answer.json()).toMatchObject({ code: 'signed-out' });
    }
  });

  test('refuses a write that no page of its own sent', async ({ desk, url }) => {
    for (const origin of ['https://evil.example', 'null', undefined]) {
      const answer = await desk.request.post(`${url}/api/tickets/1/status`, {
        data: { statusId: 2 },
        headers: { 'idempotency-key': randomUUID(), ...(origin !== undefined && { origin }) },
      });
      expect(answer.status()).toBe(403);
      expect(await answer.json()).toMatchObject({ code: 'foreign-origin' });
    }
  });

  const key = () => ({ 'idempotency-key': randomUUID() });
  const bad: {
    name: string;
    path: string;
    headers?: Record<string, string>;
    data: string | Buffer;
    status: number;
    code: string;
  }[] = [
    {
      name: 'broken JSON',
      path: '/api/tickets/1/status',
      data: '{"statusId": 2',
      status: 400,
      code: 'broken-json',
    },
    {
      name: 'an array where an object is due',
      path: '/api/tickets/1/status',
      data: '[{"statusId":2}]',
      status: 400,
      code: 'invalid-input',
    },
    {
      name: 'a body of 10 MB',
      path: '/api/tickets/1/actions',
      data: JSON.stringify({ note: 'x'.repeat(10_000_000), hiddenFromUser: true }),
      status: 413,
      code: 'too-large',
    },
    {
      name: 'an id that is no number',
      path: '/api/tickets/abc/status',
      data: '{"statusId":2}',
      status: 400,
      code: 'invalid-input',
    },
    {
      name: 'a ticket that is not there',
      path: '/api/tickets/2000000000/status',
      data: '{"statusId":2}',
      status: 404,
      code: 'not-found',
    },
    {
      name: 'a status the tenant does not have',
      path: '/api/tickets/1/status',
      data: '{"statusId":77}',
      status: 422,
      code: 'unknown-status-id',
    },
    {
      name: 'an empty note',
      path: '/api/tickets/1/actions',
      data: '{"note":"  ","hiddenFromUser":true}',
      status: 400,
      code: 'invalid-input',
    },
    {
      name: 'a note that does not say who may read it',
      path: '/api/tickets/1/actions',
      data: '{"note":"hello"}',
      status: 400,
      code: 'invalid-input',
    },
    {
      name: 'a field nobody knows',
      path: '/api/tickets/1/status',
      data: '{"statusId":2,"agentId":5}',
      status: 400,
      code: 'invalid-input',
    },
    {
      name: 'a write without its key',
      path: '/api/tickets/1/status',
      headers: {},
      data: '{"statusId":2}',
      status: 400,
      code: 'idempotency-key-required',
    },
    {
      name: 'an empty file',
      path: '/api/tickets/1/attachments?filename=a.txt',
      data: '',
      status: 400,
      code: 'empty-file',
    },
    {
      name: 'a file name with a path',
      path: '/api/tickets/1/attachments?filename=..%2F..%2Fetc%2Fpasswd',
      data: 'x',
      status: 400,
      code: 'invalid-input',
    },
    {
      name: 'a file name that runs backwards',
      path: '/api/tickets/1/attachments?filename=photo%E2%80%AEgpj.exe',
      data: 'x',
      status: 400,
      code: 'invalid-input',
    },
  ];
  for (const { name, path, headers, data, status, code } of bad) {
    test(`${name} gets a clear message with a code and no stack`, async ({ desk, url }) => {
      const answer = await desk.request.post(`${url}${path}`, {
        data: Buffer.from(data),
        headers: { origin: url, 'content-type': 'application/json', ...(headers ?? key()) },
      });
      const body = (await answer.json()) as ProblemBody;
      expect([answer.status(), body.code]).toEqual([status, code]);
      expect(body.message.length).toBeGreaterThan(10);
      expect(JSON.stringify(body)).not.toMatch(/\bat .+:\d+|node_modules|Error:/);
    });
  }

  test('a status the tenant does not have is refused with the list of the rules', async ({
    desk,
    url,
  }) => {
    const answer = await desk.request.post(`${url}/api/tickets/1/status`, {
      data: { statusId: 77 },
      headers: { origin: url, ...key() },
    });
    expect(await answer.json()).toMatchObject({
      errors: [{ code: 'unknown-status', message: 'Unknown status' }],
      warnings: [],
    });
  });

  test('does one write once, however often its key is sent', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const ticket = await tenant.createTicket({ summary: unique('Sent twice') });
    const text = unique('Only once');
    const headers = { origin: url, ...key() };
    const send = (note: string) =>
      desk.request.post(`${url}/api/tickets/${ticket.id}/actions`, {
        data: { note, hiddenFromUser: true },
        headers,
      });
    const answers = await Promise.all([send(text), send(text), send(text)]);
    expect(
      answers.map((answer) => answer.status()).filter((status) => ![201, 409].includes(status)),
    ).toEqual([]);
    expect((await send(text)).status()).toBe(201);
    expect(((await (await send('Something else')).json()) as ProblemBody).code).toBe('key-reused');
    const { actions } = await tenant.call<{ actions: { note: string }[] }>(
      `/Actions?ticket_id=${ticket.id}`,
    );
    expect(actions.filter(({ note }) => note.includes(text))).toHaveLength(1);
  });

  test('a page carries its security headers, an answer is never cached', async ({ desk, url }) => {
    const page = await desk.request.get(`${url}/queue`);
    expect(page.headers()['content-security-policy']).toMatch(/script-src 'self' 'nonce-[\w+/=]+'/);
    expect(page.headers()['x-frame-options']).toBe('DENY');
    expect(page.headers()['x-content-type-options']).toBe('nosniff');
    const answer = await desk.request.get(`${url}/api/lookups`);
    expect(answer.headers()['cache-control']).toContain('no-store');
  });

  test('health answers 200 once everything is ready', async ({ request, url }) => {
    const answer = await request.get(`${url}/api/health`);
    expect(answer.status()).toBe(200);
    const health = (await answer.json()) as Record<string, object>;
    expect(health).toMatchObject({
      status: 'ok',
      store: { ok: true, durable: true },
      tenant: { ok: true },
      live: { tenant: 'ok', isLoaded: true },
      calls: { waiting: { people: 0 }, breaker: 'closed', refused: 0 },
    });
    // Anybody may ask: it tells nothing of what is on the desk.
    expect(Object.keys(health.live ?? {}).sort()).toEqual(
      ['agents', 'isLoaded', 'readAt', 'streams', 'tenant'].sort(),
    );
  });
});
