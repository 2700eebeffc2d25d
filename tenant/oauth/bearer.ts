import { eq } from 'drizzle-orm';
import type { Context, MiddlewareHandler } from 'hono';
import type { ApiEnv, Caller, Executor, Tenant } from '@/tenant/context';
import { ApiError } from '@/tenant/problem';
import { agents, tokens } from '@/tenant/store/schema';
import { hasScope } from './scopes';
import { hashSecret } from './secrets';

/** Who holds this access token; null for one that is unknown, expired, revoked or a disabled agent's. */
export async function findCaller(
  db: Executor,
  header: string | undefined,
  now: number,
): Promise<Caller | null> {
  const token = /^bearer\s+([A-Za-z0-9._~+/=-]+)\s*$/i.exec(header ?? '')?.[1];
  if (token === undefined) return null;
  const [row] = await db
    .select({
      scope: tokens.scope,
      appId: tokens.clientId,
      agentId: tokens.agentId,
      expiresAt: tokens.accessExpiresAt,
      revokedAt: tokens.revokedAt,
      agent: {
        id: agents.id,
        name: agents.name,
        isMachine: agents.isMachine,
        isAdmin: agents.isAdmin,
        isDisabled: agents.isDisabled,
        visibleClientIds: agents.visibleClientIds,
      },
    })
    .from(tokens)
    .leftJoin(agents, eq(agents.id, tokens.agentId))
    .where(eq(tokens.accessHash, hashSecret(token)));
  if (row === undefined || row.revokedAt !== null || now >= row.expiresAt) return null;
  const scopes = new Set(row.scope.split(' '));
  const { appId } = row;
  if (row.agentId === null) return { agent: null, scopes, appId };
  return row.agent === null || row.agent.isDisabled ? null : { agent: row.agent, scopes, appId };
}

/** Lets only a good bearer token through and tells the handlers who holds it; else 401. */
export function requireToken({ db, now }: Pick<Tenant, 'db' | 'now'>): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const caller = await findCaller(db, c.req.header('authorization'), now());
    if (caller === null) {
      c.header('www-authenticate', 'Bearer realm="tenant", error="invalid_token"');
      const header = c.req.header('authorization');
      const detail =
        header === undefined
          ? 'Send Authorization: Bearer and a token of /auth/token.'
          : 'The token is unknown, expired or revoked; get a new one at /auth/token.';
      throw new ApiError(401, 'Unauthorized', undefined, detail);
    }
    c.set('caller', caller);
    await next();
  };
}

/** The caller, where its token has `all` or one of these scopes; else 403. */
export function callerWith(c: Context<ApiEnv>, ...anyOf: string[]): Caller {
  const caller = c.get('caller');
  if (!hasScope(caller.scopes, ...anyOf)) {
    const detail = `The token needs the scope ${anyOf.join(' or ')}.`;
    throw new ApiError(403, 'Insufficient permissions', undefined, detail);
  }
  return caller;
}

/** The only clients this caller may see; null means all. */
export function visibleClients(caller: Caller): number[] | null {
  return caller.agent?.visibleClientIds ?? null;
}
