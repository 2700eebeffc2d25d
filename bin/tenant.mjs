// `npm run tenant:reset` and `npm run tenant:passwd -- <username>`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart, checkNode, install } from './prepare.mjs';
import { ended, root, start } from './processes.mjs';

const scripts = { reset: 'tenant/reset.ts', passwd: 'tenant/passwd.ts' };

async function main() {
  const [command, ...args] = process.argv.slice(2);
  const script = scripts[command];
  if (!script)
    throw new CannotStart(`Usage: npm run tenant:reset | npm run tenant:passwd -- <username>`);
  checkNode();
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  await install((text) => process.stdout.write(`${text}\n`));
  const child = start(process.execPath, ['--import', 'tsx', script, ...args], { stdio: 'inherit' });
  process.exitCode = (await ended(child)).code ?? 1;
}

main().catch((error) => {
  process.stderr.write(`${error instanceof CannotStart ? error.message : error.stack}\n`);
  process.exitCode = 1;
});
