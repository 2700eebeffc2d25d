// `npm start` and `npm run dev`: from whatever is here to a running desk, and down again.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotStart, build, checkNode, checkPort, install, seconds } from './prepare.mjs';
import { root, run, start, stopAll } from './processes.mjs';

const usage = `Usage: npm start -- [options]
  --port N         Halyard's port (PORT, 3000)
  --host H         Halyard's address (HOST, 127.0.0.1)
  --tenant-port N  the embedded tenant's port (TENANT_PORT, 4310)
  --data DIR       where everything is kept (HALYARD_DATA, .data)
  --dev            hot reload (npm run dev)
  --pulse          lets the demo desk live: a ticket or a reply every two minutes (TENANT_PULSE=true)
All settings are environment variables: see .env.example.`;

const began = Date.now();
const say = (text) => process.stdout.write(`${text}\n`);
let stopping = false;

function readFlags() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        'tenant-port': { type: 'string' },
        data: { type: 'string' },
        dev: { type: 'boolean' },
        pulse: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new CannotStart(`${error.message}\n\n${usage}`);
  }
}

function applySettings(flags) {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  const byFlag = {
    PORT: flags.port,
    HOST: flags.host,
    TENANT_PORT: flags['tenant-port'],
    HALYARD_DATA: flags.data,
    TENANT_PULSE: flags.pulse ? 'true' : undefined,
  };
  for (const [name, value] of Object.entries(byFlag)) {
    if (value !== undefined) process.env[name] = value;
  }
  process.env.NEXT_TELEMETRY_DISABLED = '1';
}

const withTsx = ['--import', 'tsx'];

/** Both sides' settings, every mistake at once. */
async function checkSettings() {
  const [desk, tenant] = await Promise.all(
    ['bin/check-settings.ts', 'tenant/check-settings.ts'].map((script) =>
      run(process.execPath, [...withTsx, script]),
    ),
  );
  const answers = [desk, tenant].map(({ code, output }) => {
    if (code !== 0) throw new CannotStart(`The settings can't be checked:\n${output}`);
    return JSON.parse(output.split('\n').at(-1));
  });
  const mistakes = new Set(answers.flatMap((answer) => answer.mistakes ?? []));
  if (mistakes.size > 0) {
    throw new CannotStart(
      `Halyard can't start with these settings:\n${[...mistakes].map((line) => `  - ${line}`).join('\n')}\nEvery setting is explained in .env.example.`,
    );
  }
  return answers[0].settings;
}

/** The secret that seals sessions: made once and kept beside the data. */
function readOrMakeSecret(data) {
  const file = join(data, 'auth-secret');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
}

/** A child whose death stops the rest, with its last words. */
function startChild(name, args, { env, onLine }) {
  const lastWords = [];
  const child = start(process.execPath, args, {
    env,
    ipc: true,
    onLine: (line) => {
      lastWords.push(line);
      if (lastWords.length > 30) lastWords.shift();
      onLine(line);
    },
  });
  child.once('close', (code, signal) => {
    if (stopping) return;
    say(
      `\n${name} stopped (${signal ?? `exit code ${code}`}). Its last words:\n${lastWords.map((line) => `  ${line}`).join('\n')}`,
    );
    void shutDown(1);
  });
  return child;
}

async function shutDown(code) {
  if (stopping) return;
  stopping = true;
  await stopAll();
  process.exit(code);
}

/** Waits for 200; answers the last thing heard where it does not come in time. */
async function waitFor(url, limitMs) {
  const until = Date.now() + limitMs;
  let heard = 'no answer';
  while (Date.now() < until && !stopping) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
      if (response.ok) return;
      heard = `${response.status} ${(await response.text()).slice(0, 500)}`;
    } catch {
      // Not listening yet.
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  if (!stopping) throw new CannotStart(`${url} did not become ready: ${heard}`);
}

