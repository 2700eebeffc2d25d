import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { EmbeddedTenant } from '@/lib/contracts/lookups';
import type { Lookups } from '@/lib/domain/lookups';
import { createHalo } from '@/lib/halo/client';
import type { Halo } from '@/lib/halo/client';
import { serviceTokens } from '@/lib/halo/tokens';
import { serverNow } from './clock';
import { env } from './env';
import { log } from './log';
import { remember } from './remember';

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
      now: serverNow,
      onCall: (event) => log().debug(event, 'tenant call'),
      onOdd: (what) => log().warn({ what }, 'the tenant sent something odd; it was left out'),
    }),
  );
}

const LOOKUPS_KEPT_MS = 5 * 60 * 1000;

/** The tenant's lists, read by the service account, shared by all for five minutes. */
export function sharedLookups(): Promise<Lookups> {
  const cache = remember<{ readAt: number; lookups?: Promise<Lookups> }>('lookups', () => ({
    readAt: 0,
  }));
  if (!cache.lookups || serverNow() - cache.readAt > LOOKUPS_KEPT_MS) {
    cache.readAt = serverNow();
    cache.lookups = Promise.resolve()
      .then(() => serviceSession().lookups())
      .catch((error: unknown) => {
        delete cache.lookups;
        throw error;
      });
  }
  return cache.lookups;
}

const DEMO_DESK_KEPT_MS = 60 * 1000;

/**
 * The embedded tenant as the shell shows it, its age asked once a minute for all; null on a tenant of
 * one's own. Where it does not answer, its age is nobody's first concern.
 */
export async function embeddedTenant(): Promise<EmbeddedTenant | null> {
  const { embedded, url } = connection();
  if (!embedded) return null;
  const kept = remember<{ readAt: number; desk?: Promise<{ isOutlived: boolean }> }>(
    'demo-desk',
    () => ({ readAt: 0 }),
  );
  if (!kept.desk || serverNow() - kept.readAt > DEMO_DESK_KEPT_MS) {
    kept.readAt = serverNow();
    kept.desk = serviceSession()
      .demoDesk()
      .catch(() => ({ isOutlived: false }));
  }
  return { url, isOutlived: (await kept.desk).isOutlived };
}

function serviceSession() {
  return remember('service-session', () => {
    const { serviceApp } = connection();
    return halo().session(
      serviceTokens({
        halo: halo(),
        clientId: serviceApp.clientId,
        clientSecret: serviceApp.clientSecret,
        now: serverNow,
      }),
    );
  });
}
