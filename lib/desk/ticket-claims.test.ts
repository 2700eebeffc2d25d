import { expect, it } from 'vitest';
import { createTicketClaims } from './ticket-claims';

it('one of several who want a ticket has it, until it is given back or half a minute is over', () => {
  let now = 0;
  const claims = createTicketClaims(() => now);
  expect([claims.take(1, 'rosa'), claims.take(1, 'ola'), claims.take(2, 'ola')]).toEqual([
    true,
    false,
    true,
  ]);
  claims.release(1, 'ola');
  expect(claims.take(1, 'ola')).toBe(false);
  now = 29_999;
  expect(claims.take(1, 'rosa')).toBe(true);
  now = 30_000;
  expect([claims.take(2, 'rosa'), claims.take(1, 'ola')]).toEqual([true, false]);
  claims.release(1, 'rosa');
  expect(claims.take(1, 'ola')).toBe(true);
});
