import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTenantEnv } from '@/tenant/env';
import { SERVICE_APP } from '@/tenant/oauth/apps';
import { startClockTenant, type ClockTenant } from './clock-tenant';
import { askToken, signIn } from './sign-in';
import { ask } from './support';
import { refusal, tokenAnswer } from './wire';

const SECOND = 1_000;
const WINDOW = 300 * SECOND;

async function tokenOfService({ url, serviceSecret }: ClockTenant): Promise<string> {
  const fields = { grant_type: 'client_credentials', client_id: SERVICE_APP };
  const { body } = await askToken({ ...fields, client_secret: serviceSecret }, url);
  return tokenAnswer.parse(body).access_token;
}

describe('a tenant that lets an application make five calls in five minutes', () => {
  let tenant: ClockTenant;
  let token: string;
  beforeAll(async () => {
    tenant = await startClockTenant({ env: { TENANT_RATE_LIMIT: '5' } });
    token = await tokenOfService(tenant);
  });
  afterAll(() => tenant.close());
  beforeEach(() => tenant.pass(WINDOW));

  const call = (as = token) => ask('Status', { token: as, base: tenant.url });
  async function spend(calls: number, as = token): Promise<void> {
    for (let n = 0; n < calls; n += 1) expect((await call(as)).status).toBe(200);
  }

  test('refuses the sixth and says when to come back; then it is taken', async () => {
    await spend(5);
    tenant.pass(100 * SECOND + 1);
    const { status, headers, body } = await call();
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe('200');
    expect(refusal.parse(body)).toEqual({
      error: 'Too Many Requests',
      message: expect.stringMatching(/^Rate limited: .*Try again in 200 s\.$/),
    });
    tenant.pass(200 * SECOND);
    await spend(1);
  });

  test('never tells to come back in no time', async () => {
    await spend(5);
    tenant.pass(WINDOW - 1);
    expect((await call()).headers.get('retry-after')).toBe('1');
  });

  test('counts the last five minutes, however they fall, and not the calls it refused', async () => {
    await spend(2);
    tenant.pass(200 * SECOND);
    await spend(3);
    expect((await call()).status).toBe(429);
    tenant.pass(100 * SECOND);
    await spend(2);
    expect((await call()).status).toBe(429);
    tenant.pass(200 * SECOND);
    await spend(3);
    expect((await call()).status).toBe(429);
  });

  test('refuses writes and unknown places too, but neither its health nor a new token', async () => {
    await spend(5);
    const asking = { token, base: tenant.url };
    expect((await ask('Tickets', { ...asking, json: [{ summary: 'x' }] })).status).toBe(429);
    expect((await ask('Nowhere', asking)).status).toBe(429);
    expect((await ask('health', asking)).status).toBe(200);
    expect((await call(await tokenOfService(tenant))).status).toBe(429);
  });

  test('leaves the agents alone while the service application has to wait', async () => {
    const { access_token: agent } = await signIn('vera', { base: tenant.url });
    await spend(5);
    expect((await call()).status).toBe(429);
    await spend(5, agent);
    expect((await call(agent)).status).toBe(429);
  });

  test('answers a bad token 401, which costs nobody a call', async () => {
    for (let n = 0; n < 6; n += 1) expect((await call('unknown')).status).toBe(401);
    await spend(5);
  });
});

test('a tenant may refuse without saying when to come back', async () => {
  const tenant = await startClockTenant({
    env: { TENANT_RATE_LIMIT: '1', TENANT_RETRY_AFTER: 'false' },
  });
  try {
    const asking = { token: await tokenOfService(tenant), base: tenant.url };
    expect((await ask('Status', asking)).status).toBe(200);
    const { status, headers, body } = await ask('Status', asking);
    expect({ status, retryAfter: headers.get('retry-after') }).toEqual({
      status: 429,
      retryAfter: null,
    });
    const { message } = refusal.parse(body);
    expect(message).toMatch(/^Rate limited: .*Try again later/);
    expect(message).not.toMatch(/\d+ s\b/);
    tenant.pass(WINDOW);
    expect((await ask('Status', asking)).status).toBe(200);
  } finally {
    await tenant.close();
  }
});

describe('the setting', () => {
  test('off: three hundred calls and more are taken', async () => {
    const answers = await Promise.all(Array.from({ length: 310 }, () => ask('Status')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });

  test.each([
    [{}, 300],
    [{ TENANT_RATE_LIMIT: 'off' }, null],
    [{ TENANT_RATE_LIMIT: 'on' }, 300],
    [{ TENANT_RATE_LIMIT: '40' }, 40],
  ])('%j: %s calls', (env, expected) => expect(readTenantEnv(env).rateLimit).toBe(expected));
});
