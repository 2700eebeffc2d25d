import AxeBuilder from '@axe-core/playwright';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright/test';
import type { BoardTheme } from '@/lib/domain/board';
import { routes } from '@/lib/routes';
import { startDesk } from '../tests/support/running-desk';
import { answerWith, crowdedFrame } from '../tests/support/wall-frames';
import { call, post, sessionOf } from './desk-calls';
import type { Session } from './desk-calls';
import { expect, soak, test } from './fixtures';
import { makeWall } from './make-wall';
import type { TenantApi } from './tenant-api';

const HOUR = 3_600_000;
/** A new ticket is read with the next change of the tenant's. */
const READ = { timeout: 20_000 };

/** A client of nobody else's, so that a board shows what this test made and nothing more. */
async function newClient(tenant: TenantApi, name: string): Promise<number> {
  const made = await tenant.call<{ id: number } | { id: number }[]>('/Client', [{ name }]);
  return (Array.isArray(made) ? made[0]! : made).id;
}

type Target = Record<'responsetime' | 'fixtime' | 'slaid' | 'priorityid', number> &
  Record<'responseunits' | 'fixunits', string>;

/** An SLA whose clocks run at any hour, and how long its third priority has for a reply and a fix, ms. */
async function aroundTheClock(tenant: TenantApi) {
  const slas = await tenant.call<{ id: number; name: string }[]>('/SLA');
  const slaId = slas.find(({ name }) => name === 'Premium 24×7')!.id;
  const targets = await tenant.call<Target[]>('/Priority');
  const target = targets.find(({ slaid, priorityid }) => slaid === slaId && priorityid === 3)!;
  const inMs = (time: number, units: string) => time * (units === 'M' ? 60_000 : HOUR);
  return {
    slaId,
    reply: inMs(target.responsetime, target.responseunits),
    fix: inMs(target.fixtime, target.fixunits),
  };
}

/** A ticket of a client whose reply or fix is due then; epoch ms, a full second. */
async function dueTicket(
  tenant: TenantApi,
  client: number,
  summary: string,
  dueAt: number,
  clock: 'reply' | 'fix' = 'reply',
) {
  const target = await aroundTheClock(tenant);
  return tenant.createTicket({
    summary,
    client_id: client,
    sla_id: target.slaId,
    priority_id: 3,
    dateoccurred: new Date(dueAt - target[clock]).toISOString(),
  });
}

const fullSecond = (at: number) => Math.ceil(at / 1_000) * 1_000;
const rowOf = (page: Page, text: string) => page.locator('.board-row').filter({ hasText: text });
const countdownOf = (page: Page, text: string) =>
  rowOf(page, text).locator('[data-slot=countdown]');
const face = (page: Page) => page.locator('[data-slot=board-face]');
const refusal = (page: Page) => page.getByText(/This screen may not show the board/);

/** Notes in the page that it is still the same document. */
const mark = (page: Page) => page.evaluate(() => void (document.title = 'Marked'));
const isMarked = (page: Page) => page.evaluate(() => document.title === 'Marked');

/** Opens a wall to which the test itself tells what to show. */
async function openFed(
  page: Page,
  url: string,
  frame: Parameters<typeof answerWith>[0],
  theme: BoardTheme = 'night',
) {
  const address = `${url}${routes.board(randomUUID())}`;
  const html = await (await page.request.get(address)).text();
  const build = /\\"build\\":\\"([^"\\]+)\\"/.exec(html)?.[1] ?? '';
  let isTold = false;
  await page.route('**/api/boards/*/frame', async (route) => {
    // Told once: what comes after is held, as by a server that has nothing new.
    if (isTold) return;
    isTold = true;
    await route.fulfill({ json: answerWith(frame, { build, theme }) });
  });
  await page.goto(address);
  await expect(face(page)).toBeVisible();
}

let manager: Session;
test.beforeAll(async () => {
  manager = await sessionOf(
    { url: process.env.E2E_URL ?? '', tenantUrl: process.env.E2E_TENANT_URL ?? '' },
    'manager',
  );
});