async function startTenant(settings) {
  await checkPort(settings.tenantPort, process.env.TENANT_HOST || '127.0.0.1', 'TENANT_PORT');
  say('Starting the embedded tenant…');
  let ready;
  const isReady = new Promise((done) => (ready = done));
  const child = startChild('The embedded tenant', [...withTsx, 'tenant/serve.ts'], {
    env: process.env,
    onLine: (line) => {
      say(`  tenant  ${line}`);
      if (line.startsWith('tenant ready')) ready();
    },
  });
  // Its death is reported by startChild; here it only ends the waiting.
  await Promise.race([isReady, new Promise((done) => child.once('close', done))]);
}

function startDesk(settings, isDev) {
  const next = join(root, 'node_modules/next/dist/bin/next');
  const address = ['-p', String(settings.port), '-H', settings.host];
  // What Next says of itself is noise here; what our log and errors say is not.
  const noise = /^\s*(▲|- Local|- Network|- Environments|✓|$)/;
  return startChild('Halyard', [next, isDev ? 'dev' : 'start', ...address], {
    env: {
      ...process.env,
      NODE_ENV: isDev ? 'development' : 'production',
      PUBLIC_URL: settings.publicUrl,
      NEXTAUTH_URL: settings.publicUrl,
      AUTH_SECRET: process.env.AUTH_SECRET || readOrMakeSecret(resolve(root, settings.data)),
    },
    onLine: (line) => {
      if (!noise.test(line)) say(`  halyard  ${line}`);
    },
  });
}

/** Whether the demo desk is to live by itself. */
function wantsPulse(word = '') {
  if (['true', '1'].includes(word)) return true;
  if (['', 'false', '0'].includes(word)) return false;
  throw new CannotStart(`TENANT_PULSE must be true or false; it is “${word}”.`);
}

/** A child that may end without taking the desk along. */
function startPulse() {
  const onLine = (line) => say(`  pulse   ${line}`);
  const child = start(process.execPath, [...withTsx, 'tenant/pulse.ts'], { ipc: true, onLine });
  child.once('close', () => {
    if (!stopping) say('The pulse has stopped; everything else runs on.');
  });
}

/** The sign-ins the tenant says still have the demo password. */
function sayDemoSignIns(data) {
  const { password, usernames } = JSON.parse(
    readFileSync(join(data, 'tenant/demo-sign-ins.json'), 'utf8'),
  );
  if (usernames.length === 0) return;
  say(`Sign in to the embedded tenant as ${usernames.join(', ')}; password: ${password}`);
}

async function main() {
  const flags = readFlags();
  if (flags.help) return say(usage);
  checkNode();
  applySettings(flags);
  const isPulsing = wantsPulse(process.env.TENANT_PULSE);
  await install(say);
  const settings = await checkSettings();
  await checkPort(settings.port, settings.host, 'PORT');
  if (!flags.dev) await build(process.env.HALYARD_DIST || '.next', say);
  if (!settings.haloUrl) await startTenant(settings);
  if (stopping) return;
  say('Starting Halyard…');
  startDesk(settings, flags.dev === true);
  const local = settings.host === '0.0.0.0' ? '127.0.0.1' : settings.host;
  await waitFor(`http://${local}:${settings.port}/api/health`, settings.haloUrl ? 60_000 : 90_000);
  if (stopping) return;

  say(`\nHalyard is ready in ${seconds(began)}:  ${settings.publicUrl}\n`);
  if (!settings.haloUrl) sayDemoSignIns(resolve(root, settings.data));
  say('Ctrl-C stops everything.');
  if (isPulsing && settings.haloUrl) {
    say('The pulse stays off: HALO_URL is set, and it only writes to the embedded tenant.');
  } else if (isPulsing) startPulse();
}

process.on('SIGINT', () => void shutDown(0));
process.on('SIGTERM', () => void shutDown(0));
process.on('SIGHUP', () => void shutDown(0));

main().catch((error) => {
  // Stopped from outside: what broke off under it is no news.
  if (stopping) return;
  process.stderr.write(`${error instanceof CannotStart ? error.message : error.stack}\n`);
  void shutDown(1);
});
