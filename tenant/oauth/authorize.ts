import { Hono, type Context } from 'hono';
import { deleteCookie, getCookie } from 'hono/cookie';
import type { Tenant } from '@/tenant/context';
import { codes } from '@/tenant/store/schema';
import { answerPage } from './answer-page';
import { answerAddress, readAuthorizeRequest, type AuthorizeRequest } from './authorize-request';
import { endLogin, LOGIN_COOKIE, loginAgent } from './logins';
import { messagePage } from './pages';
import { AUTH_PATH, type PasswordAsk, type PasswordForm } from './password-form';
import { CODE_LIFETIME_MS } from './pkce';
import { isAllowedReturn } from './redirects';
import { hashSecret, randomSecret } from './secrets';

function refusalPage(c: Context, message: string) {
  return answerPage(c, messagePage('This sign-in cannot go on', message), 400);
}

function askFor(request: AuthorizeRequest): PasswordAsk {
  const carried = Object.entries(request.fields).filter(
    (field): field is [string, string] => field[1] !== undefined,
  );
  return {
    action: '/auth/authorize',
    appName: request.app.name,
    carried: Object.fromEntries(carried),
    returnTo: request.redirectUri,
  };
}

/** The browser's half of OAuth: the authorization endpoint with its sign-in page, and signing out. */
export function authorizeRoutes({ settings, db, now }: Tenant, passwords: PasswordForm): Hono {
  const routes = new Hono();
  const secure = settings.publicUrl.startsWith('https:');

  async function sendCode(c: Context, request: AuthorizeRequest, agentId: number) {
    const code = randomSecret();
    await db.insert(codes).values({
      hash: hashSecret(code),
      clientId: request.app.clientId,
      agentId,
      redirectUri: request.redirectUri,
      scope: request.scope,
      challenge: request.challenge,
      nonce: request.nonce,
      expiresAt: now() + CODE_LIFETIME_MS,
    });
    c.header('cache-control', 'no-store');
    return c.redirect(answerAddress(request.redirectUri, { code, state: request.state }), 303);
  }

  routes.get('/authorize', async (c) => {
    const reading = await readAuthorizeRequest(db, settings.appUrl, c.req.query());
    if (reading.kind === 'page') return refusalPage(c, reading.message);
    if (reading.kind === 'redirect') return c.redirect(reading.to, 303);
    const { request } = reading;
    if (!request.mustSignIn) {
      const agentId = await loginAgent(db, getCookie(c, LOGIN_COOKIE), now());
      if (agentId !== null) return sendCode(c, request, agentId);
    }
    return passwords.show(c, askFor(request));
  });

  routes.post('/authorize', async (c) => {
    const form: Record<string, unknown> = await c.req.parseBody().catch(() => ({}));
    const reading = await readAuthorizeRequest(db, settings.appUrl, form);
    if (reading.kind === 'page') return refusalPage(c, reading.message);
    if (reading.kind === 'redirect') return c.redirect(reading.to, 303);
    const { request } = reading;
    const agent = await passwords.read(c, askFor(request), form);
    return typeof agent === 'number' ? sendCode(c, request, agent) : agent;
  });

  routes.get('/endsession', async (c) => {
    await endLogin(db, getCookie(c, LOGIN_COOKIE));
    deleteCookie(c, LOGIN_COOKIE, { path: AUTH_PATH, secure });
    const returnTo = c.req.query('post_logout_redirect_uri');
    if (returnTo === undefined) {
      return answerPage(
        c,
        messagePage('You are signed out', 'You may close this page.', {
          href: '/outbox',
          words: 'Sign in again',
        }),
        200,
      );
    }
    if (!isAllowedReturn(returnTo, settings.appUrl)) {
      const text = 'The address to return to is not registered, so you were not sent there.';
      return answerPage(c, messagePage('You are signed out', text), 400);
    }
    return c.redirect(answerAddress(returnTo, { state: c.req.query('state') }), 303);
  });

  return routes;
}
