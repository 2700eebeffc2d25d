import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startFaultServer, type FaultServer } from '@/tests/support/fault-server';
import { createHalo, type HaloOptions } from './client';
import { agentTokens, serviceTokens, type Grant } from './tokens';

let tenant: FaultServer;
let clock: number;

beforeEach(async () => {
  tenant = await startFaultServer();
  clock = 1_700_000_000_000;
  tenant.script('GET /api/authinfo', {
    json: { auth_url: `${tenant.url}/auth`, tenant_id: 'acme' },
  });
});
afterEach(() => tenant.close());

const tokenRoute = 'POST /auth/token';
const twenty = Array.from({ length: 20 });

function halo(options: Partial<HaloOptions> = {}) {
  return createHalo({
    url: tenant.url,
    dialect: 'simplified',
    now: () => clock,
    sleep: async () => {},
    ...options,
  });
}

const service = (options: Partial<HaloOptions> = {}) =>
  serviceTokens({ halo: halo(options), clientId: 'svc', clientSecret: 'hush', now: () => clock });

function agent(stored: Partial<Grant> = {}) {
  const vault = {
    grant: {
      accessToken: 'old',
      refreshToken: 'refresh-1',
      expiresAt: clock + 30_000,
      scope: 'all',
      ...stored,
    } as Grant,
    saves: 0,
  };
  const tokens = agentTokens({
    halo: halo(),
    clientId: 'desk',
    now: () => clock,
    load: async () => vault.grant,
    save: async (grant) => {
      vault.grant = grant;
      vault.saves += 1;
    },
  });
  return { vault, tokens };
}

const form = (index = 0) =>
  Object.fromEntries(new URLSearchParams(tenant.callsTo(tokenRoute)[index]?.body.toString()));

describe('the service application', () => {
  test('one token request serves all who wait, with the discovered server and tenant name', async () => {
    tenant.script(tokenRoute, { json: { access_token: 'svc-1', expires_in: 3600 } });
    const tokens = service();
    const got = await Promise.all(twenty.map(() => tokens.current()));
    expect(new Set(got)).toEqual(new Set(['svc-1']));
    expect(tenant.callsTo(tokenRoute)).toHaveLength(1);
    expect(tenant.callsTo('GET /api/authinfo')).toHaveLength(1);
    expect(form()).toEqual({
      grant_type: 'client_credentials',
      client_id: 'svc',
      client_secret: 'hush',
      scope: 'all',
      tenant: 'acme',
    });
  });

  test('the token is renewed a minute before it expires; without a lifetime it lives an hour', async () => {
    tenant.script(
      tokenRoute,
      { json: { access_token: 'svc-1' } },
      { json: { access_token: 'svc-2' } },
    );
    const tokens = service();
    expect(await tokens.current()).toBe('svc-1');
    clock += 3_539_000;
    expect(await tokens.current()).toBe('svc-1');
    clock += 2_000;
    expect(await tokens.current()).toBe('svc-2');
  });

  test('a rejected token is replaced once for twenty calls that were rejected together', async () => {
    tenant.script(
      tokenRoute,
      { json: { access_token: 'svc-1' } },
      { json: { access_token: 'svc-2' } },
    );
    const tokens = service();
    const first = await tokens.current();
    const renewed = await Promise.all(twenty.map(() => tokens.renew(first)));
    expect(new Set(renewed)).toEqual(new Set(['svc-2']));
    expect(await tokens.renew(first)).toBe('svc-2');
    expect(tenant.callsTo(tokenRoute)).toHaveLength(2);
  });

  test('a refused application is told to the administrator, without its secret', async () => {
    tenant.script(tokenRoute, {
      status: 401,
      json: { error: 'invalid_client', error_description: 'hush' },
    });
    const refused = service().current();
    await expect(refused).rejects.toMatchObject({ kind: 'unauthorized' });
    await expect(refused).rejects.toThrow(/client id or secret is wrong/);
    await expect(refused).rejects.not.toThrow(/hush/);
  });

  test('a configured sign-in server is used without asking the tenant', async () => {
    tenant.script('POST /sso/token', { json: { access_token: 'svc-1' } });
    expect(await service({ authUrl: `${tenant.url}/sso/` }).current()).toBe('svc-1');
    expect(tenant.callsTo('GET /api/authinfo')).toHaveLength(0);
  });

  test('a tenant that could not say where to sign in is asked again next time', async () => {
    tenant.script('GET /api/authinfo', { json: {} }, { json: { auth_url: `${tenant.url}/auth` } });
    tenant.script(tokenRoute, { json: { access_token: 'svc-1' } });
    const tokens = service();
    await expect(tokens.current()).rejects.toMatchObject({ kind: 'unreadable' });
    expect(await tokens.current()).toBe('svc-1');
    expect(form()).not.toHaveProperty('tenant');
  });

  test('an answer without a token is no token', async () => {
    tenant.script(tokenRoute, { json: { token_type: 'bearer' } });
    await expect(service().current()).rejects.toMatchObject({ kind: 'unreadable' });
  });
});

