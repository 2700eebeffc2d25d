import { createHash, randomBytes } from 'node:crypto';

/** A key of 256 bits, base64url, and what is kept of it. */
export function newKey(): { key: string; hash: string } {
  const key = randomBytes(32).toString('base64url');
  return { key, hash: hashOfKey(key) };
}

/** SHA-256, base64url: enough for what cannot be guessed. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
