import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Tenant } from '@/tenant/context';
import { codes } from '@/tenant/store/schema';
import { answerAddress, readAuthorizeRequest, type AuthorizeRequest } from './authorize-request';
import { demoSignIns } from './demo-sign-ins';
import { createFormGuard } from './form-guard';
import {
  checkPassword,
  endLogin,
  LOGIN_COOKIE,
  LOGIN_LIFETIME_SECONDS,
  loginAgent,
  startLogin,
} from './logins';
import { messagePage, signInPage } from './pages';
import { CODE_LIFETIME_MS } from './pkce';
import { isAllowedReturn } from './redirects';
import { hashSecret, randomSecret } from './secrets';
import { createThrottle } from './throttle';

const GUARD_COOKIE = 'halo_tenant_form';
const PATH = '/auth';

type PageStatus = 200 | 400 | 401 | 403 | 429;
type PageContent = ReturnType<typeof messagePage>;

// `form-action` covers the redirect after the form too, so it names where the code will go.
function answerPage(c: Context, content: PageContent, status: PageStatus, returnTo?: string) {
  const back = returnTo === undefined ? '' : ` ${new URL(returnTo).origin}`;
  c.header('cache-control', 'no-store');
  c.header('referrer-policy', 'no-referrer');
  c.header('x-content-type-options', 'nosniff');
  c.header(
    'content-security-policy',
    `default-src 'none'; style-src 'unsafe-inline'; form-action 'self'${back}; frame-ancestors 'none'; base-uri 'none'`,
  );
  return c.html(content, status);
}

function refusalPage(c: Context, message: string) {
  return answerPage(c, messagePage('This sign-in cannot go on', message), 400);
}

/** The browser's half of OAuth: the authorization endpoint with its sign-in page, and signing out. */
export function authorizeRoutes({ settings, db, now }: Tenant): Hono {
  const routes = new Hono();
  const guard = createFormGuard();
  const throttle = createThrottle();
  const secure = settings.publicUrl.startsWith('https:');
  const cookieOptions = { path: PATH, httpOnly: true, sameSite: 'Lax', secure } as const;

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

  async function askPassword(
    c: Context,
    request: AuthorizeRequest,
    options: { username?: string; problem?: string; status?: PageStatus } = {},
  ) {
    let cookie = getCookie(c, GUARD_COOKIE);
    if (cookie === undefined) {
      cookie = randomSecret();
      setCookie(c, GUARD_COOKIE, cookie, cookieOptions);
    }
    const carried = Object.entries(request.fields).filter(
      (field): field is [string, string] => field[1] !== undefined,
    );
    const content = signInPage({
      appName: request.app.name,
      hidden: { ...Object.fromEntries(carried), guard: guard.issue(cookie, now()) },
      username: options.username ?? '',
      problem: options.problem ?? null,
      demoNames: await demoSignIns(db),
    });
    return answerPage(c, content, options.status ?? 200, request.redirectUri);
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
    return askPassword(c, request);
  });

  routes.post('/authorize', async (c) => {
    const form: Record<string, unknown> = await c.req.parseBody().catch(() => ({}));
    const reading = await readAuthorizeRequest(db, settings.appUrl, form);
    if (reading.kind === 'page') return refusalPage(c, reading.message);
    if (reading.kind === 'redirect') return c.redirect(reading.to, 303);
    const { request } = reading;
    const text = (name: string) => (typeof form[name] === 'string' ? form[name] : '');
    const username = text('username').trim().slice(0, 200);
    const again = (status: PageStatus, problem: string) =>
      askPassword(c, request, { username, problem, status });

    if (!guard.redeem(text('guard'), getCookie(c, GUARD_COOKIE) ?? '', now())) {
      return again(
        403,
        'This page was open for too long or was already used. Please sign in again.',
      );
    }
    const address = getConnInfo(c).remote.address ?? '';
    const wait = throttle.enter(username, address, now());
    if (wait > 0) {
      c.header('retry-after', String(wait));
      return again(
        429,
        `Too many wrong passwords for this user name. Wait ${wait} seconds, then try again.`,
      );
    }
    const agentId = await checkPassword(db, username, text('password').slice(0, 1_000));
    if (agentId === null) {
      return again(401, 'The user name or the password is wrong. Check both and try again.');
    }
    throttle.forgive(username, address);
    await endLogin(db, getCookie(c, LOGIN_COOKIE));
    setCookie(c, LOGIN_COOKIE, await startLogin(db, agentId, now()), {
      ...cookieOptions,
      maxAge: LOGIN_LIFETIME_SECONDS,
    });
    return sendCode(c, request, agentId);
  });

  routes.get('/endsession', async (c) => {
    await endLogin(db, getCookie(c, LOGIN_COOKIE));
    deleteCookie(c, LOGIN_COOKIE, { path: PATH, secure });
    const returnTo = c.req.query('post_logout_redirect_uri');
    if (returnTo === undefined) {
      return answerPage(c, messagePage('You are signed out', 'You may close this page.'), 200);
    }
    if (!isAllowedReturn(returnTo, settings.appUrl)) {
      const text = 'The address to return to is not registered, so you were not sent there.';
      return answerPage(c, messagePage('You are signed out', text), 400);
    }
    return c.redirect(answerAddress(returnTo, { state: c.req.query('state') }), 303);
  });

  return routes;
}
