import { z } from 'zod';
import type { OAuthError } from '@/tenant/oauth/oauth-error';

/** A refusal of the token endpoint (RFC 6749 §5.2). */
export const oauthErrorSchema = z.strictObject({
  error: z.string().meta({ examples: ['invalid_client'] }),
  error_description: z.string(),
}) satisfies z.ZodType<ReturnType<OAuthError['body']>>;

export const tokenSchema = z.strictObject({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z
    .int()
    .min(1)
    .meta({ description: 'Seconds', examples: [3600] }),
  scope: z.string().meta({ description: 'What was granted', examples: ['read:tickets'] }),
  refresh_token: z.string().optional().describe('With the scope offline_access, for agents only'),
  id_token: z.string().optional().describe('An OpenID Connect identity token, for agents only'),
});

export const userInfoSchema = z.strictObject({
  sub: z.string().meta({ description: 'The agent’s id', examples: ['3'] }),
  name: z.string().meta({ examples: ['Vera Lund'] }),
  email: z.string().meta({ examples: ['vera.lund@desk.example'] }),
  preferred_username: z.string().optional().describe('What the agent signs in with'),
});

export const authInfoSchema = z.strictObject({
  auth_url: z.string().meta({ examples: ['http://localhost:4310/auth'] }),
  tenant_id: z.literal('embedded'),
});

export const healthSchema = z.strictObject({ status: z.literal('ok') });

const words = z.array(z.string());
const address = z.string();

export const openIdSchema = z.strictObject({
  issuer: address,
  authorization_endpoint: address,
  token_endpoint: address,
  userinfo_endpoint: address,
  revocation_endpoint: address,
  end_session_endpoint: address,
  jwks_uri: address,
  response_types_supported: words,
  response_modes_supported: words,
  grant_types_supported: words,
  code_challenge_methods_supported: words,
  token_endpoint_auth_methods_supported: words,
  subject_types_supported: words,
  id_token_signing_alg_values_supported: words,
  scopes_supported: words,
  claims_supported: words,
});

export const keySetSchema = z.strictObject({
  keys: z.array(
    z.strictObject({
      kty: z.literal('RSA'),
      n: z.string(),
      e: z.string(),
      kid: z.string(),
      alg: z.literal('RS256'),
      use: z.literal('sig'),
    }),
  ),
});
