import 'server-only';
import { getToken } from 'next-auth/jwt';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Desk } from '@/lib/desk/context';
import { createTicketClaims } from '@/lib/desk/ticket-claims';
import { createTicketTurns } from '@/lib/desk/ticket-turns';
import { HaloError } from '@/lib/halo/errors';
import { routes } from '@/lib/routes';
import { sessionCookieName, usesHttps } from './auth';
import { serverNow } from './clock';
import { env } from './env';
import { embeddedTenant, halo, sharedLookups } from './halo';
import { live } from './live';
import { remember } from './remember';
import { tokensOfSession } from './session-tokens';
import { authSecret, store } from './store';
import { systemControl } from './system-control';
import { currentRole } from './system-settings';

/** The session id in the request's cookie; null where there is none or it is not of our making. */
export async function sessionId(): Promise<string | null> {
  const jar = await cookies();
  const token = await getToken({
    // getToken reads nothing of the request but these two.
    req: {
      cookies: Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])),
      headers: {},
    } as unknown as Parameters<typeof getToken>[0]['req'],
    secret: authSecret(),
    cookieName: sessionCookieName(),
    secureCookie: usesHttps(),
  });
  return typeof token?.sid === 'string' ? token.sid : null;
}

/** The signed-in agent's desk, once a request; null where nobody is signed in. */
export const currentDesk = cache(async (): Promise<Desk | null> => {
  const sid = await sessionId();
  if (!sid) return null;
  const { sessions, writes, agentSettings, ...kept } = await store();
  const { views, seen, templates, boards, reviews, escalations } = kept;
  const session = await sessions.read(sid, serverNow());
  if (!session) return null;

  const tokens = tokensOfSession(sid);
  const calls = halo().session(tokens);
  let { agent } = session;
  if (session.agentStale) {
    try {
      agent = await calls.me();
      await sessions.saveAgent(sid, agent);
    } catch (error) {
      if (!(error instanceof HaloError)) throw error;
      if (error.kind === 'signed-out') return null;
      // Who they are stands as last read; the tenant decides about every call anyway.
    }
  }
  const [role, settings, tenant, desk] = await Promise.all([
    currentRole(agent),
    agentSettings.read(agent.id),
    embeddedTenant(),
    live(),
  ]);
  return {
    viewer: { agent, role, settings, embeddedTenant: tenant },
    halo: calls,
    lookups: sharedLookups,
    writes,
    keep: {
      ...{ settings: agentSettings, views, seen, templates, boards },
      ...{ reviews, escalations, system: systemControl },
    },
    claims: remember('ticket-claims', () => createTicketClaims(serverNow)),
    inTurn: remember('ticket-turns', createTicketTurns),
    live: desk.session(agent, sid, {
      listIds: (query, lane) => halo().session(tokens, lane).tickets.listIds(query),
    }),
    wall: desk.wall,
    escalationEmail: env().ESCALATION_EMAIL ?? null,
    now: serverNow,
  };
});

/** The desk of a page. Sends whoever is not signed in to sign in, and back to `returnTo` after it. */
export async function requireDesk(returnTo: string): Promise<Desk> {
  const desk = await currentDesk();
  if (!desk) {
    const hadCookie = (await cookies()).has(sessionCookieName());
    redirect(
      routes.signIn({ callbackUrl: returnTo, ...(hadCookie && { error: 'SessionExpired' }) }),
    );
  }
  return desk;
}
