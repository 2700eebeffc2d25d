import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startClockTenant, type ClockTenant } from './clock-tenant';
import {
  AGENTS_APP,
  askToken,
  authorizeQuery,
  codeForm,
  obtainCode,
  openSignIn,
  pkcePair,
  signIn,
} from './sign-in';
import { ask } from './support';
import { tokenAnswer } from './wire';

const SECOND = 1_000;
const DAY = 24 * 3_600 * SECOND;

let tenant: ClockTenant;
beforeAll(async () => {
  tenant = await startClockTenant();
});
afterAll(() => tenant.close());

const refresh = (refreshToken = '') =>
  askToken(
    { grant_type: 'refresh_token', client_id: AGENTS_APP, refresh_token: refreshToken },
    tenant.url,
  );
const statusWith = async (token: string) =>
  (await ask('Agent/me', { token, base: tenant.url })).status;
const refused = { status: 400, body: { error: 'invalid_grant' } };

describe('time passes', () => {
  test('a code is good for a minute and not a second longer', async () => {
    const base = tenant.url;
    const inTime = await obtainCode('vera', { base });
    const tooLate = await obtainCode('vera', { base });
    tenant.pass(60 * SECOND);
    expect((await askToken(codeForm(inTime.code, inTime.verifier), base)).status).toBe(200);
    tenant.pass(1 * SECOND);
    expect(await askToken(codeForm(tooLate.code, tooLate.verifier), base)).toMatchObject(refused);
  });

  test('an access token ends when it said it would; the refresh token goes on', async () => {
    const grant = await signIn('vera', { base: tenant.url });
    tenant.pass(grant.expires_in * SECOND - 1);
    expect(await statusWith(grant.access_token)).toBe(200);
    tenant.pass(1);
    expect(await statusWith(grant.access_token)).toBe(401);
    const renewed = tokenAnswer.parse((await refresh(grant.refresh_token)).body);
    expect(await statusWith(renewed.access_token)).toBe(200);
  });

  test('a refresh token used again later counts as stolen: the sign-in ends', async () => {
    const grant = await signIn('vera', { base: tenant.url });
    const renewed = tokenAnswer.parse((await refresh(grant.refresh_token)).body);
    tenant.pass(5 * 60 * SECOND);
    expect(await statusWith(renewed.access_token)).toBe(200);
    expect(await refresh(grant.refresh_token)).toMatchObject(refused);
    expect(await statusWith(renewed.access_token)).toBe(401);
    expect(await refresh(renewed.refresh_token)).toMatchObject(refused);
  });

  test('a month without a sign of life ends the sign-in', async () => {
    const grant = await signIn('vera', { base: tenant.url });
    tenant.pass(31 * DAY);
    expect(await refresh(grant.refresh_token)).toMatchObject(refused);
  });

  test('the tenant asks for the password again after a working day', async () => {
    const { cookie } = await obtainCode('vera', { base: tenant.url });
    const open = () =>
      openSignIn(authorizeQuery(pkcePair().challenge), { base: tenant.url, cookie });
    expect((await open()).location).not.toBeNull();
    tenant.pass(12 * 3_600 * SECOND + 1);
    expect(await open()).toMatchObject({ status: 200, location: null });
  });
});
