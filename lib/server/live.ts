import 'server-only';
import { hkdfSync } from 'node:crypto';
import { PRESENCE_KEPT_MS } from '@/lib/contracts/presence-times';
import type { TenantMood } from '@/lib/live/health-report';
import { createLive, type Live } from '@/lib/live/live';
import { serverNow } from './clock';
import { env } from './env';
import { connection, halo, lookupsReading, serviceSession, sharedLookups } from './halo';
import { log } from './log';
import { remember } from './remember';
import { tokensOfSession } from './session-tokens';
import { authSecret, store } from './store';

/** Changes with the shape tickets are kept in. */
const KEPT_SHAPE = 4;
const SESSIONS_CHECKED_MS = 60_000;
const SUBSCRIBE_AGAIN_MS = 30_000;

function mood(): TenantMood {
  const { limit, used, waiting, pausedUntil, breaker } = halo().load();
  const room = limit === null ? 1 : 1 - used / limit;
  if (breaker === 'open') return { state: 'down', room };
  const isPaused = pausedUntil !== null && pausedUntil > serverNow();
  return { state: isPaused || waiting.people > 0 ? 'limited' : 'ok', room };
}

/** The live desk of this process, made on first use. Rejects where the store does not open. */
export async function live(): Promise<Live> {
  const { kept } = await store();
  return remember('live', () =>
    createLive({
      calls: serviceSession('background').tickets,
      readLog: serviceSession('background').actions.list,
      lookups: sharedLookups,
      onKeptLookups: (kept) => lookupsReading().suggest(kept),
      kept,
      world: `${connection().url} ${KEPT_SHAPE}`,
      now: serverNow,
      tenantNow: () => halo().tenantNow(),
      mood,
      presenceKeptMs: PRESENCE_KEPT_MS,
      isLimited: () => halo().load().limit !== null,
      onFailure: (what, error) => log().error({ err: error }, `live: ${what} failed`),
    }),
  );
}

/** Begins to read the tenant, and to hear from it; once a process. */
export async function startLive(): Promise<void> {
  const desk = await live();
  remember('live-started', () => {
    desk.start();
    setInterval(() => void endOldSessions(desk), SESSIONS_CHECKED_MS).unref();
    if (connection().embedded) void subscribe();
    return true;
  });
}

/** Streams of sessions that ran out, or that another process ended. */
async function endOldSessions(desk: Live): Promise<void> {
  try {
    const { sessions } = await store();
    const sids = desk.openSessions();
    const living = await sessions.living(sids, serverNow());
    for (const sid of sids) if (!living.has(sid)) desk.endSession(sid);
    // A token that is due is renewed now, so that a sign-in the tenant withdrew ends here too.
    await Promise.allSettled([...living].map((sid) => tokensOfSession(sid).current()));
  } catch (error) {
    log().error({ err: error }, 'live: sessions could not be checked');
  }
}

/** What deliveries of the tenant are signed with; null where a tenant of one's own has none set. */
export function webhookSecret(): string | null {
  const { HALO_WEBHOOK_SECRET } = env();
  if (HALO_WEBHOOK_SECRET) return HALO_WEBHOOK_SECRET;
  if (!connection().embedded) return null;
  return Buffer.from(hkdfSync('sha256', authSecret(), '', 'halyard/webhooks', 32)).toString('hex');
}

/** The embedded tenant lives on this machine: it is told where to deliver to, until it has heard. */
async function subscribe(): Promise<void> {
  const secret = webhookSecret();
  if (secret === null) return;
  const { HOST, PORT } = env();
  const host = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST;
  const authority = host.includes(':') ? `[${host}]` : host;
  try {
    await serviceSession('background').webhooks.ensure({
      url: `http://${authority}:${PORT}/api/webhooks/halo`,
      name: 'Halyard',
      secret,
    });
  } catch (error) {
    log().warn({ err: error }, 'the tenant took no subscription; its changes are polled for');
    setTimeout(() => void subscribe(), SUBSCRIBE_AGAIN_MS).unref();
  }
}
