import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { freshDatabase } from './fresh-database';
import { becomesReady, freePort, heard, scratchFolder, stopChild } from './running-desk';

export type RunningTenant = {
  url: string;
  data: string;
  child: ChildProcess;
  output: () => string;
  stop: () => Promise<number | null>;
};

function run(script: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/**
 * Starts the embedded tenant alone, as a process, and waits until it is ready. With `tickets` its
 * desk is made anew with so many, which takes a small one no time.
 */
export async function startTenant(
  options: { data?: string; port?: number; env?: Record<string, string>; tickets?: number } = {},
): Promise<RunningTenant> {
  const data = options.data ?? scratchFolder('tenant');
  const port = options.port ?? (await freePort());
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: 'production',
    HALYARD_DATA: data,
    TENANT_PORT: String(port),
    TENANT_RATE_LIMIT: 'off',
    ...(await freshDatabase(data)),
    ...options.env,
  };
  if (options.tickets !== undefined) {
    const reset = run('tenant/reset.ts', ['--tickets', String(options.tickets)], env);
    const said = heard(reset);
    await once(reset, 'close');
    if (reset.exitCode !== 0) throw new Error(`The tenant was not reset:\n${said()}`);
  }
  const child = run('tenant/serve.ts', [], env);
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
