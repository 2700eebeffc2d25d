import { randomUUID } from 'node:crypto';
import type { ClientCardAnswer, ClientsAnswer } from '@/lib/contracts/clients';
import type { LookupsAnswer } from '@/lib/contracts/lookups';
import type { DuplicatesAnswer, TicketCreated } from '@/lib/contracts/new-ticket';
import type { PeopleAnswer, PersonCardAnswer, PersonTicketsAnswer } from '@/lib/contracts/people';
import type { PresenceAnswer } from '@/lib/contracts/presence';
import type { QueuePage } from '@/lib/contracts/queue';
import type { TemplatesAnswer } from '@/lib/contracts/templates';
import type { TicketDetail } from '@/lib/contracts/ticket';
import type { LiveEvent } from '@/lib/domain/live-events';
import { deskCookie } from '../tests/support/desk-session';
import { listenLive } from '../tests/support/live-listener';
import { expect, test, type SignInName } from './fixtures';
import type { TenantApi } from './tenant-api';

type Session = { url: string; cookie: string };
type Answer = { status: number; body: unknown };

/** The demo sign-in `restricted` may see six of the clients; this one is not among them. */
const HIDDEN_CLIENT = 13;
/** The demo desk's client whose contract has run out. */
const LAPSED_CLIENT = 20;
const NOBODY = 2_000_000_000;

const signIn = async (url: string, tenant: TenantApi, name: SignInName = 'technician') => ({
  url,
  cookie: await deskCookie({ url, tenantUrl: tenant.url }, name),
});

const ask = (session: Session, path: string, init: RequestInit = {}) =>
  fetch(`${session.url}${path}`, {
    ...init,
    headers: { cookie: session.cookie, origin: session.url, ...init.headers },
  });

async function call(session: Session, path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await ask(session, path, init);
  return { status: response.status, body: await response.json() };
}

async function read<T>(session: Session, path: string): Promise<T> {
  const { status, body } = await call(session, path);
  expect([path, status, body]).toEqual([path, 200, body]);
  return body as T;
}

const send = (
  session: Session,
  path: string,
  input: unknown,
  { method = 'POST', key = randomUUID() }: { method?: string; key?: string } = {},
) =>
  call(session, path, {
    method,
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(input),
  });

