import { createHmac } from 'node:crypto';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
  vi,
} from 'vitest';
import { startFaultServer, type FaultServer } from '@/tests/support/fault-server';
import { startTenant } from '@/tests/support/running-tenant';
import { serviceCredentials } from '@/tests/support/running-desk';
import { startSmallTenant } from './ready-desks';
import {
  receivedBody,
  startWebhookDesk,
  SIGNING_KEY,
  webhookCalls,
  type WebhookDesk,
} from './webhook-desk';
import { actionList, attachmentList, wireTicket, type WireTicket } from './wire';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;
const PATIENT = { timeout: 15_000 };
const OK = { status: 204 };
const DROPPED = { fault: 'drop' } as const;

const START = '2026-03-04T10:00:00Z';

let desk: WebhookDesk;
let subscriber: FaultServer;
beforeAll(async () => {
  desk = await startWebhookDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  desk.clock.setTime(START);
  subscriber = await startFaultServer();
});
afterEach(async () => {
  await desk.clear();
  await subscriber.close();
});

/** A webhook to a path of the subscriber, which answers as the script says. */
async function subscribe(fields: object = {}, path = '/hook') {
  const url = `${subscriber.url}${path}`;
  return desk.save({ name: 'Chat', url, events: ['ticket.created'], ...fields });
}

async function create(fields: object = {}): Promise<WireTicket> {
  const draft = { summary: 'The printer is on fire', client_id: 1, tickettype_id: 1, ...fields };
  return wireTicket.parse(await desk.ok('Tickets', { json: [draft] }));
}

const change = async (id: number, fields: object) =>
  desk.ok('Tickets', { json: [{ id, ...fields }] });

/** What a path of the subscriber has received, oldest first. */
const received = (path: string) =>
  subscriber
    .callsTo(`POST ${path}`)
    .map(({ body }) => receivedBody.parse(JSON.parse(String(body))));

const eventsAt = (path = '/hook') => received(path).map(({ event }) => event);

describe('what a subscriber hears of', () => {
  test('a new ticket, with the ticket as it is when it is told', async () => {
    subscriber.script('POST /hook', OK);
    const webhook = await subscribe();
    const ticket = await create();
    await change(ticket.id, { summary: 'Two printers are on fire' });
    expect(await desk.deliver()).toBeNull();

    const [call] = subscriber.callsTo('POST /hook');
    expect(call?.headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'HaloPSA-Embedded-Tenant',
    });
    const [delivery] = await desk.deliveries(webhook.id);
    expect(received('/hook')).toEqual([
      {
        id: String(delivery?.id),
        webhook_id: webhook.id,
        webhook_name: 'Chat',
        event: 'ticket.created',
        event_id: 3,
        timestamp: START,
        ticket_id: ticket.id,
        object_id: ticket.id,
        ticket: expect.objectContaining({
          id: ticket.id,
          summary: 'Two printers are on fire',
          client_name: 'Northwind',
        }),
      },
    ]);
    expect(delivery).toMatchObject({
      event: 'ticket.created',
      ticket_id: ticket.id,
      state: 'delivered',
      attempts: 1,
      last_status: 204,
      last_error: null,
      next_attempt: null,
    });
    expect(await desk.one(webhook.id)).toMatchObject({ last_status: 204 });
  });

  test('a change, a note, a file, the end of a ticket: each only where it was asked for', async () => {
    subscriber.script('POST /changes', OK);
    subscriber.script('POST /additions', OK);
    await subscribe({ events: ['ticket.updated', 'ticket.status-changed', 39] }, '/changes');
    await subscribe({ events: ['action.added', 'attachment.added'] }, '/additions');
    const { id } = await create();
    await change(id, { summary: 'The printer is out' });
    await change(id, { status_id: 9, resolution: 'Put out.' });
    const note = { ticket_id: id, note: 'Sand helped', actiontype_id: 0 };
    const action = actionList.parse(await desk.ok('Actions', { json: [note] })).actions[0];
    const file = { ticket_id: id, filename: 'ash.txt', data_base64: btoa('ash') };
    const attachment = attachmentList.parse(await desk.ok('Attachment', { json: [file] }))
      .attachments[0];
    await desk.deliver();

    expect(eventsAt('/changes')).toEqual(
      expect.arrayContaining(['ticket.updated', 'ticket.status-changed', 'ticket.closed']),
    );
    expect(eventsAt('/changes')).not.toContain('action.added');
    const additions = received('/additions');
    expect(additions).toContainEqual(
      expect.objectContaining({ event: 'action.added', ticket_id: id, action_id: action?.id }),
    );
    expect(additions).toContainEqual(
      expect.objectContaining({ event: 'attachment.added', attachment_id: attachment?.id }),
    );
    expect(eventsAt('/additions')).not.toContain('ticket.updated');
  });

  test('nothing of a write that was refused', async () => {
    subscriber.script('POST /hook', OK);
    await subscribe();
    const json = [{ summary: 'Good', client_id: 1, tickettype_id: 1 }, { summary: 'No client' }];
    expect(await desk.call('Tickets', { json })).toMatchObject({ status: 400 });
    expect(await desk.deliver()).toBeNull();
    expect(subscriber.calls).toEqual([]);
  });

  test('a test, sent on request', async () => {
    subscriber.script('POST /hook', OK);
    const { id } = await subscribe();
    const ping = await desk.ping(id);
    expect(ping).toMatchObject({ event: 'ping', ticket_id: 0, state: 'waiting', attempts: 0 });
    await desk.deliver();
    expect(received('/hook')).toMatchObject([
      { id: String(ping.id), event: 'ping', event_id: null, ticket_id: 0, ticket: null },
    ]);
  });

  test('in the order it happened', async () => {
    subscriber.script('POST /hook', OK);
    await subscribe();
    const ids = [];
    for (let count = 0; count < 5; count += 1) ids.push((await create()).id);
    await desk.deliver();
    expect(received('/hook').map(({ ticket_id }) => ticket_id)).toEqual(ids);
  });
});

