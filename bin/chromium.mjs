import { existsSync } from 'node:fs';
import { CannotStart } from './prepare.mjs';
import { run } from './processes.mjs';

const debian = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

async function playwrightsOwn() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

/**
 * Where the end-to-end tests find Chromium: CHROMIUM_PATH, else Debian's, else Playwright's own,
 * else installed from Debian where that is possible.
 *
 * @throws CannotStart with the remedy.
 */
export async function findChromium(say) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new CannotStart(`CHROMIUM_PATH is ${named}, and nothing is there.`);
  }
  const found = debian.find((path) => existsSync(path)) ?? (await playwrightsOwn());
  if (found) return found;

  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    say('Installing Chromium from Debian…');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], { env });
    const { output } = await run(
      'apt-get',
      ['install', '-y', '--no-install-recommends', 'chromium'],
      { env },
    );
    const installed = debian.find((path) => existsSync(path));
    if (installed) return installed;
    say(output.split('\n').slice(-10).join('\n'));
  }
  throw new CannotStart(
    'No Chromium was found for the end-to-end tests. Install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or set CHROMIUM_PATH to it.',
  );
}
