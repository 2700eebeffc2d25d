import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { serviceCredentials } from '@/tests/support/running-desk';
import type { RunningTenant } from '@/tests/support/running-tenant';
import { startSmallTenant } from './ready-desks';
import {
  addAction,
  agentToken,
  ask,
  changeTicket,
  clientIds,
  expectOk,
  expectRefusal,
  newTicket,
  readTicket,
  serviceToken,
  ticketDraft,
  unique,
  usersOf,
} from './support';
import { tenantToken } from './tenant-token';
import { named, savedTickets, ticketList, tokenAnswer } from './wire';

const numbered = z.looseObject({ id: z.int() });
const idsOf = (rows: { id: number }[]) => rows.map(({ id }) => id);

describe('asking for a token as published clients do', () => {
  const credentials = () => {
    const { client_id, client_secret } = serviceCredentials(inject('tenantData'));
    return { grant_type: 'client_credentials', client_id, client_secret, scope: 'all' };
  };
  const url = (query: Record<string, string> = {}) =>
    `${inject('tenantUrl')}/auth/token?${new URLSearchParams(query)}`;
  const basic = (id: string, secret: string) => `Basic ${btoa(`${id}:${secret}`)}`;

  async function works(asked: Promise<Response>): Promise<void> {
    const response = await asked;
    expect(response.status).toBe(200);
    const { access_token: token } = tokenAnswer.parse(await response.json());
    expect((await ask('Status', { token })).status).toBe(200);
  }

  test('as a form', () =>
    works(fetch(url(), { method: 'POST', body: new URLSearchParams(credentials()) })));

  test('with the name of the tenant in the form or in the query', async () => {
    const body = new URLSearchParams({ ...credentials(), tenant: 'acme' });
    await works(fetch(url(), { method: 'POST', body }));
    const form = new URLSearchParams(credentials());
    await works(fetch(url({ tenant: 'acme' }), { method: 'POST', body: form }));
  });

  test('all of it in the query, with an empty body', () =>
    works(fetch(url(credentials()), { method: 'POST' })));

  test('as a multipart form', () => {
    const body = new FormData();
    for (const [name, value] of Object.entries(credentials())) body.set(name, value);
    return works(fetch(url(), { method: 'POST', body }));
  });

  test('with Basic authentication', () => {
    const { client_id, client_secret, ...rest } = credentials();
    const headers = { authorization: basic(client_id, client_secret) };
    return works(fetch(url(), { method: 'POST', headers, body: new URLSearchParams(rest) }));
  });

  test('at /Auth/Token/ as well as /auth/token', () => {
    const at = `${inject('tenantUrl')}/Auth/Token/`;
    return works(fetch(at, { method: 'POST', body: new URLSearchParams(credentials()) }));
  });

  test.each(['Bearer', 'bearer', 'BEARER', 'Bearer '])('sends it as “%s”', async (scheme) => {
    const headers = { authorization: `${scheme} ${await serviceToken()}` };
    expect((await fetch(`${inject('tenantUrl')}/api/Status`, { headers })).status).toBe(200);
  });

  test.each(['Basic', 'Token', ''])('but not as “%s”', async (scheme) => {
    const headers = { authorization: `${scheme} ${await serviceToken()}` };
    expect((await fetch(`${inject('tenantUrl')}/api/Status`, { headers })).status).toBe(401);
  });
});

describe('paths as clients write them', () => {
  test.each([
    'api/Tickets',
    'api/tickets',
    'API/TICKETS',
    'api/Tickets/',
    'api/tickets//',
    'api/tickets?page_size=1',
    'api/tickets/?page_size=1',
    'api/ticketType',
    'api/agent/me/',
    'api/AGENT/Me',
    'api/authinfo/',
    'api/AuthInfo',
    'api/slA?showpriorities=True',
    'auth/.Well-Known/openid-configuration',
  ])('%s', async (path) => {
    const headers = { authorization: `Bearer ${await serviceToken()}` };
    const response = await fetch(`${inject('tenantUrl')}/${path}`, { headers });
    expect([response.status, await response.json()]).toMatchObject([200, expect.anything()]);
  });

  test('what is not there is not there in any case', async () => {
    for (const path of ['Tickest', 'tickets/me', 'agent/you', 'Tickets/1/2']) {
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    }
  });
});

