import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Tenant } from '@/tenant/context';
import { LOGIN_COOKIE, LOGIN_LIFETIME_SECONDS, loginAgent } from '@/tenant/oauth/logins';
import type { PasswordForm } from '@/tenant/oauth/password-form';
import { OUTBOX_PATH, readTarget } from './read-target';

const ENTRY = '/auth/outbox';

/** Where a browser goes that is not signed in to the outbox, to come back to `path`. */
export function entryTo(path: string): string {
  return `${ENTRY}?${new URLSearchParams({ to: path })}`;
}

/**
 * `/auth/outbox`: hands the tenant's sign-in, which lives under `/auth`, on to the outbox's pages, and
 * asks for it where there is none.
 */
export function outboxEntryRoutes({ settings, db, now }: Tenant, passwords: PasswordForm): Hono {
  const routes = new Hono();
  const secure = settings.publicUrl.startsWith('https:');
  const ask = (to: string) => ({ action: ENTRY, appName: 'the outbox', carried: { to } });

  routes.get('/outbox', async (c) => {
    const to = readTarget(c.req.query('to'));
    const login = getCookie(c, LOGIN_COOKIE);
    if (login === undefined || (await loginAgent(db, login, now())) === null) {
      return passwords.show(c, ask(to));
    }
    setCookie(c, LOGIN_COOKIE, login, {
      ...{ path: OUTBOX_PATH, httpOnly: true, sameSite: 'Lax', secure },
      maxAge: LOGIN_LIFETIME_SECONDS,
    });
    c.header('cache-control', 'no-store');
    return c.redirect(to, 303);
  });

  routes.post('/outbox', async (c) => {
    const form: Record<string, unknown> = await c.req.parseBody().catch(() => ({}));
    const to = readTarget(form.to);
    const agent = await passwords.read(c, ask(to), form);
    return typeof agent === 'number' ? c.redirect(entryTo(to), 303) : agent;
  });

  return routes;
}
