import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isGenuineDelivery, readDelivery } from './webhook-delivery';

const SECRET = 'sixteen-letters!';
const NOW = Date.parse('2026-03-04T10:00:00Z');
const BODY = '{"id":"7","webhook_name":"Größe"}';

const seconds = (offset = 0) => String(NOW / 1_000 + offset);
function signed(at = seconds(), body = BODY, secret = SECRET): Record<string, string> {
  const hmac = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  return { 'X-Webhook-Timestamp': at, 'X-Webhook-Signature': `sha256=${hmac}` };
}
const basic = (credentials: string) => ({
  Authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
});
const isGenuine = (headers: Record<string, string>, body = BODY, secret = SECRET) =>
  isGenuineDelivery({ body, headers: new Headers(headers), secret, now: NOW });

describe('a delivery is believed', () => {
  test.each<[string, Record<string, string>]>([
    ['signed a moment ago', signed()],
    ['signed five minutes ago', signed(seconds(-300))],
    ['signed by a clock that is ahead', signed(seconds(300))],
    ['signed in capitals', { ...signed(), 'X-Webhook-Signature': signedInCapitals() }],
    ['with the secret as its password', basic(`halyard:${SECRET}`)],
    ['with the secret as its password and no name', basic(`:${SECRET}`)],
    [
      'with a password, and a signature by another key',
      { ...signed(seconds(), BODY, 'another-letters!'), ...basic(`x:${SECRET}`) },
    ],
  ])('%s', (_, headers) => expect(isGenuine(headers)).toBe(true));

  test('as the tenant signs it', () => {
    // printf '%s' "1772618400.$body" | openssl dgst -sha256 -hmac 'sixteen-letters!'
    const headers = {
      'X-Webhook-Timestamp': '1772618400',
      'X-Webhook-Signature':
        'sha256=9e41c4ea19717228ba64a4408625cac04f0abce6344481acb01ca456b7c62f4a',
    };
    expect(isGenuine(headers)).toBe(true);
  });

  test('once more when it is sent once more: all it does is have a ticket read', () => {
    const headers = signed(seconds(-60));
    expect([isGenuine(headers), isGenuine(headers)]).toEqual([true, true]);
  });

  test('with a password that holds colons', () => {
    expect(isGenuine(basic('halyard:a:b:c:d:e:f:g:h:i'), BODY, 'a:b:c:d:e:f:g:h:i')).toBe(true);
  });
});

function signedInCapitals(): string {
  const [, hex = ''] = (signed()['X-Webhook-Signature'] ?? '').split('=');
  return `SHA256=${hex.toUpperCase()}`;
}

describe('a delivery is not believed', () => {
  test.each<[string, Record<string, string>]>([
    ['without a word of whose it is', {}],
    ['signed by another key', signed(seconds(), BODY, 'another-letters!')],
    ['signed for another body', signed(seconds(), '{"id":"8"}')],
    ['signed for another moment', { ...signed(), 'X-Webhook-Timestamp': seconds(1) }],
    ['signed more than five minutes ago', signed(seconds(-301))],
    ['signed for a time to come', signed(seconds(301))],
    ['signed without a moment', { 'X-Webhook-Signature': signed()['X-Webhook-Signature'] ?? '' }],
    ['signed at no moment', signed('now')],
    ['with half a signature', { ...signed(), 'X-Webhook-Signature': 'sha256=9e41' }],
    ['with a signature of another kind', { ...signed(), 'X-Webhook-Signature': 'md5=00' }],
    ['with another password', basic('halyard:another-letters!')],
    ['with the secret as its name', basic(`${SECRET}:`)],
    ['with nothing but the secret', basic(SECRET)],
    ['with the start of the secret', basic('halyard:sixteen')],
    ['with a password that is no base64', { Authorization: 'Basic %%%' }],
    ['with a bearer token', { Authorization: `Bearer ${SECRET}` }],
  ])('%s', (_, headers) => expect(isGenuine(headers)).toBe(false));

  test('whatever it says, where there is no secret to know it by', () => {
    expect(isGenuine(signed(seconds(), BODY, ''), BODY, '')).toBe(false);
    expect(isGenuine(basic('halyard:'), BODY, '')).toBe(false);
  });
});

describe('which ticket a delivery is about', () => {
  test.each<[unknown, number | null]>([
    [{ id: '17', event: 'ticket.updated', ticket_id: 42, object_id: 42, ticket: { id: 42 } }, 42],
    [{ ticketid: '42' }, 42],
    [{ TicketId: 42 }, 42],
    [{ faultid: 42.0 }, 42],
    [{ fault_id: ' 42 ' }, 42],
    [{ object_id: 42 }, 42],
    [{ objectid: '42' }, 42],
    [{ ticket: { id: '42', summary: 'VPN' } }, 42],
    [{ ticket: 42 }, 42],
    [{ ticket_details: { id: 42 } }, 42],
    [{ ticket_details: { ticket_id: 42 } }, 42],
    [{ tickets: [{ id: 42 }] }, 42],
    [[{ faultid: 42 }], 42],
    [{ ticket_id: null, ticket: { id: 42 } }, 42],
    [{ id: 17, event: 'ping', ticket_id: 0, object_id: 0, ticket: null }, null],
    [{ ticket_id: -1 }, null],
    [{ ticket_id: 'forty-two' }, null],
    [{ ticket_id: 4.2 }, null],
    [{ ticket_id: { toString: 'x' } }, null],
    [{ id: 17 }, null],
    [{}, null],
    [[], null],
    [null, null],
    ['42', null],
    [42, null],
  ])('%j', (body, ticketId) => expect(readDelivery(body)).toEqual({ ticketId }));
});