describe('values as clients write them', () => {
  test('one object or an array of it', async () => {
    const draft = await ticketDraft();
    const one = numbered.parse(await expectOk('Tickets', { json: draft }));
    const many = numbered.parse(await expectOk('Tickets', { json: [draft] }));
    const query = { search: draft.summary, order: 'id' };
    const made = ticketList.parse(await expectOk('Tickets', { query }));
    expect(idsOf(made.tickets)).toEqual([one.id, many.id]);
    const note = { ticket_id: one.id, note: 'x', actiontype_id: 0 };
    await expectOk('Actions', { json: note });
    await expectOk('Actions', { json: [note] });
  });

  test('ids and numbers as text', async () => {
    const { client_id, tickettype_id, ...rest } = await ticketDraft();
    const json = { ...rest, client_id: String(client_id), tickettype_id: String(tickettype_id) };
    const saved = await expectOk('Tickets', { json: { ...json, priority_id: '2', agent_id: '' } });
    expect(saved).toMatchObject({ client_id, tickettype_id, priority_id: 2, agent_id: null });
    const { id } = numbered.parse(saved);
    const changed = { id: String(id), status_id: '2', agent_id: '0' };
    expect(await expectOk('Tickets', { json: [changed] })).toMatchObject({ id, status_id: 2 });
    const note = { ticket_id: String(id), note: 'x', actiontype_id: '0', timetaken: '6.5' };
    expect(await addAction(note)).toMatchObject({ actiontype_id: 0, timetaken: 6.5 });
  });

  test.each([
    [true, true],
    ['True', true],
    ['true', true],
    ['TRUE', true],
    [1, true],
    ['1', true],
    [false, false],
    ['False', false],
    [0, false],
    ['0', false],
  ])('yes and no as %j', async (hiddenfromuser, hidden) => {
    const { id } = await newTicket();
    const note = { ticket_id: id, note: 'x', actiontype_id: 0, hiddenfromuser };
    expect(await addAction(note)).toMatchObject({ hiddenfromuser: hidden });
  });

  test.each(['True', '1', 'true', 'TRUE'])('yes in a query as %s', async (open_only) => {
    const { tickets } = ticketList.parse(await expectOk('Tickets', { query: { open_only } }));
    expect(tickets.filter(({ dateclosed }) => dateclosed !== null)).toEqual([]);
  });

  test('dates with a blank for the T, with fractions, without a zone', async () => {
    const ticket = await newTicket({ dateoccurred: '2024-02-15 09:23:00' });
    expect(ticket.dateoccurred).toBe('2024-02-15T09:23:00Z');
    const at = async (dateoccurred: string) =>
      (await changeTicket(ticket.id, { dateoccurred })).dateoccurred;
    expect(await at('2024-02-15T09:23:00.1234567')).toBe('2024-02-15T09:23:00.123Z');
    expect(await at('2024-02-15T10:23:00+01:00')).toBe('2024-02-15T09:23:00Z');
    expect(await at('2024-02-15')).toBe('2024-02-15T00:00:00Z');
  });
});

