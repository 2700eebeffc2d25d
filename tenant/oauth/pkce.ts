import { createHash } from 'node:crypto';
import { isSameSecret } from './secrets';

export const CODE_LIFETIME_MS = 60_000;

/** An S256 challenge is 43 characters of base64url (RFC 7636 §4.2). */
export function isChallenge(value: string | undefined): value is string {
  return value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value);
}

/** Whether the verifier is the one the challenge was made from (RFC 7636 §4.6). */
export function isVerified(verifier: string | undefined, challenge: string): boolean {
  if (verifier === undefined || !/^[A-Za-z0-9._~-]{43,128}$/.test(verifier)) return false;
  return isSameSecret(createHash('sha256').update(verifier).digest('base64url'), challenge);
}

export type CodeFacts = {
  clientId: string;
  redirectUri: string;
  challenge: string;
  expiresAt: number;
  usedAt: number | null;
};

export type CodeVerdict =
  'good' | 'reused' | 'expired' | 'other-client' | 'other-redirect' | 'not-verified';

/** What becomes of a code that is presented; `now` in epoch ms. A reused one condemns its family. */
export function judgeCode(
  code: CodeFacts,
  given: { clientId: string; redirectUri: string | undefined; verifier: string | undefined },
  now: number,
): CodeVerdict {
  if (code.clientId !== given.clientId) return 'other-client';
  if (code.usedAt !== null) return 'reused';
  if (now > code.expiresAt) return 'expired';
  if (code.redirectUri !== given.redirectUri) return 'other-redirect';
  if (!isVerified(given.verifier, code.challenge)) return 'not-verified';
  return 'good';
}
