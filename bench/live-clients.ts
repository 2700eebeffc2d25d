// `npm run bench:live`: what live browsers cost the tenant, how fast a change reaches them, and the
// memory each takes. `-- calls`, `-- events` or `-- pixels` measures one of them.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { deskCookie } from '@/tests/support/desk-session';
import { startDesk, type RunningDesk } from '@/tests/support/running-desk';
import { openStream, type StreamClient } from './live-stream-client';
import { openDeskPage } from './desk-page';
import { budgetReport, percentile, spread } from './percentiles';
import { serviceToken } from './service-token';

const CROWDS = [1, 100, 500, 1_000];
const CHANGES = 20;
const BETWEEN_MS = 2_500;
/** So long that each of what happens every five minutes falls into each window once. */
const IDLE_MINUTES = 5;
const EVENT_BUDGET_MS = 1_000;
const RATIO_BUDGET = 1.1;
const FURTHER_AGENT_BUDGET = 0.2;
const POLL_MS = 10_000;

const { tell, isMissed } = budgetReport();
const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

type Health = { calls: { total: number } };
const calls = async (desk: RunningDesk) =>
  ((await (await fetch(`${desk.url}/api/health`)).json()) as Health).calls.total;

/** The server's own process below the supervisor. */
function serverPid(desk: RunningDesk): number {
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(desk.child.pid)]);
  const line = children
    .toString()
    .split('\n')
    .find((each) => each.includes('next'));
  return Number(line?.trim().split(/\s+/)[0]);
}

function memoryMb(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1]) / 1024;
}

async function crowd(desk: RunningDesk, cookie: string, size: number): Promise<StreamClient[]> {
  const clients: StreamClient[] = [];
  while (clients.length < size) {
    const batch = Array.from({ length: Math.min(50, size - clients.length) }, async () => {
      const client = await openStream(desk.url, cookie);
      await fetch(`${desk.url}/api/tickets`, { headers: { cookie } });
      return client;
    });
    clients.push(...(await Promise.all(batch)));
  }
  return clients;
}

function changer(desk: RunningDesk, token: string) {
  let made = 0;
  return async (id: number): Promise<{ words: string; send: () => Promise<void> }> => {
    const words = `Measured change ${(made += 1)} ${Date.now()}`;
    const send = async () => {
      const response = await fetch(`${desk.tenantUrl}/api/Tickets`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify([{ id, summary: words }]),
      });
      if (!response.ok) throw new Error(`The change was refused: ${response.status}`);
    };
    return { words, send };
  };
}

/** From before a change is sent to the tenant until each client has heard of it. */
async function measureEvents(desk: RunningDesk, cookie: string, id: number): Promise<void> {
  const change = changer(desk, await serviceToken(desk));
  const pid = serverPid(desk);
  const before = memoryMb(pid);
  for (const size of CROWDS) {
    const clients = await crowd(desk, cookie, size);
    await pause(3_000);
    const held = memoryMb(pid);
    const took: number[] = [];
    for (let at = 0; at < CHANGES; at += 1) {
      const { words, send } = await change(id);
      const heard = clients.map(({ hears }) => hears(words));
      const began = performance.now();
      await send();
      took.push(...(await Promise.all(heard)).map((when) => when - began));
      await pause(BETWEEN_MS);
    }
    const each = size > 1 ? `; ${(((held - before) / size) * 1024).toFixed(0)} kB a client` : '';
    tell(
      `change to event, ${size} clients`,
      `${spread(took)} of ${EVENT_BUDGET_MS} ms; server ${held.toFixed(0)} MB${each}`,
      percentile(took, 0.95) > EVENT_BUDGET_MS,
    );
    for (const client of clients) client.close();
    await pause(2_000);
  }
}