describe('all tickets, page by page', () => {
  async function all(query: (page: number) => Record<string, string>, size: number) {
    const seen: number[] = [];
    for (let page = 1; ; page += 1) {
      const list = ticketList.parse(await expectOk('Tickets', { query: query(page) }));
      seen.push(...idsOf(list.tickets));
      if (list.page_no * list.page_size >= list.record_count) return { seen, list };
      expect(list.tickets).toHaveLength(size);
    }
  }
  const daysAgo = (days: number) =>
    new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  // The demo desk's own past: what other tests make meanwhile is older or newer.
  const settled = { startdate: daysAgo(300), enddate: daysAgo(1) };

  test.each([100, 999, 1_000])('by %i, until page × size has reached the count', async (size) => {
    const { seen, list } = await all(
      (page) => ({ page_size: String(size), page_no: String(page), pageinate: 'True', ...settled }),
      size,
    );
    expect(list.page_size).toBe(size);
    expect(list.record_count).toBeGreaterThan(2_000);
    expect([seen.length, new Set(seen).size]).toEqual([list.record_count, list.record_count]);
  });

  test('by fifty, which is what one gets unasked', async () => {
    const older = { ...settled, enddate: daysAgo(60) };
    const { seen, list } = await all((page) => ({ page_no: String(page), ...older }), 50);
    expect([list.page_size, list.record_count > 100]).toEqual([50, true]);
    expect([seen.length, new Set(seen).size]).toEqual([list.record_count, list.record_count]);
  });

  test('count=true only asks to count; a number is how many', async () => {
    const list = async (query: Record<string, string>) =>
      ticketList.parse(await expectOk('Tickets', { query }));
    expect(await list({ count: 'true' })).toMatchObject({ page_size: 50, page_no: 1 });
    expect((await list({ count: '7' })).tickets).toHaveLength(7);
    expect((await list({ count: 'True', page_size: '3' })).tickets).toHaveLength(3);
  });

  test.each(['0', '-1', '1e9', '1000000000', 'abc', '1.5', '5001'])(
    'a page of %s is refused in every list',
    async (page_size) => {
      for (const path of ['Tickets', 'Client', 'Site', 'Users']) {
        expect(await expectRefusal(path, { query: { page_size } })).toMatchObject({
          ...{ status: 400, message: 'Invalid field value', field: 'page_size' },
        });
      }
    },
  );

  test('clients, sites and people come in pages as well, each once', async () => {
    // Of six clients: other tests make more of the others meanwhile.
    const token = await agentToken('restricted');
    for (const [path, rows] of [
      ['Client', 'clients'],
      ['Site', 'sites'],
      ['Users', 'users'],
    ] as const) {
      const shape = z.looseObject({ record_count: z.int() });
      const seen: number[] = [];
      let total = 1;
      for (let page = 1; seen.length < total; page += 1) {
        const query = { page_size: '4', page_no: String(page), includeinactive: 'true' };
        const size = path === 'Users' ? { ...query, page_size: '20' } : query;
        const answer = shape.parse(await expectOk(path, { query: size, token }));
        const list = z.array(numbered).parse(answer[rows]);
        expect(list.length).toBeGreaterThan(0);
        total = answer.record_count;
        seen.push(...idsOf(list));
      }
      expect([path, new Set(seen).size]).toEqual([path, total]);
    }
  });
});

describe('orders', () => {
  test('up to five, each with its own direction, decide one after another', async () => {
    const mark = unique('orders');
    const drafts = await Promise.all(
      [
        { priority_id: 2, category_1: 'b' },
        { priority_id: 1, category_1: 'a' },
        { priority_id: 2, category_1: 'a' },
        { priority_id: 1, category_1: 'a' },
      ].map((over) => ticketDraft({ summary: mark, ...over })),
    );
    const { tickets } = savedTickets.parse(await expectOk('Tickets', { json: drafts }));
    const [one, two, three, four] = idsOf(tickets);
    const list = async (query: Record<string, string>) =>
      idsOf(
        ticketList.parse(await expectOk('Tickets', { query: { search: mark, ...query } })).tickets,
      );
    const query = { order: 'priority_id', order2: 'category_1', order3: 'id' };
    expect(await list(query)).toEqual([two, four, three, one]);
    expect(await list({ ...query, orderdesc: 'true' })).toEqual([three, one, two, four]);
    expect(await list({ ...query, orderdesc2: '1' })).toEqual([two, four, one, three]);
    expect(await list({ ...query, orderdesc3: 'True' })).toEqual([four, two, three, one]);
    const five = {
      order: 'summary',
      order2: 'client_id',
      order3: 'category_1',
      order4: 'priority_id',
      order5: 'id',
    };
    expect(await list({ ...five, orderdesc5: 'true' })).toEqual([four, two, three, one]);
  });

  test.each(['order', 'order2', 'order5'])('an unknown %s is refused', async (field) => {
    for (const name of ['colour', '', 'toString'].filter(Boolean)) {
      const query = { order: 'id', [field]: name };
      expect(await expectRefusal('Tickets', { query })).toMatchObject({ status: 400, field });
    }
  });
});

