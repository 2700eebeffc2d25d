import { randomUUID } from 'node:crypto';
import type { LookupsAnswer } from '@/lib/contracts/lookups';
import type { TicketDetail } from '@/lib/contracts/ticket';
import type { TicketChanged } from '@/lib/contracts/ticket-change';
import { inverseChange } from '@/lib/domain/ticket-change';
import { listenLive } from '../tests/support/live-listener';
import { call, post, read, sessionOf, type Answer, type Session } from './desk-calls';
import { expect, test as base } from './fixtures';
import type { TenantApi } from './tenant-api';

type WireAction = {
  actiontype_id: number;
  note: string;
  hiddenfromuser: boolean;
  emailto: string | null;
  emailcc: string | null;
  emailsubject: string | null;
  timetaken: number | null;
  charge: boolean;
  old_status: number | null;
  new_status: number | null;
};
type WireTicket = {
  status_id: number;
  resolution: string | null;
  datecreated: string;
  dateoccurred: string;
  dateresponded: string | null;
  excludefromsla: boolean;
};

/** The demo sign-in `restricted` may see six of the clients; this one is not among them. */
const HIDDEN_CLIENT = 13;
/** Halyard's numbers of the embedded tenant's statuses. */
const [WAITING, RESOLVED] = [5, 8];

const test = base.extend<{ maya: Session }>({
  maya: async ({ url, tenant }, run) => run(await sessionOf({ url, tenantUrl: tenant.url })),
});

const act = (session: Session, id: number, input: unknown, key?: string) =>
  post(session, `/api/tickets/${id}/actions`, input, key);
const link = (session: Session, id: number, input: unknown, key?: string) =>
  post(session, `/api/tickets/${id}/links`, input, key);
const merge = (session: Session, id: number, input: unknown, key?: string) =>
  post(session, `/api/tickets/${id}/merge`, input, key);
const detailOf = ({ status, body }: Answer, expected: number): TicketDetail => {
  expect([status, body]).toEqual([expected, body]);
  return body as TicketDetail;
};
const open = (session: Session, id: number) => read<TicketDetail>(session, `/api/tickets/${id}`);

/** What the tenant itself has of a ticket. */
const ticketAt = (tenant: TenantApi, id: number) => tenant.call<WireTicket>(`/Tickets/${id}`);
const logAt = async (tenant: TenantApi, id: number) =>
  (await tenant.call<{ actions: WireAction[] }>(`/Actions?ticket_id=${id}&count=100`)).actions;

/** A person of client 1 with an address. */
async function requester(tenant: TenantApi): Promise<{ id: number; emailaddress: string }> {
  type People = { users: { id: number; emailaddress: string | null }[] };
  const { users } = await tenant.call<People>('/Users?client_id=1');
  const found = users.find(({ emailaddress }) => emailaddress);
  return { id: found?.id ?? 0, emailaddress: found?.emailaddress ?? '' };
}

