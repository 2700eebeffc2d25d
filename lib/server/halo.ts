import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { EmbeddedTenant } from '@/lib/contracts/lookups';
import { withChosenRoles } from '@/lib/domain/configured-roles';
import type { Lookups } from '@/lib/domain/lookups';
import { createHalo } from '@/lib/halo/client';
import type { Halo, HaloSession } from '@/lib/halo/client';
import type { Lane } from '@/lib/halo/rate-budget';
import { serviceTokens } from '@/lib/halo/tokens';
import { serverNow } from './clock';
import { env } from './env';
import { log } from './log';
import { remember } from './remember';
import { sharedReading, type SharedReading } from './shared-reading';
import { systemReading } from './system-settings';

export type TenantConnection = {
  url: string;
  /** True for the embedded tenant. */
  embedded: boolean;
  /** The agents' sign-in application. A native application has no secret. */
  agentApp: { clientId: string; clientSecret: string | undefined };
  serviceApp: { clientId: string; clientSecret: string };
};

const credentialsFile = z.object({
  url: z.url(),
  client_id: z.string(),
  client_secret: z.string(),
});

/** The tenant as configured: HALO_* where HALO_URL is set, else what the embedded tenant wrote down. */
export function connection(): TenantConnection {
  return remember('connection', () => {
    const settings = env();
    if (settings.HALO_URL) {
      return {
        url: settings.HALO_URL,
        embedded: false,
        agentApp: {
          clientId: settings.HALO_CLIENT_ID ?? '',
          clientSecret: settings.HALO_CLIENT_SECRET,
        },
        serviceApp: {
          clientId: settings.HALO_SERVICE_CLIENT_ID ?? '',
          clientSecret: settings.HALO_SERVICE_CLIENT_SECRET ?? '',
        },
      };
    }
    const file = join(settings.HALYARD_DATA, 'tenant', 'credentials.json');
    const written = credentialsFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    return {
      url: written.url,
      embedded: true,
      agentApp: { clientId: 'halyard', clientSecret: undefined },
      serviceApp: { clientId: written.client_id, clientSecret: written.client_secret },
    };
  });
}

/** The one client of the tenant in this process. */
export function halo(): Halo {
  return remember('halo', () =>
    createHalo({
      url: connection().url,
      tenant: env().HALO_TENANT,
      dialect: env().HALO_DIALECT,
      timeoutMs: env().HALO_TIMEOUT_SECONDS * 1000,
      callsPerWindow: env().HALO_RATE_LIMIT,
      now: serverNow,
      onCall: (event) => log().debug(event, 'tenant call'),
      onOdd: (what) => log().warn({ what }, 'the tenant sent something odd; it was left out'),
    }),
  );
}

const LOOKUPS_FRESH_MS = 5 * 60 * 1000;

/** The tenant's own lists, read by the service account, shared by all. */
export function lookupsReading(): SharedReading<Lookups> {
  return sharedReading('lookups', LOOKUPS_FRESH_MS, async () => serviceSession('people').lookups());
}

/**
 * The tenant's lists as last read, with the roles administrators chose: the same object until either
 * changes. Rejects with a HaloError where they never were read.
 */
export async function sharedLookups(): Promise<Lookups> {
  const [own, { settings, version }] = await Promise.all([
    lookupsReading().get(),
    systemReading().get(),
  ]);
  const made = remember('lookups-with-roles', () => new WeakMap<Lookups, LookupsWithRoles>());
  const known = made.get(own);
  if (known?.version === version) return known.lookups;
  const lookups = withChosenRoles(own, settings.statusRoles);
  made.set(own, { version, lookups });
  return lookups;
}

type LookupsWithRoles = { version: number; lookups: Lookups };

const DEMO_DESK_FRESH_MS = 60 * 1000;

/**
 * The embedded tenant as the shell shows it; null on a tenant of one's own. Where it does not answer,
 * its age is nobody's first concern.
 */
export async function embeddedTenant(): Promise<EmbeddedTenant | null> {
  const { embedded, url } = connection();
  if (!embedded) return null;
  const reading = sharedReading('demo-desk', DEMO_DESK_FRESH_MS, async () =>
    serviceSession('background').demoDesk(),
  );
  const { isOutlived } = await reading.get().catch(() => ({ isOutlived: false }));
  return { url, isOutlived };
}

/** The service account; what nobody waits for is called in the `background` lane. */
export function serviceSession(lane: Lane): HaloSession {
  const tokens = remember('service-tokens', () => {
    const { clientId, clientSecret } = connection().serviceApp;
    return serviceTokens({ halo: halo(), clientId, clientSecret, now: serverNow });
  });
  return remember(`service-session-${lane}`, () => halo().session(tokens, lane));
}
