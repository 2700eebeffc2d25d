import 'server-only';
import { HaloError } from '@/lib/halo/errors';
import { agentTokens } from '@/lib/halo/tokens';
import type { TokenSource } from '@/lib/halo/tokens';
import { serverNow } from './clock';
import { connection, halo } from './halo';
import { live } from './live';
import { remember } from './remember';
import { store } from './store';

/** The one answer to whoever has no session any more. */
export function signedOut(): HaloError {
  return new HaloError(
    'signed-out',
    'Your session has ended. Sign in again to go on where you were.',
  );
}

const keptSources = () => remember('session-tokens', () => new Map<string, TokenSource>());

/** A token that is what it is: for the moment of sign-in, before there is a session. */
export function fixedTokens(accessToken: string): TokenSource {
  return { current: async () => accessToken, renew: () => Promise.reject(signedOut()) };
}

const MOST_KEPT = 2000;

/** The tokens of one session, the same source for all its requests: it is what makes waiters share a refresh. */
export function tokensOfSession(sid: string): TokenSource {
  const sources = keptSources();
  const known = sources.get(sid);
  if (known) return known;

  const { agentApp } = connection();
  const source = agentTokens({
    halo: halo(),
    clientId: agentApp.clientId,
    clientSecret: agentApp.clientSecret,
    now: serverNow,
    load: async () => {
      const session = await (await store()).sessions.read(sid, serverNow());
      if (!session) throw signedOut();
      return session.grant;
    },
    save: async (grant) => (await store()).sessions.saveGrant(sid, grant),
  });
  const ending = endingStreams(sid, source);
  sources.set(sid, ending);
  const [oldest] = sources.keys();
  if (sources.size > MOST_KEPT && oldest !== undefined) sources.delete(oldest);
  return ending;
}

/** A session the tenant ended is at an end here too: its streams close. */
function endingStreams(sid: string, { current, renew }: TokenSource): TokenSource {
  const noticing = async (token: Promise<string>) => {
    try {
      return await token;
    } catch (error) {
      const isOver = error instanceof HaloError && error.kind === 'signed-out';
      if (isOver) (await live()).endSession(sid);
      throw error;
    }
  };
  return { current: () => noticing(current()), renew: (rejected) => noticing(renew(rejected)) };
}

/** Ends a session here: its tokens are gone from the store and from memory, its streams close. */
export async function endSession(sid: string): Promise<void> {
  await (await store()).sessions.end(sid);
  keptSources().delete(sid);
  (await live()).endSession(sid);
}
