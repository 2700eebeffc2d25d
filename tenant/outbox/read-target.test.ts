import { expect, test } from 'vitest';
import { readTarget } from './read-target';

test.each([
  '/outbox',
  '/outbox?search=a+b%20%C3%A4&page=2',
  '/outbox/new',
  '/outbox/desk',
  '/outbox/12',
  '/outbox/12?done=replied',
])('after signing in the outbox shows the page one wanted: %s', (to) => {
  expect(readTarget(to)).toBe(to);
});

test.each([
  undefined,
  null,
  7,
  ['/outbox/new'],
  '',
  'outbox',
  '/',
  '/outbox/',

  '/outbox/12/reply',
  '/outbox/../auth/endsession',
  '/outbox/./12',
  '/outbox/%2e%2e/auth',
  '/outbox//evil.example',
  '/outboxes',
  '/outbox.evil.example',
  '/outbox@evil.example',
  '//evil.example/outbox',
  '/\\evil.example',
  'https://evil.example/outbox',
  'javascript:alert(1)//outbox',
  '/outbox?a b',
  '/outbox\n',
  '/outbox?x\r\nSet-Cookie: a=b',
  '/auth/endsession?/outbox',
])('and never anything else: %j', (to) => {
  expect(readTarget(to)).toBe('/outbox');
});
