import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { assembleTenant, createApp } from './app';
import type { Db, TenantLog } from './context';
import { readTenantEnv, type TenantSettings } from './env';
import { keepCredentials, registerApps } from './oauth/apps';
import { demoSignIns, tellDemoSignIns } from './oauth/demo-sign-ins';
import { sweepGrants } from './oauth/grants';
import { loadSigningKey } from './oauth/signing-key';
import { runScript } from './start-script';
import { openDesk, prepareDesk } from './store/desk';
import type { Worker } from './worker';
import { startWorkers } from './workers';

const GRACE_MS = 1_000;
const LAST_MOMENT_MS = 2_000;

const log: TenantLog = {
  info: (line) => console.log(line),
  error: (line, cause) =>
    console.error(line, cause instanceof Error ? (cause.stack ?? cause.message) : (cause ?? '')),
};

function isLoopback(host: string): boolean {
  return /^(localhost|::1|\[::1\]|127(\.\d{1,3}){3})$/i.test(host);
}

async function refuseDemoInPublic(db: Db, { host }: TenantSettings): Promise<void> {
  if (isLoopback(host)) return;
  const names = await demoSignIns(db);
  if (names.length === 0) return;
  throw new Error(
    `TENANT_HOST is ${host}, which others can reach, while these sign-ins still have the password demo: ` +
      `${names.join(', ')}. Replace each with npm run tenant:passwd <name>, or set TENANT_HOST=127.0.0.1.`,
  );
}

function refuseFaultsInPublic({ faults, host }: TenantSettings): void {
  if (!faults || isLoopback(host)) return;
  throw new Error(
    `TENANT_HOST is ${host}, which others can reach, while TENANT_FAULTS lets anybody break the tenant. ` +
      'Remove TENANT_FAULTS, or set TENANT_HOST=127.0.0.1.',
  );
}

function listen(settings: TenantSettings, fetch: ReturnType<typeof createApp>['fetch']) {
  return new Promise<Server>((resolve, reject) => {
    const { host: hostname, port } = settings;
    const server = serve({ fetch, hostname, port }, () => resolve(server as Server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} on ${hostname} is taken. Stop what uses it, or set TENANT_PORT to another port.`;
      reject(error.code === 'EADDRINUSE' ? new Error(taken) : error);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}

async function main(): Promise<void> {
  const settings = readTenantEnv();
  refuseFaultsInPublic(settings);
  const now = () => Date.now();
  const desk = await openDesk(settings);
  let server: Server | null = null;
  let workers: Worker[] = [];
  let isClosing = false;

  async function close(): Promise<void> {
    if (isClosing) return;
    isClosing = true;
    // A request that hangs must not hold the process: what was acknowledged is on the disk already,
    // and the lock is released as the process ends.
    setTimeout(() => process.exit(0), LAST_MOMENT_MS).unref();
    if (server !== null) await closeServer(server);
    await Promise.all(workers.map((worker) => worker.stop()));
    await desk.close();
    process.exit(0);
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void close());
  // Whoever started us is gone: nobody would stop us otherwise.
  process.on('disconnect', () => void close());

  try {
    const { db } = desk;
    await prepareDesk({ db, settings, now: now(), say: log.info });
    await refuseDemoInPublic(db, settings);
    await registerApps(db, await keepCredentials(settings.dataFolder, settings.publicUrl));
    await tellDemoSignIns(db, settings.dataFolder);
    await loadSigningKey(db);
    await sweepGrants(db, now());
    const tenant = assembleTenant({ settings, db, now, log });
    server = await listen(settings, createApp(tenant).fetch);
    workers = startWorkers(tenant);
  } catch (error) {
    if (isClosing) return;
    await desk.close();
    throw error;
  }

  if (!desk.durable) log.error('Writes may be lost with the power: this disk cannot be synced.');
  if (settings.smtpUrl === undefined) {
    log.info(`no mail server is set (SMTP_URL): mail is kept at ${settings.publicUrl}/outbox`);
  } else log.info(`mail goes through ${new URL(settings.smtpUrl).host}`);
  log.info(`tenant ready on ${settings.publicUrl}`);
}

void runScript(main);
