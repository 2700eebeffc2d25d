import 'server-only';
import type { ConnectionReport } from '@/lib/contracts/system';
import { serverNow } from './clock';
import { env } from './env';
import { connection, halo } from './halo';
import { tenantHealth } from './health';
import { live, webhookSecret } from './live';
import { store } from './store';
import { lastDeliveryAt } from './webhook-intake';

/** How the tenant and the store are reached, and how well; for administrators, no secrets. */
export async function connectionReport(): Promise<ConnectionReport> {
  const [tenant, desk, { kind, durable }] = await Promise.all([tenantHealth(), live(), store()]);
  const { url, embedded } = connection();
  const { limit, used, waiting, pausedUntil, breaker, total, refused } = halo().load();
  // An address may hold a password.
  const { origin, pathname } = new URL(url);
  return {
    serverNow: serverNow(),
    tenant: {
      url: `${origin}${pathname === '/' ? '' : pathname}`,
      isEmbedded: embedded,
      dialect: env().HALO_DIALECT,
      trouble: tenant.ok ? null : (tenant.code ?? 'unavailable'),
    },
    calls: {
      limit,
      used,
      waiting: waiting.people + waiting.background,
      pausedUntil: pausedUntil !== null && pausedUntil > serverNow() ? pausedUntil : null,
      breaker,
      total,
      refused,
    },
    live: { ...desk.health(), ...desk.figures() },
    webhook: { isExpected: webhookSecret() !== null, lastAt: lastDeliveryAt() },
    store: { kind, isDurable: durable },
  };
}
