import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const KEY_BYTES = 32;

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, KEY_BYTES, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

/** scrypt of a password as it is stored: `salt:hash` in hex. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}:${(await derive(password, salt)).toString('hex')}`;
}

const nobody = `${'00'.repeat(16)}:${'00'.repeat(KEY_BYTES)}`;

/** Whether the password fits. A missing hash costs the same time, so names cannot be guessed. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [salt = '', hash = ''] = (stored ?? nobody).split(':');
  const key = await derive(password, Buffer.from(salt, 'hex'));
  const kept = Buffer.from(hash, 'hex');
  return stored !== null && kept.length === key.length && timingSafeEqual(kept, key);
}
