import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHalo, type Dialect, type Halo, type HaloSession } from '@/lib/halo/client';
import { serviceTokens } from '@/lib/halo/tokens';
import { isGenuineDelivery, readDelivery } from '@/lib/halo/webhook-delivery';
import type { Lookups } from '@/lib/domain/lookups';
import { SERVICE_APP } from '@/tenant/oauth/apps';
import { startWebhookDesk, type WebhookDesk } from './webhook-desk';

const MINUTE = 60_000;
const CLOSED = 9;
const SECRET = 'sixteen-letters!';
const ADDRESS = 'https://desk.example.com/api/webhooks/halo';

let desk: WebhookDesk;
let halo: Halo;
let session: HaloSession;
let lookups: Lookups;

function sessionIn(dialect: Dialect): HaloSession {
  const { url, now, serviceSecret } = desk.clock;
  halo = createHalo({ url, dialect, now });
  const app = { clientId: SERVICE_APP, clientSecret: serviceSecret };
  return halo.session(serviceTokens({ halo, ...app, now }));
}

beforeAll(async () => {
  desk = await startWebhookDesk();
  session = sessionIn('simplified');
  lookups = await session.lookups();
});
afterAll(() => desk.close());

const create = async () =>
  (await session.tickets.create({ summary: 'VPN', detailsHtml: 'x', clientId: 1, typeId: 1 })).id;

describe.each(['simplified', 'real'] as const)('in the %s dialect', (dialect) => {
  test('what has changed since a moment is told, open or closed, newest first, and nothing older', async () => {
    await create();
    desk.clock.pass(MINUTE);
    const since = desk.clock.now();
    const [closed, open] = [await create(), await create()];
    desk.clock.pass(MINUTE);
    await session.tickets.change(closed, { statusId: CLOSED, resolution: 'Rebooted' }, lookups);
    const { tickets } = sessionIn(dialect);
    const changed = await tickets.listChanged(since, lookups);
    expect(changed.map(({ id }) => id)).toEqual([closed, open]);
    expect(changed[0]).toMatchObject({ role: 'closed', updatedAt: desk.clock.now() });
    const newest = await tickets.listChanged(desk.clock.now(), lookups);
    expect(newest.map(({ id }) => id)).toEqual([closed]);
    expect(await tickets.listIds({ changedSince: since })).toEqual([closed, open]);
    expect(await tickets.listIds({ changedSince: since, openOnly: true })).toEqual([open]);
  });

  test('all open tickets and their numbers agree', async () => {
    await create();
    const { tickets } = sessionIn(dialect);
    const open = await tickets.listOpen({}, lookups);
    expect(open.recordCount).toBeGreaterThan(0);
    expect(open.tickets.map(({ id }) => id)).toEqual(await tickets.listIds({ openOnly: true }));
  });

  test('the tenant tells Halyard of every change of a ticket, in a way Halyard believes', async () => {
    await desk.clear();
    const { webhooks } = sessionIn(dialect);
    await webhooks.ensure({ url: ADDRESS, name: 'Halyard', secret: 'the-key-before-that' });
    await webhooks.ensure({ url: ADDRESS, name: 'Halyard', secret: SECRET });
    expect(await desk.list()).toMatchObject([{ name: 'Halyard', url: ADDRESS, active: true }]);

    const heard: (number | null)[] = [];
    const hear: typeof fetch = async (url, init) => {
      const headers = new Headers(init?.headers);
      const body = String(init?.body);
      const delivery = { body, headers, secret: SECRET, now: desk.clock.now() };
      expect(url).toBe(ADDRESS);
      expect(isGenuineDelivery(delivery)).toBe(true);
      expect(isGenuineDelivery({ ...delivery, secret: 'the-key-before-that' })).toBe(false);
      heard.push(readDelivery(JSON.parse(body)).ticketId);
      return new Response();
    };
    const hears = async (change: () => Promise<unknown>) => {
      heard.length = 0;
      await change();
      await desk.deliver(hear);
      return new Set(heard);
    };

    const id = await create();
    expect(await hears(create)).toEqual(new Set([id, id + 1]));
    const onlyThis = new Set([id]);
    expect(await hears(() => session.tickets.change(id, { statusId: 2 }, lookups))).toEqual(
      onlyThis,
    );
    const closing = { statusId: CLOSED, resolution: 'Rebooted' };
    expect(await hears(() => session.tickets.change(id, closing, lookups))).toEqual(onlyThis);
    expect(await hears(() => desk.ok(`Tickets/${id}`, { method: 'DELETE' }))).toEqual(onlyThis);
    const ping = async () => desk.ping((await desk.list())[0]?.id ?? '');
    expect(await hears(ping)).toEqual(new Set([null]));
  });
});

test('Halyard knows the tenant’s clock from its answers', async () => {
  await sessionIn('simplified').lookups();
  // Its process is this one, so its answers carry this machine's time.
  expect(Math.abs(halo.tenantNow() - Date.now())).toBeLessThan(MINUTE);
});
