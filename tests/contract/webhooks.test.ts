import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { agents } from '@/tenant/store/schema';
import { signIn } from './sign-in';
import { agentToken, expectOk, expectRefusal } from './support';
import { startWebhookDesk, wireWebhook, type WebhookDesk } from './webhook-desk';

let desk: WebhookDesk;
beforeAll(async () => {
  desk = await startWebhookDesk();
});
afterAll(() => desk.close());
afterEach(() => desk.clear());

const ADDRESS = 'http://127.0.0.1:9/hook';
const draft = (over: object = {}) => ({
  name: 'Chat',
  url: ADDRESS,
  events: ['ticket.created'],
  ...over,
});
const basic = {
  authentication_type: 1,
  basic_username: 'desk',
  basic_password: 'p4ss-never-shown',
};
const hmac = { authentication_type: 2, secret: 'key-never-shown-to-anybody' };

describe('setting up a webhook', () => {
  test('one is made, found in the list and by its id, changed and deleted', async () => {
    const { status, body } = await desk.call('Webhook', { json: [draft()] });
    expect(status).toBe(201);
    const made = {
      name: 'Chat',
      url: ADDRESS,
      method: 0,
      content_type: 'application/json',
      authentication_type: 0,
      basic_username: null,
      has_secret: false,
      events: [{ id: 3, name: 'ticket.created' }],
      active: true,
      last_status: null,
      date_created: '2026-03-04T10:00:00Z',
    };
    expect(body).toMatchObject({ ...made, webhooks: [made] });
    const [listed] = await desk.list();
    expect(listed).toMatchObject(made);
    const id = listed?.id ?? '';
    expect(await desk.one(id)).toEqual(listed);

    const changed = await desk.save({ id, name: 'Chat room', active: false });
    expect(changed).toEqual({ ...listed, name: 'Chat room', active: false });
    expect(await desk.one(id)).toEqual(changed);

    const deleted = await desk.call(`Webhook/${id}`, { method: 'DELETE' });
    expect(deleted).toMatchObject({ status: 200, body: { id } });
    expect(await desk.list()).toEqual([]);
    for (const [path, method] of [
      [`Webhook/${id}`, 'GET'],
      [`Webhook/${id}`, 'DELETE'],
      [`Webhook/${id}/deliveries`, 'GET'],
      [`Webhook/${id}/test`, 'POST'],
    ] as const) {
      expect(await desk.refused(path, { method })).toMatchObject({
        status: 404,
        message: 'Webhook not found',
      });
    }
  });

  test('one object alone will do, several come back in the order sent, the list is by age', async () => {
    const { status } = await desk.call('Webhook', { json: draft({ name: 'First' }) });
    expect(status).toBe(201);
    desk.clock.pass(1000);
    const json = [draft({ name: 'Second' }), draft({ name: 'Third' })];
    expect(await desk.ok('Webhook', { json })).toMatchObject({
      name: 'Third',
      webhooks: [{ name: 'Second' }, { name: 'Third' }],
    });
    const names = (await desk.list()).map(({ name }) => name);
    expect(names[0]).toBe('First');
    expect(names.slice(1).sort()).toEqual(['Second', 'Third']);
  });

  test('where one of several is refused, none is saved', async () => {
    const kept = await desk.save(draft());
    const json = [draft({ name: 'New' }), { id: kept.id, name: 'Renamed' }, { id: randomUUID() }];
    expect(await desk.refused('Webhook', { json })).toMatchObject({ status: 404, field: 'id' });
    expect(await desk.list()).toEqual([kept]);
  });

  test('events are understood by name, by HaloPSA’s number, and as the tenant answers them', async () => {
    const events = [
      3,
      '19',
      'action.added',
      { id: 39 },
      { event_id: '76' },
      { name: 'ticket.deleted' },
    ];
    const made = await desk.save(draft({ events: [...events, 3] }));
    expect(made.events).toEqual([
      { id: 3, name: 'ticket.created' },
      { id: 19, name: 'ticket.updated' },
      { id: null, name: 'action.added' },
      { id: 39, name: 'ticket.closed' },
      { id: 76, name: 'ticket.status-changed' },
      { id: 1072, name: 'ticket.deleted' },
    ]);
    expect((await desk.save({ id: made.id, events: made.events })).events).toEqual(made.events);
  });

  test.each([
    [{ authentication_type: 0 }, 0],
    [{ authentication_type: 'none' }, 0],
    [{ ...basic, authentication_type: '1' }, 1],
    [{ ...basic, authentication_type: 'Basic' }, 1],
    [{ ...hmac, authentication_type: 'hmac' }, 2],
  ])('the way to sign in may be a number or a word: %o', async (fields, number) => {
    expect((await desk.save(draft(fields))).authentication_type).toBe(number);
  });

  test('“disabled” is the opposite of “active”; POST and JSON may be said', async () => {
    const more = { disabled: true, method: 'POST', content_type: 'application/json' };
    const { id, active } = await desk.save(draft(more));
    expect(active).toBe(false);
    expect(await desk.save({ id, disabled: 'false', method: 0 })).toMatchObject({ active: true });
  });

  test('a hundred are taken, one more is not', async () => {
    await desk.ok('Webhook', { json: Array.from({ length: 100 }, () => draft()) });
    expect(await desk.refused('Webhook', { json: [draft()] })).toMatchObject({
      status: 400,
      detail: expect.stringContaining('at most 100 webhooks'),
    });
    expect(await desk.list()).toHaveLength(100);
  });
});

