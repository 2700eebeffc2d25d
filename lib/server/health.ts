import 'server-only';
import { HaloError } from '@/lib/halo/errors';
import { sharedLookups } from './halo';
import { log } from './log';
import { store } from './store';

export type Health = {
  status: 'ok' | 'unavailable';
  store: { ok: boolean; durable: boolean };
  /** `code`: why the tenant can't be used. */
  tenant: { ok: boolean; code?: string };
};

/** Whether people can work: the store is open and the tenant gives the service account its lists. */
export async function health(): Promise<Health> {
  const [storeState, tenant] = await Promise.all([storeHealth(), tenantHealth()]);
  return { status: storeState.ok && tenant.ok ? 'ok' : 'unavailable', store: storeState, tenant };
}

async function storeHealth(): Promise<Health['store']> {
  try {
    return { ok: true, durable: (await store()).durable };
  } catch (error) {
    log().error({ err: error }, 'the store does not open');
    return { ok: false, durable: false };
  }
}

async function tenantHealth(): Promise<Health['tenant']> {
  try {
    await sharedLookups();
    return { ok: true };
  } catch (error) {
    return { ok: false, code: error instanceof HaloError ? error.kind : 'internal' };
  }
}