test.describe('a screen', () => {
  test('is let in by its link, whose key nobody can read off it, and stays in when it starts anew', async ({
    page,
    tenant,
    unique,
  }) => {
    const client = await newClient(tenant, unique('Let in'));
    const wall = await makeWall(manager, { client: [client] }, unique('Support room'));
    const words = unique('Printer');
    await dueTicket(tenant, client, words, fullSecond(Date.now() + 20 * 60_000));
    await page.goto(wall.link);
    await expect(face(page)).toBeVisible();
    await expect(rowOf(page, words)).toContainText('UNASSIGNED', READ);
    expect(page.url()).not.toContain(wall.key);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(wall.key);

    // Without any script: the first paint has the board.
    const html = await (await page.request.get(page.url())).text();
    expect(html).toContain(words);
    await page.reload();
    await expect(rowOf(page, words)).toBeVisible();
  });

  test('without a key, or with one that is not the board’s, is told what to do', async ({
    page,
    tenant,
    unique,
  }) => {
    const wall = await makeWall(
      manager,
      { client: [await newClient(tenant, unique('Shut'))] },
      unique('Shut'),
    );
    await page.goto(wall.link.replace(wall.key, 'A'.repeat(43)));
    await expect(refusal(page)).toBeVisible();
    await expect(page.getByText(/have a manager make a new one/)).toBeVisible();
    // A new link opened in the same tab changes nothing but the fragment.
    await page.evaluate((key) => (window.location.hash = `key=${key}`), wall.key);
    await expect(face(page)).toBeVisible();
    expect(page.url()).not.toContain(wall.key);
  });

  test('shows what an agent changes within a second, and does not load anew for it', async ({
    page,
    url,
    tenant,
    unique,
  }) => {
    const client = await newClient(tenant, unique('Changes'));
    const wall = await makeWall(manager, { client: [client] }, unique('Changes'));
    const words = unique('Taken');
    const { id } = await dueTicket(tenant, client, words, fullSecond(Date.now() + 20 * 60_000));
    await page.goto(wall.link);
    await expect(rowOf(page, words)).toContainText('UNASSIGNED', READ);
    await mark(page);
    const agent = await sessionOf({ url, tenantUrl: tenant.url }, 'technician');
    const { status } = await post(agent, routes.api.ticketChanges(id), { agentId: 2 });
    expect(status).toBe(200);
    await expect(rowOf(page, words)).not.toContainText('UNASSIGNED', { timeout: 2_000 });
    expect(await isMarked(page)).toBe(true);
  });

  test('turns a row amber and another red by itself, at their seconds', async ({
    page,
    tenant,
    unique,
  }) => {
    const client = await newClient(tenant, unique('Turns'));
    const wall = await makeWall(manager, { client: [client] }, unique('Turns'));
    const { reply } = await aroundTheClock(tenant);
    const riskMs = Math.min(HOUR, Math.max(300_000, reply / 4));
    const turn = fullSecond(Date.now() + 12_000);
    const [amber, red] = [unique('Amber'), unique('Red')];
    await dueTicket(tenant, client, amber, turn + riskMs);
    // Its reply was due long ago: after this it has no clock left that could be saved.
    await dueTicket(tenant, client, red, turn, 'fix');
    await page.goto(wall.link);
    await expect(countdownOf(page, amber)).toHaveAttribute('data-state', 'on-track', READ);
    await expect(countdownOf(page, red)).toHaveAttribute('data-state', 'at-risk');

    await expect(countdownOf(page, red)).toHaveAttribute('data-state', 'breached', READ);
    const redAt = Date.now();
    await expect(countdownOf(page, amber)).toHaveAttribute('data-state', 'at-risk');
    const amberAt = Date.now();
    for (const at of [redAt, amberAt]) {
      // Not before its time, and within two ticks after.
      expect(at).toBeGreaterThanOrEqual(turn);
      expect(at).toBeLessThan(turn + 3_000);
    }
    await expect(countdownOf(page, red)).toContainText('Fix −00:');
  });

  test('whose link is withdrawn shows nothing of the board any more', async ({
    page,
    tenant,
    unique,
  }) => {
    const wall = await makeWall(
      manager,
      { client: [await newClient(tenant, unique('Out'))] },
      unique('Out'),
    );
    await page.goto(wall.link);
    await expect(face(page)).toBeVisible();
    const { status } = await call(manager, routes.api.boardLink(wall.id, wall.linkId), {
      method: 'DELETE',
    });
    expect(status).toBe(200);
    await expect(refusal(page)).toContainText('any more', { timeout: 30_000 });
    await expect(face(page)).toHaveCount(0);
  });

  test('whose clock is hours wrong counts the same', async ({ browser, tenant, unique }) => {
    const client = await newClient(tenant, unique('Clock'));
    const words = unique('Counted');
    const dueAt = fullSecond(Date.now() + 50 * 60_000);
    await dueTicket(tenant, client, words, dueAt);
    for (const hours of [0, 5, -5]) {
      const wall = await makeWall(manager, { client: [client] }, unique('Clock'));
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.addInitScript((offset) => {
        const now = Date.now.bind(Date);
        Date.now = () => now() + offset;
      }, hours * HOUR);
      await page.goto(wall.link);
      const countdown = countdownOf(page, words);
      await expect(countdown).toBeVisible(READ);
      const before = Date.now();
      const [, minutes, seconds] = /(\d\d):(\d\d)/.exec(await countdown.innerText())!;
      const after = Date.now();
      const leftMs = (Number(minutes) * 60 + Number(seconds)) * 1_000;
      // What it said was so at some time between, give or take the second it stood.
      expect(leftMs).toBeGreaterThanOrEqual(dueAt - after - 1_000);
      expect(leftMs).toBeLessThanOrEqual(dueAt - before + 2_000);
      await context.close();
    }
  });

  test('that loses its line says so in large letters, counts on, and is back by itself', async ({
    page,
    tenant,
    unique,
  }) => {
    const client = await newClient(tenant, unique('Cut off'));
    const wall = await makeWall(manager, { client: [client] }, unique('Cut off'));
    const words = unique('Goes red alone');
    await dueTicket(tenant, client, words, fullSecond(Date.now() + 60_000));
    await page.clock.install();
    await page.goto(wall.link);
    await expect(countdownOf(page, words)).toHaveAttribute('data-state', 'at-risk', READ);
    await mark(page);
    await page.context().setOffline(true);
    await expect(page.getByText('No contact', { exact: true })).toBeVisible({ timeout: 30_000 });
    const trouble = page.getByText(
      /^No contact with Halyard for \d+:\d\d\. Counting on from \d\d:\d\d\.$/,
    );
    await expect(trouble).toBeHidden();
    await page.clock.fastForward(65_000);
    await expect(trouble).toBeVisible();
    await expect(countdownOf(page, words)).toHaveAttribute('data-state', 'breached');
    await page.context().setOffline(false);
    await page.clock.fastForward(10_000);
    await expect(trouble).toBeHidden();
    await expect(page.getByText('Live', { exact: true })).toBeVisible();
    expect(await isMarked(page)).toBe(true);
  });

  test(
    'comes back by itself when Halyard was stopped and started',
    soak,
    async ({ page, unique }) => {
      test.setTimeout(240_000);
      const first = await startDesk();
      const own = await sessionOf(first, 'manager');
      const wall = await makeWall(own, {}, unique('Power cut'));
      await page.goto(wall.link);
      await expect(face(page)).toBeVisible({ timeout: 30_000 });
      await mark(page);
      await first.stop();
      await expect(page.getByText('No contact', { exact: true })).toBeVisible({ timeout: 30_000 });
      const port = (address: string) => Number(new URL(address).port);
      const second = await startDesk({
        data: first.data,
        port: port(first.url),
        tenantPort: port(first.tenantUrl),
      });
      try {
        await expect(page.getByText('Live', { exact: true })).toBeVisible({ timeout: 60_000 });
        expect(await isMarked(page)).toBe(true);
      } finally {
        await second.stop();
      }
    },
  );

  test('loads itself anew when Halyard is another build, once a minute at most', async ({
    page,
    url,
  }) => {
    let loads = 0;
    page.on('request', (request) => (loads += request.isNavigationRequest() ? 1 : 0));
    let asked = 0;
    await page.route('**/api/boards/*/frame', async (route) => {
      asked += 1;
      const frame = crowdedFrame(Date.now());
      if (asked < 6) await route.fulfill({ json: answerWith(frame, { build: 'another' }) });
    });
    await page.goto(`${url}${routes.board(randomUUID())}`);
    await expect.poll(() => asked).toBe(6);
    await expect(face(page)).toBeVisible();
    expect(loads).toBe(2);
  });
});

