// `npm run bench:wall`: what a wall costs the screen it runs on: 500 countdowns, a day's changes, its
// script and its first paint.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright';
import { routes } from '@/lib/routes';
import { deskCookie } from '@/tests/support/desk-session';
import { startDesk, type RunningDesk } from '@/tests/support/running-desk';
import { answerWith, crowdedFrame } from '@/tests/support/wall-frames';
import { budgetReport, percentile, spread } from './percentiles';

const COUNTDOWNS = 500;
const SECONDS = 30;
const SCRIPTING_BUDGET_MS = 5;
const SCRIPT_BUDGET_KB = 150;
const PAINT_BUDGET_MS = 1_000;
const PAINTS = 10;
/** A desk that has just started is still reading, on the same processor. */
const SETTLED_MS = 15_000;
/** Frames of a day, and where the heap is looked at: first when most of the code is compiled. */
const LOOKS = [5_000, 10_000, 15_000, 20_000];
/** What grows is compiled code and the browser's own timings, which end by themselves. */
const GROWTH_BUDGET = 1.1;

const { tell, isMissed } = budgetReport();
const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
const build = () =>
  readFileSync(join(process.env.HALYARD_DIST ?? '.next-test', 'BUILD_ID'), 'utf8').trim();

const wallPage = (browser: Browser) => browser.newPage({ viewport: { width: 1920, height: 1080 } });

async function cdpOf(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const metrics = async () => {
    const { metrics: all } = await cdp.send('Performance.getMetrics');
    return new Map(all.map(({ name, value }) => [name, value]));
  };
  const heapMb = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1_048_576;
  };
  return { metrics, heapMb };
}

/** Nothing but time passes: what 500 countdowns cost each second. */
async function measureCountdowns(desk: RunningDesk, browser: Browser): Promise<void> {
  const page = await wallPage(browser);
  let isTold = false;
  await page.route('**/api/boards/*/frame', async (route) => {
    if (isTold) return;
    isTold = true;
    const frame = crowdedFrame(Date.now(), { save: COUNTDOWNS, apartMs: 7_000 });
    await route.fulfill({ json: answerWith(frame, { build: build() }) });
  });
  await page.goto(`${desk.url}${routes.board(randomUUID())}`);
  await page
    .locator('[data-slot=countdown]')
    .nth(COUNTDOWNS - 1)
    .waitFor({ state: 'attached' });
  await pause(3_000);
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
  });
  const { metrics } = await cdpOf(page);
  const before = await metrics();
  await pause(SECONDS * 1_000);
  const after = await metrics();
  const each = (name: string) =>
    (((after.get(name) ?? NaN) - (before.get(name) ?? NaN)) * 1_000) / SECONDS;
  const long = await page.evaluate('window.longTasks');
  const scripting = each('ScriptDuration');
  tell(
    `${COUNTDOWNS} countdowns`,
    `${scripting.toFixed(2)} ms of script a second of ${SCRIPTING_BUDGET_MS}; style and layout ${(each('RecalcStyleDuration') + each('LayoutDuration')).toFixed(2)}, all tasks ${each('TaskDuration').toFixed(1)} ms a second`,
    scripting > SCRIPTING_BUDGET_MS,
  );
  const tasks = Array.isArray(long) ? long.map(Number) : [NaN];
  tell(
    `long tasks in ${SECONDS} s`,
    `${tasks.length}, longest ${Math.max(0, ...tasks).toFixed(0)} ms`,
    tasks.length > 0,
  );
  await page.close();
}

