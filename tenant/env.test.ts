import { describe, expect, it, test } from 'vitest';
import { readTenantEnv, TenantSettingsError } from './env';

function mistakes(env: Record<string, string>): string {
  try {
    readTenantEnv(env);
  } catch (error) {
    if (error instanceof TenantSettingsError) return error.message;
  }
  throw new Error('The settings were taken');
}

describe('the settings of the tenant', () => {
  it('needs none', () => {
    expect(readTenantEnv({})).toMatchObject({
      ...{ dialect: 'simplified', rateLimit: 300, sendsRetryAfter: true, faults: false },
    });
    expect(readTenantEnv({ SMTP_URL: '' }).smtpUrl).toBeUndefined();
  });

  it('lists every mistake at once', () => {
    const env = { TENANT_PORT: 'x', TENANT_FAULTS: 'perhaps', TENANT_RATE_LIMIT: '0' };
    for (const name of Object.keys(env)) expect(mistakes(env)).toContain(name);
  });
});

const SECRET = 'geheim-wort';

test.each([
  ['no number as its port', `smtp://mailer:${SECRET}@mail.example:abc`],
  ['a port there is not', `smtp://mailer:${SECRET}@mail.example:99999`],
  ['a sign of an address in the password', `smtp://mailer:${SECRET}/x@mail.example:25`],
  ['a broken sign in the password', `smtp://mailer:%zz${SECRET}@mail.example:25`],
  ['no host', `smtp://mailer:${SECRET}@`],
])('a mail server with %s is refused without a word of its password', (_, SMTP_URL) => {
  expect(mistakes({ SMTP_URL })).toContain('SMTP_URL cannot be read');
  expect(mistakes({ SMTP_URL })).not.toContain(SECRET);
});

test.each([
  'smtp://mail.example',
  'smtps://mailer:p%40ss@mail.example:465',
  'smtp://mailer:p@ss@[::1]:25?tls.rejectUnauthorized=false',
])('%s is a mail server', (SMTP_URL) => {
  expect(readTenantEnv({ SMTP_URL }).smtpUrl).toBe(SMTP_URL);
});
