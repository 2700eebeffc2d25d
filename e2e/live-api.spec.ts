import { createHmac } from 'node:crypto';
import type { QueuePage } from '@/lib/contracts/queue';
import type { LiveEvent } from '@/lib/domain/live-events';
import { deskCookie } from '../tests/support/desk-session';
import { listenLive, tellsOf } from '../tests/support/live-listener';
import { startDesk } from '../tests/support/running-desk';
import { expect, test, soak } from './fixtures';

type Caught = { version: string; events: LiveEvent[] };

/** The demo sign-in `restricted` may see six of the clients; this one is not among them. */
const HIDDEN_CLIENT = 13;

test.describe('what an agent may see is what the tenant shows that agent', () => {
  test('lists, counts, search and the stream tell the restricted agent nothing of other clients', async ({
    url,
    tenant,
    unique,
  }) => {
    const desk = { url, tenantUrl: tenant.url };
    const cookie = await deskCookie(desk, 'restricted');
    const full = await deskCookie(desk, 'technician');
    const read = async (path: string, as = cookie) => {
      const response = await fetch(`${url}${path}`, { headers: { cookie: as } });
      return { status: response.status, text: await response.text() };
    };
    const page = async (path: string, as = cookie) =>
      JSON.parse((await read(path, as)).text) as QueuePage;

    const shown = await page('/api/tickets');
    const all = await page('/api/tickets', full);
    expect(shown.total).toBeLessThan(all.total);
    const clients = new Set(all.rows.map(({ clientId }) => clientId));
    const seen = new Set(shown.rows.map(({ clientId }) => clientId));
    expect(clients.size).toBeGreaterThan(seen.size);
    expect(seen.has(HIDDEN_CLIENT)).toBe(false);
    const counted = Object.values(shown.sla).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(shown.total);
    for (const values of Object.values(shown.facets)) {
      expect(values.reduce((sum, { count }) => sum + count, 0)).toBe(shown.total);
    }

    const [few, many] = [await listenLive(url, cookie), await listenLive(url, full)];
    const secret = unique('Secret of another client');
    const ticket = await tenant.createTicket({ summary: secret, client_id: HIDDEN_CLIENT });
    await many.hears(tellsOf(secret));
    const changed = unique('Changed secret of another client');
    await tenant.call('/Tickets', [{ id: ticket.id, summary: changed, agent_id: 2 }]);
    await many.hears(tellsOf(changed));

    // One they may see goes where they may not follow, by name of its new client.
    const moving = unique('Seen before it moved');
    const [visible] = shown.rows;
    const own = await tenant.createTicket({ summary: moving, client_id: visible!.clientId });
    await few.hears(tellsOf(moving), 30_000);
    const moved = unique('Moved to another client');
    await tenant.call('/Tickets', [{ id: own.id, summary: moved, client_id: HIDDEN_CLIENT }]);
    await many.hears(tellsOf(moved));
    await few.hears(
      (event) =>
        event.type === 'tickets-changed' &&
        event.changes.some(({ before, after }) => before?.id === own.id && after === null),
    );

    for (const hidden of [secret, changed, moved]) {
      const { total, matched, rows } = await page(`/api/tickets?q=${encodeURIComponent(hidden)}`);
      expect([matched, rows]).toEqual([0, []]);
      expect(total).toBeLessThan(all.total);
      expect(few.said()).not.toContain(hidden);
      const caught = await read(`/api/live?after=${encodeURIComponent(shown.version)}`);
      expect(caught.text).not.toContain(hidden);
    }
    expect((await page(`/api/tickets?q=%23${ticket.id}`)).matched).toBe(0);
    expect((await read(`/api/tickets/${ticket.id}`)).status).toBe(404);
    few.close();
    many.close();
  });

  test('a page left over from another agent is told that its session ended, and writes nothing', async ({
    url,
    tenant,
    unique,
  }) => {
    const cookie = await deskCookie({ url, tenantUrl: tenant.url }, 'restricted');
    const ticket = await tenant.createTicket({ summary: unique('Not in that name') });
    const headers = { cookie, 'halyard-agent': '2', accept: 'application/json', origin: url };
    for (const path of ['/api/tickets', '/api/live', '/api/lookups']) {
      const answer = await fetch(`${url}${path}`, { headers });
      expect(answer.status, path).toBe(401);
      expect(await answer.json()).toMatchObject({ code: 'signed-out' });
    }
    const byParameter = await fetch(`${url}/api/live?page-agent=2`, {
      headers: { cookie, accept: 'text/event-stream' },
    });
    expect(byParameter.status).toBe(401);
    const written = await fetch(`${url}/api/tickets/${ticket.id}/actions`, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        'idempotency-key': 'left-over-page',
      },
      body: JSON.stringify({ note: 'In a name that is not mine', hiddenFromUser: true }),
    });
    expect(written.status).toBe(401);
    const log = await tenant.call<{ actions: { note: string }[] }>(
      `/Actions?ticket_id=${ticket.id}`,
    );
    expect(JSON.stringify(log)).not.toContain('In a name that is not mine');
  });

  test('nobody without a session is told anything, as a stream or otherwise', async ({ url }) => {
    for (const accept of ['text/event-stream', 'application/json']) {
      const answer = await fetch(`${url}/api/live`, { headers: { accept } });
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ code: 'signed-out' });
    }
  });
});