test.describe('a file of a ticket', () => {
  /** A file that came to the tenant some other way than through Halyard. */
  async function fileAt(
    tenant: TenantApi,
    file: { filename: string; content_type: string; text: string },
    clientId = 1,
  ): Promise<number> {
    const ticket = await tenant.createTicket({ summary: 'With a file', client_id: clientId });
    const { text, ...facts } = file;
    const data_base64 = Buffer.from(text).toString('base64');
    const { attachments } = await tenant.call<{ attachments: { id: number }[] }>('/Attachment', [
      { ticket_id: ticket.id, ...facts, data_base64 },
    ]);
    return attachments[0]!.id;
  }
  const digits = { filename: 'digits.txt', content_type: 'text/plain', text: '0123456789' };

  test('comes whole, in parts, or not at all where the part lies behind its end', async ({
    url,
    tenant,
  }) => {
    const session = await signIn(url, tenant);
    const path = `/api/attachments/${await fileAt(tenant, digits)}`;
    const whole = await ask(session, path);
    expect([whole.status, await whole.text()]).toEqual([200, '0123456789']);
    expect(whole.headers.get('accept-ranges')).toBe('bytes');
    expect(whole.headers.get('content-security-policy')).toContain('sandbox');

    const parts: [string, string, string][] = [
      ['bytes=0-3', '0123', 'bytes 0-3/10'],
      ['bytes=8-', '89', 'bytes 8-9/10'],
      ['bytes=-3', '789', 'bytes 7-9/10'],
      ['bytes=5-999', '56789', 'bytes 5-9/10'],
    ];
    for (const [range, text, told] of parts) {
      const part = await ask(session, path, { headers: { range } });
      expect([range, part.status, await part.text()]).toEqual([range, 206, text]);
      expect(part.headers.get('content-range')).toBe(told);
    }
    const unheeded: Record<string, string>[] = [
      { range: 'bytes=0-1,4-5' },
      { range: 'bytes=0-3', 'if-range': '"of another version"' },
    ];
    for (const headers of unheeded) {
      const all = await ask(session, path, { headers });
      expect([all.status, await all.text()]).toEqual([200, '0123456789']);
    }
    const behind = await call(session, path, { headers: { range: 'bytes=10-' } });
    expect(behind).toMatchObject({ status: 416, body: { code: 'range-not-satisfiable' } });
    const head = await ask(session, path, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-disposition'), await head.text()]).toEqual([
      200,
      `attachment; filename="digits.txt"; filename*=UTF-8''digits.txt`,
      '',
    ]);
  });

  test('is shown where it is a picture, a PDF or text; a page or a drawing that could run stays a download', async ({
    url,
    tenant,
  }) => {
    const session = await signIn(url, tenant);
    const evil = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const kinds: [string, string, string, string][] = [
      ['a.png', 'image/png', 'image/png', 'inline'],
      ['a.pdf', 'application/pdf', 'application/pdf', 'inline'],
      ['a.xml', 'application/xml', 'text/plain; charset=utf-8', 'inline'],
      ['a.log', 'application/octet-stream', 'text/plain; charset=utf-8', 'inline'],
      ['a.html', 'text/html', 'text/html', 'attachment'],
      ['a.svg', 'image/svg+xml', 'image/svg+xml', 'attachment'],
    ];
    for (const [filename, content_type, type, how] of kinds) {
      const id = await fileAt(tenant, { filename, content_type, text: evil });
      const shown = await ask(session, `/api/attachments/${id}?inline=1`);
      expect(await shown.text()).toBe(evil);
      const told = shown.headers;
      expect([filename, told.get('content-type'), told.get('content-disposition')]).toEqual([
        filename,
        type,
        `${how}; filename="${filename}"; filename*=UTF-8''${filename}`,
      ]);
      expect(told.get('x-content-type-options')).toBe('nosniff');
      expect(told.get('content-security-policy')).toContain('sandbox');
      const saved = await ask(session, `/api/attachments/${id}`, { method: 'HEAD' });
      expect(saved.headers.get('content-disposition')).toMatch(/^attachment; /);
    }
  });

  test('does not pass for another kind by a name that runs backwards', async ({ url, tenant }) => {
    const session = await signIn(url, tenant);
    const id = await fileAt(tenant, {
      filename: '../photo\u202egpj.exe',
      content_type: 'application/octet-stream',
      text: 'MZ',
    });
    const { headers } = await ask(session, `/api/attachments/${id}?inline=1`, { method: 'HEAD' });
    const name = decodeURIComponent(headers.get('content-disposition') ?? '');
    expect(name).toMatch(/^attachment; .*gpj\.exe$/);
    expect(name).not.toMatch(/[\u202a-\u202e]|\.\./);
  });

  test('of a client an agent may not see is not there for that agent', async ({ url, tenant }) => {
    const few = await signIn(url, tenant, 'restricted');
    const path = `/api/attachments/${await fileAt(tenant, digits, HIDDEN_CLIENT)}`;
    for (const query of ['', '?inline=1']) {
      expect((await call(few, path + query)).status).toBe(404);
    }
    expect((await fetch(`${url}${path}`)).status).toBe(401);
  });
});