describe('days by the name of their column', () => {
  test('datesearch as HaloPSA spells it, a blank instead of the T, a bare day to its end', async () => {
    const mark = unique('days');
    const { id } = await newTicket({ summary: mark, dateoccurred: '2024-02-15T09:23:00Z' });
    const list = async (query: Record<string, string>) =>
      ticketList.parse(await expectOk('Tickets', { query: { search: mark, ...query } }))
        .record_count;
    for (const datesearch of ['dateoccured', 'dateoccurred']) {
      const by = (startdate: string, enddate: string) => list({ datesearch, startdate, enddate });
      expect(await by('2024-02-15', '2024-02-15')).toBe(1);
      expect(await by('2024-02-15 09:23:00', '2024-02-15 09:23:00')).toBe(1);
      expect(await by('2024-02-15 09:23:01', '2024-02-16 00:00:00')).toBe(0);
      expect(await by('2024-02-14 00:00', '2024-02-15 09:22:59')).toBe(0);
    }
    expect(await list({ datesearch: 'datecleared', startdate: '2024-01-01' })).toBe(0);
    await changeTicket(id, { status_id: 9, resolution: 'Done' });
    expect(await list({ datesearch: 'datecleared', startdate: '2024-01-01' })).toBe(1);
    expect(await list({ lastupdatefromdate: '2024-01-01 00:00:00' })).toBe(1);
    expect(await expectRefusal('Tickets', { query: { datesearch: 'birthday' } })).toMatchObject({
      ...{ status: 400, field: 'datesearch' },
    });
  });
});

