import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startFaultServer, type FaultServer } from '@/tests/support/fault-server';
import { createHalo, type Dialect, type HaloSession } from './client';
import { smallTenantLookups } from '@/tests/support/lookups-sample';

let tenant: FaultServer;
let odd: string[];
const lookups = smallTenantLookups();

beforeEach(async () => {
  tenant = await startFaultServer();
  odd = [];
});
afterEach(() => tenant.close());

function session(dialect: Dialect = 'simplified'): HaloSession {
  return createHalo({
    url: `${tenant.url}/`,
    dialect,
    now: Date.now,
    sleep: async () => {},
    onOdd: (what) => odd.push(what),
  }).session({ current: async () => 'token', renew: async () => 'token-2' });
}

const sent = (route: string, index = 0): unknown =>
  JSON.parse(tenant.callsTo(route)[index]?.body.toString() ?? 'null');
const query = (index = 0) => Object.fromEntries(tenant.calls[index]?.query ?? []);

describe('reading tickets', () => {
  const page = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: from + index, summary: 's', status_id: 2 }));

  test.each<[Dialect, string]>([
    ['simplified', '1000'],
    ['real', '100'],
  ])(
    'open tickets are read page by page until all are there, also in small pages: %s',
    async (dialect, pageSize) => {
      tenant.script(
        'GET /api/Tickets',
        { json: { record_count: 230, tickets: page(1, 100) } },
        { json: { record_count: 230, tickets: page(101, 100) } },
        { json: { record_count: 230, tickets: page(201, 30) } },
      );
      const heard: number[][] = [];
      const { tickets, recordCount } = await session(dialect).tickets.listOpen(
        { onPage: (...counts) => heard.push(counts) },
        lookups,
      );
      expect([tickets.length, recordCount, tenant.calls.length]).toEqual([230, 230, 3]);
      expect(query(1)).toMatchObject({
        open_only: 'true',
        pageinate: 'true',
        page_no: '2',
        page_size: pageSize,
        order: 'id',
      });
      expect(heard).toEqual([
        [100, 230],
        [200, 230],
        [230, 230],
      ]);
    },
  );

  test('a ticket that is met twice is read on for: another one is still to come', async () => {
    tenant.script(
      'GET /api/Tickets',
      { json: { record_count: 4, tickets: page(1, 2) } },
      { json: { record_count: 4, tickets: page(2, 2) } },
      { json: { record_count: 4, tickets: page(4, 1) } },
    );
    const { tickets } = await session().tickets.listOpen({}, lookups);
    expect(tickets.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  });

  test('reading stops at the limit, at an empty page, and where a tenant repeats itself', async () => {
    tenant.script('GET /api/Tickets', { json: { record_count: 900, tickets: page(1, 100) } });
    expect((await session().tickets.listOpen({ max: 50 }, lookups)).tickets).toHaveLength(50);
    expect(tenant.calls).toHaveLength(1);
    expect((await session().tickets.listOpen({}, lookups)).tickets).toHaveLength(100);
    expect(tenant.calls).toHaveLength(3);

    tenant.script(
      'GET /api/Tickets',
      { json: { record_count: 900, tickets: page(1, 100) } },
      { json: { record_count: 900, tickets: [] } },
    );
    expect((await session().tickets.listOpen({}, lookups)).tickets).toHaveLength(100);
  });

  test('what has changed comes newest first, open or closed, each as it was met first', async () => {
    const changed = (id: number, summary: string, at: string) => ({ id, summary, last_update: at });
    tenant.script(
      'GET /api/Tickets',
      {
        json: {
          record_count: 3,
          tickets: [
            changed(9, 'newest', '2024-02-15T10:00:09Z'),
            changed(5, 'first met', '2024-02-15T10:00:05Z'),
          ],
        },
      },
      {
        json: {
          record_count: 3,
          tickets: [
            changed(5, 'met again', '2024-02-15T10:00:05Z'),
            changed(7, 'oldest', '2024-02-15T10:00:01Z'),
          ],
        },
      },
    );
    const since = Date.parse('2024-02-15T10:00:00.900Z');
    const tickets = await session('real').tickets.listChanged(since, lookups);
    expect(tickets.map(({ id, summary }) => [id, summary])).toEqual([
      [9, 'newest'],
      [5, 'first met'],
      [7, 'oldest'],
    ]);
    expect(query(1)).toEqual({
      lastupdatefromdate: '2024-02-15T10:00:00Z',
      pageinate: 'true',
      page_no: '2',
      page_size: '100',
      order: 'last_update',
      orderdesc: 'true',
      order2: 'id',
      includeslatimer: 'true',
      includehold: 'true',
    });
  });

  test.each<[string, unknown]>([
    ['in objects', { record_count: 3, tickets: [{ id: 3 }, { id: '1' }, { id: 2, summary: 'x' }] }],
    ['alone', { record_count: 3, tickets: [3, '1', 2] }],
    ['bare', [{ id: 3 }, { id: 1 }, { id: 2 }]],
  ])('the numbers of tickets come in one answer, %s', async (_, json) => {
    tenant.script('GET /api/Tickets', { json });
    const since = Date.parse('2024-02-15T10:00:00Z');
    const { listIds } = session().tickets;
    expect(await listIds({ openOnly: true, changedSince: since })).toEqual([3, 1, 2]);
    expect(await listIds({})).toEqual([3, 1, 2]);
    expect(query(0)).toEqual({
      open_only: 'true',
      lastupdatefromdate: '2024-02-15T10:00:00Z',
      ticketidonly: 'true',
    });
    expect(query(1)).toEqual({ ticketidonly: 'true' });
  });

  test('a number that is none is left out and reported', async () => {
    tenant.script('GET /api/Tickets', { json: { tickets: [{ id: 1 }, null, 'x', { id: -2 }] } });
    expect(await session().tickets.listIds({})).toEqual([1]);
    expect(odd).toHaveLength(3);
  });

  test('a page that is asked for has at most a hundred tickets', async () => {
    tenant.script('GET /api/Tickets', { json: [] });
    await session().tickets.list({ pageSize: 500 }, lookups);
    expect(query().page_size).toBe('100');
  });

  test('one odd row does not cost the others, and is reported', async () => {
    tenant.script('GET /api/Tickets', {
      json: { record_count: 4, tickets: [{ id: 1 }, null, { summary: 'no id' }, { id: 2 }] },
    });
    const { tickets } = await session().tickets.list({}, lookups);
    expect(tickets.map((ticket) => ticket.id)).toEqual([1, 2]);
    expect(odd).toHaveLength(2);
    expect(odd[0]).toMatch(/Ticket number 2/);
  });

  test.each([[{}], ['tickets'], [{ tickets: 'none' }], [null]])(
    'an answer that is no list is refused: %j',
    async (json) => {
      tenant.script('GET /api/Tickets', { json });
      await expect(session().tickets.list({}, lookups)).rejects.toMatchObject({
        kind: 'unreadable',
      });
    },
  );

  test('filters are spoken in the words of the dialect', async () => {
    tenant.script('GET /api/Tickets', { json: [] });
    const filter = {
      clientId: 3,
      priorityId: 1,
      typeId: 2,
      teamId: 4,
      search: ' vpn ',
      occurredFrom: '2024-02-01',
      occurredTo: '2024-02-15',
      page: 2,
      pageSize: 50,
      order: 'resolution-due',
      descending: true,
    } as const;
    await session().tickets.list(filter, lookups);
    await session('real').tickets.list(filter, lookups);
    const paging = { pageinate: 'true', page_no: '2', page_size: '50', orderdesc: 'true' };
    expect(query(0)).toEqual({
      ...paging,
      client_id: '3',
      priority_id: '1',
      tickettype_id: '2',
      team_id: '4',
      search: 'vpn',
      dateoccurred_start: '2024-02-01',
      dateoccurred_end: '2024-02-15',
      order: 'deadlinedate',
      order2: 'id',
    });
    expect(query(1)).toEqual({
      ...paging,
      client_id: '3',
      priority: '1',
      requesttype_id: '2',
      team: 'Service Desk',
      search: 'vpn',
      datesearch: 'dateoccurred',
      startdate: '2024-02-01',
      enddate: '2024-02-15',
      order: 'fixbydate',
      order2: 'id',
      includeslatimer: 'true',
      includehold: 'true',
    });
  });

  test('closed tickets come a page at a time, newest closed first', async () => {
    tenant.script('GET /api/Tickets', {
      json: { record_count: 41, tickets: [{ id: 9, status_id: 9 }] },
    });
    const filter = { clientId: 3, userId: 5, agentId: 7, teamId: 4, page: 2, pageSize: 500 };
    const found = await session().tickets.listClosed(filter, lookups);
    await session('real').tickets.listClosed(filter, lookups);
    expect([found.tickets.map(({ role }) => role), found.recordCount]).toEqual([['closed'], 41]);
    const shared = {
      ...{ closed_only: 'true', pageinate: 'true', page_no: '2', page_size: '100' },
      ...{ order: 'dateclosed', orderdesc: 'true', order2: 'id' },
      ...{ client_id: '3', user_id: '5', agent_id: '7' },
    };
    expect(query(0)).toEqual({ ...shared, team_id: '4' });
    expect(query(1)).toEqual({
      ...{ ...shared, team: 'Service Desk' },
      ...{ includeslatimer: 'true', includehold: 'true' },
    });
  });

  test('closed tickets that are searched come as the tenant ranks them', async () => {
    tenant.script('GET /api/Tickets', { json: [] });
    await session().tickets.listClosed({ search: ' vpn ', page: 1, pageSize: 20 }, lookups);
    expect(query()).toEqual({
      ...{ closed_only: 'true', pageinate: 'true', page_no: '1', page_size: '20', search: 'vpn' },
    });
  });

  test('one ticket, and only the one asked for', async () => {
    tenant.script(
      'GET /api/Tickets/42',
      { json: { id: 42, summary: 'VPN' } },
      { json: { id: 43 } },
    );
    expect((await session().tickets.get(42, lookups)).summary).toBe('VPN');
    await expect(session().tickets.get(42, lookups)).rejects.toMatchObject({ kind: 'unreadable' });
  });
});