describe('how a subscriber knows that it comes from the desk', () => {
  test('name and password, where they were set', async () => {
    subscriber.script('POST /hook', OK);
    const basic = { basic_username: 'desk', basic_password: 'pässword' };
    const { id } = await subscribe({ authentication_type: 'basic', ...basic });
    await desk.ping(id);
    await desk.deliver();
    const { headers } = subscriber.calls[0]!;
    const expected = `Basic ${Buffer.from('desk:pässword').toString('base64')}`;
    expect(headers.authorization).toBe(expected);
    expect(headers['x-webhook-signature']).toBeUndefined();
  });

  test('a signature over the moment and the body, where a key was set', async () => {
    subscriber.script('POST /hook', OK);
    await subscribe({ authentication_type: 'hmac', secret: SIGNING_KEY });
    await create({ summary: 'Größe & ‘quotes’' });
    await desk.deliver();
    const { headers, body } = subscriber.calls[0]!;
    const timestamp = String(Date.parse(START) / SECOND);
    const signed = createHmac('sha256', SIGNING_KEY).update(`${timestamp}.`).update(body);
    expect(headers['x-webhook-timestamp']).toBe(timestamp);
    expect(headers['x-webhook-signature']).toBe(`sha256=${signed.digest('hex')}`);
    expect(headers.authorization).toBeUndefined();
  });

  test('neither where none was asked for', async () => {
    subscriber.script('POST /hook', OK);
    const { id } = await subscribe();
    await desk.ping(id);
    await desk.deliver();
    const { headers } = subscriber.calls[0]!;
    expect(headers.authorization).toBeUndefined();
    expect(headers['x-webhook-signature']).toBeUndefined();
  });
});

