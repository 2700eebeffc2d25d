import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from './fresh-database';

/** A port nobody uses now. The twin in bin/ can't be used: Playwright loads no module with import.meta. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}

/** A folder of the tests' own, gone with the run where `npm test` made the scratch folder. */
export function scratchFolder(name: string): string {
  return mkdtempSync(join(process.env.HALYARD_TEST_SCRATCH ?? tmpdir(), `${name}-`));
}

export type RunningDesk = {
  url: string;
  tenantUrl: string;
  data: string;
  child: ChildProcess;
  output: () => string;
  /** SIGTERM to the supervisor; resolves to its exit code once everything has stopped. */
  stop: () => Promise<number | null>;
};

export type DeskOptions = {
  data?: string;
  port?: number;
  tenantPort?: number;
  env?: Record<string, string>;
};

/** A folder for a desk that nobody used: a copy of the one seeded before, where this run keeps one. */
function freshData(): string {
  const data = scratchFolder('desk');
  const seeded = process.env.HALYARD_TEST_SEEDED;
  if (seeded) cpSync(seeded, data, { recursive: true });
  return data;
}

const READY = 'Halyard is ready';
const START_MS = 120_000;

/**
 * Starts everything as a user does, `bin/start.mjs` with its own ports and data, and waits until it
 * says it is ready. The build in HALYARD_DIST is used as it is.
 */
export async function startDesk(options: DeskOptions = {}): Promise<RunningDesk> {
  const data = options.data ?? freshData();
  const port = options.port ?? (await freePort());
  const tenantPort = options.tenantPort ?? (await freePort());
  const databases = await freshDatabase(data);
  const child = spawn(process.execPath, ['bin/start.mjs'], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      HALYARD_DIST: process.env.HALYARD_DIST ?? '.next-test',
      HALYARD_DATA: data,
      TENANT_PULSE: 'false',
      HALO_RATE_LIMIT: 'off',
      TENANT_RATE_LIMIT: 'off',
      PORT: String(port),
      TENANT_PORT: String(tenantPort),
      ...databases,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = heard(child);
  await becomesReady('desk', child, output, READY);
  return {
    url: `http://localhost:${port}`,
    tenantUrl: `http://localhost:${tenantPort}`,
    data,
    child,
    output,
    stop: () => stopChild(child),
  };
}

/** Listens to a child; answers all it has said so far. */
export function heard(child: ChildProcess): () => string {
  let output = '';
  const collect = (part: Buffer) => {
    output += part.toString();
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  return () => output;
}

/** Waits until a child says it is ready; fails with what it said where it ends or hangs before. */
export async function becomesReady(
  what: string,
  child: ChildProcess,
  output: () => string,
  words: string,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((done, fail) => {
      timer = setTimeout(() => {
        child.kill('SIGKILL');
        fail(new Error(`The ${what} was not ready after ${START_MS / 1000} s:\n${output()}`));
      }, START_MS);
      child.stdout?.on('data', () => output().includes(words) && done());
      child.once('close', (code) =>
        fail(new Error(`The ${what} did not start (exit ${code}):\n${output()}`)),
      );
    });
  } finally {
    clearTimeout(timer);
  }
}

/** SIGTERM, then the exit code. */
export function stopChild(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  const gone = new Promise<number | null>((done) => child.once('close', done));
  child.kill('SIGTERM');
  return gone;
}

export type ServiceCredentials = { url: string; client_id: string; client_secret: string };

/** The service application the embedded tenant wrote down. */
export function serviceCredentials(data: string): ServiceCredentials {
  return JSON.parse(
    readFileSync(join(data, 'tenant', 'credentials.json'), 'utf8'),
  ) as ServiceCredentials;
}