describe('writing', () => {
  test('a change is sent once, and gives the ticket as the tenant saved it', async () => {
    const route = 'POST /api/Tickets';
    const saved = { id: 42, summary: 'VPN', status_id: 8, agent_id: 7, category_1: 'Network' };
    tenant.script(
      route,
      { status: 201, json: saved },
      { status: 201, json: { tickets: [saved] } },
      { status: 201, json: [saved] },
    );
    const write = { statusId: 8, resolution: 'Rebooted' };
    for (const dialect of ['simplified', 'real', 'real'] as const) {
      expect(await session(dialect).tickets.change(42, write, lookups)).toMatchObject({
        ...{ id: 42, role: 'resolved', agentName: 'Rosa Lind', category: 'Network' },
      });
    }
    expect(tenant.callsTo(route)).toHaveLength(3);
    expect(sent(route, 0)).toEqual([{ id: 42, status_id: 8, resolution: 'Rebooted' }]);
    expect(sent(route, 1)).toEqual([{ id: 42, status_id: 8, closure_note: 'Rebooted' }]);
  });

  test.each([
    ['nothing', undefined],
    ['its number alone', { id: 42 }],
    ['another ticket', { id: 43, status_id: 2 }],
    ['no ticket', { saved: true }],
  ])('a change answered with %s was made all the same, as what is not known', async (_, json) => {
    tenant.script('POST /api/Tickets', { status: 201, json });
    expect(await session().tickets.change(42, { statusId: 2 }, lookups)).toBeNull();
  });

  test('a note, in both dialects', async () => {
    const route = 'POST /api/Actions';
    tenant.script(route, { status: 201 });
    const note = { kind: 'note', html: '<p>x</p>' } as const;
    await session().actions.add(42, { ...note, hiddenFromUser: false }, lookups);
    await session('real').actions.add(42, { ...note, hiddenFromUser: true }, lookups);
    const shared = { ticket_id: 42, sendemail: false };
    expect(sent(route, 0)).toEqual([
      {
        ...{ ...shared, note: '<p>x</p>', outcome: 'Public Note', actiontype_id: 0 },
        hiddenfromuser: false,
      },
    ]);
    expect(sent(route, 1)).toEqual([
      { ...shared, outcome: 'Private Note', note_html: '<p>x</p>', hiddenfromuser: true },
    ]);
  });

  test.each([
    ['bare', { id: 77 }],
    ['in an envelope', { tickets: [{ id: 77 }] }],
    ['both', { id: 77, tickets: [{ id: 77 }] }],
    ['an array', [{ id: 77 }]],
  ])('a new ticket tells its number: %s', async (_, json) => {
    tenant.script('POST /api/Tickets', { status: 201, json });
    const created = await session().tickets.create({
      summary: 'VPN',
      detailsHtml: '<p>x</p>',
      clientId: 3,
      typeId: 1,
      team: { id: 4, name: 'Service Desk' },
    });
    expect(created).toEqual({ id: 77 });
    expect(sent('POST /api/Tickets')).toEqual([
      { summary: 'VPN', details: '<p>x</p>', client_id: 3, tickettype_id: 1, team_id: 4 },
    ]);
  });

  test('a real tenant is asked for its numbers of where tickets come from, only where that is said', async () => {
    tenant.script('POST /api/Tickets', { status: 201, json: { id: 77 } });
    tenant.script('GET /api/Lookup', { json: [{ id: 3, lookupid: 22, name: 'Phone' }] });
    const ticket = { summary: 'VPN', detailsHtml: '', clientId: 3, typeId: 1 };
    await session('real').tickets.create(ticket);
    await session().tickets.create({ ...ticket, source: 'phone' });
    expect(tenant.callsTo('GET /api/Lookup')).toEqual([]);
    await session('real').tickets.create({ ...ticket, source: 'phone' });
    expect(sent('POST /api/Tickets', 2)).toMatchObject([{ source: 3 }]);
    expect(tenant.callsTo('GET /api/Lookup')[0]?.query.get('lookupid')).toBe('22');
  });

  test('a new ticket without a number may exist: nobody is told to create it again', async () => {
    tenant.script('POST /api/Tickets', { status: 201 });
    const created = session('real').tickets.create({
      summary: 'x',
      detailsHtml: '',
      clientId: 1,
      typeId: 1,
    });
    await expect(created).rejects.toMatchObject({ kind: 'unreadable', outcome: 'unknown' });
  });
});

