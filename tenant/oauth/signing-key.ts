import { eq } from 'drizzle-orm';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type CryptoKey,
  type JWK,
} from 'jose';
import { z } from 'zod';
import type { Executor } from '@/tenant/context';
import { meta } from '@/tenant/store/schema';

const META_KEY = 'signing_key';
const kept = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string(),
  n: z.string(),
  e: z.string(),
});

export type SigningKey = { publicJwk: JWK; privateKey: CryptoKey | Uint8Array; kid: string };

async function readKept(db: Executor): Promise<JWK & { kid: string }> {
  const read = async () => (await db.select().from(meta).where(eq(meta.key, META_KEY)))[0]?.value;
  const before = await read();
  if (before !== undefined) return kept.parse(before);
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const value = { ...jwk, kid: await calculateJwkThumbprint(jwk) };
  await db.insert(meta).values({ key: META_KEY, value }).onConflictDoNothing();
  return kept.parse(await read());
}

/** The RS256 key that signs identity tokens, made at first use and kept in the database. */
export async function loadSigningKey(db: Executor): Promise<SigningKey> {
  const jwk = await readKept(db);
  const { kty, n, e, kid } = jwk;
  return {
    publicJwk: { kty, n, e, kid, alg: 'RS256', use: 'sig' },
    privateKey: await importJWK(jwk, 'RS256'),
    kid,
  };
}

export type IdentityClaims = {
  issuer: string;
  clientId: string;
  agent: { id: number; name: string; email: string; username: string | null };
  nonce: string | null;
  /** Epoch ms. */
  now: number;
  lifetimeSeconds: number;
};

/** An OpenID Connect identity token: who signed in, for whom, answering which nonce. */
export function signIdToken(key: SigningKey, claims: IdentityClaims): Promise<string> {
  const { agent, nonce, now } = claims;
  const issuedAt = Math.floor(now / 1000);
  return new SignJWT({
    name: agent.name,
    email: agent.email,
    preferred_username: agent.username ?? undefined,
    ...(nonce === null ? {} : { nonce }),
  })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
    .setIssuer(claims.issuer)
    .setAudience(claims.clientId)
    .setSubject(String(agent.id))
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + claims.lifetimeSeconds)
    .sign(key.privateKey);
}