describe('what could not be delivered', () => {
  test('is tried again after growing waits, as the same delivery, until it is taken', async () => {
    subscriber.script('POST /hook', { status: 500 }, DROPPED, DROPPED, { status: 503 }, OK);
    const { id } = await subscribe();
    await create();
    for (const [index, longest] of [5, 15, 45, 135].entries()) {
      const wait = (await desk.deliver()) ?? 0;
      expect(subscriber.calls).toHaveLength(index + 1);
      expect(wait).toBeGreaterThanOrEqual(longest * 0.8 * SECOND);
      expect(wait).toBeLessThanOrEqual(longest * SECOND);
      // Not a moment sooner.
      desk.clock.pass(wait - 1);
      expect(await desk.deliver()).toBe(1);
      expect(subscriber.calls).toHaveLength(index + 1);
      desk.clock.pass(1);
    }
    expect(await desk.deliver()).toBeNull();
    const ids = received('/hook').map((body) => body.id);
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(1);
    expect(await desk.deliveries(id)).toMatchObject([{ state: 'delivered', attempts: 5 }]);
  });

  test.each([
    [{ status: 500 }, 500, /answered 500/],
    [{ status: 400 }, 400, /answered 400/],
    [{ status: 302, headers: { location: '/elsewhere' } }, 302, /answered 302.*another address/],
    [DROPPED, 0, /could not be reached: the connection was cut/],
  ])('tells why: %o', async (answer, status, words) => {
    subscriber.script('POST /hook', answer);
    const webhook = await subscribe({ authentication_type: 2, secret: SIGNING_KEY });
    await desk.ping(webhook.id);
    await desk.deliver();
    const [delivery] = await desk.deliveries(webhook.id);
    expect(delivery).toMatchObject({ state: 'waiting', attempts: 1, last_status: status });
    expect(delivery?.last_error).toMatch(words);
    expect(delivery?.last_error).not.toContain(SIGNING_KEY);
    expect(delivery?.next_attempt).not.toBeNull();
    expect(await desk.one(webhook.id)).toMatchObject({ last_status: status });
    expect(subscriber.callsTo('GET /elsewhere')).toEqual([]);
    expect(subscriber.callsTo('POST /elsewhere')).toEqual([]);
  });

  test('an answer that is cut after its 2xx counts as taken', async () => {
    subscriber.script('POST /hook', { status: 200, text: 'tak', fault: 'cut' });
    const { id } = await subscribe();
    await desk.ping(id);
    expect(await desk.deliver()).toBeNull();
    expect(await desk.deliveries(id)).toMatchObject([{ state: 'delivered', last_status: 200 }]);
  });

  test('is given up after twelve attempts', async () => {
    subscriber.script('POST /hook', { status: 503 });
    const { id } = await subscribe();
    await desk.ping(id);
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      await desk.deliver();
      expect(await desk.deliveries(id)).toMatchObject([
        { attempts: attempt, state: attempt < 12 ? 'waiting' : 'given-up' },
      ]);
      desk.clock.pass(HOUR);
    }
    expect(await desk.deliver()).toBeNull();
    expect(subscriber.calls).toHaveLength(12);
  });

  test('is given up at once where the subscriber says it is gone', async () => {
    subscriber.script('POST /hook', { status: 410 });
    const { id } = await subscribe();
    await desk.ping(id);
    expect(await desk.deliver()).toBeNull();
    expect(await desk.deliveries(id)).toMatchObject([
      { state: 'given-up', attempts: 1, last_status: 410 },
    ]);
  });

  test('does not hold up what came after it', async () => {
    subscriber.script('POST /hook', { status: 500 }, OK);
    const { id } = await subscribe();
    const first = await create();
    const second = await create();
    await desk.deliver();
    expect(await desk.deliveries(id)).toMatchObject([
      { ticket_id: second.id, state: 'delivered' },
      { ticket_id: first.id, state: 'waiting' },
    ]);
  });

  test('is kept over a restart of the tenant', { timeout: 120_000 }, async () => {
    subscriber.script('POST /hook', DROPPED);
    const start = async (data?: string) => {
      const tenant = await (data === undefined ? startSmallTenant() : startTenant({ data }));
      onTestFinished(() => tenant.stop().then(() => {}));
      const { client_secret: serviceSecret } = serviceCredentials(tenant.data);
      return { tenant, calls: webhookCalls({ url: tenant.url, serviceSecret }) };
    };

    const first = await start();
    const url = `${subscriber.url}/hook`;
    const { id } = await first.calls.save({ name: 'Chat', url, events: ['ticket.created'] });
    const ping = await first.calls.ping(id);
    await vi.waitFor(() => expect(subscriber.calls).not.toEqual([]), { timeout: 20_000 });
    expect(await first.tenant.stop()).toBe(0);

    subscriber.script('POST /hook', OK);
    const second = await start(first.tenant.data);
    await vi.waitFor(
      async () =>
        expect(await second.calls.deliveries(id)).toMatchObject([
          { id: ping.id, state: 'delivered', last_status: 204 },
        ]),
      { timeout: 30_000, interval: 200 },
    );
  });
});