describe('what is refused', () => {
  test.each([
    ['name', { name: undefined }],
    ['name', { name: '  ' }],
    ['name', { name: 'n'.repeat(256) }],
    ['name', { name: 'a\0b' }],
    ['url', { url: undefined }],
    ['url', { url: '/hook' }],
    ['url', { url: 'ftp://127.0.0.1/hook' }],
    ['url', { url: 'http://127.0.0.1/a b' }],
    ['url', { url: 'http://desk:word@127.0.0.1/hook' }],
    ['url', { url: `http://127.0.0.1/${'x'.repeat(2000)}` }],
    ['events', { events: undefined }],
    ['events', { events: [] }],
    ['events', { events: 'ticket.created' }],
    ['authentication_type', { authentication_type: 3 }],
    ['basic_username', { ...basic, basic_username: '' }],
    ['basic_username', { ...basic, basic_username: 'a:b' }],
    ['basic_password', { ...basic, basic_password: null }],
    ['basic_password', { basic_password: 'word' }],
    ['secret', { ...hmac, secret: undefined }],
    ['secret', { ...hmac, secret: 'fifteen-letters' }],
    ['secret', { ...basic, secret: hmac.secret }],
    ['method', { method: 1 }],
    ['content_type', { content_type: 'text/xml' }],
    ['active', { active: 'perhaps' }],
    ['disabled', { active: true, disabled: true }],
  ])('%s: 400 that names it (%o)', async (field, over) => {
    expect(await desk.refused('Webhook', { json: [draft(over)] })).toMatchObject({
      status: 400,
      field,
    });
    expect(await desk.list()).toEqual([]);
  });

  test.each([['ticket.lost'], [null], [42], [{ id: null, name: null }], [['ticket.created']]])(
    'an event nobody knows, with the names of those that are known: %o',
    async (event) => {
      const json = [draft({ events: ['ticket.created', event] })];
      expect(await desk.refused('Webhook', { json })).toMatchObject({
        status: 400,
        field: 'events',
        detail: expect.stringMatching(/ticket\.created \(3\).*action\.added/),
      });
    },
  );

  test.each([['[]'], ['"x"'], ['{'], ['[[]]']])('a body that is no webhook: %s', async (body) => {
    const headers = { 'content-type': 'application/json' };
    expect(await desk.refused('Webhook', { body, headers })).toMatchObject({
      status: 400,
      field: 'body',
    });
  });

  test('an id that is none: 404', async () => {
    for (const id of ['1', 'a%00b', randomUUID()]) {
      expect(await desk.refused(`Webhook/${id}`)).toMatchObject({ status: 404, field: 'id' });
    }
  });
});

