import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Seals and opens small texts with AES-256-GCM. */
export type SecretBox = {
  /** base64url of nonce, tag and ciphertext. `context` must be the same when opening. */
  seal: (plain: string, context: string) => string;
  /** Null where it was sealed with another key or context, or altered. */
  open: (sealed: string, context: string) => string | null;
};

const NONCE = 12;
const TAG = 16;

/** A box whose key is derived from the deployment's secret (HKDF-SHA-256). */
export function secretBox(secret: string): SecretBox {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'halyard/session-grants', 32));
  return {
    seal(plain, context) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed, context) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < NONCE + TAG) return null;
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE))
          .setAAD(Buffer.from(context))
          .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
        const plain = Buffer.concat([
          decipher.update(bytes.subarray(NONCE + TAG)),
          decipher.final(),
        ]);
        return plain.toString('utf8');
      } catch {
        return null;
      }
    },
  };
}
