import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningTenant } from '@/tests/support/running-tenant';
import { startSmallTenant } from './ready-desks';
import { ask, expectOk, type Asking } from './support';
import { tenantToken } from './tenant-token';
import { refusal, ticketList } from './wire';

let tenant: RunningTenant;
let token: string;

// A tenant of its own, whose log can be read.
beforeAll(async () => {
  tenant = await startSmallTenant();
  token = await tenantToken(tenant);
});
afterAll(() => tenant?.stop());

const send = (path: string, asking: Asking = {}) =>
  ask(path, { base: tenant.url, token, ...asking });
const json = { 'content-type': 'application/json' };
const post = (path: string, body: BodyInit) => send(path, { body, headers: json });

async function refusedAs(answer: ReturnType<typeof ask>, field?: string): Promise<void> {
  const { status, body } = await answer;
  expect(status).toBe(400);
  const { message, field: named } = refusal.parse(body);
  expect(message.length).toBeGreaterThan(5);
  if (field !== undefined) expect(named).toBe(field);
}

async function draft(): Promise<Record<string, unknown>> {
  const { tickets } = ticketList.parse(await expectOk('Tickets', { base: tenant.url, token }));
  const [ticket] = tickets;
  return {
    summary: 'Hostile',
    client_id: ticket?.client_id,
    tickettype_id: ticket?.tickettype_id,
    ticket_id: ticket?.id,
    note: 'x',
    outcome: 'Note',
    name: 'Hostile',
  };
}

/** The JSON of a draft with a field put in as it is written. */
async function withRaw(field: string, raw: string): Promise<string> {
  const given = Object.entries({ ...(await draft()), [field]: '@' });
  return `[{${given
    .map(([name, value]) => `"${name}":${name === field ? raw : JSON.stringify(value)}`)
    .join(',')}}]`;
}

describe('half a character, which no database can keep', () => {
  test.each([
    ['Tickets', 'summary'],
    ['Tickets', 'details'],
    ['Tickets', 'category_1'],
    ['Tickets', 'reportedby'],
    ['Tickets', 'resolution'],
    ['Actions', 'note'],
    ['Actions', 'note_html'],
    ['Actions', 'outcome'],
    ['Actions', 'emailsubject'],
    ['Client', 'name'],
    ['Client', 'notes'],
    ['Site', 'address'],
    ['Users', 'surname'],
    ['IncomingMail', 'from'],
    ['Webhook', 'name'],
  ])('%s: %s is refused by its name', async (path, field) => {
    await refusedAs(post(path, await withRaw(field, String.raw`"a\ud800b"`)), field);
  });

  test('in an advanced search it is refused', async () => {
    for (const value of [String.raw`\ud800`, String.raw`\u0000`]) {
      const filter = `[{"filter_name":"summary","filter_type":4,"filter_value":"${value}"}]`;
      await refusedAs(send('Tickets', { query: { advanced_search: filter } }), 'advanced_search');
    }
  });

  test('too long a text is cut between two characters, not through one', async () => {
    const { ticket_id } = await draft();
    const long = `a${'😀'.repeat(140)}`;
    const kept = `a${'😀'.repeat(127)}`;
    const action = { ticket_id, note: 'x', actiontype_id: 0, outcome: long };
    expect((await send('Actions', { json: [action] })).body).toMatchObject({ outcome: kept });
    const file = { ticket_id, filename: long, data_base64: btoa('x') };
    expect((await send('Attachment', { json: [file] })).body).toMatchObject({ filename: kept });
  });
});

