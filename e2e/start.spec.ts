import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { readlinkSync, readdirSync, readFileSync } from 'node:fs';
import { scratchFolder, startDesk } from '../tests/support/running-desk';
import { expect, test } from './fixtures';

/** Runs the start to its end, as far as it gets. */
function tryStart(env: Record<string, string>, args: string[] = []) {
  return new Promise<{ code: number | null; output: string }>((done) => {
    const child = spawn(process.execPath, ['bin/start.mjs', ...args], {
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        NODE_ENV: 'production',
        HALYARD_DIST: process.env.HALYARD_DIST ?? '.next-test',
        HALYARD_DATA: scratchFolder('start'),
        ...env,
      },
    });
    let output = '';
    child.stdout.on('data', (part: Buffer) => (output += part.toString()));
    child.stderr.on('data', (part: Buffer) => (output += part.toString()));
    child.once('close', (code) => done({ code, output }));
  });
}

/** Processes that have `mark` in their environment, this one aside. */
function processesWith(mark: string): string[] {
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid)
    .filter((pid) => {
      try {
        readlinkSync(`/proc/${pid}/exe`);
        return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(mark);
      } catch {
        return false;
      }
    });
}

test.describe('starting', () => {
  test('lists every mistake among the settings at once and starts nothing', async () => {
    const { code, output } = await tryStart({
      PORT: 'abc',
      HALO_URL: 'ftp://desk',
      AUTH_SECRET: 'hunter2',
      TENANT_DIALECT: 'klingon',
      TENANT_DATABASE_URL: 'mysql://x',
    });
    expect(code).toBe(1);
    for (const name of [
      'PORT must be a number',
      'AUTH_SECRET must have at least 32',
      'HALO_URL must be an address',
      'HALO_CLIENT_ID is required with HALO_URL',
      'TENANT_DIALECT must be',
      'TENANT_DATABASE_URL must start with',
    ]) {
      expect(output).toContain(name);
    }
    expect(output).not.toContain('hunter2');
    expect(output).not.toMatch(/\bat .+:\d+:\d+/);
  });

  test('says which port is taken, and how to choose another', async () => {
    const squatter = createServer();
    await new Promise<void>((done) => squatter.listen(0, '127.0.0.1', done));
    const { port } = squatter.address() as AddressInfo;
    try {
      const taken = await tryStart({}, ['--port', String(port)]);
      expect(taken.code).toBe(1);
      expect(taken.output).toContain(`Port ${port} on 127.0.0.1 is in use by another program`);
      const tenants = await tryStart({ PORT: '0' === String(port) ? '1' : '45871' }, [
        '--tenant-port',
        String(port),
      ]);
      expect(tenants.code).toBe(1);
      expect(tenants.output).toContain('TENANT_PORT=');
    } finally {
      squatter.close();
    }
  });

  test('refuses an option it does not know and shows those it does', async () => {
    const { code, output } = await tryStart({}, ['--prot', '4000']);
    expect(code).toBe(1);
    expect(output).toContain('--tenant-port');
  });

  test('SIGTERM stops every process it started; a child that dies stops the rest', async () => {
    test.setTimeout(150_000);
    const first = await startDesk();
    expect(processesWith(first.data).length).toBeGreaterThanOrEqual(3);
    expect(await first.stop()).toBe(0);
    expect(processesWith(first.data)).toEqual([]);

    const second = await startDesk({ data: first.data });
    const tenant = processesWith(second.data).find((pid) =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('tenant/serve.ts'),
    )!;
    const gone = new Promise<number | null>((done) => second.child.once('close', done));
    process.kill(Number(tenant), 'SIGKILL');
    expect(await gone).toBe(1);
    expect(second.output()).toContain('The embedded tenant stopped');
    expect(processesWith(second.data)).toEqual([]);
  });
});