describe('several subscribers', () => {
  test('one that is slow to answer holds up nobody else', async () => {
    subscriber.script('POST /quick', OK);
    const slow = await subscribe({ name: 'Slow' }, '/slow');
    await subscribe({ name: 'Quick' }, '/quick');
    let answer: (response: Response) => void = () => undefined;
    const answering = new Promise<Response>((resolve) => (answer = resolve));
    const send = vi.fn<typeof fetch>((url, init) =>
      String(url).endsWith('/slow') ? answering : fetch(url, init),
    );
    const first = await create();
    const delivering = desk.deliver(send);
    await vi.waitFor(() => expect(eventsAt('/quick')).toHaveLength(1), PATIENT);
    // What happens while the slow one is still at it reaches the quick one too.
    const second = await create();
    await vi.waitFor(() => expect(eventsAt('/quick')).toHaveLength(2), PATIENT);
    expect(received('/quick').map((body) => body.ticket_id)).toEqual([first.id, second.id]);
    expect(await desk.deliveries(slow.id)).toMatchObject([
      { state: 'waiting', attempts: 0 },
      { state: 'waiting', attempts: 0 },
    ]);
    // Never two at a time to one subscriber.
    expect(send.mock.calls.filter(([url]) => String(url).endsWith('/slow'))).toHaveLength(1);

    answer(new Response());
    expect(await delivering).toBeNull();
    expect(await desk.deliveries(slow.id)).toMatchObject([
      { state: 'delivered' },
      { state: 'delivered' },
    ]);
  });

  test('one that is down takes nothing from the others', async () => {
    subscriber.script('POST /up', OK);
    subscriber.script('POST /down', DROPPED);
    const [down, up] = [await subscribe({}, '/down'), await subscribe({}, '/up')];
    await create();
    await desk.deliver();
    expect(await desk.deliveries(up.id)).toMatchObject([{ state: 'delivered' }]);
    expect(await desk.deliveries(down.id)).toMatchObject([{ state: 'waiting' }]);
  });
});

describe('a webhook that is off or gone', () => {
  test('off: what waits is given up, nothing new is noted, and it cannot be tested', async () => {
    const { id } = await subscribe();
    await create();
    await desk.save({ id, active: false });
    await create();
    expect(await desk.deliver()).toBeNull();
    expect(subscriber.calls).toEqual([]);
    expect(await desk.deliveries(id)).toMatchObject([
      { state: 'given-up', attempts: 0, last_error: 'The webhook was switched off' },
    ]);
    expect(await desk.refused(`Webhook/${id}/test`, { method: 'POST' })).toMatchObject({
      status: 400,
      field: 'active',
    });
  });

  test('deleted: what waits is forgotten', async () => {
    const { id } = await subscribe();
    await create();
    await desk.ok(`Webhook/${id}`, { method: 'DELETE' });
    expect(await desk.deliver()).toBeNull();
    expect(subscriber.calls).toEqual([]);
  });
});

describe('the list of deliveries', () => {
  test('shows the hundred newest, newest first', async () => {
    subscriber.script('POST /hook', OK);
    const { id } = await subscribe();
    const oldest = await desk.ping(id);
    const draft = { summary: 'One of many', client_id: 1, tickettype_id: 1 };
    await desk.ok('Tickets', { json: Array.from({ length: 100 }, () => draft) });
    const shown = (await desk.deliveries(id)).map((row) => row.id);
    expect(shown).toEqual(Array.from({ length: 100 }, (_, index) => oldest.id + 100 - index));
  });

  test('forgets what was over a week ago, and keeps what is not', async () => {
    subscriber.script('POST /hook', OK);
    const { id } = await subscribe();
    await desk.ping(id);
    await desk.deliver();
    desk.clock.pass(7 * DAY);
    const later = await desk.ping(id);
    await desk.deliver();
    expect(await desk.deliveries(id)).toHaveLength(2);
    desk.clock.pass(1);
    await desk.deliver();
    expect(await desk.deliveries(id)).toMatchObject([{ id: later.id, state: 'delivered' }]);
  });
});
