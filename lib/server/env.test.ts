import { describe, expect, it } from 'vitest';
import { SettingsError, readSettings } from './env';

function mistakesOf(source: Record<string, string>): string[] {
  try {
    readSettings(source);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.mistakes;
    throw error;
  }
}

describe('settings', () => {
  it('needs none to run on the embedded tenant', () => {
    expect(readSettings({})).toMatchObject({
      PORT: 3000,
      PUBLIC_URL: 'http://localhost:3000',
      HALO_DIALECT: 'simplified',
    });
  });

  it('takes an empty variable for an absent one', () => {
    expect(readSettings({ PORT: '', HALO_URL: '' }).PORT).toBe(3000);
  });

  it('lists every mistake at once, wrong values and contradictions together', () => {
    const mistakes = mistakesOf({
      PORT: 'abc',
      AUTH_SECRET: 'short',
      HALO_URL: 'ftp://desk',
      DATABASE_URL: 'mysql://x',
    });
    expect(mistakes).toEqual([
      'PORT must be a number',
      'DATABASE_URL must be an address such as postgres://user:password@host/database',
      'AUTH_SECRET must have at least 32 characters',
      'HALO_URL must be an address such as https://you.halopsa.com',
      'HALO_CLIENT_ID is required with HALO_URL',
      'HALO_SERVICE_CLIENT_ID is required with HALO_URL',
      'HALO_SERVICE_CLIENT_SECRET is required with HALO_URL',
    ]);
  });

  it('refuses credentials that belong to no tenant, and one port for two servers', () => {
    expect(mistakesOf({ HALO_CLIENT_ID: 'x', PORT: '5000', TENANT_PORT: '5000' })).toEqual([
      'HALO_CLIENT_ID is set, but HALO_URL is not: which tenant is it for?',
      'TENANT_PORT is 5000, the same as PORT: each needs its own',
    ]);
  });

  it('never repeats a value, which may be a secret', () => {
    const secret = 'hunter2';
    expect(() => readSettings({ AUTH_SECRET: secret })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining(secret) }),
    );
  });

  it('speaks the real dialect to a real tenant, unless told otherwise', () => {
    const real = {
      HALO_URL: 'https://you.halopsa.com/',
      HALO_CLIENT_ID: 'a',
      HALO_SERVICE_CLIENT_ID: 'b',
      HALO_SERVICE_CLIENT_SECRET: 'c',
    };
    expect(readSettings(real)).toMatchObject({
      HALO_DIALECT: 'real',
      HALO_URL: 'https://you.halopsa.com',
    });
    expect(readSettings({ ...real, HALO_DIALECT: 'simplified' }).HALO_DIALECT).toBe('simplified');
  });

  it('keeps the embedded tenant and its client in one dialect', () => {
    expect(readSettings({ TENANT_DIALECT: 'real' }).HALO_DIALECT).toBe('real');
  });

  it.each([
    [{}, 300],
    [{ HALO_RATE_LIMIT: 'off' }, null],
    [{ HALO_RATE_LIMIT: '10' }, 10],
    [{ HALO_RATE_LIMIT: '100000' }, 100_000],
  ])('holds back calls to the tenant: %j means %s in five minutes', (given, calls) => {
    expect(readSettings(given).HALO_RATE_LIMIT).toBe(calls);
  });

  it.each(['0', '9', '100001', '300.5', '-300', 'on', 'none'])(
    'takes no rate limit of %s',
    (HALO_RATE_LIMIT) => {
      expect(mistakesOf({ HALO_RATE_LIMIT })).toEqual([
        'HALO_RATE_LIMIT must be off or a whole number from 10 to 100000',
      ]);
    },
  );

  it('takes no webhook secret that could be guessed', () => {
    expect(mistakesOf({ HALO_WEBHOOK_SECRET: 'fifteen-letters' })).toEqual([
      'HALO_WEBHOOK_SECRET must have at least 16 characters',
    ]);
    const secret = 'sixteen-letters!';
    expect(readSettings({ HALO_WEBHOOK_SECRET: secret }).HALO_WEBHOOK_SECRET).toBe(secret);
    expect(readSettings({}).HALO_WEBHOOK_SECRET).toBeUndefined();
  });
});
