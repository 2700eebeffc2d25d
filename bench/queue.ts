// `npm run bench:queue`: the queue as somebody at a browser meets it: first rows, filter, sort, open, back, scrolling.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { startDesk, type RunningDesk } from '@/tests/support/running-desk';
import { openDeskPage } from './desk-page';
import { makeOpenDesk } from './open-desk';
import { budgetReport, percentile, spread } from './percentiles';

const RUNS = 20;
const FIRST_ROWS_MS = 1_000;
const FRAMES_PER_SECOND = 55;
const SCROLL_MS = 5_000;
const ROW = '[data-row-link]';

const { tell, isMissed } = budgetReport();

async function waitForSnapshot(desk: RunningDesk): Promise<void> {
  for (;;) {
    const health = (await (await fetch(`${desk.url}/api/health`)).json()) as {
      live: { readAt: number | null };
    };
    if (health.live.readAt !== null) return;
    await new Promise((done) => setTimeout(done, 250));
  }
}

/** What is waited for: a settled list, narrowed to late tickets or not, sorted by a column; or a ticket. */
type Want = { ticket?: boolean; isLate?: boolean; sortedBy?: string };

/** Runs in the page. */
function isThere({ ticket, isLate, sortedBy }: Want): boolean {
  if (ticket) return document.querySelector('.ticket-page h1') !== null;
  const list = document.querySelector('.queue-page');
  const hasRows = document.querySelector('[data-row-link]') !== null;
  if (!hasRows || list?.getAttribute('aria-busy') !== 'false') return false;
  const count = document.querySelector('.queue-page [role=status]')?.textContent ?? '';
  if (isLate !== undefined && count.includes(' of ') !== isLate) return false;
  const heads = [...document.querySelectorAll('[aria-sort]')];
  return sortedBy === undefined || heads.some((head) => head.textContent.includes(sortedBy));
}

/** From the press of a key or button until the rows it asks for are painted. */
async function timed(page: Page, act: () => Promise<unknown>, want: Want): Promise<number> {
  const began = performance.now();
  await act();
  await page.waitForFunction(isThere, want, { polling: 'raf', timeout: 60_000 });
  return performance.now() - began;
}

const settled = (page: Page) => page.waitForFunction(isThere, {}, { timeout: 60_000 });

/** Frames a second while one scrolls by the wheel through the whole list, and the longest one. */
async function scrolled(page: Page): Promise<{ fps: number; longest: number }> {
  // As text: a named function inside would ask for a helper of the compiler that the page has not.
  const frames = page.evaluate<number[]>(`new Promise((done) => {
    const times = [];
    requestAnimationFrame(function tick(at) {
      times.push(at);
      if (at - times[0] < ${SCROLL_MS}) requestAnimationFrame(tick);
      else done(times);
    });
  })`);
  await page.mouse.move(700, 500);
  const until = performance.now() + SCROLL_MS;
  while (performance.now() < until) {
    await page.mouse.wheel(0, 400);
    await new Promise((done) => setTimeout(done, 16));
  }
  const times = await frames;
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? at));
  const all = (times.at(-1) ?? 0) - (times[0] ?? 0);
  return { fps: ((times.length - 1) * 1_000) / all, longest: Math.max(...gaps) };
}

async function measure(tickets: number): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'halyard-bench-'));
  await makeOpenDesk(data, tickets);
  const desk = await startDesk({ data });
  await waitForSnapshot(desk);
  const { page, browser } = await openDeskPage(desk, 'technician');
  try {
    const report = (what: string, took: number[], budget?: number) =>
      tell(
        `${tickets}: ${what}`,
        `${spread(took)}${budget === undefined ? '' : ` of ${budget}`} ms`,
        budget !== undefined && percentile(took, 0.95) > budget,
      );
    const repeat = async (act: (run: number) => Promise<number>) => {
      const took: number[] = [];
      await act(-1);
      for (let run = 0; run < RUNS; run += 1) took.push(await act(run));
      return took;
    };

    const firstRows = await repeat(() =>
      timed(page, () => page.goto(`${desk.url}/queue`, { waitUntil: 'commit' }), {}),
    );
    report('first rows after navigation', firstRows, FIRST_ROWS_MS);

    const late = page.getByRole('group', { name: 'Filter by SLA' }).getByRole('button').first();
    let isLate = false;
    const filtered = await repeat(() => {
      isLate = !isLate;
      return timed(page, () => late.click(), { isLate });
    });
    report('filter by SLA state', filtered);

    await page.goto(`${desk.url}/queue`);
    await settled(page);
    const sorts = ['Summary', 'Client', 'Status', 'Priority'];
    let turn = 0;
    const sorted = await repeat(() => {
      const name = sorts[(turn += 1) % sorts.length] ?? 'Summary';
      const head = page.getByRole('columnheader', { name });
      return timed(page, () => head.getByRole('button').click(), { sortedBy: name });
    });
    report('sort by a column', sorted);

    await page.goto(`${desk.url}/queue`);
    await settled(page);
    const [opened, back]: [number[], number[]] = [[], []];
    for (let run = 0; run < RUNS; run += 1) {
      const link = page.locator(ROW).nth(run % 10);
      await link.hover();
      opened.push(await timed(page, () => link.click(), { ticket: true }));
      back.push(await timed(page, () => page.goBack(), {}));
    }
    report('open a ticket', opened);
    report('back to the list', back);

    const { fps, longest } = await scrolled(page);
    tell(
      `${tickets}: scrolling`,
      `${fps.toFixed(0)} frames a second of ${FRAMES_PER_SECOND}, the longest ${longest.toFixed(0)} ms`,
      fps < FRAMES_PER_SECOND,
    );
  } finally {
    await browser.close();
    await desk.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2).map(Number);
  for (const tickets of asked.length > 0 ? asked : [10_000, 100_000]) await measure(tickets);
  if (isMissed()) process.exitCode = 1;
}

void main();