describe('the log and the signed-in agent', () => {
  test('actions come oldest first', async () => {
    tenant.script('GET /api/Actions', {
      json: {
        actions: [
          { id: 3, datetime: '2024-02-15T11:00:00Z' },
          { id: 2, datetime: '2024-02-15T10:00:00' },
          { id: 1, datetime: '2024-02-15T10:00:00Z' },
        ],
      },
    });
    const actions = await session().actions.list(42, lookups);
    expect(actions.map(({ id, ticketId }) => [id, ticketId])).toEqual([
      [1, 42],
      [2, 42],
      [3, 42],
    ]);
    expect(query()).toMatchObject({ ticket_id: '42', includehtmlnote: 'true' });
  });

  test('who is signed in', async () => {
    tenant.script(
      'GET /api/Agent/me',
      {
        json: {
          id: 7,
          name: 'Rosa Lind',
          is_admin: true,
          roles: [{ name: 'Technician' }, { role_name: 'Lead' }],
          team: 'Service Desk',
          teams: [{ name: 'Service Desk' }, 'Field'],
        },
      },
      { json: {} },
    );
    expect(await session().me()).toEqual({
      id: 7,
      name: 'Rosa Lind',
      email: null,
      isAdmin: true,
      roleNames: ['Technician', 'Lead'],
      teamNames: ['Service Desk', 'Field'],
    });
    await expect(session().me()).rejects.toMatchObject({ kind: 'unreadable' });
  });
});