/** A day's frames, each answered at once, and what is left of them. */
async function measureDay(desk: RunningDesk, browser: Browser): Promise<void> {
  const page = await wallPage(browser);
  const frame = JSON.stringify(answerWith(crowdedFrame(Date.now()), { build: build() }));
  // As text: functions that a loader has compiled need its helpers, which a page has not.
  await page.addInitScript(`
    let fed = 0;
    window.day = { fed: () => fed, goOn: () => {} };
    const fetchOwn = window.fetch.bind(window);
    window.fetch = async (input, init) => {
      if (!String(input).endsWith('/frame')) return fetchOwn(input, init);
      if (${JSON.stringify(LOOKS)}.includes(fed)) await new Promise((done) => (window.day.goOn = done));
      fed += 1;
      // Other tickets each time, as in a day.
      const changed = ${JSON.stringify(frame)}.replace(/"id":(\\d+)/g, (_, id) => '"id":' + (Number(id) + fed * 50));
      return new Response(changed.replace(/"version":"[^"]*"/, '"version":"day.' + fed + '"'));
    };`);
  await page.goto(`${desk.url}${routes.board(randomUUID())}`);
  const { heapMb, metrics } = await cdpOf(page);
  const heaps: number[] = [];
  const nodes: number[] = [];
  for (const look of LOOKS) {
    // A page with this policy lets nothing wait in it that is given as text.
    while (Number(await page.evaluate('window.day.fed()')) < look) await pause(250);
    await pause(2_000);
    heaps.push(await heapMb());
    nodes.push((await metrics()).get('Nodes') ?? NaN);
    await page.evaluate('window.day.goOn()');
  }
  const [first = NaN] = heaps;
  const growth = (heaps.at(-1) ?? NaN) / first;
  tell(
    `heap after ${LOOKS.join(', ')} frames`,
    `${heaps.map((heap) => heap.toFixed(2)).join(', ')} MB, ${growth.toFixed(3)} of ${GROWTH_BUDGET}; nodes ${nodes.join(', ')}`,
    growth > GROWTH_BUDGET,
  );
  await page.close();
}

/** A board that is there, opened by its link as on a wall. */
async function linkOf(desk: RunningDesk): Promise<string> {
  const headers = {
    cookie: await deskCookie(desk, 'manager'),
    origin: desk.url,
    'content-type': 'application/json',
  };
  const id = randomUUID();
  const board = {
    version: 0,
    name: 'Measured',
    filter: { team: [], client: [], type: [], priority: [] },
    panels: ['tiles', 'critical', 'save', 'late', 'compliance'],
    maskClient: false,
    maskSummary: false,
    theme: 'night',
    zone: 'Europe/London',
  };
  const saved = await fetch(`${desk.url}${routes.api.oneBoard(id)}`, {
    method: 'PUT',
    headers,
    body: JSON.stringify(board),
  });
  if (!saved.ok) throw new Error(`The board was refused: ${saved.status} ${await saved.text()}`);
  const made = await fetch(`${desk.url}${routes.api.boardLinks(id)}`, {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': randomUUID() },
    body: JSON.stringify({ name: 'A screen', days: null }),
  });
  const { key } = (await made.json()) as { key: string };
  return `${desk.url}${routes.board(id, key)}`;
}

/** The script of the page, and its first paint with the board on it once the browser knows the page. */
async function measureOpening(desk: RunningDesk, browser: Browser): Promise<void> {
  const page = await wallPage(browser);
  const scripts = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.set(
      response.url(),
      response.body().then((body) => gzipSync(body).length),
    );
  });
  await page.goto(await linkOf(desk));
  await page.locator('[data-slot=board-face]').waitFor();
  await pause(2_000);
  const bytes = (await Promise.all(scripts.values())).reduce((sum, each) => sum + each, 0);
  const kilobytes = bytes / 1_000;
  tell(
    'script of the page, gzip',
    `${kilobytes.toFixed(1)} kB of ${SCRIPT_BUDGET_KB}, ${scripts.size} files`,
    kilobytes > SCRIPT_BUDGET_KB,
  );
  const paints: number[] = [];
  while (paints.length < PAINTS) {
    await page.reload();
    await page.locator('.board-row, .board-calm').first().waitFor();
    const painted = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
    paints.push(Number(await (await page.waitForFunction(painted)).jsonValue()));
  }
  tell(
    'first paint, warm',
    `${spread(paints)} of ${PAINT_BUDGET_MS} ms`,
    percentile(paints, 0.95) > PAINT_BUDGET_MS,
  );
  await page.close();
}

async function main(): Promise<void> {
  const desk = await startDesk();
  await pause(SETTLED_MS);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    await measureOpening(desk, browser);
    await measureCountdowns(desk, browser);
    await measureDay(desk, browser);
  } finally {
    await browser.close();
    await desk.stop();
  }
  if (isMissed()) process.exitCode = 1;
}

void main();
