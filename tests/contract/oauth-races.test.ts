import { describe, expect, inject, test } from 'vitest';
import {
  AGENTS_APP,
  askToken,
  authorizeQuery,
  codeForm,
  obtainCode,
  openSignIn,
  pkcePair,
  signIn,
  submitSignIn,
} from './sign-in';
import { ask } from './support';
import { tokenAnswer } from './wire';

const works = async (token: string) => (await ask('Agent/me', { token })).status === 200;

const revoke = (token = '') =>
  fetch(`${inject('tenantUrl')}/auth/revoke`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: AGENTS_APP, token }),
  });

describe('requests that arrive together', () => {
  test('a sign-in that is ended stays ended, though it was being renewed at that moment', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { refresh_token } = await signIn('technician');
      const fields = { grant_type: 'refresh_token', client_id: AGENTS_APP };
      const renewing = () => askToken({ ...fields, refresh_token: refresh_token ?? '' });
      const [one, ended, two] = await Promise.all([renewing(), revoke(refresh_token), renewing()]);
      expect(ended.status).toBe(200);
      for (const { status, body } of [one, two]) {
        if (status === 200) expect(await works(tokenAnswer.parse(body).access_token)).toBe(false);
      }
    }
  });

  test('a code used eight times at once: one is answered, and even that one’s token is ended', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { code, verifier } = await obtainCode('technician');
      const form = codeForm(code, verifier);
      const answers = await Promise.all(Array.from({ length: 8 }, () => askToken(form)));
      const [winner, ...others] = answers.filter(({ status }) => status === 200);
      expect(others).toEqual([]);
      expect(await works(tokenAnswer.parse(winner?.body).access_token)).toBe(false);
    }
  });

  test('forty guesses of one password side by side: only ten are looked at', async () => {
    const username = `nobody-${pkcePair().verifier}`;
    const pages = await Promise.all(
      Array.from({ length: 40 }, () => openSignIn(authorizeQuery(pkcePair().challenge))),
    );
    const after = await Promise.all(
      pages.map((page) => submitSignIn(page, { username, password: 'guess' })),
    );
    expect(after.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(after.filter(({ status }) => status === 429)).toHaveLength(30);
  });
});

describe('a NUL character, which no database can store', () => {
  test.each(['client_id', 'redirect_uri', 'nonce', 'state', 'scope'])(
    'in %s of a sign-in request: told on a page, nobody is sent anywhere',
    async (field) => {
      const query = authorizeQuery(pkcePair().challenge);
      query.set(field, `${query.get(field)}\0`);
      expect(await openSignIn(query)).toMatchObject({ status: 400, location: null });
    },
  );

  test('in a user name: as wrong as any other name nobody has', async () => {
    const page = await openSignIn(authorizeQuery(pkcePair().challenge));
    const person = { username: 'tech\0nician', password: 'demo' };
    expect(await submitSignIn(page, person)).toMatchObject({ status: 401, location: null });
  });

  test('in the application’s name at the token endpoint: an unknown application', async () => {
    const form = { grant_type: 'client_credentials', client_id: 'a\0b' };
    expect(await askToken(form)).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    const basic = Buffer.from('a%00b:x').toString('base64');
    const answer = await fetch(`${inject('tenantUrl')}/auth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect(answer.status).toBe(401);
  });
});
