import { describe, expect, inject, test } from 'vitest';
import { serviceCredentials } from '@/tests/support/running-desk';
import { AGENTS_APP, askToken, signIn } from './sign-in';
import { ask, expectRefusal, requestServiceToken, ticketDraft } from './support';
import { tokenAnswer } from './wire';

const refresh = (refreshToken: string | undefined) =>
  askToken({
    grant_type: 'refresh_token',
    client_id: AGENTS_APP,
    refresh_token: refreshToken ?? '',
  });

const works = async (token: string) => (await ask('Tickets?page_size=1', { token })).status === 200;

describe('the service application', () => {
  const application = () => {
    const { client_id, client_secret } = serviceCredentials(inject('tenantData'));
    return { grant_type: 'client_credentials', client_id, client_secret };
  };

  test('gets a token by form, with the tenant’s name beside it, and no refresh token', async () => {
    const { status, body } = await askToken({ ...application(), scope: 'all', tenant: 'embedded' });
    expect(status).toBe(200);
    const grant = tokenAnswer.parse(body);
    expect(grant).toMatchObject({ expires_in: 3600, scope: 'all' });
    expect(grant).not.toHaveProperty('refresh_token');
    expect(await works(grant.access_token)).toBe(true);
  });

  test('gets a token with its fields in the query', async () => {
    const query = new URLSearchParams({ ...application(), tenant: 'embedded' });
    const answer = await fetch(`${inject('tenantUrl')}/auth/token?${query}`, { method: 'POST' });
    expect(answer.status).toBe(200);
    expect(await works(tokenAnswer.parse(await answer.json()).access_token)).toBe(true);
  });

  test('gets a token with its secret in the Authorization header', async () => {
    const { client_id, client_secret } = application();
    const basic = Buffer.from(`${client_id}:${client_secret}`).toString('base64');
    const answer = await fetch(`${inject('tenantUrl')}/auth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect(answer.status).toBe(200);
  });

  test.each([
    ['a wrong secret', { client_secret: 'guess' }, 401, 'invalid_client'],
    ['an unknown application', { client_id: 'nobody' }, 401, 'invalid_client'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['a scope nobody knows', { scope: 'everything' }, 400, 'invalid_scope'],
    ['the agents’ grant', { grant_type: 'refresh_token' }, 400, 'unauthorized_client'],
  ])('%s is refused', async (_, over, status, error) => {
    const answer = await askToken({ ...application(), ...over });
    expect(answer).toMatchObject({
      status,
      body: { error, error_description: expect.any(String) },
    });
  });

  test('the agents’ application cannot act without an agent', async () => {
    const fields = { grant_type: 'client_credentials', client_id: AGENTS_APP };
    expect(await askToken(fields)).toMatchObject({
      status: 400,
      body: { error: 'unauthorized_client' },
    });
  });

  test.each([
    ['JSON', 'application/json', '{"grant_type":"client_credentials"}'],
    ['nothing', 'application/x-www-form-urlencoded', ''],
  ])('a token request of %s is told what is wrong, as JSON', async (_, type, body) => {
    const answer = await fetch(`${inject('tenantUrl')}/auth/token`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await answer.json()).toMatchObject({ error: expect.any(String) });
  });
});

describe('renewing an agent’s token', () => {
  test('the refresh token gives a new pair, and the agent stays who they are', async () => {
    const before = await signIn('technician');
    const { status, body } = await refresh(before.refresh_token);
    expect(status).toBe(200);
    const after = tokenAnswer.parse(body);
    expect(after.access_token).not.toBe(before.access_token);
    expect(after.refresh_token).not.toBe(before.refresh_token);
    const me = (token: string) => ask('Agent/me', { token });
    expect((await me(after.access_token)).body).toEqual((await me(before.access_token)).body);
  });

  test('an answer lost on the way may be asked for once more straight away', async () => {
    const { refresh_token } = await signIn('technician');
    expect((await refresh(refresh_token)).status).toBe(200);
    expect((await refresh(refresh_token)).status).toBe(200);
  });

  test('an invented or missing refresh token is refused', async () => {
    for (const token of ['invented', '']) {
      expect(await refresh(token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    }
  });

  test('withdrawing a token ends the whole sign-in at once', async () => {
    const grant = await signIn('technician');
    expect(await works(grant.access_token)).toBe(true);
    const answer = await fetch(`${inject('tenantUrl')}/auth/revoke`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: AGENTS_APP, token: grant.refresh_token ?? '' }),
    });
    expect(answer.status).toBe(200);
    expect(await expectRefusal('Tickets', { token: grant.access_token })).toMatchObject({
      status: 401,
      message: 'Unauthorized',
    });
    expect(await refresh(grant.refresh_token)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
  });
});

describe('who may not', () => {
  test.each([
    ['no token', null],
    ['an invented token', 'invented'],
  ])('%s: 401 Unauthorized, whatever is asked', async (_, token) => {
    for (const path of [
      'Tickets',
      'Tickets/1',
      'Actions',
      'Attachment',
      'Status',
      'Agent/me',
      'No',
    ]) {
      const answer = await ask(path, { token });
      expect(answer.body).toMatchObject({ error: 'Unauthorized', message: 'Unauthorized' });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
    }
  });

  test('a token in another scheme is no token', async () => {
    const token = await requestServiceToken('all');
    const headers = { authorization: `Basic ${token}` };
    expect(await expectRefusal('Tickets', { token: null, headers })).toMatchObject({ status: 401 });
  });

  test('a token that may only read cannot write: 403 Insufficient permissions', async () => {
    const token = await requestServiceToken('read:tickets');
    const forbidden = { status: 403, message: 'Insufficient permissions' };
    expect(await works(token)).toBe(true);
    expect(await expectRefusal('Tickets', { token, json: [await ticketDraft()] })).toMatchObject(
      forbidden,
    );
    for (const path of ['Actions', 'Attachment']) {
      expect(await expectRefusal(path, { token, json: [{ ticket_id: 1 }] })).toMatchObject(
        forbidden,
      );
    }
    expect(await expectRefusal('Client', { token })).toMatchObject(forbidden);
  });

  test('a token for customers alone does not show tickets', async () => {
    const token = await requestServiceToken('read:customers');
    expect((await ask('Client', { token })).status).toBe(200);
    for (const path of ['Tickets', 'Tickets/1', 'Actions?ticket_id=1', 'Attachment?ticket_id=1']) {
      expect(await expectRefusal(path, { token })).toMatchObject({ status: 403 });
    }
  });
});