test.describe('what one should know of a client and of who calls', () => {
  test('is found by name, with sites, contracts, people, assets and their latest tickets', async ({
    url,
    tenant,
    unique,
  }) => {
    const session = await signIn(url, tenant);
    const { clients } = await read<ClientsAnswer>(session, '/api/clients');
    expect(clients.length).toBeGreaterThan(5);
    const [client] = clients;
    const named = `/api/clients?q=${encodeURIComponent(client!.name.slice(0, 6))}`;
    expect((await read<ClientsAnswer>(session, named)).clients).toContainEqual(client);
    expect((await read<ClientsAnswer>(session, '/api/clients?q=zzzzzz')).clients).toEqual([]);

    const card = await read<ClientCardAnswer>(session, `/api/clients/${client!.id}`);
    expect(card).toMatchObject({ client });
    expect(card.sites.length).toBeGreaterThan(0);
    expect(card.contracts.length).toBeGreaterThan(0);

    const { people } = await read<PeopleAnswer>(session, `/api/people?client=${client!.id}`);
    expect(people.length).toBeGreaterThan(0);
    expect(new Set(people.map(({ clientId }) => clientId))).toEqual(new Set([client!.id]));
    const [person] = people;
    const caller = await read<PersonCardAnswer>(session, `/api/people/${person!.id}`);
    expect(caller.person).toMatchObject({ id: person!.id, name: person!.name });
    expect(Array.isArray(caller.assets)).toBe(true);

    const summary = unique('Their latest');
    await tenant.createTicket({ summary, client_id: client!.id, user_id: person!.id });
    const { tickets } = await read<PersonTicketsAnswer>(
      session,
      `/api/people/${person!.id}/tickets`,
    );
    expect(tickets[0]).toMatchObject({ summary, userId: person!.id });
    expect(tickets.length).toBeLessThanOrEqual(20);
  });

  test('of other clients is not told to an agent who may not see them', async ({ url, tenant }) => {
    const [all, few] = [await signIn(url, tenant), await signIn(url, tenant, 'restricted')];
    const shown = (await read<ClientsAnswer>(few, '/api/clients')).clients;
    expect(shown.length).toBeLessThan(
      (await read<ClientsAnswer>(all, '/api/clients')).clients.length,
    );
    expect(shown.map(({ id }) => id)).not.toContain(HIDDEN_CLIENT);
    const { people } = await read<PeopleAnswer>(all, `/api/people?client=${HIDDEN_CLIENT}`);
    const [person] = people;
    expect((await read<PeopleAnswer>(few, `/api/people?client=${HIDDEN_CLIENT}`)).people).toEqual(
      [],
    );
    for (const path of [`/api/clients/${HIDDEN_CLIENT}`, `/api/people/${person!.id}`]) {
      expect(await call(few, path), path).toMatchObject({
        status: 404,
        body: { code: 'not-found' },
      });
    }
    const theirs = await call(few, `/api/people/${person!.id}/tickets`);
    expect(JSON.stringify(theirs.body)).not.toContain(`"clientId":${HIDDEN_CLIENT}`);
  });

  test('is told to nobody without a session', async ({ request, url }) => {
    for (const path of [
      ...['/api/clients', '/api/clients/1', '/api/people/1', '/api/people/1/tickets'],
      ...['/api/templates', '/api/tickets/duplicates?client=1&summary=x'],
      '/api/tickets/1/messages/details',
    ]) {
      const answer = await request.get(`${url}${path}`);
      expect(answer.status(), path).toBe(401);
      expect(await answer.json()).toMatchObject({ code: 'signed-out' });
    }
  });
});

