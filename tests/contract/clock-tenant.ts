import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { assembleTenant, createApp } from '@/tenant/app';
import type { Tenant } from '@/tenant/context';
import { readTenantEnv } from '@/tenant/env';
import { registerApps } from '@/tenant/oauth/apps';
import { hashPassword } from '@/tenant/oauth/passwords';
import { openDesk } from '@/tenant/store/desk';
import * as schema from '@/tenant/store/schema';
import { freshDatabase } from '@/tests/support/fresh-database';
import { freePort } from '@/tests/support/running-desk';
import { emptyDataFolder } from './ready-desks';

const OFFICE = ['mon', 'tue', 'wed', 'thu', 'fri'].map((day): [string, [string, string][]] => [
  day,
  [['09:00', '17:00']],
]);

/** A tenant over HTTP whose clock only moves when told to, with the smallest desk there can be. */
export type ClockTenant = {
  url: string;
  /** Its inside, for what it does by itself: none of that is started. */
  tenant: Tenant;
  /** Moves the clock on by this many milliseconds. */
  pass(ms: number): void;
  /** Sets the clock to an ISO instant. */
  setTime(iso: string): void;
  /** What the clock says, epoch ms. */
  now(): number;
  /** The secret of the service application. */
  serviceSecret: string;
  close(): Promise<void>;
};

const SERVICE_SECRET = 'service-secret';

/**
 * Starts one at Wednesday 2026-03-04 10:00 UTC; Mon–Fri 09:00–17:00 UTC, client 1, agent `vera`,
 * Medium (3) as the default priority and High (2).
 */
export async function startClockTenant(
  options: { env?: Record<string, string> } = {},
): Promise<ClockTenant> {
  const data = emptyDataFolder();
  const port = await freePort();
  const settings = readTenantEnv({
    HALYARD_DATA: data,
    TENANT_PORT: String(port),
    TENANT_RATE_LIMIT: 'off',
    ...(await freshDatabase(data)),
    ...options.env,
  });
  let at = Date.parse('2026-03-04T10:00:00Z');
  const desk = await openDesk(settings);
  await furnish(desk.db);
  await registerApps(desk.db, SERVICE_SECRET);

  const log = { info: () => {}, error: () => {} };
  const tenant = assembleTenant({ settings, db: desk.db, now: () => at, log });
  const app = createApp(tenant);
  const server = await new Promise<Server>((listening) => {
    const started = serve({ fetch: app.fetch, hostname: settings.host, port }, () =>
      listening(started as Server),
    );
  });
  return {
    url: settings.publicUrl,
    tenant,
    pass: (ms) => void (at += ms),
    setTime: (iso) => void (at = Date.parse(iso)),
    now: () => at,
    serviceSecret: SERVICE_SECRET,
    close: async () => {
      await new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
      await desk.close();
    },
  };
}

async function furnish(db: Awaited<ReturnType<typeof openDesk>>['db']): Promise<void> {
  await db.insert(schema.teams).values({ name: 'Service Desk' });
  await db
    .insert(schema.workdays)
    .values({ name: 'Office', timezone: 'UTC', weekly: Object.fromEntries(OFFICE) });
  await db.insert(schema.slas).values({ name: 'Standard', workdayId: 1, isDefault: true });
  const priority = (priorityId: number, name: string, hours: [number, number]) => ({
    ...{ slaId: 1, priorityId, name, colour: '#2563a8' },
    guid: `b6a6f0f4-0000-4000-8000-00000000000${priorityId}`,
    responseMinutes: hours[0] * 60,
    fixMinutes: hours[1] * 60,
  });
  await db
    .insert(schema.priorities)
    .values([priority(2, 'High', [1, 4]), priority(3, 'Medium', [4, 8])]);
  const status = (id: number, name: string, clock: 'runs' | 'paused' | 'stopped') => ({
    ...{ id, name, clock, shortname: name, sequence: id, colour: '#555555' },
    waitsFor: id === 5 ? ('client' as const) : id === 6 ? ('supplier' as const) : null,
    isClosed: id === 9,
  });
  await db
    .insert(schema.statuses)
    .values([
      status(1, 'New', 'runs'),
      status(2, 'In Progress', 'runs'),
      status(3, 'Pending', 'runs'),
      status(4, 'On Hold', 'paused'),
      status(5, 'Waiting on Client', 'paused'),
      status(6, 'Waiting on Third Party', 'paused'),
      status(8, 'Resolved', 'stopped'),
      status(9, 'Closed', 'stopped'),
    ]);
  await db.insert(schema.ticketTypes).values({ name: 'Incident', sequence: 1, defaultTeamId: 1 });
  await db.insert(schema.agents).values({
    name: 'Vera Lund',
    email: 'vera.lund@desk.example',
    username: 'vera',
    passwordHash: await hashPassword('demo'),
    teamId: 1,
    roleNames: ['Technician'],
  });
  await db.insert(schema.clients).values({ name: 'Northwind' });
}