test.describe('the stream', () => {
  test('goes on where it broke off, tells nothing twice, and says so where it cannot know', async ({
    url,
    tenant,
    unique,
  }) => {
    const cookie = await deskCookie({ url, tenantUrl: tenant.url }, 'technician');
    await fetch(`${url}/api/tickets`, { headers: { cookie } });
    const first = await listenLive(url, cookie);
    const ticket = await tenant.createTicket({ summary: unique('Before the break') });
    const known = await first.hears(tellsOf(ticket.summary));
    if (known.type !== 'tickets-changed') throw new Error('not a change');
    first.close();

    const missed = unique('During the break');
    await tenant.call('/Tickets', [{ id: ticket.id, summary: missed }]);
    const again = await listenLive(url, cookie, known.version);
    await again.hears(tellsOf(missed));
    expect(again.events[0]?.type).toBe('health');
    expect(again.events.filter(tellsOf(ticket.summary))).toEqual([]);
    again.close();

    for (const after of ['nonsense', '../../etc/passwd', 'AAAAAAAA.1', `${'9'.repeat(400)}.1`]) {
      const lost = await listenLive(url, cookie, after);
      await lost.hears(({ type }) => type === 'snapshot-version');
      lost.close();
    }
    const polled = await fetch(`${url}/api/live?after=${known.version}`, { headers: { cookie } });
    const { events, version } = (await polled.json()) as Caught;
    expect(events.some(tellsOf(missed))).toBe(true);
    const nothing = await fetch(`${url}/api/live?after=${version}`, { headers: { cookie } });
    const { events: news } = (await nothing.json()) as Caught;
    expect(news.map(({ type }) => type)).toEqual(['health', 'presence']);
  });

  test('is neither compressed nor kept by anything between here and the browser', async ({
    url,
    tenant,
  }) => {
    const cookie = await deskCookie({ url, tenantUrl: tenant.url }, 'technician');
    const ending = new AbortController();
    const { headers } = await fetch(`${url}/api/live`, {
      headers: { cookie, accept: 'text/event-stream', 'accept-encoding': 'gzip, br' },
      signal: ending.signal,
    });
    expect(headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(headers.get('cache-control')).toContain('no-transform');
    expect(headers.get('content-encoding')).toBeNull();
    ending.abort();
  });

  test('closes at sign-out, for that session only', async ({ url, tenant }) => {
    const desk = { url, tenantUrl: tenant.url };
    const [leaves, stays] = [await deskCookie(desk, 'manager'), await deskCookie(desk, 'manager')];
    const [closing, open] = [await listenLive(url, leaves), await listenLive(url, stays)];
    await fetch(`${url}/sign-out`, {
      method: 'POST',
      headers: { cookie: leaves, origin: url },
      redirect: 'manual',
    });
    await closing.hears(({ type }) => type === 'ended');
    await closing.ended;
    expect(open.events.map(({ type }) => type)).not.toContain('ended');
    open.close();
  });

  test('does not keep a desk from stopping', soak, async () => {
    test.setTimeout(150_000);
    const running = await startDesk();
    const cookie = await deskCookie(running, 'technician');
    const stream = await listenLive(running.url, cookie);
    const began = Date.now();
    expect(await running.stop()).toBe(0);
    await stream.ended;
    // A desk that stops ends no session.
    expect(stream.events.map(({ type }) => type)).not.toContain('ended');
    expect(Date.now() - began).toBeLessThan(10_000);
  });
});

test.describe('deliveries', () => {
  const body = JSON.stringify({ ticket_id: 1, event: 'ticket.updated' });
  const seconds = Math.floor(Date.now() / 1000);
  const sign = (secret: string, at: number) =>
    `sha256=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;
  const forged: Record<string, Record<string, string>> = {
    unsigned: {},
    'signed with another secret': {
      'x-webhook-timestamp': String(seconds),
      'x-webhook-signature': sign('a secret of somebody else', seconds),
    },
    'signed with nothing': {
      'x-webhook-timestamp': String(seconds),
      'x-webhook-signature': 'sha256=',
    },
    'with a password nobody agreed on': {
      authorization: `Basic ${Buffer.from('halo:password').toString('base64')}`,
    },
  };
  for (const [name, headers] of Object.entries(forged)) {
    test(`${name} are refused and change nothing`, async ({ url }) => {
      const answer = await fetch(`${url}/api/webhooks/halo`, { method: 'POST', headers, body });
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ code: 'not-genuine' });
    });
  }

  test('that are endless are cut off', async ({ url }) => {
    const answer = await fetch(`${url}/api/webhooks/halo`, {
      method: 'POST',
      body: 'x'.repeat(3 * 1024 * 1024),
    }).catch(() => null);
    expect(answer === null || answer.status === 413).toBe(true);
  });
});