test.describe('a new ticket', () => {
  const input = (over: object = {}) => ({
    ...{ clientId: 1, typeId: 1, summary: 'Outlook not connecting', details: '<p>Since nine</p>' },
    ...over,
  });
  const create = (session: Session, over: object, key?: string) =>
    send(session, '/api/tickets', input(over), { key });

  test('is created with the defaults of the rules, once for its key, and is in the lists at once', async ({
    url,
    tenant,
    unique,
  }) => {
    const session = await signIn(url, tenant);
    const { people } = await read<PeopleAnswer>(session, '/api/people?client=1');
    const summary = unique('Laptop will not start');
    const over = {
      ...{ summary, userId: people[0]?.id, hasSpoken: true, source: 'phone' },
      details: '<p>It <b>beeps</b></p><script>alert(1)</script>',
    };
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => create(session, over, key)));
    expect(answers.filter(({ status }) => ![201, 409].includes(status))).toEqual([]);
    const { status, body } = await create(session, over, key);
    expect([status, body]).toEqual([201, body]);
    const { ticket } = body as TicketCreated;
    expect(ticket).toMatchObject({
      ...{ summary, clientId: 1, role: 'new', priorityName: 'Medium', source: 'phone' },
      detailsHtml: expect.stringContaining('<b>beeps</b>'),
    });
    expect(ticket.detailsHtml).not.toContain('script');
    const { rows } = await read<QueuePage>(
      session,
      `/api/tickets?q=${encodeURIComponent(summary)}`,
    );
    expect(rows.map(({ id }) => id)).toEqual([ticket.id]);
    const { actions } = await read<TicketDetail>(session, `/api/tickets/${ticket.id}`);
    expect(actions.filter(({ kind }) => kind === 'phone-call')).toHaveLength(1);
    expect(await create(session, { ...over, summary: 'Other words' }, key)).toMatchObject({
      status: 422,
      body: { code: 'key-reused' },
    });
  });

  test('of a client without a contract in force comes in with a warning', async ({
    url,
    tenant,
    unique,
  }) => {
    const session = await signIn(url, tenant);
    for (const [id, isCovered] of [
      [LAPSED_CLIENT, false],
      [1, true],
    ] as const) {
      const card = await read<ClientCardAnswer>(session, `/api/clients/${id}`);
      expect([id, card.hasActiveContract]).toEqual([id, isCovered]);
    }
    const warned = await create(session, {
      clientId: LAPSED_CLIENT,
      summary: unique('Not covered'),
    });
    expect(warned).toMatchObject({
      status: 201,
      body: { warnings: [{ code: 'no-active-contract', field: 'clientId' }] },
    });
    const quiet = await create(session, { summary: unique('Covered') });
    expect(quiet).toMatchObject({ status: 201, body: { warnings: [] } });
  });

  test('is refused in words where the rules or the tenant do not allow it, and nothing is created', async ({
    url,
    tenant,
    unique,
  }) => {
    const session = await signIn(url, tenant);
    const few = await signIn(url, tenant, 'restricted');
    const lookups = await read<LookupsAnswer>(session, '/api/lookups');
    const resolved = lookups.statuses.find(({ role }) => role === 'resolved')?.id;
    const machine = lookups.agents.find(({ isMachine }) => isMachine)?.id;
    const elsewhere = (await read<ClientCardAnswer>(session, '/api/clients/2')).sites[0]?.id;
    const summary = unique('Refused');
    const bad: [Session, object, number, string, string?][] = [
      [session, { summary: '   ' }, 400, 'invalid-input', 'summary'],
      [session, { summary: undefined }, 400, 'invalid-input', 'summary'],
      [session, { summary: 'x'.repeat(256) }, 400, 'invalid-input', 'summary'],
      [session, { details: 'x'.repeat(40_001) }, 400, 'invalid-input', 'details'],
      [session, { clientId: undefined }, 400, 'invalid-input', 'clientId'],
      [session, { clientId: 'one' }, 400, 'invalid-input', 'clientId'],
      [session, { somethingElse: 1 }, 400, 'invalid-input'],
      [session, { clientId: NOBODY }, 422, 'ticket-refused', 'clientId'],
      [few, { clientId: HIDDEN_CLIENT }, 422, 'ticket-refused', 'clientId'],
      [session, { typeId: NOBODY }, 422, 'ticket-refused', 'typeId'],
      [session, { statusId: 77 }, 422, 'ticket-refused', 'statusId'],
      [session, { priorityId: 77 }, 422, 'ticket-refused', 'priorityId'],
      [session, { statusId: resolved }, 422, 'transition-refused'],
      [session, { agentId: NOBODY }, 422, 'unknown-agent'],
      [session, { agentId: machine }, 422, 'agent-not-assignable'],
      [session, { teamId: NOBODY }, 422, 'unknown-team'],
      [session, { category: 'Weather > Rain' }, 422, 'unknown-category'],
      [session, { siteId: elsewhere }, 422, 'not-of-client', 'siteId'],
      [session, { userId: NOBODY }, 422, 'not-of-client', 'userId'],
    ];
    for (const [by, over, status, code, field] of bad) {
      const refused = await create(by, { summary, ...over });
      expect([over, refused.status, refused.body]).toMatchObject([
        over,
        status,
        { code, ...(field && { fields: { [field]: expect.any(String) } }) },
      ]);
    }
    const nowhere = await read<QueuePage>(session, `/api/tickets?q=${encodeURIComponent(summary)}`);
    expect(nowhere.matched).toBe(0);

    const noKey = await call(session, '/api/tickets', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input({ summary })),
    });
    expect(noKey).toMatchObject({ status: 400, body: { code: 'idempotency-key-required' } });
    const foreign = await call(session, '/api/tickets', {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'idempotency-key': randomUUID() },
      body: JSON.stringify(input({ summary })),
    });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'foreign-origin' } });
  });

  test('is compared with the open tickets of its client before it is created', async ({
    url,
    tenant,
    unique,
  }) => {
    const session = await signIn(url, tenant);
    const few = await signIn(url, tenant, 'restricted');
    const word = randomUUID().slice(0, 8).replace(/[0-9]/g, 'x');
    const { body } = await create(session, { summary: `Outlook not connecting to ${word}` });
    const { ticket } = body as TicketCreated;
    const like = encodeURIComponent(`Cannot connect Outlook to ${word}`);
    const found = await read<DuplicatesAnswer>(
      session,
      `/api/tickets/duplicates?client=1&summary=${like}`,
    );
    expect(found.duplicates[0]).toMatchObject({ ticket: { id: ticket.id } });
    expect(found.duplicates.length).toBeLessThanOrEqual(5);
    for (const [by, client, summary] of [
      [session, 2, like],
      [session, 1, encodeURIComponent(unique('Printer jam'))],
      [few, HIDDEN_CLIENT, like],
    ] as const) {
      const none = await read<DuplicatesAnswer>(
        by,
        `/api/tickets/duplicates?client=${client}&summary=${summary}`,
      );
      expect(none.duplicates.map(({ ticket: { id } }) => id)).not.toContain(ticket.id);
      if (by === few) expect(none.duplicates).toEqual([]);
    }
    for (const query of [
      'summary=x',
      'client=0&summary=x',
      `client=1&summary=${'x'.repeat(256)}`,
    ]) {
      expect(await call(session, `/api/tickets/duplicates?${query}`)).toMatchObject({
        status: 400,
        body: { code: 'invalid-input' },
      });
    }
  });
});