test.describe('read from six metres', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  test('every word is large enough, whatever comes, and nothing runs out of its place', async ({
    page,
    url,
  }) => {
    await openFed(page, url, crowdedFrame(Date.now()));
    const measured = await page.evaluate(() => {
      const hundredth = window.innerHeight / 100;
      const sizes = (selector: string) =>
        [...document.querySelectorAll(selector)].map(
          (each) => parseFloat(getComputedStyle(each).fontSize) / hundredth,
        );
      const words: number[] = [];
      const walker = document.createTreeWalker(
        document.querySelector('main')!,
        NodeFilter.SHOW_TEXT,
      );
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement!;
        if (!walker.currentNode.nodeValue?.trim() || parent.closest('.sr-only')) continue;
        words.push(parseFloat(getComputedStyle(parent).fontSize) / hundredth);
      }
      const rows = [...document.querySelectorAll('.board-row')].map((each) => {
        const place = each.getBoundingClientRect();
        const clock = each.querySelector('.board-clock')!;
        const inside = clock.getBoundingClientRect();
        return (
          place.top >= 0 &&
          place.bottom <= window.innerHeight &&
          inside.right <= place.right + 1 &&
          inside.left > each.querySelector('.board-who')!.getBoundingClientRect().right - 1 &&
          clock.scrollWidth <= clock.clientWidth
        );
      });
      const { scrollWidth, scrollHeight } = document.documentElement;
      return {
        least: Math.min(...words),
        tiles: Math.min(...sizes('.board-tile dd')),
        digits: Math.min(...sizes('.board-digits')),
        rowWords: Math.min(...sizes('.board-client, .board-summary, .board-who')),
        rows,
        scrolls: scrollWidth > window.innerWidth || scrollHeight > window.innerHeight,
      };
    });
    expect(measured.least).toBeGreaterThanOrEqual(3.5);
    expect(measured.tiles).toBeGreaterThanOrEqual(10);
    expect(measured.digits).toBeGreaterThanOrEqual(5.7);
    expect(measured.rowWords).toBeGreaterThanOrEqual(4);
    expect(measured.rows).toEqual(Array.from({ length: 7 }, () => true));
    expect(measured.scrolls).toBe(false);
    await expect(page.getByText('312 older: see review')).toBeVisible();
    await expect(page.getByText('94 %, 31 of 33 targets met today')).toBeVisible();
  });

  test('of many Critical tickets two take a band, the others are counted, three rows stay', async ({
    page,
    url,
  }) => {
    await openFed(page, url, crowdedFrame(Date.now(), { critical: 5 }));
    await expect(page.locator('.board-band')).toHaveCount(2);
    await expect(page.getByText('+3 more Critical')).toBeVisible();
    await expect(page.locator('[data-panel=save] .board-row')).toHaveCount(3);
    await expect(page.locator('[data-panel=late] .board-row')).toHaveCount(2);
  });

  for (const theme of ['night', 'day'] as const) {
    test(`is accessible, by ${theme}`, async ({ page, url }) => {
      await openFed(page, url, crowdedFrame(Date.now(), { critical: 3 }), theme);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    });
  }
});

