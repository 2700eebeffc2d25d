import { createHmac } from 'node:crypto';

/**
 * The value of `X-Webhook-Signature`: `sha256=` and, in hex, the HMAC-SHA256 of
 * `{timestamp}.{body}`; `timestamp` in Unix seconds as `X-Webhook-Timestamp` says it, `body` as sent.
 */
export function signBody(secret: string, timestamp: number, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}