describe('advanced search', () => {
  const search = async (path: string, filters: object[] | string, rows: string) => {
    const advanced_search = typeof filters === 'string' ? filters : JSON.stringify(filters);
    const query = { advanced_search, page_size: '100' };
    const body = await expectOk(path, { query });
    return idsOf(z.array(numbered).parse(z.looseObject({ [rows]: z.unknown() }).parse(body)[rows]));
  };
  const filter = (
    filter_name: string,
    filter_type: number | string,
    filter_value: string | number,
  ) => ({
    ...{ filter_name, filter_type, filter_value },
  });

  test('of people by mail address, name, client and site, as sign-up forms do', async () => {
    const [clientId = 0] = await clientIds();
    const [person] = await usersOf(clientId);
    const id = person?.id ?? 0;
    const email = person?.email ?? '';
    expect(
      await search('Users', [filter('emailaddress', 2, email.toUpperCase())], 'users'),
    ).toEqual([id]);
    expect(
      await search('Users', [filter('emailaddress', 4, email.slice(0, -1))], 'users'),
    ).toContain(id);
    const both = [filter('emailaddress', '2', email), filter('client_id', 2, String(clientId))];
    expect(await search('Users', both, 'users')).toEqual([id]);
    const neither = [filter('emailaddress', 2, email), filter('client_id', 3, clientId)];
    expect(await search('Users', neither, 'users')).toEqual([]);
  });

  test('of clients by name', async () => {
    const name = unique('100%_Sure, Ltd');
    const { id } = numbered.parse(await expectOk('Client', { json: [{ name }] }));
    expect(await search('Client', [filter('name', 2, name.toUpperCase())], 'clients')).toEqual([
      id,
    ]);
    expect(await search('Client', [filter('name', 4, name.slice(4))], 'clients')).toEqual([id]);
    expect(await search('Client', [filter('name', 4, `${name.slice(0, 4)}x`)], 'clients')).toEqual(
      [],
    );
  });

  describe('of tickets', () => {
    const mark = unique('filters');
    let low: number;
    let middle: number;
    let high: number;
    beforeAll(async () => {
      const json = await Promise.all(
        [1, 2, 3].map((day) =>
          ticketDraft({
            summary: `${mark} ${day}`,
            priority_id: day,
            dateoccurred: `2024-03-0${day}T10:00:00Z`,
          }),
        ),
      );
      const { tickets } = savedTickets.parse(await expectOk('Tickets', { json }));
      [low = 0, middle = 0, high = 0] = idsOf(tickets);
    });
    const of = (...filters: object[]) =>
      search('Tickets', [filter('summary', 4, mark), ...filters], 'tickets');

    test('0 one of, 1 none of', async () => {
      expect(await of(filter('id', 0, `${low}, ${high}`))).toEqual([low, high]);
      expect(await of(filter('id', 1, `${low},${high}`))).toEqual([middle]);
    });

    test('2 is, 3 is not', async () => {
      expect(await of(filter('summary', 2, `${mark} 2`.toUpperCase()))).toEqual([middle]);
      expect(await of(filter('summary', 3, `${mark} 2`))).toEqual([low, high]);
      expect(await of(filter('priority_id', 2, 3))).toEqual([high]);
      expect(await of(filter('agent_id', 2, ''))).toEqual([low, middle, high]);
    });

    test('4 holds, 5 does not', async () => {
      expect(await of(filter('summary', 4, `${mark} 3`))).toEqual([high]);
      expect(await of(filter('summary', 5, `${mark} 3`))).toEqual([low, middle]);
      expect(await of(filter('summary', 4, '%'))).toEqual([]);
    });

    test('7 above, 8 from, 9 below, 10 up to: numbers of any size', async () => {
      expect(await of(filter('priority_id', 7, '1'))).toEqual([middle, high]);
      expect(await of(filter('priority_id', 8, '2'))).toEqual([middle, high]);
      expect(await of(filter('priority_id', 9, 2))).toEqual([low]);
      expect(await of(filter('priority_id', 10, 2))).toEqual([low, middle]);
      expect(await of(filter('priority_id', 7, '1.5'))).toEqual([middle, high]);
      expect(await of(filter('id', 7, '99999999999999999999'))).toEqual([]);
      expect(await of(filter('id', 9, '99999999999999999999'))).toEqual([low, middle, high]);
    });

    test('the same for instants', async () => {
      expect(await of(filter('dateoccurred', 2, '2024-03-02 10:00:00'))).toEqual([middle]);
      expect(await of(filter('dateoccurred', 3, '2024-03-02T10:00:00Z'))).toEqual([low, high]);
      expect(
        await of(filter('dateoccurred', 0, '2024-03-01T10:00:00Z,2024-03-03T10:00:00Z')),
      ).toEqual([low, high]);
      expect(await of(filter('dateoccurred', 8, '2024-03-02T10:00:00Z'))).toEqual([middle, high]);
      expect(await of(filter('dateoccurred', 9, '2024-03-02'))).toEqual([low]);
      expect(await of(filter('dateclosed', 3, '2024-03-02'))).toEqual([low, middle, high]);
    });
  });

  test.each([
    ['a name nobody knows', [filter('colour', 2, 'blue')]],
    ['a name of JavaScript’s own', [filter('__proto__', 2, 'x')]],
    ['a type nobody knows', [filter('summary', 6, 'x')]],
    ['a word above a word', [filter('summary', 7, 'x')]],
    ['a number above a word', [filter('id', 7, 'x')]],
    ['a number above nothing', [filter('id', 7, ' ')]],
    ['a number in another notation', [filter('id', 7, '0x10')]],
    ['a day that is none', [filter('dateoccurred', 8, '2024-02-31')]],
    ['is a day that is none', [filter('dateoccurred', 2, 'yesterday')]],
    ['holds a day', [filter('dateoccurred', 4, '2024')]],
    ['no type', [{ filter_name: 'summary', filter_value: 'x' }]],
    ['a type that is nothing', [{ filter_name: 'id', filter_type: null, filter_value: '1' }]],
    ['no array', { filter_name: 'summary' }],
    ['no JSON', '[{'],
    ['too many', Array.from({ length: 21 }, () => filter('id', 2, '1'))],
  ])('%s: refused in HaloPSA’s words', async (_, filters) => {
    const advanced_search = typeof filters === 'string' ? filters : JSON.stringify(filters);
    expect(await expectRefusal('Tickets', { query: { advanced_search } })).toMatchObject({
      ...{ status: 400, message: 'Invalid advanced search parameter', field: 'advanced_search' },
    });
  });
});

