import { and, eq, gt } from 'drizzle-orm';
import type { Executor } from '@/tenant/context';
import { agents, logins } from '@/tenant/store/schema';
import { isPassword } from './passwords';
import { hashSecret, randomSecret } from './secrets';

export const LOGIN_COOKIE = 'halo_tenant_login';
export const LOGIN_LIFETIME_SECONDS = 12 * 3600;

/** The agent behind a login cookie; null when it is unknown, expired or the agent is disabled. */
export async function loginAgent(
  db: Executor,
  cookie: string | undefined,
  now: number,
): Promise<number | null> {
  if (cookie === undefined) return null;
  const [row] = await db
    .select({ id: agents.id })
    .from(logins)
    .innerJoin(agents, eq(agents.id, logins.agentId))
    .where(
      and(
        eq(logins.hash, hashSecret(cookie)),
        gt(logins.expiresAt, now),
        eq(agents.isDisabled, false),
      ),
    );
  return row?.id ?? null;
}

/** Remembers a sign-in and returns the cookie's value. */
export async function startLogin(db: Executor, agentId: number, now: number): Promise<string> {
  const cookie = randomSecret();
  const expiresAt = now + LOGIN_LIFETIME_SECONDS * 1000;
  await db.insert(logins).values({ hash: hashSecret(cookie), agentId, expiresAt });
  return cookie;
}

/** Forgets a sign-in; an unknown cookie is no error. */
export async function endLogin(db: Executor, cookie: string | undefined): Promise<void> {
  if (cookie !== undefined) await db.delete(logins).where(eq(logins.hash, hashSecret(cookie)));
}

/** The agent a name and password belong to; null for a wrong pair or a disabled agent. */
export async function checkPassword(
  db: Executor,
  username: string,
  password: string,
): Promise<number | null> {
  const [agent] = await db
    .select({ id: agents.id, passwordHash: agents.passwordHash, isDisabled: agents.isDisabled })
    .from(agents)
    // PostgreSQL knows no NUL character, so nobody has one in the name.
    .where(eq(agents.username, username.replaceAll('\0', '\ufffd')));
  const fits = await isPassword(password, agent?.passwordHash ?? null);
  return agent !== undefined && fits && !agent.isDisabled ? agent.id : null;
}
