import { eq, or } from 'drizzle-orm';
import { Hono } from 'hono';
import type { Tenant } from '@/tenant/context';
import { tokens } from '@/tenant/store/schema';
import type { App } from './apps';
import { authenticateApp, readTokenForm } from './client-authentication';
import { exchangeCode, exchangeRefresh, type Exchanged, type Exchanging } from './exchange';
import { issueGrant, revokeFamily, sweepGrants } from './grants';
import { OAuthError } from './oauth-error';
import { grantScope } from './scopes';
import { hashSecret } from './secrets';
import { loadSigningKey, signIdToken } from './signing-key';

const SWEEP_EVERY_MS = 3_600_000;

type Answer = Omit<Exchanged, 'agent'> & { agent: Exchanged['agent'] | null };

const kinds = new Map<string | undefined, App['kind']>([
  ['client_credentials', 'service'],
  ['authorization_code', 'agents'],
  ['refresh_token', 'agents'],
]);

async function exchangeCredentials(exchanging: Exchanging): Promise<Answer> {
  const { db, app, form, now, accessSeconds } = exchanging;
  const scope = grantScope(form.scope, app.scope);
  if (scope === null) throw new OAuthError('invalid_scope', 'None of the scopes is known');
  const grant = { clientId: app.clientId, agentId: null, scope };
  const issued = await issueGrant(db, grant, now, accessSeconds);
  return { grant, issued, agent: null, nonce: null };
}

function exchange(exchanging: Exchanging): Promise<Answer> {
  const { app, form } = exchanging;
  if (form.grant_type === undefined) {
    throw new OAuthError('invalid_request', 'grant_type is required');
  }
  const kind = kinds.get(form.grant_type);
  if (kind === undefined) {
    throw new OAuthError('unsupported_grant_type', 'This grant_type is not supported');
  }
  if (app.kind !== kind) {
    throw new OAuthError('unauthorized_client', 'This application may not use this grant_type');
  }
  if (form.grant_type === 'client_credentials') return exchangeCredentials(exchanging);
  return form.grant_type === 'refresh_token'
    ? exchangeRefresh(exchanging)
    : exchangeCode(exchanging);
}

/** The token and revocation endpoints (RFC 6749, 7636, 7009). */
export function tokenRoutes({ settings, db, now }: Tenant): Hono {
  const routes = new Hono();
  const issuer = `${settings.publicUrl}/auth`;
  let sweptAt = now();

  routes.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
    c.header('pragma', 'no-cache');
  });

  routes.post('/token', async (c) => {
    const form = await readTokenForm(c);
    const app = await authenticateApp(db, c, form);
    const { grant, issued, agent, nonce } = await exchange({
      db,
      app,
      form,
      now: now(),
      accessSeconds: settings.accessTokenSeconds,
    });
    if (now() - sweptAt > SWEEP_EVERY_MS) {
      sweptAt = now();
      await sweepGrants(db, now());
    }
    const idToken =
      agent === null
        ? undefined
        : await signIdToken(await loadSigningKey(db), {
            issuer,
            clientId: app.clientId,
            agent,
            nonce,
            now: now(),
            lifetimeSeconds: settings.accessTokenSeconds,
          });
    return c.json({
      access_token: issued.accessToken,
      token_type: 'Bearer',
      expires_in: settings.accessTokenSeconds,
      scope: grant.scope,
      refresh_token: issued.refreshToken ?? undefined,
      id_token: idToken,
    });
  });

  routes.post('/revoke', async (c) => {
    const form = await readTokenForm(c);
    const app = await authenticateApp(db, c, form);
    if (!form.token) throw new OAuthError('invalid_request', 'token is required');
    const hash = hashSecret(form.token);
    const [token] = await db
      .select({ family: tokens.family, clientId: tokens.clientId })
      .from(tokens)
      .where(or(eq(tokens.refreshHash, hash), eq(tokens.accessHash, hash)));
    if (token?.clientId === app.clientId) await revokeFamily(db, token.family, now());
    return c.json({});
  });

  routes.onError((error, c) => {
    if (!(error instanceof OAuthError)) throw error;
    if (error.usedBasic) c.header('www-authenticate', 'Basic realm="tenant"');
    return c.json(error.body(), error.status);
  });

  return routes;
}