test.describe('adding to a ticket’s log through Halyard’s API', () => {
  test('a note keeps its formatting, its time and who may read it, and holds nothing that runs', async ({
    maya,
    tenant,
    unique,
  }) => {
    const { id } = await tenant.createTicket({ summary: unique('To be written to') });
    const note = '<p>Checked the <strong>cable</strong><script>alert(1)</script></p>';
    const input = { note, hiddenFromUser: true, minutes: 25, chargeable: true };
    const detail = detailOf(await act(maya, id, input), 201);
    const noteHtml = '<p>Checked the <strong>cable</strong></p>';
    expect(detail.actions).toMatchObject([
      { kind: 'note', noteHtml, hiddenFromUser: true, minutes: 25, chargeable: true },
    ]);
    expect(detail.links).toEqual([]);
    expect(await logAt(tenant, id)).toMatchObject([
      { note: noteHtml, hiddenfromuser: true, emailto: null, timetaken: 25, charge: true },
    ]);
  });

  test('a call and a visit are what they are, and a call answers the client', async ({
    maya,
    tenant,
    unique,
  }) => {
    const { id } = await tenant.createTicket({ summary: unique('To be called') });
    await act(maya, id, { kind: 'site-visit', note: 'Was there', hiddenFromUser: true });
    const input = { kind: 'phone-call', note: 'Called', hiddenFromUser: true, minutes: 5 };
    const { actions, ticket } = detailOf(await act(maya, id, input), 201);
    expect(actions.map(({ kind }) => kind).sort()).toEqual(['phone-call', 'site-visit']);
    expect(ticket.respondedAt).not.toBeNull();
  });

  test('a note with a status is one entry in the tenant, however often it is sent', async ({
    maya,
    tenant,
    unique,
  }) => {
    const { id, status_id: fromStatusId } = await tenant.createTicket({
      summary: unique('Done in one'),
    });
    const status = { statusId: RESOLVED, fromStatusId, resolution: 'Changed the drum' };
    const input = { note: unique('All done'), hiddenFromUser: false, status };
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => act(maya, id, input, key)));
    expect(answers.map((each) => each.status).filter((each) => each !== 409)).not.toEqual([]);
    const { ticket } = detailOf(await act(maya, id, input, key), 201);
    expect(ticket).toMatchObject({ role: 'resolved', resolution: 'Changed the drum' });
    const log = await logAt(tenant, id);
    expect(log).toHaveLength(1);
    expect(log).toMatchObject([
      { note: expect.stringContaining(input.note), new_status: RESOLVED, hiddenfromuser: false },
    ]);
    expect(await act(maya, id, { ...input, minutes: 5 }, key)).toMatchObject({
      status: 422,
      body: { code: 'key-reused' },
    });
  });

  test('a status without words moves the ticket and sets the day to look again', async ({
    maya,
    tenant,
    unique,
  }) => {
    const { id } = await tenant.createTicket({ summary: unique('To be parked') });
    const followUpAt = Date.UTC(2030, 0, 7, 9);
    const status = { statusId: WAITING, followUpAt };
    const { ticket } = detailOf(await act(maya, id, { hiddenFromUser: true, status }), 201);
    expect(ticket).toMatchObject({ role: 'waiting-client', followUpAt });
  });

  test('a mail to the client goes to them, and counts as an answer', async ({
    maya,
    tenant,
    unique,
  }) => {
    const { id: user_id, emailaddress } = await requester(tenant);
    const { id } = await tenant.createTicket({ summary: unique('To be answered'), user_id });
    const email = { to: [emailaddress], cc: ['cc@partner.example'], subject: unique('Re: it') };
    const note = '<p>Here you are</p>';
    const input = { kind: 'email', note, hiddenFromUser: false, email };
    const { ticket } = detailOf(await act(maya, id, input), 201);
    expect(ticket.respondedAt).not.toBeNull();
    const sent = (await logAt(tenant, id)).filter(({ actiontype_id }) => actiontype_id === 1);
    expect(sent.filter((each) => each.note.includes('Here you are'))).toMatchObject([
      { emailto: emailaddress, emailcc: 'cc@partner.example', emailsubject: email.subject },
    ]);
  });

  test('a hidden mail to a third party goes to them alone, and answers the client nothing', async ({
    maya,
    tenant,
    unique,
  }) => {
    const { id: user_id, emailaddress } = await requester(tenant);
    const { id } = await tenant.createTicket({ summary: unique('With the vendor'), user_id });
    const input = {
      ...{ kind: 'email', note: '<p>Do you have part 7?</p>', hiddenFromUser: true },
      email: { to: ['parts@vendor.example'] },
    };
    const { ticket } = detailOf(await act(maya, id, input), 201);
    expect(ticket.respondedAt).toBeNull();
    const log = (await logAt(tenant, id)).filter(({ note }) => note.includes('part 7'));
    expect(log).toMatchObject([{ emailto: 'parts@vendor.example', hiddenfromuser: true }]);
    expect(JSON.stringify(log)).not.toContain(emailaddress);
  });

  test('a colleague who is named is told at once, one who may not see the ticket is not', async ({
    url,
    maya,
    tenant,
    unique,
  }) => {
    const desk = { url, tenantUrl: tenant.url };
    const [helen, rita] = [await sessionOf(desk, 'manager'), await sessionOf(desk, 'restricted')];
    const { agents } = await read<LookupsAnswer>(maya, '/api/lookups');
    const everybody = agents.filter(({ isMachine }) => !isMachine).map((agent) => agent.id);
    const summary = unique('Told to colleagues');
    const { id } = await tenant.createTicket({ summary, client_id: HIDDEN_CLIENT });
    const [hers, few] = [await listenLive(url, helen.cookie), await listenLive(url, rita.cookie)];
    // Who may see what is proved by lists.
    await Promise.all([read(helen, '/api/tickets'), read(rita, '/api/tickets')]);
    await expect
      .poll(async () => JSON.stringify(await read(helen, `/api/tickets?q=%23${id}`)))
      .toContain(summary);
    const mentions = everybody.slice(0, 20);
    const input = { note: 'Can you look?', hiddenFromUser: true, mentions };
    detailOf(await act(maya, id, input), 201);
    const event = await hers.hears(({ type }) => type === 'mentioned');
    expect(event).toMatchObject({ ticketId: id, summary });
    expect(few.said()).not.toContain(summary);
    hers.close();
    few.close();
  });

  test('says clearly what is wrong with what it was sent, and writes none of it', async ({
    maya,
    tenant,
    unique,
  }) => {
    const { id } = await tenant.createTicket({ summary: unique('Badly written to') });
    const note = { note: 'x', hiddenFromUser: true };
    const mail = { ...note, kind: 'email' };
    const bad: [unknown, number, string][] = [
      [{}, 400, 'invalid-input'],
      [[note], 400, 'invalid-input'],
      [{ note: 'x' }, 400, 'invalid-input'],
      [{ ...note, note: '<p>&nbsp;</p>' }, 400, 'invalid-input'],
      [{ ...note, note: 'x'.repeat(40_001) }, 400, 'invalid-input'],
      [{ ...note, minutes: -5 }, 400, 'invalid-input'],
      [{ ...note, kind: 'fax' }, 400, 'invalid-input'],
      [mail, 400, 'invalid-input'],
      [{ ...mail, email: { to: [] } }, 400, 'invalid-input'],
      [{ ...mail, email: { to: ['a@b.example\nBcc: c@d.example'] } }, 400, 'invalid-input'],
      [{ ...note, email: { to: ['a@b.example'] } }, 400, 'invalid-input'],
      [{ ...note, emailto: 'a@b.example' }, 400, 'invalid-input'],
      [{ ...note, note: '<script>alert(1)</script>' }, 422, 'ticket-refused'],
      [{ ...note, status: { statusId: 77 } }, 422, 'unknown-status-id'],
      [{ ...note, status: { statusId: WAITING, fromStatusId: 4 } }, 409, 'changed-meanwhile'],
      [{ ...note, status: { statusId: RESOLVED } }, 422, 'transition-refused'],
    ];
    for (const [input, status, code] of bad) {
      const { body, ...answer } = await act(maya, id, input);
      expect([input, answer.status, body]).toMatchObject([input, status, { code }]);
    }
    expect(await act(maya, id, { ...note, status: { statusId: RESOLVED } })).toMatchObject({
      body: { errors: [{ code: 'resolution-required' }] },
    });
    expect(
      await act(maya, id, { ...note, status: { statusId: WAITING, fromStatusId: 4 } }),
    ).toMatchObject({ body: { conflicts: ['statusId'] } });
    expect(await logAt(tenant, id)).toEqual([]);
  });
});

