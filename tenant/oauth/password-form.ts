import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Tenant } from '@/tenant/context';
import { answerPage, type PageStatus } from './answer-page';
import { demoSignIns } from './demo-sign-ins';
import { createFormGuard } from './form-guard';
import {
  checkPassword,
  endLogin,
  LOGIN_COOKIE,
  LOGIN_LIFETIME_SECONDS,
  startLogin,
} from './logins';
import { signInPage } from './pages';
import { randomSecret } from './secrets';
import { createThrottle } from './throttle';

const GUARD_COOKIE = 'halo_tenant_form';
export const AUTH_PATH = '/auth';

/** What the form is for: where it is posted, what it carries along, where the browser goes after it. */
export type PasswordAsk = {
  action: string;
  appName: string;
  carried: Record<string, string>;
  /** Absolute; absent: it stays on the tenant's own pages. */
  returnTo?: string;
};

type Again = { username?: string; problem?: string; status?: PageStatus };

export type PasswordForm = {
  show(c: Context, ask: PasswordAsk, again?: Again): Promise<Response>;
  /** The agent who signed in, their login cookie set; or the form anew, saying what is wrong. */
  read(c: Context, ask: PasswordAsk, form: Record<string, unknown>): Promise<number | Response>;
};

/** The tenant's sign-in form: guarded against other sites' posts and against guessing. */
export function createPasswordForm({ settings, db, now }: Tenant): PasswordForm {
  const guard = createFormGuard();
  const throttle = createThrottle();
  const secure = settings.publicUrl.startsWith('https:');
  const cookieOptions = { path: AUTH_PATH, httpOnly: true, sameSite: 'Lax', secure } as const;

  async function show(c: Context, ask: PasswordAsk, again: Again = {}): Promise<Response> {
    let cookie = getCookie(c, GUARD_COOKIE);
    if (cookie === undefined) {
      cookie = randomSecret();
      setCookie(c, GUARD_COOKIE, cookie, cookieOptions);
    }
    const content = signInPage({
      action: ask.action,
      appName: ask.appName,
      hidden: { ...ask.carried, guard: guard.issue(cookie, now()) },
      username: again.username ?? '',
      problem: again.problem ?? null,
      demoNames: await demoSignIns(db),
    });
    return answerPage(c, content, again.status ?? 200, ask.returnTo);
  }

  return {
    show,
    async read(c, ask, form) {
      const text = (name: string) => (typeof form[name] === 'string' ? form[name] : '');
      const username = text('username').trim().slice(0, 200);
      const again = (status: PageStatus, problem: string) =>
        show(c, ask, { username, problem, status });

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
      return agentId;
    },
  };
}
