import { randomBytes } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { QueuePage } from '@/lib/contracts/queue';
import { deskCookie } from '@/tests/support/desk-session';
import { listenLive } from '@/tests/support/live-listener';
import {
  freePort,
  scratchFolder,
  serviceCredentials,
  startDesk,
} from '@/tests/support/running-desk';
import { startTenant } from '@/tests/support/running-tenant';

const KILLS = 3;
const WRITERS = 4;
const BETWEEN_KILLS_MS = 12_000;
const DOWN_MS = 15_000;
/** Older than this, rows must come with the reason they are not newer. */
const FRESH_MS = 45_000;

const saved = z.object({ id: z.int(), summary: z.string() });
const openTickets = z.object({ tickets: z.array(saved) });

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

test(
  'killed and started again under load, the tenant leaves no change out of the lists and no old row shown as fresh',
  { timeout: 280_000 },
  async () => {
    const data = scratchFolder('under-load');
    const port = await freePort();
    const deskPort = await freePort();
    const env = { PUBLIC_URL: `http://localhost:${deskPort}` };
    let tenant = await startTenant({ data, port, tickets: 60, env });
    onTestFinished(() => tenant.stop().then(() => {}));
    const base = `http://localhost:${port}`;
    const { client_id, client_secret } = serviceCredentials(data);
    const secret = randomBytes(24).toString('hex');
    const desk = await startDesk({
      port: deskPort,
      env: {
        HALO_URL: base,
        HALO_DIALECT: 'simplified',
        HALO_CLIENT_ID: 'halyard',
        HALO_SERVICE_CLIENT_ID: client_id,
        HALO_SERVICE_CLIENT_SECRET: client_secret,
        HALO_WEBHOOK_SECRET: secret,
        HALO_TIMEOUT_SECONDS: '3',
      },
    });
    onTestFinished(() => desk.stop().then(() => {}));

    const token = async (): Promise<string> => {
      const response = await fetch(`${base}/auth/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          scope: 'all',
          client_id,
          client_secret,
        }),
      });
      return z.object({ access_token: z.string() }).parse(await response.json()).access_token;
    };
    let bearer = await token();
    const call = async (path: string, body?: unknown): Promise<unknown> => {
      const response = await fetch(`${base}/api/${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(10_000),
      });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return response.json();
    };
    await call('Webhook', {
      name: 'Under load',
      url: `http://127.0.0.1:${deskPort}/api/webhooks/halo`,
      events: ['ticket.created', 'ticket.updated', 'ticket.deleted'],
      authentication_type: 2,
      secret,
    });

    const cookie = await deskCookie({ url: desk.url, tenantUrl: base }, 'technician');
    const list = async (page = 1): Promise<QueuePage> => {
      const response = await fetch(`${desk.url}/api/tickets?page=${page}`, { headers: { cookie } });
      if (!response.ok) throw new Error(`The list: ${response.status} ${await response.text()}`);
      return (await response.json()) as QueuePage;
    };
    const wholeList = async () => {
      const first = await list();
      const rows = [...first.rows];
      const pages = Math.ceil(first.matched / first.pageSize);
      for (let page = 2; page <= pages; page += 1) rows.push(...(await list(page)).rows);
      return new Map(rows.map(({ id, summary }) => [id, summary]));
    };
    await expect.poll(async () => (await list()).health.tenant, { timeout: 30_000 }).toBe('ok');
    const stream = await listenLive(desk.url, cookie);

    // What the tenant acknowledged, by ticket; whoever writes knows no more than that.
    const acknowledged = new Map<number, string>();
    let isOver = false;
    const write = async (writer: number): Promise<void> => {
      for (let at = 0; !isOver; at += 1) {
        const summary = `Writer ${writer}, change ${at}`;
        const ids = [...acknowledged.keys()];
        const id = at % 4 === 0 ? undefined : ids[(at * 7 + writer) % Math.max(ids.length, 1)];
        try {
          const draft = id === undefined ? { client_id: 1, tickettype_id: 1 } : { id };
          const answer = saved.parse(await call('Tickets', [{ ...draft, summary }]));
          acknowledged.set(answer.id, answer.summary);
        } catch {
          // Not acknowledged: it may have been made all the same, and will then be listed.
        }
        await pause(60);
      }
    };
    const seenDown: boolean[] = [];
    const watch = async (): Promise<void> => {
      while (!isOver) {
        const { health, serverNow } = await list();
        const age = serverNow - (health.readAt ?? -Infinity);
        if (age > FRESH_MS) expect(health.trouble, `rows ${age} ms old`).not.toBeNull();
        seenDown.push(health.tenant === 'down' && health.trouble !== null);
        await pause(1_000);
      }
    };
    const working = Promise.all([
      watch(),
      ...Array.from({ length: WRITERS }, (_, at) => write(at)),
    ]);

    for (let kill = 0; kill < KILLS; kill += 1) {
      await pause(BETWEEN_KILLS_MS);
      tenant.child.kill('SIGKILL');
      await pause(DOWN_MS);
      tenant = await startTenant({ data, port, env });
      bearer = await token();
    }
    await pause(BETWEEN_KILLS_MS);
    isOver = true;
    await working;
    expect(seenDown.filter(Boolean).length).toBeGreaterThan(KILLS);
    expect(acknowledged.size).toBeGreaterThan(20);

    const truth = async () => {
      const { tickets } = openTickets.parse(await call('Tickets?open_only=true&page_size=5000'));
      return new Map(tickets.map(({ id, summary }) => [id, summary]));
    };
    await expect.poll(wholeList, { timeout: 60_000, interval: 2_000 }).toEqual(await truth());
    for (const id of acknowledged.keys()) expect([...(await truth()).keys()]).toContain(id);
    expect((await list()).health).toMatchObject({ tenant: 'ok', trouble: null });
    const lastOf = stream.events.flatMap((event) =>
      event.type === 'tickets-changed' ? event.changes : [],
    );
    expect(lastOf.length).toBeGreaterThan(KILLS);
    stream.close();
  },
);
