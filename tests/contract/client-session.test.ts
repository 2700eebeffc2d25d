import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { createHalo } from '@/lib/halo/client';
import { agentTokens, serviceTokens, type Grant, type TokenSource } from '@/lib/halo/tokens';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import { startCountingProxy } from './counting-proxy';
import { AGENTS_APP, signIn } from './sign-in';
import { newTicket, requestServiceToken, serviceDesk } from './support';
import type { TokenAnswer } from './wire';

const TOKEN_ROUTE = 'POST /auth/token';
const fixed = (token: string): TokenSource => ({
  current: async () => token,
  renew: async () => token,
});

function grantOf(answer: TokenAnswer, over: Partial<Grant> = {}): Grant {
  return {
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token ?? null,
    expiresAt: Date.now() + answer.expires_in * 1_000,
    scope: answer.scope,
    ...over,
  };
}

/** A signed-in agent's session whose requests are counted; `kept` is what the vault holds. */
async function agentDesk(username: string, over: Partial<Grant> = {}) {
  const proxy = await startCountingProxy(inject('tenantUrl'));
  onTestFinished(() => proxy.close());
  const halo = createHalo({
    url: proxy.url,
    authUrl: `${proxy.url}/auth`,
    dialect: 'simplified',
    now: Date.now,
  });
  const kept = { grant: grantOf(await signIn(username), over), saves: 0 };
  const tokens = agentTokens({
    halo,
    clientId: AGENTS_APP,
    now: Date.now,
    load: async () => kept.grant,
    save: async (grant) => {
      kept.grant = grant;
      kept.saves += 1;
    },
  });
  return { session: halo.session(tokens), proxy, kept };
}

describe('Halyard’s own account', () => {
  test('finds the sign-in server by itself and gets one token for all its calls', async () => {
    const { halo, session } = serviceDesk();
    expect(await halo.tokenEndpoint()).toEqual({
      authUrl: `${inject('tenantUrl')}/auth`,
      tenant: 'embedded',
    });
    const lookups = await session.lookups();
    expect((await session.tickets.list({ pageSize: 5 }, lookups)).tickets).toHaveLength(5);
  });

  test('with a wrong secret is refused in words an administrator can use', async () => {
    const { halo } = serviceDesk();
    const wrong = { halo, clientId: 'halyard-service', clientSecret: 'guess', now: Date.now };
    await expect(halo.session(serviceTokens(wrong)).lookups()).rejects.toMatchObject({
      kind: 'unauthorized',
      tenantCode: 'invalid_client',
    });
  });

  test('a scope too small is told as forbidden, and nothing was changed', async () => {
    const { halo } = serviceDesk();
    const session = halo.session(fixed(await requestServiceToken('read:tickets')));
    const { id } = await newTicket();
    await expect(
      session.tickets.change(id, { statusId: 2 }, smallTenantLookups()),
    ).rejects.toMatchObject({
      kind: 'forbidden',
      status: 403,
      outcome: 'refused',
    });
  });
});

describe('a signed-in agent', () => {
  test.each([
    ['technician', ['Technician'], false],
    ['manager', ['Manager'], false],
    ['admin', ['Administrator'], true],
  ])('%s is known with roles and teams', async (username, roleNames, isAdmin) => {
    const { session } = await agentDesk(username);
    const me = await session.me();
    expect(me).toMatchObject({ roleNames, isAdmin });
    expect(me.email).toMatch(/@.+\.example$/);
    expect(me.teamNames.length).toBeGreaterThan(0);
  });

  test('an access token the tenant no longer takes is renewed once, for twenty who wait', async () => {
    const { session, proxy, kept } = await agentDesk('technician', {
      accessToken: 'no-longer-good',
    });
    const lost = kept.grant.refreshToken;
    const answers = await Promise.all(Array.from({ length: 20 }, () => session.me()));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(proxy.count(TOKEN_ROUTE)).toBe(1);
    expect(proxy.count('GET /api/Agent/me')).toBe(40);
    expect(kept.saves).toBe(1);
    expect(kept.grant.refreshToken).not.toBe(lost);
  });

  test('a token about to expire is renewed before it is used, once for all', async () => {
    const { session, proxy } = await agentDesk('technician', { expiresAt: Date.now() + 30_000 });
    await Promise.all(Array.from({ length: 20 }, () => session.me()));
    expect(proxy.count(TOKEN_ROUTE)).toBe(1);
    expect(proxy.count('GET /api/Agent/me')).toBe(20);
  });

  test('a sign-in withdrawn at the tenant ends in “sign in again”, without asking twice', async () => {
    const { session, proxy, kept } = await agentDesk('technician');
    await session.me();
    await fetch(`${inject('tenantUrl')}/auth/revoke`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: AGENTS_APP, token: kept.grant.accessToken }),
    });
    await expect(session.me()).rejects.toMatchObject({ kind: 'signed-out' });
    expect(proxy.count(TOKEN_ROUTE)).toBe(1);
  });

  test('what the tenant hides from an agent, Halyard does not find either', async () => {
    const { session } = await agentDesk('restricted');
    const service = serviceDesk().session;
    const lookups = await service.lookups();
    const mine = await session.tickets.listOpen({ max: 1_000 }, lookups);
    const all = await service.tickets.listOpen({ max: 1_000 }, lookups);
    const clientIds = new Set(mine.tickets.map(({ clientId }) => clientId));
    expect(clientIds.size).toBeLessThanOrEqual(6);
    const other = all.tickets.find(({ clientId }) => !clientIds.has(clientId));
    await expect(session.tickets.get(other?.id ?? 0, lookups)).rejects.toMatchObject({
      kind: 'not-found',
      status: 404,
    });
  });
});
