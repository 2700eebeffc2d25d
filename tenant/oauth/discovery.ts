import { eq } from 'drizzle-orm';
import { Hono } from 'hono';
import type { Tenant } from '@/tenant/context';
import { ApiError } from '@/tenant/problem';
import { agents } from '@/tenant/store/schema';
import { findCaller } from './bearer';
import { loadSigningKey } from './signing-key';

/** What a program needs to find its way: OpenID discovery, the public keys, and who a token belongs to. */
export function discoveryRoutes({ settings, db, now }: Tenant): Hono {
  const routes = new Hono();
  const issuer = `${settings.publicUrl}/auth`;

  routes.get('/.well-known/openid-configuration', (c) =>
    c.json({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      revocation_endpoint: `${issuer}/revoke`,
      end_session_endpoint: `${issuer}/endsession`,
      jwks_uri: `${issuer}/.well-known/jwks`,
      response_types_supported: ['code'],
      response_modes_supported: ['query'],
      grant_types_supported: ['authorization_code', 'client_credentials', 'refresh_token'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic', 'none'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access', 'all'],
      claims_supported: ['sub', 'name', 'email', 'preferred_username'],
    }),
  );

  routes.get('/.well-known/jwks', async (c) =>
    c.json({ keys: [(await loadSigningKey(db)).publicJwk] }),
  );

  routes.get('/userinfo', async (c) => {
    const caller = await findCaller(db, c.req.header('authorization'), now());
    if (caller === null || caller.agent === null) {
      c.header('www-authenticate', 'Bearer realm="tenant", error="invalid_token"');
      throw new ApiError(401, 'Unauthorized');
    }
    const [agent] = await db.select().from(agents).where(eq(agents.id, caller.agent.id));
    return c.json({
      sub: String(caller.agent.id),
      name: agent?.name,
      email: agent?.email,
      preferred_username: agent?.username ?? undefined,
    });
  });

  return routes;
}