describe('writing as published clients do', () => {
  test('PUT changes a ticket as POST does', async () => {
    const { id } = await newTicket();
    const asking = { method: 'PUT', json: [{ id, summary: 'Put' }] };
    expect(await expectOk('tickets/', asking)).toMatchObject({ id, summary: 'Put' });
    expect(await readTicket(id)).toMatchObject({ summary: 'Put' });
  });

  test('returnall=true answers all that was saved as a bare array', async () => {
    const drafts = [await ticketDraft(), await ticketDraft()];
    const saved = z
      .array(z.looseObject({ id: z.int(), summary: z.string() }))
      .parse(await expectOk('Tickets?returnall=True', { json: drafts }));
    expect(saved.map(({ summary }) => summary)).toEqual(drafts.map(({ summary }) => summary));
    const notes = saved.map(({ id }) => ({ ticket_id: id, note: 'x', actiontype_id: 0 }));
    expect(await expectOk('Actions?returnall=true', { json: notes })).toHaveLength(2);
    const last = await expectOk('Tickets', { json: drafts });
    expect(last).toMatchObject({ summary: drafts[1]?.summary });
  });

  test('DELETE takes a ticket away for good; a technician may not', async () => {
    const token = await agentToken('technician');
    const [clientId] = await clientIds(token);
    const { id } = await newTicket({ client_id: clientId });
    await addAction({ ticket_id: id, note: 'x', actiontype_id: 0 });
    const asking = { method: 'DELETE' };
    expect(await expectRefusal(`Tickets/${id}`, { ...asking, token })).toMatchObject({
      status: 403,
    });
    expect(await expectOk(`tickets/${id}`, asking)).toEqual({ id });
    expect((await ask(`Tickets/${id}`)).status).toBe(404);
    expect((await ask(`Tickets/${id}`, asking)).status).toBe(404);
    const { tickets } = ticketList.parse(
      await expectOk('Tickets', { query: { search: `#${id}` } }),
    );
    expect(idsOf(tickets)).not.toContain(id);
  });

  test('numbered lists: the sources of tickets, and the list of lists', async () => {
    const list = z.array(named);
    expect(list.parse(await expectOk('Lookup?lookupid=11'))).toContainEqual(
      expect.objectContaining({ name: 'Ticket sources' }),
    );
    const sources = z.array(z.looseObject({ id: z.int(), name: z.string() }));
    const names = sources.parse(await expectOk('lookup?lookupid=22')).map(({ name }) => name);
    expect(names).toEqual(['Manual', 'Email', 'Phone', 'Portal', 'Monitoring']);
    expect(await expectOk('Lookup?lookupid=9999')).toEqual([]);
    expect(await expectRefusal('Lookup')).toMatchObject({ status: 400, field: 'lookupid' });
  });
});

