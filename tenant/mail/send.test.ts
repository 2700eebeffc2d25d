import { expect, onTestFinished, test, vi } from 'vitest';
import { smtpSender } from './send';

const SECRET = 'geheim-wort';

test.each([
  ['no number as its port', `smtp://mailer:${SECRET}@mail.example:abc`],
  ['a port there is not', `smtp://mailer:${SECRET}@mail.example:99999`],
  ['a sign of an address in the password', `smtp://mailer:${SECRET}/x@mail.example:25`],
  ['a broken sign in the password', `smtp://mailer:%zz${SECRET}@mail.example:25`],
  ['no host', `smtp://mailer:${SECRET}@`],
])('an SMTP_URL with %s is refused without a word of its password', (_, smtpUrl) => {
  const warned = vi.spyOn(process, 'emitWarning');
  onTestFinished(() => warned.mockRestore());
  let failure: unknown = null;
  try {
    smtpSender(smtpUrl).close();
  } catch (error) {
    failure = error;
  }
  expect(failure).toBeInstanceOf(Error);
  expect(String(failure)).toContain('SMTP_URL cannot be read');
  expect(`${failure instanceof Error ? failure.stack : ''}`).not.toContain(SECRET);
  expect(warned).not.toHaveBeenCalled();
});

test.each([
  'smtp://mail.example',
  'smtps://mailer:p%40ss@mail.example:465',
  'smtp://mailer:p@ss@[::1]:25?tls.rejectUnauthorized=false',
])('%s is taken', (smtpUrl) => {
  smtpSender(smtpUrl).close();
});
