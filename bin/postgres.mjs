// A PostgreSQL of the tests' own (`npm run test:postgres`): Debian's server in a scratch folder.
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { CannotStart, freePort } from './prepare.mjs';
import { run } from './processes.mjs';

const DEBIAN = '/usr/lib/postgresql';

async function binaries(say) {
  const newest = () =>
    existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))[0] : undefined;
  if (!newest() && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    say('Installing PostgreSQL from Debian…');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], { env });
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], { env });
  }
  const version = newest();
  if (!version)
    throw new CannotStart(
      'PostgreSQL was not found. Install it (Debian: apt-get install postgresql).',
    );
  return join(DEBIAN, version, 'bin');
}

/**
 * Starts a server on loopback. Answers its `stop`, and in `env` HALYARD_TEST_POSTGRES: the address
 * under which the tests make a database for each stack they start.
 */
export async function startPostgres(say) {
  const bin = await binaries(say);
  const port = await freePort();
  // Of its own: the user postgres may not pass through a scratch folder of root's.
  const folder = mkdtempSync(join(tmpdir(), 'halyard-postgres-'));

  // The server refuses to run as root.
  const asRoot = process.getuid?.() === 0;
  const user = asRoot ? 'postgres' : userInfo().username;
  if (asRoot) {
    const { output } = await run('id', ['-u', user]);
    const { output: group } = await run('id', ['-g', user]);
    chownSync(folder, Number(output), Number(group));
  }
  const runAs = (args) =>
    asRoot ? run('runuser', ['-u', user, '--', ...args]) : run(args[0], args.slice(1));
  const must = async (args) => {
    const { code, output } = await runAs(args);
    if (code !== 0) throw new CannotStart(`${args[0]} failed:\n${output}`);
  };

  const data = join(folder, 'data');
  await must([join(bin, 'initdb'), '-D', data, '-A', 'trust', '-U', 'halyard', '-E', 'UTF8']);
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories=${folder} -c max_connections=200`;
  await must([
    join(bin, 'pg_ctl'),
    '-D',
    data,
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    options,
    'start',
  ]);
  return {
    env: { HALYARD_TEST_POSTGRES: `postgres://halyard@127.0.0.1:${port}` },
    stop: async () => {
      await runAs([join(bin, 'pg_ctl'), '-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
