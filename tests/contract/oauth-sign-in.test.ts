import { createLocalJWKSet, jwtVerify } from 'jose';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import {
  AGENTS_APP,
  askToken,
  authorizeQuery,
  codeForm,
  obtainCode,
  openSignIn,
  pkcePair,
  REDIRECT_URI,
  signIn,
  submitSignIn,
} from './sign-in';
import { ask, expectOk } from './support';
import { named, tokenAnswer } from './wire';

const discovery = z.object({
  issuer: z.url(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  userinfo_endpoint: z.url(),
  jwks_uri: z.url(),
  code_challenge_methods_supported: z.array(z.string()),
});

async function readJson(url: string, token?: string): Promise<unknown> {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  return (await fetch(url, { headers })).json();
}

async function discover() {
  const address = `${inject('tenantUrl')}/auth/.well-known/openid-configuration`;
  return discovery.parse(await readJson(address));
}

describe('finding the way in', () => {
  test('the tenant says where its sign-in is, without being asked who one is', async () => {
    const { status, body } = await ask('authinfo', { token: null });
    const url = inject('tenantUrl');
    expect(status).toBe(200);
    expect(body).toMatchObject({ auth_url: `${url}/auth`, tenant_id: expect.any(String) });
  });

  test('the sign-in server describes itself, and its issuer is its own address', async () => {
    const issuer = `${inject('tenantUrl')}/auth`;
    expect(await discover()).toMatchObject({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      code_challenge_methods_supported: ['S256'],
    });
  });

  test('only the public half of its signing key is published', async () => {
    const { jwks_uri } = await discover();
    const { keys } = z
      .object({ keys: z.array(z.record(z.string(), z.unknown())) })
      .parse(await readJson(jwks_uri));
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatchObject({ kty: 'RSA', alg: 'RS256', use: 'sig' });
    for (const secret of ['d', 'p', 'q', 'dp', 'dq', 'qi'])
      expect(keys[0]).not.toHaveProperty(secret);
  });
});

describe('signing in as an agent', () => {
  test('password, code and verifier lead to tokens that say who it is', async () => {
    const { code, verifier, location } = await obtainCode('technician');
    expect(location.origin + location.pathname).toBe(REDIRECT_URI);
    expect(location.searchParams.get('state')).toBe('state-1');

    const { status, body, headers } = await askToken(codeForm(code, verifier));
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    const grant = tokenAnswer.parse(body);
    expect(grant).toMatchObject({ expires_in: 3600, refresh_token: expect.any(String) });
    expect(grant.scope.split(' ')).toEqual(expect.arrayContaining(['all', 'offline_access']));

    const me = z
      .looseObject({ ...named.shape, email: z.string() })
      .parse(await expectOk('Agent/me', { token: grant.access_token }));
    const { issuer, jwks_uri, userinfo_endpoint } = await discover();
    const keys = createLocalJWKSet(
      z
        .object({ keys: z.array(z.looseObject({ kty: z.string() })) })
        .parse(await readJson(jwks_uri)),
    );
    const { payload } = await jwtVerify(grant.id_token ?? '', keys, {
      issuer,
      audience: AGENTS_APP,
      algorithms: ['RS256'],
    });
    expect(payload).toMatchObject({
      sub: String(me.id),
      name: me.name,
      email: me.email,
      preferred_username: 'technician',
      nonce: 'nonce-1',
    });
    expect(await readJson(userinfo_endpoint, grant.access_token)).toMatchObject({
      sub: String(me.id),
      email: me.email,
    });
  });

  test('whoever has signed in here is sent on without being asked again, unless asked to', async () => {
    const { cookie } = await obtainCode('technician');
    const { challenge, verifier } = pkcePair();
    const again = await openSignIn(authorizeQuery(challenge), { cookie });
    const code = again.location?.searchParams.get('code') ?? '';
    expect((await askToken(codeForm(code, verifier))).status).toBe(200);

    const forced = await openSignIn(authorizeQuery(challenge, { prompt: 'login' }), { cookie });
    expect(forced).toMatchObject({ status: 200, location: null });
  });

  test('signing out at the tenant ends that, and leads only to places it knows', async () => {
    const { cookie } = await obtainCode('technician');
    const leave = (to: string) =>
      fetch(
        `${inject('tenantUrl')}/auth/endsession?${new URLSearchParams({ post_logout_redirect_uri: to })}`,
        { headers: { cookie }, redirect: 'manual' },
      );
    expect((await leave('https://elsewhere.example/')).headers.get('location')).toBeNull();
    const left = await leave('http://localhost:3000/sign-in');
    expect(left.headers.get('location')).toBe('http://localhost:3000/sign-in');
    const { challenge } = pkcePair();
    const again = await openSignIn(authorizeQuery(challenge), { cookie });
    expect(again).toMatchObject({ status: 200, location: null });
  });

  test('a wrong password is refused in words, keeps the name and never the password', async () => {
    const { challenge } = pkcePair();
    const page = await openSignIn(authorizeQuery(challenge));
    const after = await submitSignIn(page, { username: 'technician', password: 'not-the-one' });
    expect(after).toMatchObject({ status: 401, location: null });
    expect(after.html).toContain('The user name or the password is wrong');
    expect(after.html).toContain('value="technician"');
    expect(after.html).not.toContain('not-the-one');

    const good = await submitSignIn(after, { username: 'technician', password: 'demo' });
    expect(good.location?.searchParams.get('code')).toBeTruthy();
  });

  test('a name nobody has is refused in the same words, and guessing is slowed down', async () => {
    const username = `nobody-${pkcePair().verifier}`;
    let page = await openSignIn(authorizeQuery(pkcePair().challenge));
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      page = await submitSignIn(page, { username, password: 'x' });
      expect(page.status).toBe(401);
    }
    page = await submitSignIn(page, { username, password: 'x' });
    expect(page.status).toBe(429);
    expect(page.html).toMatch(/Wait \d+ seconds/);
  });

  test('the form cannot be posted from elsewhere, nor twice', async () => {
    const page = await openSignIn(authorizeQuery(pkcePair().challenge));
    const person = { username: 'technician', password: 'demo' };
    const foreign = await submitSignIn({ ...page, cookie: '' }, person);
    expect(foreign).toMatchObject({ status: 403, location: null });
    expect((await submitSignIn(page, person)).location).not.toBeNull();
    expect(await submitSignIn(page, person)).toMatchObject({ status: 403, location: null });
  });

  test('what stands in the request cannot write into the page', async () => {
    const state = '"><script>alert(1)</script>';
    const page = await openSignIn(authorizeQuery(pkcePair().challenge, { state }));
    expect(page.html).not.toContain('<script');
    const after = await submitSignIn(page, { username: 'technician', password: 'demo' });
    expect(after.location?.searchParams.get('state')).toBe(state);
  });
});

