import { createHmac, randomBytes } from 'node:crypto';
import { isSameSecret } from './secrets';

const LIFETIME_MS = 60 * 60_000;

export type FormGuard = {
  /** A value for one form, bound to the browser's guard cookie. */
  issue(cookie: string, now: number): string;
  /** True once for a value this browser was given within the hour. */
  redeem(value: string, cookie: string, now: number): boolean;
};

/** Keeps another site from posting our sign-in form in somebody's browser. */
export function createFormGuard(): FormGuard {
  const key = randomBytes(32);
  const used = new Map<string, number>();
  const sign = (body: string, cookie: string) =>
    createHmac('sha256', key).update(`${body}|${cookie}`).digest('base64url');
  return {
    issue(cookie, now) {
      const body = `${now + LIFETIME_MS}.${randomBytes(9).toString('base64url')}`;
      return `${body}.${sign(body, cookie)}`;
    },
    redeem(value, cookie, now) {
      const [expires = '', nonce = '', signature = ''] = value.split('.');
      const expiresAt = Number(expires);
      if (!isSameSecret(signature, sign(`${expires}.${nonce}`, cookie))) return false;
      if (!(expiresAt > now) || used.has(nonce)) return false;
      for (const [old, until] of used) if (until <= now) used.delete(old);
      used.set(nonce, expiresAt);
      return true;
    },
  };
}
