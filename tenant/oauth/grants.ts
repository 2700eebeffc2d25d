import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Executor } from '@/tenant/context';
import { codes, logins, tokens } from '@/tenant/store/schema';
import { hashSecret, randomSecret } from './secrets';

const REFRESH_LIFETIME_MS = 30 * 24 * 3_600_000;
/** How long a rotated refresh token still answers: its first answer may have been lost on the way. */
export const ROTATION_GRACE_MS = 30_000;

export type NewGrant = {
  clientId: string;
  /** Null for a service application. */
  agentId: number | null;
  scope: string;
  /** What it descends from; absent starts a family of its own. */
  family?: string;
};

export type IssuedGrant = { accessToken: string; refreshToken: string | null };

/** Stores a new token pair; the refresh token comes only with the scope `offline_access`. */
export async function issueGrant(
  db: Executor,
  grant: NewGrant,
  now: number,
  accessSeconds: number,
): Promise<IssuedGrant> {
  const accessToken = randomSecret();
  const refreshes = grant.agentId !== null && grant.scope.split(' ').includes('offline_access');
  const refreshToken = refreshes ? randomSecret() : null;
  const accessHash = hashSecret(accessToken);
  await db.insert(tokens).values({
    accessHash,
    refreshHash: refreshToken === null ? null : hashSecret(refreshToken),
    family: grant.family ?? accessHash,
    clientId: grant.clientId,
    agentId: grant.agentId,
    scope: grant.scope,
    accessExpiresAt: now + accessSeconds * 1000,
    refreshExpiresAt: refreshToken === null ? null : now + REFRESH_LIFETIME_MS,
  });
  return { accessToken, refreshToken };
}

/**
 * Makes this transaction the only one that issues or ends tokens of the family. Locked rows would not
 * do: a token another transaction is just adding has no row yet that could be seen and ended.
 */
export async function lockFamily(tx: Executor, family: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${family}, 0))`);
}

/** Ends every token that descends from the same sign-in; the family must be locked. */
export async function endFamily(tx: Executor, family: string, now: number): Promise<void> {
  await tx
    .update(tokens)
    .set({ revokedAt: now })
    .where(and(eq(tokens.family, family), isNull(tokens.revokedAt)));
}

/** Ends every token that descends from the same sign-in, also one that is being issued meanwhile. */
export async function revokeFamily(db: Executor, family: string, now: number): Promise<void> {
  await db.transaction(async (tx) => {
    await lockFamily(tx, family);
    await endFamily(tx, family, now);
  });
}

/** Ends all an agent holds: tokens, codes not yet used, and sign-ins. Run it in a transaction that has written the agent. */
export async function endGrantsOf(tx: Executor, agentId: number, now: number): Promise<void> {
  await tx.delete(codes).where(and(eq(codes.agentId, agentId), isNull(codes.usedAt)));
  await tx
    .update(tokens)
    .set({ revokedAt: now })
    .where(and(eq(tokens.agentId, agentId), isNull(tokens.revokedAt)));
  await tx.delete(logins).where(eq(logins.agentId, agentId));
}

export type RefreshFacts = {
  clientId: string;
  refreshExpiresAt: number | null;
  rotatedAt: number | null;
  revokedAt: number | null;
};

/** What becomes of a refresh token that is presented; `now` in epoch ms. */
export function judgeRefresh(
  token: RefreshFacts,
  clientId: string,
  now: number,
): 'good' | 'stolen' | 'refused' {
  if (token.clientId !== clientId || token.revokedAt !== null) return 'refused';
  if (token.refreshExpiresAt === null || now >= token.refreshExpiresAt) return 'refused';
  return token.rotatedAt !== null && now - token.rotatedAt > ROTATION_GRACE_MS ? 'stolen' : 'good';
}

/** Removes what can never be used again. */
export async function sweepGrants(db: Executor, now: number): Promise<void> {
  const dayAgo = now - 24 * 3_600_000;
  await db.delete(codes).where(lt(codes.expiresAt, dayAgo));
  await db.delete(logins).where(lt(logins.expiresAt, now));
  await db
    .delete(tokens)
    .where(lt(sql`coalesce(${tokens.refreshExpiresAt}, ${tokens.accessExpiresAt})`, dayAgo));
}