test.describe('templates', () => {
  test('are the tenant’s and one’s own; another agent sees, changes and deletes none of them', async ({
    url,
    tenant,
    unique,
  }) => {
    const [mine, theirs] = [await signIn(url, tenant), await signIn(url, tenant, 'manager')];
    const path = `/api/templates/${randomUUID()}`;
    const name = unique('On it');
    const html = '<p>Dear {{contact.firstName}}</p><script>alert(1)</script>';
    const saved = await send(mine, path, { name, html }, { method: 'PUT' });
    expect(saved.status).toBe(200);
    const { templates } = saved.body as TemplatesAnswer;
    expect(templates.find((template) => template.name === name)).toMatchObject({
      html: '<p>Dear {{contact.firstName}}</p>',
      isOwn: true,
    });
    expect(templates.filter(({ isOwn }) => !isOwn).length).toBeGreaterThan(0);
    const others = await read<TemplatesAnswer>(theirs, '/api/templates');
    expect(JSON.stringify(others)).not.toContain(name);
    for (const method of ['PUT', 'DELETE']) {
      expect(await send(theirs, path, { name: 'Grabbed', html }, { method })).toMatchObject({
        status: 403,
        body: { code: 'not-your-template' },
      });
    }
    for (const [to, body] of [
      [path, { name: '', html }],
      [path, { name: 'x'.repeat(61), html }],
      [path, { name, html: '' }],
      ['/api/templates/3', { name, html }],
    ] as const) {
      expect((await send(mine, to, body, { method: 'PUT' })).status).toBe(400);
    }
    const left = await send(mine, path, {}, { method: 'DELETE' });
    expect(JSON.stringify(left.body)).not.toContain(name);
    expect((await send(mine, path, {}, { method: 'DELETE' })).status).toBe(200);
  });
});