describe('clients, sites and people, made and changed', () => {
  let client: z.output<typeof named>;
  let site: z.output<typeof numbered>;
  beforeAll(async () => {
    client = named.parse(await expectOk('Client', { json: [{ name: unique('Northgate') }] }));
    const { sites } = z
      .object({ sites: z.array(numbered) })
      .parse(await expectOk('Site', { query: { client_id: String(client.id) } }));
    site = numbered.parse(sites[0]);
  });

  test('a new client has a site of its own, and tickets can be made for it at once', async () => {
    expect(site).toMatchObject({ name: 'Main', client_id: client.id });
    const ticket = await newTicket({ client_id: client.id, site_id: site.id });
    expect(ticket.client_name).toBe(client.name);
  });

  test('a person by name and site alone, both as text, as automation tools send them', async () => {
    const json = { name: 'Maria van der Berg', site_id: String(site.id) };
    const person = numbered.parse(await expectOk('Users', { json }));
    expect(person).toMatchObject({
      ...{ name: 'Maria van der Berg', firstname: 'Maria', surname: 'van der Berg' },
      ...{ client_id: client.id, site_id: site.id, inactive: false },
    });
    const change = { id: String(person.id), emailaddress: 'Maria <MARIA@north.example>' };
    expect(await expectOk('Users', { json: [change] })).toMatchObject({
      ...{ id: person.id, name: 'Maria van der Berg', emailaddress: 'maria@north.example' },
    });
    const ticket = await newTicket({ client_id: client.id, user_id: person.id });
    expect(ticket).toMatchObject({ user_name: 'Maria van der Berg', site_id: site.id });
  });

  test('a person who left is not in the list, unless asked for', async () => {
    const json = { name: 'Gone Person', client_id: client.id };
    const { id } = numbered.parse(await expectOk('Users', { json }));
    await expectOk('Users', { json: [{ id, inactive: 'True' }] });
    const list = async (query: Record<string, string>) => {
      const answer = await expectOk('Users', { query: { client_id: String(client.id), ...query } });
      return idsOf(z.object({ users: z.array(numbered) }).parse(answer).users);
    };
    expect(await list({})).not.toContain(id);
    expect(await list({ includeinactive: 'true' })).toContain(id);
    expect(await list({ includeactive: 'false' })).toEqual([id]);
  });

  test('a site made and changed', async () => {
    const json = { name: 'Depot', client_id: String(client.id), phonenumber: '01632 960001' };
    const made = numbered.parse(await expectOk('Site', { json }));
    expect(made).toMatchObject({ client_id: client.id, phonenumber: '01632 960001' });
    const changed = await expectOk('Site', { json: [{ id: made.id, address: '1 Dock Road' }] });
    expect(changed).toMatchObject({ name: 'Depot', address: '1 Dock Road' });
  });

  test('a client renamed', async () => {
    const name = unique('Renamed');
    const made = named.parse(await expectOk('Client', { json: { name: unique('Old') } }));
    expect(await expectOk('Client', { json: { id: made.id, name } })).toMatchObject({ name });
    expect(await expectOk(`Client/${made.id}`)).toMatchObject({ name });
  });

  test.each([
    ['a client without a name', 'Client', {}, 400, 'name'],
    ['a client named nothing', 'Client', { name: '  ' }, 400, 'name'],
    ['a client with an SLA that is none', 'Client', { name: 'x', sla_id: 7_777 }, 400, 'sla_id'],
    ['a client that is not there', 'Client', { id: 2_000_000_000, name: 'x' }, 404, 'id'],
    ['a site of nobody', 'Site', { name: 'x' }, 400, 'client_id'],
    [
      'a site of a client that is not there',
      'Site',
      { name: 'x', client_id: 2_000_000_000 },
      400,
      'client_id',
    ],
    ['a site that is not there', 'Site', { id: 2_000_000_000, name: 'x' }, 404, 'id'],
    ['a person of nobody', 'Users', { name: 'Ann' }, 400, 'site_id'],
    ['a person without a name', 'Users', { client_id: 1 }, 400, 'name'],
    [
      'a person at a site that is not there',
      'Users',
      { name: 'Ann', site_id: 2_000_000_000 },
      400,
      'site_id',
    ],
    [
      'a mail address that is none',
      'Users',
      { name: 'Ann', client_id: 1, emailaddress: 'ann' },
      400,
      'emailaddress',
    ],
    ['a person that is not there', 'Users', { id: 2_000_000_000, name: 'Ann' }, 404, 'id'],
  ])('%s is refused', async (_, path, json, status, field) => {
    expect(await expectRefusal(path, { json: [json] })).toMatchObject({ status, field });
  });

  test('people and sites stay with their client', async () => {
    const other = (await clientIds()).find((id) => id !== client.id);
    const person = numbered.parse(
      await expectOk('Users', { json: { name: 'Stay', client_id: client.id } }),
    );
    for (const [path, id] of [
      ['Users', person.id],
      ['Site', site.id],
    ] as const) {
      expect(await expectRefusal(path, { json: [{ id, client_id: other }] })).toMatchObject({
        ...{ status: 400, field: 'client_id' },
      });
    }
  });

  test('one refused of several and none is made', async () => {
    const name = unique('Half');
    expect(await expectRefusal('Client', { json: [{ name }, { name: '' }] })).toMatchObject({
      status: 400,
    });
    const { clients } = z
      .object({ clients: z.array(named) })
      .parse(await expectOk('Client', { query: { search: name } }));
    expect(clients).toEqual([]);
  });

  test('an agent limited to some clients changes those alone, and makes none', async () => {
    const token = await agentToken('restricted');
    const [own = 0] = await clientIds(token);
    expect(await expectRefusal('Client', { json: [{ name: 'x' }], token })).toMatchObject({
      status: 403,
    });
    expect(
      await expectRefusal('Client', { json: [{ id: client.id, name: 'x' }], token }),
    ).toMatchObject({ status: 404 });
    expect(
      await expectRefusal('Site', { json: [{ id: site.id, name: 'x' }], token }),
    ).toMatchObject({ status: 404 });
    expect(
      await expectRefusal('Users', { json: [{ name: 'x', client_id: client.id }], token }),
    ).toMatchObject({ status: 400 });
    expect(
      await expectRefusal('Users', { json: [{ name: 'x', site_id: site.id }], token }),
    ).toMatchObject({ status: 400 });
    const person = numbered.parse(
      await expectOk('Users', { json: { name: 'Own Person', client_id: own }, token }),
    );
    expect(person).toMatchObject({ client_id: own });
  });
});

