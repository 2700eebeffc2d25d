import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { freshDatabase } from './fresh-database';
import { becomesReady, freePort, heard, scratchFolder, stopChild } from './running-desk';

export type RunningTenant = {
  url: string;
  data: string;
  child: ChildProcess;
  output: () => string;
  stop: () => Promise<number | null>;
};

/** Starts the embedded tenant alone, as a process, and waits until it is ready. */
export async function startTenant(
  options: { data?: string; port?: number; env?: Record<string, string> } = {},
): Promise<RunningTenant> {
  const data = options.data ?? scratchFolder('tenant');
  const port = options.port ?? (await freePort());
  const child = spawn(process.execPath, ['--import', 'tsx', 'tenant/serve.ts'], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      HALYARD_DATA: data,
      TENANT_PORT: String(port),
      ...(await freshDatabase(data)),
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = heard(child);
  await becomesReady('tenant', child, output, 'tenant ready');
  return {
    url: `http://localhost:${port}`,
    data,
    child,
    output,
    stop: () => stopChild(child),
  };
}