test.describe('changing what a ticket is about through Halyard’s API', () => {
  test('sets every field in one go, and takes it all back', async ({ maya, tenant, unique }) => {
    type Sites = { sites: { id: number }[] };
    const { sites } = await tenant.call<Sites>('/Site?client_id=2');
    const { id: user_id } = await requester(tenant);
    const { id } = await tenant.createTicket({ summary: unique('Of another client'), user_id });
    const lookups = await read<LookupsAnswer>(maya, '/api/lookups');
    const asked = {
      ...{ summary: unique('Renamed'), clientId: 2, siteId: sites[0]?.id, userId: null },
      ...{ typeId: lookups.types.at(-1)?.id, slaId: lookups.slas.at(-1)?.id },
      ...{ reportedBy: 'The landlord', occurredAt: Date.UTC(2026, 0, 5, 9) },
      ...{ followUpAt: Date.UTC(2030, 0, 7, 9), excludedFromSla: true },
    };
    const change = (input: unknown) => post(maya, `/api/tickets/${id}/changes`, input);
    const answer = await change({ ...asked, from: { clientId: 1, userId: user_id } });
    expect(answer).toMatchObject({ status: 200, body: { ticket: asked } });
    const { ticket, before } = answer.body as TicketChanged;
    expect(before).toMatchObject({ clientId: 1, userId: user_id, excludedFromSla: false });
    const back = await change(inverseChange(before, ticket));
    const { occurredAt, ...rest } = before;
    expect(back).toMatchObject({ status: 200, body: { ticket: rest } });
    const second = Math.floor((occurredAt ?? 0) / 1000) * 1000;
    expect((back.body as TicketChanged).ticket.occurredAt).toBe(second);
  });

  test('names each field somebody else changed meanwhile', async ({ maya, tenant, unique }) => {
    const summary = unique('Seen like this');
    const { id } = await tenant.createTicket({ summary });
    await tenant.call('/Tickets', [{ id, summary: unique('By a colleague'), priority_id: 1 }]);
    const input = {
      ...{ summary: unique('By me'), priorityId: 1 },
      from: { summary, priorityId: 3 },
    };
    expect(await post(maya, `/api/tickets/${id}/changes`, input)).toMatchObject({
      status: 409,
      body: { code: 'changed-meanwhile', conflicts: ['summary'] },
    });
  });

  test('a site of another client is refused in plain words', async ({ maya, tenant, unique }) => {
    type Sites = { sites: { id: number }[] };
    const { sites } = await tenant.call<Sites>('/Site?client_id=2');
    const { id } = await tenant.createTicket({ summary: unique('Elsewhere') });
    const siteId = sites[0]?.id;
    expect(await post(maya, `/api/tickets/${id}/changes`, { siteId })).toMatchObject({
      status: 422,
      body: { code: 'not-of-client', fields: { siteId: expect.stringContaining('site') } },
    });
  });
});