describe('passwords and keys', () => {
  test('are never answered, only that there is one', async () => {
    const answers = [
      await desk.ok('Webhook', { json: [draft(basic), draft(hmac)] }),
      await desk.ok('Webhook'),
    ];
    for (const { id, has_secret } of await desk.list()) {
      expect(has_secret).toBe(true);
      answers.push(await desk.ok(`Webhook/${id}`), await desk.ok(`Webhook/${id}/deliveries`));
    }
    expect(JSON.stringify(answers)).not.toMatch(/never-shown/);
  });

  test('stay when something else changes, also where an empty one is sent along', async () => {
    const made = await desk.save(draft(basic));
    const echoed = { ...made, name: 'Renamed', basic_password: '', secret: null };
    expect(await desk.save(echoed)).toEqual({ ...made, name: 'Renamed' });
  });

  test.each([
    ['basic_password', basic],
    ['secret', hmac],
  ])('%s must be sent again when the address changes', async (field, fields) => {
    const made = await desk.save(draft(fields));
    const moved = { id: made.id, url: 'http://127.0.0.1:9/elsewhere' };
    expect(await desk.refused('Webhook', { json: [moved] })).toMatchObject({ status: 400, field });
    expect((await desk.one(made.id)).url).toBe(ADDRESS);
    expect(await desk.save({ ...moved, ...fields })).toMatchObject({ url: moved.url });
  });

  test('are not turned from a password into a key, and are gone once nothing needs them', async () => {
    const { id } = await desk.save(draft(basic));
    const json = [{ id, authentication_type: 2 }];
    expect(await desk.refused('Webhook', { json })).toMatchObject({ status: 400, field: 'secret' });
    const open = await desk.save({ id, authentication_type: 0, url: 'http://127.0.0.1:9/open' });
    expect(open).toMatchObject({ has_secret: false, basic_username: null });
  });
});

describe('who may', () => {
  const forbidden = { status: 403, message: 'Insufficient permissions' };
  const requests = [
    ['Webhook', { method: 'GET' }],
    ['Webhook', { json: [draft()] }],
    [`Webhook/${randomUUID()}`, { method: 'GET' }],
    [`Webhook/${randomUUID()}`, { method: 'DELETE' }],
    [`Webhook/${randomUUID()}/deliveries`, { method: 'GET' }],
    [`Webhook/${randomUUID()}/test`, { method: 'POST' }],
  ] as const;

  test.each(['technician', 'manager', 'restricted'])(
    'a %s may neither see nor write them',
    async (username) => {
      const token = await agentToken(username);
      for (const [path, asking] of requests) {
        expect(await expectRefusal(path, { ...asking, token })).toMatchObject(forbidden);
      }
    },
  );

  test('an administrator may, with a token for that', async () => {
    expect(await expectOk('Webhook', { token: await agentToken('admin') })).toEqual([]);
    const { access_token: token } = await signIn('admin', { scope: 'read:tickets edit:tickets' });
    for (const [path, asking] of requests) {
      expect(await expectRefusal(path, { ...asking, token })).toMatchObject(forbidden);
    }
  });

  test('an administrator of some clients only may not: webhooks tell of every client', async () => {
    const { db } = desk.clock.tenant;
    const limit = { isAdmin: true, visibleClientIds: [1] };
    await db.update(agents).set(limit).where(eq(agents.username, 'vera'));
    const { access_token: token } = await signIn('vera', { base: desk.clock.url });
    expect(await desk.refused('Webhook', { token })).toMatchObject(forbidden);
    await db.update(agents).set({ visibleClientIds: null }).where(eq(agents.username, 'vera'));
    expect(await desk.call('Webhook', { token })).toMatchObject({ status: 200, body: [] });
  });

  test('an application needs the scope “admin”', async () => {
    const token = await desk.token('read:tickets edit:tickets');
    expect(await desk.refused('Webhook', { token })).toMatchObject(forbidden);
    const admin = await desk.token('admin');
    const made = await desk.ok('Webhook', { token: admin, json: draft() });
    expect(wireWebhook.loose().parse(made)).toMatchObject({ name: 'Chat' });
  });

  test('nobody without a token', async () => {
    expect(await desk.refused('Webhook', { token: null })).toMatchObject({ status: 401 });
  });
});
