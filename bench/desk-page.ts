import { chromium, type Browser, type Page } from 'playwright';
import { deskCookie } from '@/tests/support/desk-session';
import type { RunningDesk } from '@/tests/support/running-desk';

/** A real browser that is signed in, with an empty page of 1440 × 900. */
export async function openDeskPage(
  desk: RunningDesk,
  username: string,
): Promise<{ page: Page; browser: Browser }> {
  const cookie = await deskCookie(desk, username);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: desk.url };
    }),
  );
  return { page: await context.newPage(), browser };
}