describe("a signed-in agent's session", () => {
  test('is refreshed once for twenty waiters and stored', async () => {
    tenant.script(tokenRoute, {
      json: { access_token: 'new', refresh_token: 'refresh-2', expires_in: 600 },
    });
    const { tokens, vault } = agent();
    const got = await Promise.all(twenty.map(() => tokens.current()));
    expect(new Set(got)).toEqual(new Set(['new']));
    expect(tenant.callsTo(tokenRoute)).toHaveLength(1);
    expect(form()).toEqual({
      grant_type: 'refresh_token',
      client_id: 'desk',
      refresh_token: 'refresh-1',
      tenant: 'acme',
    });
    expect(vault).toMatchObject({
      saves: 1,
      grant: { accessToken: 'new', refreshToken: 'refresh-2', expiresAt: clock + 600_000 },
    });
  });

  test('keeps its refresh token when the tenant sends no new one', async () => {
    tenant.script(tokenRoute, { json: { access_token: 'new' } });
    const { tokens, vault } = agent();
    await tokens.current();
    expect(vault.grant.refreshToken).toBe('refresh-1');
  });

  test('uses what another process has already renewed', async () => {
    const { tokens, vault } = agent({ expiresAt: clock + 3_600_000 });
    expect(await tokens.current()).toBe('old');
    vault.grant = { ...vault.grant, accessToken: 'from elsewhere' };
    expect(await tokens.renew('old')).toBe('from elsewhere');
    expect(tenant.callsTo(tokenRoute)).toHaveLength(0);
  });

  test('survives losing the race for its refresh token to another process', async () => {
    tenant.script(tokenRoute, { status: 400, json: { error: 'invalid_grant' } });
    const { vault } = agent();
    let reads = 0;
    const tokens = agentTokens({
      halo: halo(),
      clientId: 'desk',
      now: () => clock,
      load: async () => {
        reads += 1;
        return reads === 1
          ? vault.grant
          : { ...vault.grant, accessToken: 'winner', expiresAt: clock + 3_600_000 };
      },
      save: async () => {},
    });
    expect(await tokens.current()).toBe('winner');
  });

  test.each([
    ['refuses to renew it', { status: 400, json: { error: 'invalid_grant' } }],
    ['has withdrawn it', { status: 401 }],
  ])('ends when the tenant %s', async (_, answer) => {
    tenant.script(tokenRoute, answer);
    await expect(agent().tokens.current()).rejects.toMatchObject({ kind: 'signed-out' });
  });

  test('ends when there is nothing to renew it with', async () => {
    const { tokens } = agent({ refreshToken: null });
    await expect(tokens.current()).rejects.toMatchObject({ kind: 'signed-out' });
  });

  test('does not end because the sign-in server is down for a moment', async () => {
    tenant.script(tokenRoute, { status: 503 }, { json: { access_token: 'new' } });
    const { tokens } = agent();
    await expect(tokens.current()).rejects.toMatchObject({
      kind: 'unavailable',
      outcome: 'refused',
    });
    expect(await tokens.current()).toBe('new');
  });
});
