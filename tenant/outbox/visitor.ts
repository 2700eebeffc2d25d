import { eq } from 'drizzle-orm';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Caller, Tenant } from '@/tenant/context';
import { LOGIN_COOKIE, loginAgent } from '@/tenant/oauth/logins';
import { agents } from '@/tenant/store/schema';
import { entryTo } from './enter';

/** Who looks at the tenant's own pages. */
export type Visitor = { caller: Caller; name: string; login: string; isAdmin: boolean };

/** The agent behind the pages' cookie; null where nobody is signed in. */
export async function visitorOf({ db, now }: Tenant, c: Context): Promise<Visitor | null> {
  const login = getCookie(c, LOGIN_COOKIE);
  const agentId = await loginAgent(db, login, now());
  if (login === undefined || agentId === null) return null;
  const [agent] = await db.select().from(agents).where(eq(agents.id, agentId));
  if (agent === undefined) return null;
  const caller = { agent, scopes: new Set(['all']), appId: 'outbox' };
  return { caller, name: agent.name, login, isAdmin: agent.isAdmin };
}

/** Off to sign in, and back to the page asked for. */
export function sendToSignIn(c: Context): Response {
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(entryTo(pathname + search), 303);
}
