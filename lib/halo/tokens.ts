import type { Instant } from '@/lib/domain/instant';
import { HaloError } from './errors';
import type { Application, GrantIssuer, GrantRequest } from './token-endpoint';

/** Where calls get their bearer token; keep one source per session, it is what makes waiters share. */
export type TokenSource = {
  /** A token with at least a minute to live. */
  current(): Promise<string>;
  /** A token other than the one the tenant has just rejected. */
  renew(rejected: string): Promise<string>;
};

/** What a tenant granted. `expiresAt` is epoch ms UTC. */
export type Grant = {
  accessToken: string;
  refreshToken: string | null;
  expiresAt: Instant;
  scope: string | null;
};

type Issuer = { requestGrant: GrantIssuer };

export type ServiceTokenOptions = Application & {
  halo: Issuer;
  now: () => Instant;
  /** Space-separated; `all` when absent. */
  scope?: string;
};

export type AgentTokenOptions = Application & {
  halo: Issuer;
  now: () => Instant;
  /** The session's stored grant; rejects when the session is gone. */
  load(): Promise<Grant>;
  save(grant: Grant): Promise<void>;
};

const RENEW_BEFORE_MS = 60_000;

/**
 * Tokens of the service application (client credentials), held in memory, renewed a minute before
 * they expire, one request for all who wait. Throws HaloError: `unauthorized` when the tenant
 * refuses the application.
 */
export function serviceTokens(options: ServiceTokenOptions): TokenSource {
  const { halo, now, scope = 'all' } = options;
  let grant: Grant | null = null;

  const fetchGrant = shared(async () => {
    grant = await halo.requestGrant(options, { grant: 'client_credentials', scope });
    return grant.accessToken;
  });

  return {
    async current() {
      return grant && isFresh(grant, now()) ? grant.accessToken : fetchGrant();
    },
    async renew(rejected) {
      const isNewer = grant && grant.accessToken !== rejected && isFresh(grant, now());
      return grant && isNewer ? grant.accessToken : fetchGrant();
    },
  };
}

/**
 * Tokens of one signed-in agent (refresh grant), refreshed once for all who wait. The stored grant
 * is read again first, so one that another process has renewed is used instead. Throws HaloError
 * `signed-out` when the tenant no longer refreshes the session.
 */
export function agentTokens(options: AgentTokenOptions): TokenSource {
  let grant: Grant | null = null;

  const refresh = shared(async (rejected: string | null) => {
    const stored = await options.load();
    const accept = (found: Grant) => {
      grant = found;
      return found.accessToken;
    };
    if (stored.accessToken !== rejected && isFresh(stored, options.now())) return accept(stored);

    try {
      const renewed = await options.halo.requestGrant(options, refreshRequest(stored));
      grant = { ...renewed, refreshToken: renewed.refreshToken ?? stored.refreshToken };
      await options.save(grant);
      return grant.accessToken;
    } catch (error) {
      if (!(error instanceof HaloError) || error.kind !== 'signed-out') throw error;
      // Another process may have spent this refresh token while we asked.
      const again = await options.load();
      if (again.accessToken !== stored.accessToken && isFresh(again, options.now())) {
        return accept(again);
      }
      throw error;
    }
  });

  return {
    async current() {
      return grant && isFresh(grant, options.now()) ? grant.accessToken : refresh(null);
    },
    async renew(rejected) {
      const isNewer = grant && grant.accessToken !== rejected && isFresh(grant, options.now());
      return grant && isNewer ? grant.accessToken : refresh(rejected);
    },
  };
}

function refreshRequest(grant: Grant): GrantRequest {
  if (grant.refreshToken !== null) {
    return { grant: 'refresh_token', refreshToken: grant.refreshToken };
  }
  throw new HaloError(
    'signed-out',
    'Your sign-in at the tenant has ended and it gave no way to renew it. Sign in again.',
  );
}

function isFresh(grant: Grant, now: Instant): boolean {
  return grant.expiresAt - RENEW_BEFORE_MS > now;
}

/** Runs one at a time; whoever asks meanwhile gets the running one's result. */
function shared<A extends unknown[], T>(run: (...args: A) => Promise<T>) {
  let running: Promise<T> | null = null;
  return (...args: A): Promise<T> => {
    running ??= run(...args).finally(() => {
      running = null;
    });
    return running;
  };
}