describe('sign-in requests that cannot go on', () => {
  test.each([
    ['an unknown program', { client_id: 'somebody' }, 'client_id'],
    ['no program', { client_id: undefined }, 'client_id'],
    [
      'an address elsewhere',
      { redirect_uri: 'https://evil.example/api/auth/callback/halo' },
      'redirect_uri',
    ],
    ['another path here', { redirect_uri: 'http://127.0.0.1:3999/steal' }, 'redirect_uri'],
    ['no address', { redirect_uri: undefined }, 'redirect_uri'],
  ])('%s: told on a page, nobody is sent anywhere', async (_, over, named) => {
    const page = await openSignIn(authorizeQuery(pkcePair().challenge, over));
    expect(page).toMatchObject({ status: 400, location: null });
    expect(page.html).toContain(named);
  });

  test.each([
    ['no code_challenge', { code_challenge: undefined }, 'invalid_request'],
    ['a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['another response_type', { response_type: 'token' }, 'unsupported_response_type'],
    ['scopes nobody knows', { scope: 'everything' }, 'invalid_scope'],
  ])('%s: sent back with the reason and the state', async (_, over, error) => {
    const { location } = await openSignIn(authorizeQuery(pkcePair().challenge, over));
    expect(location?.searchParams.get('error')).toBe(error);
    expect(location?.searchParams.get('state')).toBe('state-1');
    expect(location?.searchParams.get('code')).toBeNull();
  });
});

describe('codes', () => {
  const refusedGrant = { status: 400, body: { error: 'invalid_grant' } };

  test('a code without its verifier, or with another, is worth nothing', async () => {
    const { code } = await obtainCode('technician');
    expect(await askToken(codeForm(code, pkcePair().verifier))).toMatchObject(refusedGrant);
    expect(await askToken(codeForm(code, 'short'))).toMatchObject(refusedGrant);
  });

  test('a code used twice is refused and ends what was given for it', async () => {
    const { code, verifier } = await obtainCode('technician');
    const first = tokenAnswer.parse((await askToken(codeForm(code, verifier))).body);
    expect((await ask('Agent/me', { token: first.access_token })).status).toBe(200);
    expect(await askToken(codeForm(code, verifier))).toMatchObject(refusedGrant);
    expect((await ask('Agent/me', { token: first.access_token })).status).toBe(401);
  });

  test('a code counts only for the address it was asked for, and an invented one never', async () => {
    const { code, verifier } = await obtainCode('technician');
    const elsewhere = { redirect_uri: REDIRECT_URI.replace('3999', '3998') };
    expect(await askToken({ ...codeForm(code, verifier), ...elsewhere })).toMatchObject(
      refusedGrant,
    );
    expect(await askToken(codeForm('invented', verifier))).toMatchObject(refusedGrant);
  });

  test('without offline_access there is no refresh token', async () => {
    const grant = await signIn('technician', { scope: 'openid all' });
    expect(grant).not.toHaveProperty('refresh_token');
  });
});