describe('bodies that are no good', () => {
  test('letters in another encoding are refused, not lost', async () => {
    const text = await withRaw('summary', '"Drucker f\u00fcr M\u00fcller"');
    await refusedAs(post('Tickets', Buffer.from(text, 'latin1')), 'body');
    expect(await post('Tickets', text)).toMatchObject({
      status: 201,
      body: { summary: 'Drucker für Müller' },
    });
  });

  test('a byte order mark before the body is no mistake', async () => {
    const body = `\ufeff${await withRaw('summary', '"Marked"')}`;
    expect(await post('Tickets', body)).toMatchObject({ status: 201 });
  });

  test.each([
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '42'],
    ['half of it', '[{"summary":'],
    ['a value that is none', '[{"client_id":NaN}]'],
    ['an array in an array', '[[{"summary":"x"}]]'],
    ['a hundred thousand arrays', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['a hundred and one objects', JSON.stringify(Array.from({ length: 101 }, () => ({})))],
  ])('%s', async (_, body) => {
    for (const path of ['Tickets', 'Actions', 'Attachment', 'Client', 'Site', 'Users', 'Webhook']) {
      await refusedAs(post(path, body));
    }
  });

  test.each([
    ['agent_id', '1e400'],
    ['agent_id', '1.5'],
    ['agent_id', '"NaN"'],
    ['agent_id', '"1e3"'],
    ['client_id', '[1]'],
    ['client_id', '{"id":1}'],
    ['client_id', '1'.repeat(400)],
    ['client_id', 'true'],
    ['summary', '5'],
    ['summary', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    ['dateoccurred', '1e400'],
    ['dateoccurred', '"9999-12-31"'],
    ['slahold', '"NaN"'],
  ])('%s of a ticket as %.20s', async (field, raw) => {
    await refusedAs(post('Tickets', await withRaw(field, raw)), field);
  });

  test.each(['1e400', '"NaN"', '"Infinity"', '-0.1', '[]', '"0x10"'])('%s minutes', async (raw) => {
    await refusedAs(post('Actions', await withRaw('timetaken', raw)), 'timetaken');
  });

  test('names that JavaScript gives a meaning to mean nothing', async () => {
    const { client_id, tickettype_id } = await draft();
    const own = `"client_id":${client_id},"tickettype_id":${tickettype_id},"summary":"Own"`;
    const odd = '"__proto__":{"id":1,"summary":"p"},"constructor":{"prototype":{"id":1}}';
    const { status, body } = await post('Tickets', `[{${odd},${own}}]`);
    expect([status, body]).toMatchObject([201, { summary: 'Own' }]);
    expect(body).toMatchObject({ id: expect.any(Number) });
    await refusedAs(post('Tickets', `{"__proto__":{${own}}}`), 'client_id');
    const deep = `"x":${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(await post('Tickets', `[{${deep},${own}}]`)).toMatchObject({ status: 201 });
  });
});

describe('questions that are no good', () => {
  test('one parameter with two values is refused: one of them would be passed over', async () => {
    for (const path of ['Tickets?client_id=1&client_id=2', 'Users?search=a&search=b']) {
      await refusedAs(send(path));
    }
    await refusedAs(send('Tickets?page_size=1&page_size=2'), 'page_size');
    expect(await send('Tickets?page_size=1&page_size=1')).toMatchObject({ status: 200 });
  });

  test.each([
    'page_size[]=x',
    'client_id[0]=x',
    'a[__proto__][id]=1',
    '__proto__=1',
    'constructor=1',
  ])('a parameter such as %s, which nobody knows, changes nothing', async (parameter) => {
    const list = ticketList.parse((await send(`Tickets?page_size=1&${parameter}`)).body);
    expect([list.record_count > 1, list.tickets.length]).toEqual([true, 1]);
  });

  test.each(['page_size=5&order=id&page_no=%00', 'search=%00', 'client_id=%ED%A0%80'])(
    '%s is refused',
    (query) => refusedAs(send(`Tickets?${query}`)),
  );

  test.each(['%', '%ff%fe', '%ED%A0%80', '%25', '%22%27%5C', '%E2%80%AE'])(
    'a search for %s finds nothing or something, and is answered',
    async (text) => {
      for (const path of ['Tickets?search=', 'Tickets?search_summary=', 'Users?search=']) {
        expect((await send(path + text)).status).toBe(200);
      }
    },
  );

  test('a search of ten thousand letters is refused in words; a hundred thousand never get in', async () => {
    await refusedAs(send(`Tickets?search=${'a'.repeat(10_000)}`), 'search');
    const url = `${tenant.url}/api/Tickets?search=${'a'.repeat(100_000)}`;
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(url, { headers })).status).toBe(431);
    expect((await send('Status')).status).toBe(200);
  });

  test.each(['%00', '%ED%A0%80', '%', '0', '-1', '1e3', '99999999999', '1/2', '__proto__'])(
    'a ticket, entry, file or client called %s is not there',
    async (id) => {
      for (const path of ['Tickets', 'Actions', 'Attachment', 'Client', 'Status', 'Priority']) {
        expect([path, (await send(`${path}/${id}`)).status]).toEqual([path, 404]);
      }
    },
  );
});

test('through all of it the tenant never ran into an error of its own', () => {
  expect(tenant.output()).toContain('tenant ready');
  expect(tenant.output()).not.toMatch(/ failed|Error|\n {4}at /);
});
