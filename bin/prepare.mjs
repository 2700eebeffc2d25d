// What must be there before anything runs: packages, ports, a build. Node built-ins only, since
// this works in a clone that has no node_modules yet.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root, run } from './processes.mjs';

const FLOOR = [20, 19];

/** A failure the person can mend; its message is all there is to say. */
export class CannotStart extends Error {}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < FLOOR[0] || (major === FLOOR[0] && minor < FLOOR[1])) {
    throw new CannotStart(
      `Halyard needs Node ${FLOOR.join('.')} or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org.`,
    );
  }
}

function packagesAreStale() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return true;
  return statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs;
}

/** `npm ci`, development packages too, where node_modules is missing or older than the lockfile. */
export async function install(say) {
  if (!packagesAreStale()) return;
  const began = Date.now();
  say('Installing packages (npm ci)… about a minute the first time');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { code, output } = await run(npm, ['ci', '--include=dev', '--no-fund', '--no-audit']);
  if (code !== 0) throw new CannotStart(`npm ci failed:\n${output}`);
  // npm leaves the file's time alone where nothing changed; ours must be newer than the lockfile.
  const installed = join(root, 'node_modules/.package-lock.json');
  writeFileSync(installed, readFileSync(installed));
  say(`Packages installed in ${seconds(began)}`);
}

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

const BUILT_FROM = ['app', 'components', 'lib', 'public'];
const BUILT_FROM_FILES = [
  'boundaries.mjs',
  'instrumentation.ts',
  'next.config.mjs',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tailwind.config.ts',
  'tsconfig.json',
];

function filesUnder(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function sourceHash() {
  const hash = createHash('sha256');
  const files = [
    ...BUILT_FROM.flatMap(filesUnder),
    ...BUILT_FROM_FILES.map((file) => join(root, file)),
  ];
  for (const file of files.sort()) {
    if (existsSync(file)) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** `next build` into `dist` where the sources are not those of the last build. Answers its output. */
export async function build(dist, say, env = process.env) {
  const mark = join(root, dist, 'built-from');
  const hash = sourceHash();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return '';
  const began = Date.now();
  say('Building… about half a minute, only when something changed');
  const { code, output } = await run(
    process.execPath,
    [join(root, 'node_modules/next/dist/bin/next'), 'build'],
    { env: { ...env, HALYARD_DIST: dist, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' } },
  );
  if (code !== 0) throw new CannotStart(`The build failed:\n${output}`);
  mkdirSync(join(root, dist), { recursive: true });
  writeFileSync(mark, hash);
  say(`Built in ${seconds(began)}`);
  return output;
}

/** @throws CannotStart where the port is taken or not ours to open. */
export function checkPort(port, host, name) {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const why =
        error.code === 'EADDRINUSE'
          ? `is in use by another program. Stop it, or choose another with ${name}=…`
          : `can't be opened (${error.code}). Choose another with ${name}=…`;
      fail(new CannotStart(`Port ${port} on ${host} ${why}`));
    });
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => done()));
  });
}

/** A port nobody uses now. */
export function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen({ port: 0, host: '127.0.0.1' }, () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