test.describe('who is at a ticket', () => {
  const attend = (session: Session, id: number, state: string, page: string) =>
    send(session, `/api/tickets/${id}/presence`, { page, state });
  const tells = (id: number, state: string | null) => (event: LiveEvent) =>
    event.type === 'presence' &&
    !event.isWhole &&
    event.tickets.some(
      ({ ticketId, people }) => ticketId === id && (people[0]?.state ?? null) === state,
    );

  test('is told to colleagues at once, whole to who comes later, and taken back on leaving', async ({
    url,
    tenant,
    unique,
  }) => {
    const [maya, helen] = [await signIn(url, tenant), await signIn(url, tenant, 'manager')];
    const { body } = await send(maya, '/api/tickets', {
      ...{ clientId: 1, typeId: 1, summary: unique('Two at once') },
    });
    const { id } = (body as TicketCreated).ticket;
    await read(helen, '/api/tickets');
    const stream = await listenLive(url, helen.cookie);
    await read(helen, `/api/tickets?q=%23${id}`);
    const [one, two] = [randomUUID(), randomUUID()];
    await expect.poll(async () => (await attend(helen, id, 'viewing', two)).status).toBe(200);
    expect((await attend(maya, id, 'writing', one)).body).toMatchObject({
      people: [{ state: 'viewing' }],
    });
    await stream.hears(tells(id, 'writing'));
    const answer = (await attend(helen, id, 'viewing', two)).body as PresenceAnswer;
    expect(answer.people).toMatchObject([{ state: 'writing' }]);
    const later = await listenLive(url, helen.cookie);
    await later.hears(
      (event) =>
        event.type === 'presence' &&
        event.isWhole === true &&
        event.tickets.some(({ ticketId }) => ticketId === id),
    );
    await attend(maya, id, 'gone', one);
    await stream.hears(tells(id, null));
    stream.close();
    later.close();
  });

  test('is neither told to nor by who may not see it, nor to who is not signed in', async ({
    url,
    tenant,
    unique,
  }) => {
    const [maya, few] = [await signIn(url, tenant), await signIn(url, tenant, 'restricted')];
    const hidden = await tenant.createTicket({
      summary: unique('Of another client'),
      client_id: HIDDEN_CLIENT,
    });
    await read(few, '/api/tickets');
    const stream = await listenLive(url, few.cookie);
    const [one, two] = [randomUUID(), randomUUID()];
    expect((await attend(maya, hidden.id, 'writing', one)).status).toBe(200);
    expect(await attend(few, hidden.id, 'writing', two)).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
    expect((await attend(maya, hidden.id, 'viewing', one)).body).toMatchObject({ people: [] });
    // What they may see is told, so what they may not would have been by now.
    const own = await tenant.createTicket({ summary: unique('Of their client'), client_id: 1 });
    await attend(few, own.id, 'viewing', two);
    expect((await attend(maya, own.id, 'writing', one)).status).toBe(200);
    await stream.hears(tells(own.id, 'writing'));
    expect(stream.said()).not.toContain(`"ticketId":${hidden.id}`);
    stream.close();

    for (const [by, input] of [
      [maya, { page: 'no-uuid', state: 'viewing' }],
      [maya, { page: one, state: 'dancing' }],
      [maya, { page: one, state: 'viewing', agentId: 2 }],
    ] as const) {
      expect((await send(by, `/api/tickets/${own.id}/presence`, input)).status).toBe(400);
    }
    expect((await attend({ url, cookie: '' }, own.id, 'viewing', one)).status).toBe(401);
    const foreign = await call(maya, `/api/tickets/${own.id}/presence`, {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
      body: JSON.stringify({ page: one, state: 'viewing' }),
    });
    expect(foreign.status).toBe(403);
  });
});

test('a message with remote pictures is a page of its own that loads pictures and runs nothing', async ({
  url,
  tenant,
  unique,
}) => {
  const session = await signIn(url, tenant);
  const details =
    '<p>Look: <img src="https://pictures.example/a.png" alt="A"></p><script>alert(1)</script>';
  const ticket = await tenant.createTicket({ summary: unique('With pictures'), details });
  const page = await ask(session, `/api/tickets/${ticket.id}/messages/details`);
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain('src="https://pictures.example/a.png"');
  expect(html).not.toContain('<script');
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(html).toContain('<meta name="referrer" content="no-referrer">');
  expect(page.headers.get('cache-control')).toContain('no-store');
  const policy = page.headers.get('content-security-policy') ?? '';
  for (const part of [
    ...["default-src 'none'", 'img-src https: data:', "frame-ancestors 'self'"],
    'sandbox allow-popups allow-popups-to-escape-sandbox',
  ]) {
    expect(policy).toContain(part);
  }
  expect(policy).not.toContain('script-src');

  for (const [path, status] of [
    [`/api/tickets/${ticket.id}/messages/${NOBODY}`, 404],
    [`/api/tickets/${NOBODY}/messages/details`, 404],
    [`/api/tickets/${ticket.id}/messages/evil`, 400],
  ] as const) {
    expect((await call(session, path)).status, path).toBe(status);
  }
});