/** From before a change is sent until a real browser, among 499 other clients, has painted it. */
async function measurePixels(desk: RunningDesk, cookie: string): Promise<void> {
  const clients = await crowd(desk, cookie, 499);
  const { page, browser } = await openDeskPage(desk, 'technician');
  try {
    await page.goto(`${desk.url}/queue`);
    const link = page.locator('[data-row-link]').first();
    await link.waitFor();
    await pause(3_000);
    const id = Number(await link.getAttribute('data-row-link'));
    const change = changer(desk, await serviceToken(desk));
    const took: number[] = [];
    for (let at = 0; at < CHANGES; at += 1) {
      const { words, send } = await change(id);
      const painted = page.waitForFunction(
        (text) => document.body.textContent?.includes(text),
        words,
        { polling: 'raf' },
      );
      const began = performance.now();
      await send();
      await painted;
      took.push(performance.now() - began);
      await pause(BETWEEN_MS);
    }
    tell(
      'change to pixels, 500 live clients',
      `${spread(took)} of ${EVENT_BUDGET_MS} ms`,
      percentile(took, 0.95) > EVENT_BUDGET_MS,
    );
  } finally {
    await browser.close();
    for (const client of clients) client.close();
  }
}

async function callsPerMinute(desk: RunningDesk): Promise<number> {
  const before = await calls(desk);
  await pause(IDLE_MINUTES * 60_000);
  return ((await calls(desk)) - before) / IDLE_MINUTES;
}

/** Calls of the tenant in a quiet time: one browser, five hundred of one agent, and three more agents. */
async function measureCalls(desk: RunningDesk, cookie: string): Promise<void> {
  const [only] = await crowd(desk, cookie, 1);
  const alone = await callsPerMinute(desk);
  tell('calls a minute, 1 live browser', alone.toFixed(2));
  const others = await crowd(desk, cookie, 499);
  const together = await callsPerMinute(desk);
  const ratio = together / alone;
  tell(
    'calls a minute, 500 live browsers of one agent',
    `${together.toFixed(2)}, ratio ${ratio.toFixed(2)} of ${RATIO_BUDGET}`,
    ratio > RATIO_BUDGET,
  );
  for (const client of others) client.close();
  const further = await Promise.all(
    ['manager', 'admin', 'restricted'].map(async (name) =>
      crowd(desk, await deskCookie(desk, name), 1),
    ),
  );
  const withMore = await callsPerMinute(desk);
  const each = (withMore - alone) / further.length;
  tell(
    'calls a minute each further agent adds',
    `${each.toFixed(2)} of ${FURTHER_AGENT_BUDGET}`,
    each > FURTHER_AGENT_BUDGET,
  );
  for (const client of [only, ...further.flat()]) client?.close();

  // What they would be without a snapshot: every browser asks through the proxy for the first page.
  const headers = { authorization: `Bearer ${await serviceToken(desk)}` };
  let asked = 0;
  const until = Date.now() + 60_000;
  await Promise.all(
    Array.from({ length: 500 }, async () => {
      await pause(Math.random() * POLL_MS);
      while (Date.now() < until) {
        const url = `${desk.tenantUrl}/api/Tickets?open_only=true&page_size=50`;
        await (await fetch(url, { headers })).arrayBuffer();
        asked += 1;
        await pause(POLL_MS);
      }
    }),
  );
  tell(
    'calls a minute, 500 browsers polling',
    `${asked}, ${(asked / together).toFixed(0)}× as many`,
  );
}

async function main(): Promise<void> {
  const desk = await startDesk({ env: { HALO_RATE_LIMIT: '300' } });
  try {
    const cookie = await deskCookie(desk, 'technician');
    const page = await fetch(`${desk.url}/api/tickets`, { headers: { cookie } });
    const { rows } = (await page.json()) as { rows: { id: number }[] };
    const [only] = process.argv.slice(2);
    const isAsked = (part: string) => only === undefined || only === part;
    if (isAsked('calls')) await measureCalls(desk, cookie);
    if (isAsked('events')) await measureEvents(desk, cookie, rows[0]?.id ?? 0);
    if (isAsked('pixels')) await measurePixels(desk, cookie);
  } finally {
    await desk.stop();
  }
  if (isMissed()) process.exitCode = 1;
}

void main();