describe('the feed', () => {
  const feed = z.object({
    record_count: z.int(),
    feed: z.array(z.looseObject({ id: z.int(), ticket_id: z.int(), action_number: z.int() })),
  });
  const read = async (query: Record<string, string>, token?: string) =>
    feed.parse(await expectOk('Feed', { query, token })).feed;

  test('gives what came after an entry, oldest first, each once, in steps', async () => {
    const before = (await read({})).at(-1)?.id ?? 0;
    const { id } = await newTicket();
    for (let at = 0; at < 5; at += 1)
      await addAction({ ticket_id: id, note: `${at}`, actiontype_id: 0 });
    const seen: { id: number; ticket_id: number; action_number: number }[] = [];
    let last = before;
    for (;;) {
      const step = await read({ newer_than_id: String(last), count: '2' });
      expect(step.length).toBeLessThanOrEqual(2);
      if (step.length === 0) break;
      seen.push(...step);
      last = step.at(-1)?.id ?? last;
    }
    expect(seen.map((entry) => entry.id)).toEqual(
      seen.map((entry) => entry.id).toSorted((a, b) => a - b),
    );
    const own = seen.filter(({ ticket_id }) => ticket_id === id);
    expect(own.map(({ action_number }) => action_number)).toEqual([1, 2, 3, 4, 5]);
  });

  test('without a beginning gives the newest', async () => {
    const { id } = await newTicket();
    const note = await addAction({ ticket_id: id, note: 'x', actiontype_id: 0 });
    const newest = await read({});
    expect(newest).toHaveLength(50);
    expect(newest.at(-1)?.id).toBeGreaterThanOrEqual(note.id);
    expect(await read({ count: '3' })).toHaveLength(3);
  });

  test('tells an agent nothing of clients that are not theirs', async () => {
    const token = await agentToken('restricted');
    const own = await clientIds(token);
    const others = (await clientIds()).filter((id) => !own.includes(id));
    const before = (await read({})).at(-1)?.id ?? 0;
    const [hidden, shown] = [
      await newTicket({ client_id: others[0] }),
      await newTicket({ client_id: own[0] }),
    ];
    for (const { id } of [hidden, shown])
      await addAction({ ticket_id: id, note: 'x', actiontype_id: 0 });
    const after = await read({ newer_than_id: String(before), count: '1000' }, token);
    const tickets = after.map(({ ticket_id }) => ticket_id);
    expect([tickets.includes(shown.id), tickets.includes(hidden.id)]).toEqual([true, false]);
  });

  test.each(['-1', 'abc', '99999999999', '1.5'])('newer_than_id=%s is refused', async (value) => {
    const query = { newer_than_id: value };
    expect(await expectRefusal('Feed', { query })).toMatchObject({
      status: 400,
      field: 'newer_than_id',
    });
  });
});

describe('a tenant that speaks as real ones do', () => {
  let tenant: RunningTenant;
  let token: string;
  beforeAll(async () => {
    tenant = await startSmallTenant({ TENANT_DIALECT: 'real' });
    token = await tenantToken(tenant);
  });
  afterAll(() => tenant?.stop());
  const { tickets: all } = inject('smallDesk');
  const list = async (query: Record<string, string>) => {
    const shape = z.object({
      record_count: z.int(),
      page_no: z.int(),
      page_size: z.int(),
      tickets: z.array(numbered),
    });
    return shape.parse(await expectOk('Tickets', { base: tenant.url, token, query }));
  };

  test('gives all tickets in pages with pageinate=true, each once', async () => {
    const seen: number[] = [];
    let page = await list({ pageinate: 'true', page_size: '50', page_no: '1' });
    for (let at = 1; ; at += 1) {
      page = await list({ pageinate: 'true', page_size: '50', page_no: String(at) });
      seen.push(...idsOf(page.tickets));
      if (page.page_no * page.page_size >= page.record_count) break;
    }
    expect([seen.length, new Set(seen).size]).toEqual([all, all]);
  });

  test('without it gives the first so many, and says so', async () => {
    expect(await list({ page_no: '2' })).toMatchObject({
      page_no: 1,
      page_size: 50,
      record_count: all,
    });
    expect((await list({ count: String(all), page_no: '2' })).tickets).toHaveLength(all);
    expect(await list({ ticketidonly: 'true', page_size: '1' }).catch(() => null)).toBeNull();
  });
});
