import { z } from 'zod';
import type { Instant } from '@/lib/domain/instant';
import type { TokenEndpoint } from './discover';
import { HaloError } from './errors';
import type { Grant } from './tokens';
import type { Transport } from './transport';
import { wireNumber, wireText } from './wire/fields';

/** An application registered at the tenant; a native one has no secret. */
export type Application = { clientId: string; clientSecret?: string | null };

export type GrantRequest =
  { grant: 'client_credentials'; scope: string } | { grant: 'refresh_token'; refreshToken: string };

export type GrantIssuer = (application: Application, request: GrantRequest) => Promise<Grant>;

const DEFAULT_LIFETIME_S = 3_600;

const tokenAnswer = z.object({
  access_token: wireText,
  refresh_token: wireText,
  expires_in: wireNumber,
  scope: wireText,
});

/**
 * Asks the token endpoint, `{authUrl}/token`, form-encoded, with the tenant's name in the body where
 * there is one. The answer may lack `refresh_token` (null) and `expires_in` (an hour then). Rejects
 * with HaloError: `signed-out` when a refresh is refused, `unauthorized` when the application is.
 */
export function grantIssuer(
  transport: Transport,
  discover: () => Promise<TokenEndpoint>,
  now: () => Instant,
): GrantIssuer {
  return async (application, request) => {
    const endpoint = await discover();
    const askedAt = now();
    const answer = await transport
      .json({
        method: 'POST',
        base: endpoint.authUrl,
        path: '/token',
        body: {
          type: 'application/x-www-form-urlencoded',
          text: form(application, request, endpoint),
        },
        tokens: null,
        // Nothing is lost when a client-credentials request is sent twice.
        isRepeatable: request.grant === 'client_credentials',
      })
      .catch((error: unknown) => {
        throw refusedGrant(error, request);
      });

    const { data } = tokenAnswer.safeParse(answer);
    if (!data?.access_token) {
      throw new HaloError(
        'unreadable',
        "The tenant's sign-in server answered without a token. Check the address of the authorization server in the settings.",
      );
    }
    const lifetimeS = data.expires_in && data.expires_in > 0 ? data.expires_in : DEFAULT_LIFETIME_S;
    return {
      accessToken: data.access_token,
      refreshToken: data.refresh_token,
      expiresAt: askedAt + lifetimeS * 1_000,
      scope: data.scope,
    };
  };
}

function form(application: Application, request: GrantRequest, endpoint: TokenEndpoint): string {
  const fields = new URLSearchParams({
    grant_type: request.grant,
    client_id: application.clientId,
  });
  if (application.clientSecret) fields.set('client_secret', application.clientSecret);
  if (endpoint.tenant) fields.set('tenant', endpoint.tenant);
  if (request.grant === 'client_credentials') fields.set('scope', request.scope);
  else fields.set('refresh_token', request.refreshToken);
  return fields.toString();
}

function refusedGrant(error: unknown, request: GrantRequest): unknown {
  if (!(error instanceof HaloError)) return error;
  const { status, tenantCode } = error;
  if (status !== 400 && status !== 401 && status !== 403) return unansweredGrant(error);

  const isApplicationRefused = /invalid_client|unauthorized_client/.test(tenantCode ?? '');
  if (request.grant === 'refresh_token' && !isApplicationRefused) {
    return new HaloError(
      'signed-out',
      'Your sign-in at the tenant has ended: it was withdrawn or has run out. Sign in again.',
      { status, tenantCode, cause: error },
    );
  }
  return new HaloError(
    'unauthorized',
    "The tenant does not accept Halyard's application. Its client id or secret is wrong, or the application was switched off: an administrator must check them in the settings.",
    { status, tenantCode, cause: error },
  );
}

/** Without a token nothing was sent, so whatever was to be done has not been done. */
function unansweredGrant({ kind, status, retryAfterMs, message, cause }: HaloError): HaloError {
  const facts = { status, retryAfterMs, cause, outcome: 'refused' } as const;
  switch (kind) {
    case 'rate-limited':
      return new HaloError(kind, message, facts);
    case 'unreadable':
    case 'too-large':
    case 'not-found':
      return new HaloError(
        kind,
        "What answers as the tenant's sign-in server is none. Check the address of the authorization server in the settings.",
        facts,
      );
    default:
      return new HaloError(
        kind,
        "The tenant's sign-in server does not answer, so nothing was sent. Try again in a moment.",
        facts,
      );
  }
}