describe('hearing of changes by webhook', () => {
  const route = 'POST /api/Webhook';
  const subscription = {
    url: 'https://desk.example.com/api/webhooks/halo',
    name: 'Halyard',
    secret: 'sixteen-letters!',
  };
  const shared = {
    ...{ name: 'Halyard', url: subscription.url, active: true },
    ...{ method: 0, content_type: 'application/json' },
  };
  const other = { id: 'a', url: 'https://chat.example/desk' };

  test.each<[string, unknown]>([
    ['as a bare array', [other]],
    ['in an envelope', { webhooks: [other] }],
    ['with nothing in it', []],
  ])('a subscription is made where there is none, the list coming %s', async (_, json) => {
    tenant.script('GET /api/Webhook', { json });
    tenant.script(route, { status: 201 });
    await session().webhooks.ensure(subscription);
    expect(sent(route)).toEqual([
      {
        ...shared,
        events: [
          'ticket.created',
          'ticket.updated',
          'ticket.deleted',
          'action.added',
          'attachment.added',
        ],
        authentication_type: 2,
        secret: 'sixteen-letters!',
      },
    ]);
  });

  test('the one with this address is brought up to date instead of making a second', async () => {
    tenant.script('GET /api/Webhook', { json: [other, { id: 'b', url: subscription.url }] });
    tenant.script(route, { status: 201 });
    await session().webhooks.ensure(subscription);
    expect(sent(route)).toMatchObject([{ id: 'b', ...shared, secret: 'sixteen-letters!' }]);
  });

  test('a real tenant numbers its events and can only send a password', async () => {
    tenant.script('GET /api/Webhook', { json: [] });
    tenant.script(route, { status: 201 });
    await session('real').webhooks.ensure(subscription);
    expect(sent(route)).toEqual([
      {
        ...shared,
        events: [3, 19, 39, 76, 1072].map((number) => ({ event_id: number, eventno: number })),
        authentication_type: 1,
        basic_username: 'halyard',
        basic_password: 'sixteen-letters!',
      },
    ]);
  });

  test('who may not set up webhooks is told so', async () => {
    tenant.script('GET /api/Webhook', { status: 403 });
    await expect(session().webhooks.ensure(subscription)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});
