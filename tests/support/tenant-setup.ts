import { cpSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { readTenantEnv } from '@/tenant/env';
import { openDesk, seedDesk } from '@/tenant/store/desk';
import { scratchFolder } from './running-desk';
import { startTenant } from './running-tenant';

const SMALL_DESK = 130;

declare module 'vitest' {
  interface ProvidedContext {
    tenantUrl: string;
    tenantData: string;
    /** A data folder to copy, whose database has its tables and no row; null on PostgreSQL. */
    emptyDesk: string | null;
    /** A demo desk of so many tickets, and its data folder to copy; null on PostgreSQL. */
    smallDesk: { tickets: number; folder: string | null };
  }
}

/** The desks that are copied: a database made anew takes many times as long. */
async function layOutDesks() {
  if (process.env.HALYARD_TEST_POSTGRES) return { empty: null, small: null };
  const empty = scratchFolder('empty-desk');
  await (await openDesk(readTenantEnv({ HALYARD_DATA: empty }))).close();
  const small = scratchFolder('small-desk');
  cpSync(empty, small, { recursive: true });
  const settings = readTenantEnv({ HALYARD_DATA: small });
  const { db, close } = await openDesk(settings);
  await seedDesk({ db, settings, now: Date.now(), say: () => {}, tickets: SMALL_DESK });
  await close();
  return { empty, small };
}

/** One embedded tenant for the whole contract run, seeded with the demo desk, and desks to copy. */
export default async function setup(project: TestProject) {
  const [tenant, { empty, small }] = await Promise.all([startTenant(), layOutDesks()]);
  project.provide('tenantUrl', tenant.url);
  project.provide('tenantData', tenant.data);
  project.provide('emptyDesk', empty);
  project.provide('smallDesk', { tickets: SMALL_DESK, folder: small });
  return async () => {
    await tenant.stop();
  };
}
