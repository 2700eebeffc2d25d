import { and, eq, isNull, or } from 'drizzle-orm';
import { Hono } from 'hono';
import type { Tenant } from '@/tenant/context';
import { agents, codes, tokens } from '@/tenant/store/schema';
import type { App } from './apps';
import { authenticateApp, readTokenForm, type TokenForm } from './client-authentication';
import { issueGrant, judgeRefresh, revokeFamily, sweepGrants, type NewGrant } from './grants';
import { OAuthError } from './oauth-error';
import { judgeCode } from './pkce';
import { grantScope } from './scopes';
import { hashSecret } from './secrets';
import { loadSigningKey, signIdToken } from './signing-key';

const SWEEP_EVERY_MS = 3_600_000;

type Exchange = NewGrant & { nonce?: string | null };

/** The token and revocation endpoints (RFC 6749, 7636, 7009). */
export function tokenRoutes({ settings, db, now }: Tenant): Hono {
  const routes = new Hono();
  const issuer = `${settings.publicUrl}/auth`;
  let sweptAt = now();

  function fromCredentials(app: App, form: TokenForm): Exchange {
    const scope = grantScope(form.scope, app.scope);
    if (scope === null) throw new OAuthError('invalid_scope', 'None of the scopes is known');
    return { clientId: app.clientId, agentId: null, scope };
  }

  async function fromCode(app: App, form: TokenForm): Promise<Exchange> {
    const hash = hashSecret(form.code ?? '');
    const [code] = await db.select().from(codes).where(eq(codes.hash, hash));
    const refused = (why: string) => new OAuthError('invalid_grant', why);
    if (code === undefined) throw refused('The code is unknown');
    const given = {
      clientId: app.clientId,
      redirectUri: form.redirect_uri,
      verifier: form.code_verifier,
    };
    const verdict = judgeCode(code, given, now());
    // Two requests may arrive together: only the one that marks the code may have it.
    const marked =
      verdict === 'good'
        ? await db
            .update(codes)
            .set({ usedAt: now() })
            .where(and(eq(codes.hash, hash), isNull(codes.usedAt)))
            .returning({ hash: codes.hash })
        : [];
    if (verdict === 'reused' || (verdict === 'good' && marked.length === 0)) {
      await revokeFamily(db, hash, now());
      throw refused('The code was already used; sign in again');
    }
    if (verdict === 'expired') throw refused('The code has expired; sign in again');
    if (verdict === 'other-client') throw refused('The code was made for another application');
    if (verdict === 'other-redirect') throw refused('redirect_uri is not the one of the request');
    if (verdict === 'not-verified') throw refused('code_verifier does not fit');
    const { clientId, agentId, scope, nonce } = code;
    return { clientId, agentId, scope, nonce, family: hash };
  }

  async function fromRefresh(app: App, form: TokenForm): Promise<Exchange> {
    const refreshHash = hashSecret(form.refresh_token ?? '');
    const [token] = await db.select().from(tokens).where(eq(tokens.refreshHash, refreshHash));
    const refused = new OAuthError(
      'invalid_grant',
      'The refresh token is no longer good; sign in again',
    );
    const verdict = token === undefined ? 'refused' : judgeRefresh(token, app.clientId, now());
    if (token === undefined || verdict === 'refused') throw refused;
    if (verdict === 'stolen') {
      await revokeFamily(db, token.family, now());
      throw refused;
    }
    await db
      .update(tokens)
      .set({ rotatedAt: now() })
      .where(and(eq(tokens.refreshHash, refreshHash), isNull(tokens.rotatedAt)));
    const { clientId, agentId, scope, family } = token;
    return { clientId, agentId, scope, family };
  }

  async function exchange(app: App, form: TokenForm): Promise<Exchange> {
    const kinds: Record<string, App['kind']> = {
      client_credentials: 'service',
      authorization_code: 'agents',
      refresh_token: 'agents',
    };
    const kind = kinds[form.grant_type ?? ''];
    if (form.grant_type === undefined) {
      throw new OAuthError('invalid_request', 'grant_type is required');
    }
    if (kind === undefined) {
      throw new OAuthError('unsupported_grant_type', 'This grant_type is not supported');
    }
    if (app.kind !== kind) {
      throw new OAuthError('unauthorized_client', 'This application may not use this grant_type');
    }
    if (form.grant_type === 'client_credentials') return fromCredentials(app, form);
    return form.grant_type === 'refresh_token' ? fromRefresh(app, form) : fromCode(app, form);
  }

  async function enabledAgent(id: number) {
    const [agent] = await db.select().from(agents).where(eq(agents.id, id));
    if (agent === undefined || agent.isDisabled) {
      throw new OAuthError('invalid_grant', 'This agent may no longer sign in');
    }
    return agent;
  }

  routes.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
    c.header('pragma', 'no-cache');
  });

  routes.post('/token', async (c) => {
    const form = await readTokenForm(c);
    const app = await authenticateApp(db, c, form);
    const grant = await exchange(app, form);
    const agent = grant.agentId === null ? null : await enabledAgent(grant.agentId);
    const issued = await issueGrant(db, grant, now(), settings.accessTokenSeconds);
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
            nonce: grant.nonce ?? null,
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
