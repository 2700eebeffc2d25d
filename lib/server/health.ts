import 'server-only';
import type { LiveHealth } from '@/lib/domain/live-events';
import type { TenantLoad } from '@/lib/halo/gate';
import { HaloError } from '@/lib/halo/errors';
import type { Live, LiveFigures } from '@/lib/live/live';
import { serverNow } from './clock';
import { halo, sharedLookups } from './halo';
import { live } from './live';
import { log } from './log';
import { remember } from './remember';
import { store } from './store';

export type Health = {
  status: 'ok' | 'unavailable';
  store: { ok: boolean; durable: boolean };
  /** `code`: why the tenant can't be used. */
  tenant: { ok: boolean; code?: string };
  /** The shared snapshot: how far it is to be trusted, and how many look at it. */
  live:
    | (Pick<LiveHealth, 'tenant' | 'readAt'> &
        Omit<LiveFigures, 'tickets'> & { isLoaded: boolean; code?: string })
    | null;
  /** How much the tenant is asked. */
  calls: TenantLoad | null;
};

/** Whether people can work: the store is open and the tenant gives the service account its lists. */
export async function health(): Promise<Health> {
  const [storeState, tenant] = await Promise.all([storeHealth(), tenantHealth()]);
  // Without a store, or a tenant to speak of, there is no desk.
  const desk = await live().catch(() => null);
  return {
    status: storeState.ok && tenant.ok ? 'ok' : 'unavailable',
    store: storeState,
    tenant,
    live: desk && publicPart(desk),
    calls: desk && halo().load(),
  };
}

/** Anybody may ask: nothing of what is on the desk, and no words about it. */
function publicPart(desk: Live): NonNullable<Health['live']> {
  const { tenant, readAt, loading, trouble } = desk.health();
  const { agents, streams } = desk.figures();
  return { tenant, readAt, isLoaded: loading === null, code: trouble?.code, agents, streams };
}

async function storeHealth(): Promise<Health['store']> {
  try {
    return { ok: true, durable: (await store()).durable };
  } catch (error) {
    log().error({ err: error }, 'the store does not open');
    return { ok: false, durable: false };
  }
}

const PING_MS = 3000;
const KEPT_MS = 10_000;

/**
 * Whether the tenant answers. Asked at most every ten seconds, however many ask us: the tenant counts
 * its calls. A refusal is not kept, so that readiness is seen when it comes.
 */
export function tenantHealth(): Promise<Health['tenant']> {
  const last = remember<{ at: number; state?: Promise<Health['tenant']> }>('health', () => ({
    at: 0,
  }));
  if (!last.state || serverNow() - last.at > KEPT_MS) {
    last.at = serverNow();
    last.state = askTenant().then((state) => {
      if (!state.ok) last.at = 0;
      return state;
    });
  }
  return last.state;
}

async function askTenant(): Promise<Health['tenant']> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Health['tenant']>((done) => {
    timer = setTimeout(() => done({ ok: false, code: 'timeout' }), PING_MS);
  });
  const asked = Promise.all([halo().ping(), sharedLookups()]).then(
    () => ({ ok: true }),
    (error: unknown) => ({
      ok: false,
      code: error instanceof HaloError ? error.kind : 'internal',
    }),
  );
  const state = await Promise.race([asked, late]);
  clearTimeout(timer);
  return state;
}