test.describe('left alone for months', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  test('it shows no cursor once nobody moves it, and F fills the screen and lets go of it', async ({
    page,
    url,
  }) => {
    await openFed(page, url, crowdedFrame(Date.now()));
    const cursor = () =>
      page.evaluate(() => getComputedStyle(document.querySelector('main')!).cursor);
    await page.mouse.move(300, 300);
    await page.mouse.move(310, 320);
    await expect(page.getByText('Press F for full screen')).toBeVisible();
    expect(await cursor()).not.toBe('none');
    await expect(page.getByText('Press F for full screen')).toBeHidden();
    expect(await cursor()).toBe('none');

    const fills = () => page.evaluate(() => document.fullscreenElement !== null);
    await page.keyboard.press('f');
    await expect.poll(fills).toBe(true);
    await page.keyboard.press('f');
    await expect.poll(fills).toBe(false);
  });

  test('it keeps the screen awake, and again after it was hidden', async ({ page, url }) => {
    await page.addInitScript(`
      window.asked = 0;
      Object.defineProperty(navigator, 'wakeLock', {
        value: { request: async () => ((window.asked += 1), { release: async () => {} }) },
      });`);
    await openFed(page, url, crowdedFrame(Date.now()));
    const asked = () => page.evaluate('window.asked');
    await expect.poll(asked).toBe(1);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect.poll(asked).toBe(2);
  });

  test('its picture moves a little each minute, and stays on the screen', async ({ page, url }) => {
    // A minute passes in a twentieth of a second.
    await page.addInitScript(`
      const every = window.setInterval;
      window.setInterval = (work, ms, ...rest) => every(work, ms === 60000 ? 50 : ms, ...rest);`);
    await openFed(page, url, crowdedFrame(Date.now()));
    const places = await page.evaluate(async () => {
      const seen = new Set<string>();
      const row = document.querySelector('.board-row')!;
      while (seen.size < 5) {
        const { x, y, width, height } = row.getBoundingClientRect();
        const isOn = x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight;
        seen.add(isOn ? `${x.toFixed(1)} ${y.toFixed(1)}` : 'off the screen');
        await new Promise((done) => setTimeout(done, 10));
      }
      return [...seen];
    });
    expect(places).not.toContain('off the screen');
  });

  for (const [hour, theme] of [
    [12, 'light'],
    [23, 'dark'],
  ] as const) {
    test(`by the hour it is ${theme} at ${hour}:00 where it hangs`, async ({ page, url }) => {
      await openFed(page, url, crowdedFrame(Date.UTC(2026, 10, 25, hour)), 'by-hour');
      await expect(face(page)).toHaveAttribute('data-theme', theme);
    });
  }
});
