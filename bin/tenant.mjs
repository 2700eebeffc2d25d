// `npm run tenant:reset`, `npm run tenant:passwd -- <username>` and `npm run tenant:pulse`.
import { existsSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { CannotStart, checkNode, install } from './prepare.mjs';
import { ended, root, start } from './processes.mjs';

const scripts = {
  reset: 'tenant/reset.ts',
  passwd: 'tenant/passwd.ts',
  pulse: 'tenant/pulse.ts',
};
const usage = `Usage: npm run tenant:reset [-- --tickets N]
       npm run tenant:passwd -- <username>
       npm run tenant:pulse [-- --every SECONDS --times N]`;
// A desk of a million tickets is laid out in memory before it is written.
const memory = `--max-old-space-size=${Math.floor((totalmem() * 0.75) / 2 ** 20)}`;

async function main() {
  const [command, ...args] = process.argv.slice(2);
  const script = scripts[command];
  if (!script) throw new CannotStart(usage);
  checkNode();
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  await install((text) => process.stdout.write(`${text}\n`));
  const child = start(process.execPath, [memory, '--import', 'tsx', script, ...args], {
    stdio: 'inherit',
  });
  // Ended from outside, the script ends in its own way first.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  process.exitCode = (await ended(child)).code ?? 1;
}

main().catch((error) => {
  process.stderr.write(`${error instanceof CannotStart ? error.message : error.stack}\n`);
  process.exitCode = 1;
});
