import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { routes } from '@/lib/routes';
import { serverNow } from './clock';
import { env } from './env';
import { connection, halo } from './halo';
import { authSecret, store } from './store';
import { endSession, fixedTokens } from './session-tokens';

/** How long one sign-in lasts; after it the tenant is asked again. */
const SESSION_SECONDS = 12 * 60 * 60;

/** Cookies ignore ports: the name keeps ours apart from the tenant's and from other programs'. */
export function sessionCookieName(): string {
  return usesHttps() ? '__Secure-halyard-session' : 'halyard-session';
}

/** Whether browsers reach us by https, so that cookies may insist on it. */
export function usesHttps(): boolean {
  return env().PUBLIC_URL.startsWith('https:');
}

type SignInToken = { sid?: string };

/**
 * next-auth's settings with the tenant as the one OAuth provider. The cookie it makes holds a
 * session id; the tenant's tokens go to the store and never to the browser.
 *
 * @throws HaloError where the tenant cannot be asked for its sign-in addresses.
 */
export async function authOptions(): Promise<NextAuthOptions> {
  const isSecure = usesHttps();
  return {
    secret: authSecret(),
    providers: [await tenantProvider()],
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    useSecureCookies: isSecure,
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure },
      },
    },
    pages: { signIn: routes.signIn(), error: routes.signIn() },
    callbacks: {
      async jwt({ token, account }): Promise<SignInToken> {
        if (!account) return token.sid ? { sid: String(token.sid) } : {};
        const grant = {
          accessToken: account.access_token ?? '',
          refreshToken: account.refresh_token ?? null,
          expiresAt: account.expires_at ? account.expires_at * 1000 : serverNow() + 3_600_000,
          scope: account.scope ?? null,
        };
        const agent = await halo().session(fixedTokens(grant.accessToken)).me();
        const { sessions } = await store();
        const sid = await sessions.begin({ agent, grant }, serverNow(), SESSION_SECONDS * 1000);
        return { sid };
      },
      // The browser may ask for its session; it learns that there is one, and no more.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      // next-auth's own way out ends as much as ours.
      signOut: async ({ token }) => {
        if (typeof token?.sid === 'string') await endSession(token.sid);
      },
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}

async function tenantProvider(): Promise<OAuthConfig<{ sub: string; name?: string }>> {
  const { agentApp } = connection();
  const { authUrl, tenant } = await halo().tokenEndpoint();
  const tenantParam = tenant ? { tenant } : {};
  return {
    id: 'halo',
    name: 'HaloPSA',
    type: 'oauth',
    wellKnown: `${authUrl}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid all offline_access', ...tenantParam } },
    token: { params: tenantParam },
    clientId: agentApp.clientId,
    clientSecret: agentApp.clientSecret,
    client: { token_endpoint_auth_method: agentApp.clientSecret ? 'client_secret_post' : 'none' },
    checks: ['pkce', 'state'],
    idToken: true,
    profile: (profile) => ({ id: String(profile.sub), name: profile.name }),
  };
}
