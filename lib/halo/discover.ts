import { z } from 'zod';
import { HaloError } from './errors';
import type { Transport } from './transport';
import { wireText } from './wire/fields';

/** Where tokens come from. `tenant` is sent with each token request where it is set. */
export type TokenEndpoint = { authUrl: string; tenant: string | null };

const authInfo = z.object({ auth_url: wireText, tenant_id: wireText });

/**
 * The authorization server: the configured one, else what `GET /api/authinfo` says. A found answer
 * is kept for good, a failure is not. Rejects with HaloError `unreadable` when the tenant names none.
 */
export function discoverTokenEndpoint(
  configured: { authUrl?: string; tenant?: string },
  transport: Transport,
): () => Promise<TokenEndpoint> {
  const { authUrl, tenant } = configured;
  if (authUrl) {
    const endpoint = { authUrl: trimSlash(authUrl), tenant: tenant ?? null };
    return async () => endpoint;
  }

  let found: Promise<TokenEndpoint> | null = null;
  const ask = async (): Promise<TokenEndpoint> => {
    const answer = await transport.json({ method: 'GET', path: '/api/authinfo', tokens: null });
    const { data } = authInfo.safeParse(answer);
    if (!data?.auth_url || !/^https?:\/\//.test(data.auth_url)) {
      throw new HaloError(
        'unreadable',
        'The tenant does not say where to sign in. Check its address, or give the address of its authorization server in the settings.',
      );
    }
    return { authUrl: trimSlash(data.auth_url), tenant: tenant ?? data.tenant_id };
  };
  return () => {
    found ??= ask().catch((error: unknown) => {
      found = null;
      throw error;
    });
    return found;
  };
}

function trimSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