test.describe('linking and merging tickets through Halyard’s API', () => {
  const linksOf = async (session: Session, id: number) =>
    (await open(session, id)).links.map(({ kind, ticketId, summary }) => ({
      ...{ kind, ticketId, summary },
    }));

  test('a link shows on both tickets, once, until it is ended from either', async ({
    maya,
    tenant,
    unique,
  }) => {
    const summaries = [unique('The <big> & whole'), unique('The part')] as const;
    const [{ id: whole }, { id: part }] = [
      await tenant.createTicket({ summary: summaries[0] }),
      await tenant.createTicket({ summary: summaries[1] }),
    ];
    const key = randomUUID();
    const input = { ticketId: whole, kind: 'parent' };
    const { links } = detailOf(await link(maya, part, input, key), 200);
    const parent = { kind: 'parent', ticketId: whole, summary: summaries[0] };
    expect(links).toMatchObject([parent]);
    detailOf(await link(maya, part, input, key), 200);
    expect(await linksOf(maya, part)).toEqual([parent]);
    expect(await linksOf(maya, whole)).toEqual([
      { kind: 'child', ticketId: part, summary: summaries[1] },
    ]);
    for (const id of [whole, part]) {
      expect(await logAt(tenant, id)).toMatchObject([{ hiddenfromuser: true, emailto: null }]);
    }
    expect(await link(maya, whole, { ticketId: part, kind: 'child' })).toMatchObject({
      status: 422,
      body: { code: 'cannot-link', fields: { ticketId: expect.any(String) } },
    });
    detailOf(await link(maya, whole, { ticketId: part, kind: 'none' }), 200);
    expect([await linksOf(maya, part), await linksOf(maya, whole)]).toEqual([[], []]);
    detailOf(await link(maya, whole, { ticketId: part, kind: 'related' }), 200);
    expect(await linksOf(maya, part)).toMatchObject([{ kind: 'related', ticketId: whole }]);
  });

  test('a merge shows on both, closes the duplicate off the clock and loses nothing', async ({
    maya,
    tenant,
    unique,
  }) => {
    const { id: user_id, emailaddress } = await requester(tenant);
    const earlier = { dateoccurred: '2026-01-05T09:00:00Z', user_id };
    const [said, survives] = [unique('It says E-12'), unique('Survives')];
    const { id } = await tenant.createTicket({
      ...{ summary: unique('Twice'), details: `<p>${said}</p>` },
      ...earlier,
    });
    const { id: into } = await tenant.createTicket({ summary: survives });
    await act(maya, id, { note: 'Written before', hiddenFromUser: true });
    const before = (await logAt(tenant, id)).length;
    const key = randomUUID();
    const { ticket, links } = detailOf(await merge(maya, id, { intoId: into }, key), 200);
    expect(ticket).toMatchObject({ role: 'closed', mergedIntoId: into, excludedFromSla: true });
    expect(links).toMatchObject([{ kind: 'merged-into', ticketId: into, summary: survives }]);
    detailOf(await merge(maya, id, { intoId: into }, key), 200);

    const survivor = await open(maya, into);
    expect(survivor.links).toMatchObject([{ kind: 'merged-from', ticketId: id }]);
    expect(survivor.ticket.occurredAt).toBe(Date.parse(earlier.dateoccurred));
    expect(survivor.actions).toMatchObject([{ hiddenFromUser: true }]);
    expect(survivor.actions[0]?.noteHtml).toContain(said);
    expect(survivor.actions[0]?.noteHtml).toContain(emailaddress);
    expect(await ticketAt(tenant, id)).toMatchObject({
      ...{ resolution: `Merged into #${into}: ${survives}`, excludefromsla: true },
    });
    const log = await logAt(tenant, id);
    expect(log.some(({ note }) => note.includes('Written before'))).toBe(true);
    // The note of the merge, and the tenant's own entry of the status.
    expect(log).toHaveLength(before + 2);

    const again = await merge(maya, id, { intoId: into });
    expect(again).toMatchObject({ status: 422, body: { code: 'cannot-link' } });
    const back = await merge(maya, into, { intoId: id });
    expect(back).toMatchObject({ status: 422, body: { code: 'cannot-link' } });
    const related = await link(maya, into, { ticketId: id, kind: 'related' });
    expect(related).toMatchObject({ status: 422, body: { code: 'cannot-link' } });
  });

  test('nobody links or merges with what they may not see, and is told nothing of it', async ({
    url,
    tenant,
    unique,
  }) => {
    const rita = await sessionOf({ url, tenantUrl: tenant.url }, 'restricted');
    type Page = { rows: { clientId: number }[] };
    const { rows } = await read<Page>(rita, '/api/tickets');
    const own = await tenant.createTicket({
      ...{ summary: unique('Hers'), client_id: rows[0]?.clientId },
    });
    const secret = unique('Secret of another client');
    const hidden = await tenant.createTicket({ summary: secret, client_id: HIDDEN_CLIENT });
    const refused = [
      await link(rita, own.id, { ticketId: hidden.id, kind: 'related' }),
      await merge(rita, own.id, { intoId: hidden.id }),
    ];
    for (const { status, body } of refused) {
      expect([status, body]).toMatchObject([422, { code: 'cannot-link' }]);
      expect(JSON.stringify(body)).not.toContain(secret);
    }
    const gone = [
      await act(rita, hidden.id, { note: 'x', hiddenFromUser: true }),
      await link(rita, hidden.id, { ticketId: own.id, kind: 'related' }),
      await merge(rita, hidden.id, { intoId: own.id }),
      await post(rita, `/api/tickets/${hidden.id}/changes`, { summary: 'Mine now' }),
    ];
    for (const answer of gone) {
      expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
    expect([await logAt(tenant, own.id), await logAt(tenant, hidden.id)]).toEqual([[], []]);
  });
});

test.describe('every write on a ticket', () => {
  const writes = [
    { name: 'actions', good: { note: 'x', hiddenFromUser: true }, bad: { note: 7 } },
    { name: 'changes', good: { summary: 'x' }, bad: { summary: '' } },
    { name: 'links', good: { ticketId: 2, kind: 'related' }, bad: { ticketId: 2, kind: 'merged' } },
    { name: 'merge', good: { intoId: 2 }, bad: { intoId: 0 } },
  ];
  for (const { name, good, bad } of writes) {
    test(`(${name}) wants a session, its own origin, JSON, a key, a ticket and sense`, async ({
      url,
      maya,
    }) => {
      const path = `/api/tickets/2000000000/${name}`;
      const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
      const body = JSON.stringify(good);
      const send = (init: RequestInit, session = maya, at = path) =>
        call(session, at, {
          method: 'POST',
          body,
          ...init,
          headers: { ...headers, ...init.headers },
        });
      const cases: [string, Answer, number, string][] = [
        ['no session', await send({}, { url, cookie: '' }), 401, 'signed-out'],
        [
          'a page of somebody else',
          await send({ headers: { origin: 'https://evil.example' } }),
          ...([403, 'foreign-origin'] as const),
        ],
        [
          'a form',
          await send({ headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
          ...([415, 'not-json'] as const),
        ],
        ['half of it', await send({ body: '{"note": ' }), 400, 'broken-json'],
        ['bad fields', await send({ body: JSON.stringify(bad) }), 400, 'invalid-input'],
        ['an unknown field', await send({ body: '{"x":1}' }), 400, 'invalid-input'],
        [
          'no key',
          await send({ headers: { 'idempotency-key': '' } }),
          ...([400, 'idempotency-key-required'] as const),
        ],
        [
          'a ticket without a number',
          await send({}, maya, `/api/tickets/x/${name}`),
          ...([400, 'invalid-input'] as const),
        ],
        ['a ticket nobody has', await send({}), 404, 'not-found'],
      ];
      for (const [what, answer, status, code] of cases) {
        expect([what, answer.status, answer.body]).toMatchObject([what, status, { code }]);
      }
    });
  }
});
