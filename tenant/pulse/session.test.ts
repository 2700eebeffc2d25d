import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startFaultServer } from '@/tests/support/fault-server';
import type { FaultServer } from '@/tests/support/fault-server';
import { openSession, TenantTrouble } from './session';
import type { Session } from './session';

const TOKEN = 'POST /auth/token';
const STATUS = 'GET /api/Status';
const answer = z.object({ fine: z.boolean() });
const fine = { json: { fine: true } };

let server: FaultServer;
let session: Session;
let at: number;
const stop = new AbortController();

beforeEach(async () => {
  server = await startFaultServer();
  at = 0;
  const credentials = { url: server.url, client_id: 'service', client_secret: 'hush' };
  session = openSession({
    credentials: () => Promise.resolve(credentials),
    now: () => at,
    signal: stop.signal,
  });
  server.script(
    TOKEN,
    { json: { access_token: 'first', expires_in: 100 } },
    { json: { access_token: 'second', expires_in: 100 } },
  );
});
afterEach(() => server.close());

const trouble = () =>
  session.get('Status', answer).then(
    () => null,
    (error: unknown) => (error instanceof TenantTrouble ? error : null),
  );
const bearers = () => server.callsTo(STATUS).map(({ headers }) => headers.authorization);

describe('the pulse and its token', () => {
  it('asks for one with its credentials and keeps it', async () => {
    server.script(STATUS, fine);
    await session.get('Status', answer);
    await session.get('Status', answer);
    const form = new URLSearchParams(server.callsTo(TOKEN)[0]?.body.toString());
    expect(Object.fromEntries(form)).toMatchObject({
      grant_type: 'client_credentials',
      client_id: 'service',
      client_secret: 'hush',
    });
    expect(bearers()).toEqual(['Bearer first', 'Bearer first']);
  });

  it('renews it before it expires', async () => {
    server.script(STATUS, fine);
    await session.get('Status', answer);
    at = 90_000;
    await session.get('Status', answer);
    expect(bearers()).toEqual(['Bearer first', 'Bearer second']);
  });

  it('renews it once where the tenant no longer knows it', async () => {
    server.script(STATUS, { status: 401, json: {} }, fine);
    expect(await session.get('Status', answer)).toEqual({ fine: true });
    expect(bearers()).toEqual(['Bearer first', 'Bearer second']);
  });
});

describe('what the pulse says of a tenant in trouble', () => {
  it('that refuses its credentials', async () => {
    server.script(STATUS, { status: 401, json: {} });
    expect((await trouble())?.message).toBe('The tenant refused the credentials (401).');
  });

  it('that wants fewer calls: it waits as long as it was told', async () => {
    server.script(STATUS, { status: 429, headers: { 'retry-after': '7' }, json: {} });
    expect(await trouble()).toMatchObject({
      message: 'The tenant asks for fewer calls (429).',
      waitMs: 7000,
    });
  });

  it('that fails', async () => {
    server.script(STATUS, { status: 500, text: 'oops' });
    expect((await trouble())?.message).toBe('The tenant has trouble of its own (500).');
  });

  it('that does not take what it was sent, in the tenant’s words', async () => {
    server.script(STATUS, { status: 400, json: { message: 'Invalid field value' } });
    expect((await trouble())?.message).toBe(
      'The tenant refused Status (400): Invalid field value.',
    );
  });

  it('that is away, breaks off or talks nonsense', async () => {
    server.script(
      STATUS,
      { fault: 'drop' },
      { fault: 'cut', json: { fine: true } },
      { text: 'hm' },
    );
    expect((await trouble())?.message).toBe(`The tenant at ${server.url} does not answer.`);
    expect((await trouble())?.message).toMatch(/makes no sense/);
    expect((await trouble())?.message).toMatch(/makes no sense/);
  });

  it('never names the secret', async () => {
    server.script(TOKEN, { status: 400, json: { error: 'invalid_client' } });
    const said = (await trouble())?.message ?? '';
    expect(said).toMatch(/refused a token \(400\)/);
    expect(said).not.toContain('hush');
  });
});
