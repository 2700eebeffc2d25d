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
import { z } from 'zod';
import { sendDueMail, smtpSender } from '@/tenant/mail/send';
import { mails as mailTable } from '@/tenant/store/schema';
import { serviceCredentials } from '@/tests/support/running-desk';
import { startTenant } from '@/tests/support/running-tenant';
import { startSmtpServer, type SmtpServer } from '@/tests/support/smtp-server';
import { DESK, startMailDesk, STATUS, USER, type MailDesk } from './mail-desk';
import { startSmallTenant } from './ready-desks';
import { askToken } from './sign-in';
import { ask, expectOk, unique } from './support';
import { tokenAnswer, wireTicket } from './wire';

const START = '2026-03-04T10:00:00Z';
const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const NORA = 'nora@northwind.example';
const SUPPLIER = 'repairs@supplier.example';
const MANAGER = 'boss@tidewell.example';
const email = { actiontype_id: 1, note: '<p>We are on it</p>' };

let desk: MailDesk;
beforeAll(async () => {
  desk = await startMailDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.clock.setTime(START));

/** What went out on a ticket. */
const sentOn = async (id: number) =>
  (await desk.mails(id)).filter(({ direction }) => direction === 'out');
/** A ticket of Nora's that nobody was thanked for. */
const quietTicket = (fields: object = {}) =>
  desk.create({ user_id: USER.nora, source: 'phone', ...fields });

describe('the acknowledgement of a new ticket', () => {
  test.each(['portal', 'manual', 'email'])('is sent for one that came by %s', async (source) => {
    const ticket = await desk.create(
      { user_id: USER.nora, source, summary: 'Printer jams' },
      'vera',
    );
    expect(await sentOn(ticket.id)).toMatchObject([
      {
        fromAddress: DESK,
        toAddresses: [NORA],
        subject: `[#${ticket.id}] Printer jams`,
        isAutomatic: true,
        state: 'kept',
        html: expect.stringContaining(`#${ticket.id}`),
      },
    ]);
    expect(await desk.log(ticket.id)).toMatchObject([
      {
        actiontype_id: 1,
        outcome: 'Acknowledgement',
        emailto: NORA,
        hiddenfromuser: false,
        agent_id: null,
      },
    ]);
  });

  test('answers the client’s mail where one opened the ticket, and comes after it', async () => {
    const message_id = '<printer@nora.example>';
    const mail = { from: NORA, subject: 'Printer jams', text: 'Again', message_id };
    const { ticket_id } = await desk.handIn(mail);
    const [first, second] = await desk.mails(ticket_id);
    expect(first).toMatchObject({ direction: 'in', messageId: message_id });
    expect(second).toMatchObject({ direction: 'out', isAutomatic: true, inReplyTo: message_id });
  });

  test('does not stop the first response’s clock', async () => {
    const ticket = await desk.create({ user_id: USER.nora, source: 'portal' });
    expect(await desk.read(ticket.id)).toMatchObject({ dateresponded: null, slaresponsestate: 1 });
    desk.clock.pass(24 * HOUR);
    expect(await desk.read(ticket.id)).toMatchObject({ slaresponsestate: 4 });
  });

  test.each([
    ['a monitoring alert', { user_id: USER.nora, source: 'monitoring' }],
    ['a phone ticket', { user_id: USER.nora, source: 'phone' }],
    ['somebody without an address', { user_id: USER.ned }],
    ['a ticket of nobody’s', {}],
  ])('is not sent for %s', async (_, fields) => {
    expect(await sentOn((await desk.create(fields)).id)).toEqual([]);
  });

  test('is not sent for one of several new tickets in one go', async () => {
    const draft = { client_id: 1, tickettype_id: 1, user_id: USER.nora };
    const json = [1, 2].map((n) => ({ ...draft, summary: unique(String(n)) }));
    const { tickets } = (await desk.ok('Tickets', { json })) as { tickets: { id: number }[] };
    for (const { id } of tickets) expect(await desk.mails(id)).toEqual([]);
  });

  test('is sent where one is new and another only changed', async () => {
    const other = await quietTicket();
    const json = [
      { id: other.id, summary: 'Changed' },
      { summary: unique(), client_id: 1, tickettype_id: 1, user_id: USER.nora },
    ];
    const { id } = wireTicket.parse(await desk.ok('Tickets', { json }));
    expect(await sentOn(id)).toHaveLength(1);
    expect(await sentOn(other.id)).toEqual([]);
  });

  test('is not sent for a mail that a machine wrote, nor for an answer', async () => {
    const mail = { from: NORA, subject: 'Backup failed', text: 'On srv1' };
    const { ticket_id } = await desk.handIn({ ...mail, is_automatic: true });
    expect(await sentOn(ticket_id)).toEqual([]);
    await desk.handIn({ ...mail, subject: `[#${ticket_id}] and again` });
    expect(await sentOn(ticket_id)).toEqual([]);
  });

  test('is not sent where the ticket was refused', async () => {
    const before = await desk.counts();
    const json = [
      { summary: 'x', client_id: 1, tickettype_id: 1, user_id: USER.nora, team: 'None' },
    ];
    expect(await desk.refused('Tickets', { json })).toMatchObject({ status: 400 });
    expect(await desk.counts()).toEqual(before);
  });
});

describe('an Email action', () => {
  test('goes to the requester, once, under the ticket’s number, and stops the response clock', async () => {
    const { id } = await quietTicket({ summary: 'Printer jams' });
    desk.clock.pass(HOUR);
    expect(await desk.act(id, email)).toMatchObject({ emailto: NORA, emaildirection: 'O' });
    expect(await sentOn(id)).toMatchObject([
      {
        toAddresses: [NORA],
        subject: `[#${id}] Printer jams`,
        html: email.note,
        isAutomatic: false,
      },
    ]);
    expect(await desk.read(id)).toMatchObject({ dateresponded: '2026-03-04T11:00:00Z' });
  });

  test('goes to others instead where it names them; the requester is not answered by that', async () => {
    const { id } = await quietTicket();
    await desk.act(id, { ...email, emailto: `Repairs <${SUPPLIER}>; other@supplier.example` });
    const [mail] = await sentOn(id);
    expect(mail?.toAddresses).toEqual([SUPPLIER, 'other@supplier.example']);
    expect(await desk.read(id)).toMatchObject({ dateresponded: null });
  });

  test('to others with a copy to the requester answers the requester too', async () => {
    const { id } = await quietTicket();
    await desk.act(id, { ...email, emailto: SUPPLIER, emailcc: NORA });
    expect(await desk.read(id)).toMatchObject({ dateresponded: START });
  });

  test('to the requester among others answers the requester', async () => {
    const { id } = await quietTicket();
    await desk.act(id, { ...email, emailto: `${SUPPLIER}, NORA@northwind.example` });
    expect(await desk.read(id)).toMatchObject({ dateresponded: START });
  });

  test('copies go where they should; the log tells the open ones', async () => {
    const { id } = await quietTicket();
    const copies = { emailcc: 'a@copy.example,b@copy.example', emailbcc: 'c@copy.example' };
    expect(await desk.act(id, { ...email, ...copies })).toMatchObject({
      emailto: NORA,
      emailcc: 'a@copy.example, b@copy.example',
    });
    expect(await sentOn(id)).toMatchObject([
      {
        toAddresses: [NORA],
        ccAddresses: ['a@copy.example', 'b@copy.example'],
        bccAddresses: ['c@copy.example'],
      },
    ]);
    expect(JSON.stringify(await desk.log(id))).not.toContain('c@copy.example');
  });

  test('hidden, to a manager: it is sent, the client never sees it, no clock stops', async () => {
    const { id } = await quietTicket();
    const hidden = { ...email, note: 'Please help', emailto: MANAGER, hiddenfromuser: true };
    expect(await desk.act(id, hidden)).toMatchObject({ hiddenfromuser: true });
    expect(await sentOn(id)).toMatchObject([{ toAddresses: [MANAGER], ccAddresses: [] }]);
    expect(await desk.read(id)).toMatchObject({ dateresponded: null, slaresponsestate: 1 });
    const query = { ticket_id: String(id), excludeprivate: 'true' };
    expect(await desk.ok('Actions', { query })).toMatchObject({ actions: [] });
  });

  test.each([',', ' ', ' ; '])(
    'hidden, with nobody named (emailto “%s”): the requester does not get it',
    async (emailto) => {
      const { id } = await quietTicket();
      await desk.act(id, { ...email, emailto, hiddenfromuser: true });
      expect(await sentOn(id)).toEqual([]);
    },
  );

  test('a hidden note sends nothing', async () => {
    const { id } = await quietTicket();
    await desk.act(id, { ...email, hiddenfromuser: true });
    await desk.act(id, { actiontype_id: 0, note: 'x' });
    expect(await sentOn(id)).toEqual([]);
  });

  test('for a requester without an address goes to its copies alone', async () => {
    const { id } = await desk.create({ user_id: USER.ned });
    await desk.act(id, { ...email, emailcc: 'a@copy.example' });
    expect(await sentOn(id)).toMatchObject([{ toAddresses: [], ccAddresses: ['a@copy.example'] }]);
  });

  test('asked not to send, it only stays in the log', async () => {
    const { id } = await quietTicket();
    await desk.act(id, { ...email, emailto: SUPPLIER, sendemail: false });
    expect(await sentOn(id)).toEqual([]);
  });

  test('answers the mail before it, so that mail programs show one conversation', async () => {
    const { id } = await quietTicket();
    await desk.act(id, email);
    await desk.act(id, { ...email, note: 'Done' });
    const [first, second] = await sentOn(id);
    expect(first?.inReplyTo).toBeNull();
    expect(second?.inReplyTo).toBe(first?.messageId);
    expect(second?.messageId).not.toBe(first?.messageId);
  });

  test.each([
    ['emailto', 'nobody'],
    ['emailto', `${NORA}, nobody@`],
    ['emailcc', 'a b@c.example'],
    ['emailbcc', '@c.example'],
    ['emailto', 'a@b.example\r\nBcc: all@northwind.example'],
    ['emailcc', 'a@b.example\nX-Evil: yes'],
    ['emailto', '"Ann\r\nBcc: all@northwind.example" <a@b.example'],
    ['emailto', 'a@b.example\0'],
    ['emailto', Array.from({ length: 51 }, (_, n) => `p${n}@crowd.example`).join(',')],
    ['emailto', Array.from({ length: 10_000 }, (_, n) => `p${n}@crowd.example`).join(';')],
  ])('with a bad %s is refused in words, and nothing is written', async (field, value) => {
    const { id } = await quietTicket();
    const before = await desk.counts();
    const json = [{ ticket_id: id, ...email, [field]: value }];
    const refusal = await desk.refused('Actions', { json, token: await desk.tokenOf('vera') });
    expect(refusal).toMatchObject({ status: 400, field });
    expect(refusal.detail?.length).toBeLessThan(300);
    expect(await desk.counts()).toEqual(before);
  });

  test('a name with a comma is one person, and a person named twice gets one mail', async () => {
    const { id } = await quietTicket();
    await desk.act(id, { ...email, emailto: `"Berg, Nora" <${NORA}>, ${NORA.toUpperCase()}` });
    expect(await sentOn(id)).toMatchObject([{ toAddresses: [NORA] }]);
  });

  test('a subject of several lines becomes one line', async () => {
    const { id } = await quietTicket();
    await desk.act(id, { ...email, emailsubject: 'Hello\r\nBcc: all@northwind.example' });
    expect((await sentOn(id))[0]?.subject).toBe('Hello Bcc: all@northwind.example');
  });

  test('one refused among several in one go: no mail at all', async () => {
    const { id } = await quietTicket();
    const before = await desk.counts();
    const json = [
      { ticket_id: id, ...email },
      { ticket_id: 999_999, ...email },
    ];
    expect(await desk.refused('Actions', { json })).toMatchObject({ status: 404 });
    expect(await desk.counts()).toEqual(before);
  });

  test('that also waits for the client sends one mail and leaves one entry', async () => {
    const { id } = await quietTicket();
    await desk.act(id, { ...email, new_status: STATUS.waitingClient });
    expect(await sentOn(id)).toHaveLength(1);
    expect(await desk.log(id)).toMatchObject([{ actiontype_id: 1, new_status: 5 }]);
  });
});

describe('a tenant that speaks as real ones do', () => {
  let real: MailDesk;
  beforeAll(async () => {
    real = await startMailDesk({ TENANT_DIALECT: 'real' });
  });
  afterAll(() => real.close());

  async function realTicket(): Promise<number> {
    const draft = { summary: 'Printer', client_id: 1, user_id: USER.nora, source: 'phone' };
    return z.object({ id: z.int() }).parse(await real.ok('Tickets', { json: [draft] })).id;
  }

  test.each([
    ['true', { sendemail: true }, 1],
    ['false', { sendemail: false }, 0],
    ['nothing said', {}, 0],
  ])('sends only when told to: sendemail %s', async (_, asked, count) => {
    const id = await realTicket();
    const fields = { outcome: 'Email User', note_html: '<p>Hi</p>', emailto: NORA, ...asked };
    await real.ok('Actions', { json: [{ ticket_id: id, ...fields }] });
    expect(await real.mails(id)).toHaveLength(count);
  });

  test('a hidden one that names nobody does not go to the requester', async () => {
    const id = await realTicket();
    const hidden = { ticket_id: id, outcome: 'Private Note', note: 'Secret', hiddenfromuser: true };
    await real.ok('Actions', { json: [{ ...hidden, sendemail: true }] });
    expect(await real.mails(id)).toEqual([]);
    await real.ok('Actions', { json: [{ ...hidden, sendemail: true, emailcc: MANAGER }] });
    expect(await real.mails(id)).toMatchObject([{ toAddresses: [], ccAddresses: [MANAGER] }]);
  });
});

describe('with a mail server', () => {
  let sender: MailDesk;
  let server: SmtpServer;
  let transport: ReturnType<typeof smtpSender>;
  beforeAll(async () => {
    // Nothing sends by itself here: each test says when, and through which server.
    sender = await startMailDesk({ SMTP_URL: 'smtp://127.0.0.1:1' });
  });
  afterAll(() => sender.close());
  beforeEach(async () => {
    sender.clock.setTime(START);
    await sender.db.delete(mailTable);
    server = await startSmtpServer();
    transport = smtpSender(server.url);
  });
  afterEach(async () => {
    transport.close();
    await server.close();
  });

  const send = () => sendDueMail(sender.clock.tenant, transport.send);
  const mailOf = async (id: number) => {
    const [mail] = await sender.mails(id);
    if (mail === undefined) throw new Error(`Ticket ${id} has no mail`);
    return mail;
  };
  async function mailed(fields: object = {}) {
    const ticket = await sender.create({ user_id: USER.nora, source: 'phone', summary: 'Printer' });
    await sender.act(ticket.id, { ...email, ...fields });
    return ticket;
  }

  test('a mail arrives there once, whole', async () => {
    const { id } = await mailed({
      note: '<p>Grüße &amp; thanks</p><ul><li>one</li></ul>',
      ...{ emailto: `${NORA}, ${SUPPLIER}`, emailcc: 'a@copy.example', emailbcc: 'b@copy.example' },
    });
    expect((await mailOf(id)).state).toBe('queued');
    expect(await send()).toBeNull();
    expect(await send()).toBeNull();
    expect(server.mails).toHaveLength(1);
    const [mail] = server.mails;
    expect(mail?.from).toBe(DESK);
    expect(mail?.to).toEqual([NORA, SUPPLIER, 'a@copy.example', 'b@copy.example']);
    const header = (name: string) => mail?.headers.get(name);
    expect(header('from')).toBe(DESK);
    expect(header('to')).toBe(`${NORA}, ${SUPPLIER}`);
    expect(header('cc')).toBe('a@copy.example');
    expect(header('subject')).toBe(`[#${id}] Printer`);
    expect(header('message-id')).toBe((await mailOf(id)).messageId);
    expect(header('bcc')).toBeUndefined();
    expect(mail?.source).not.toContain('b@copy.example');
    expect(header('auto-submitted')).toBeUndefined();
    expect(mail?.parts.get('text/html')).toBe('<p>Grüße &amp; thanks</p><ul><li>one</li></ul>');
    expect(mail?.parts.get('text/plain')).toBe('Grüße & thanks\none');
    expect(await mailOf(id)).toMatchObject({ state: 'sent', attempts: 1, lastError: null });
  });

  test('a conversation hangs together, and acknowledgements say they are a machine’s', async () => {
    const message_id = '<first@nora.example>';
    const mail = { from: NORA, subject: 'Printer', text: 'Jams', message_id };
    const { ticket_id } = await sender.handIn(mail);
    await sender.act(ticket_id, email);
    await send();
    const [thanks, answer] = server.mails;
    expect(thanks?.headers.get('auto-submitted')).toBe('auto-replied');
    expect(thanks?.headers.get('in-reply-to')).toBe(message_id);
    expect(answer?.headers.get('in-reply-to')).toBe(thanks?.headers.get('message-id'));
    expect(answer?.headers.get('references')).toBe(thanks?.headers.get('message-id'));
  });

  test('what a mail says is never a file of the desk’s machine', async () => {
    const note = '<p>x</p><img src="file:///etc/passwd"><img src="/etc/passwd">';
    await mailed({ note });
    await send();
    expect(server.mails[0]?.source).not.toContain('root:');
    expect(server.mails[0]?.parts.get('text/html')).toBe(note);
  });

  test('while the server is away it waits longer each time, and goes when it is back', async () => {
    const { port } = server;
    await server.close();
    const { id } = await mailed();
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const waitMs = (await send()) ?? 0;
      expect(await mailOf(id)).toMatchObject({ state: 'queued', attempts: attempt });
      waits.push(waitMs);
      // Not a moment before.
      sender.clock.pass(waitMs - 1);
      await send();
      expect(await mailOf(id)).toMatchObject({ attempts: attempt });
      sender.clock.pass(1);
    }
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits[0]).toBeLessThanOrEqual(5 * SECOND);
    expect(waits[4]).toBeGreaterThan(5 * 60 * SECOND);
    expect((await mailOf(id)).lastError).toMatch(/ECONNREFUSED/);

    server = await startSmtpServer(port);
    expect(await send()).toBeNull();
    expect(server.mails).toHaveLength(1);
    expect(await mailOf(id)).toMatchObject({ state: 'sent', lastError: null });
  });

  test('what never goes is given up after hours, and the ticket’s log says so to the desk', async () => {
    server.answer((line) => (/^MAIL/.test(line) ? '451 Try later' : undefined));
    const { id } = await mailed();
    for (let waitMs: number | null = 0; waitMs !== null; waitMs = await send()) {
      sender.clock.pass(waitMs);
    }
    expect(await mailOf(id)).toMatchObject({ state: 'failed', nextAttemptAt: null });
    expect(sender.clock.now() - Date.parse(START)).toBeGreaterThan(4 * HOUR);
    expect((await sender.log(id)).at(-1)).toMatchObject({
      outcome: 'Mail Not Delivered',
      note: expect.stringContaining(NORA),
      hiddenfromuser: true,
      agent_id: null,
    });
    expect(await send()).toBeNull();
  });

  test('a refusal for good (550) is not tried again; the log says why to the desk only', async () => {
    server.answer((line) => (/^RCPT/.test(line) ? '550 5.1.1 No <such> user' : undefined));
    const { id } = await mailed();
    expect(await send()).toBeNull();
    expect(await mailOf(id)).toMatchObject({ state: 'failed', attempts: 1 });
    const entry = (await sender.log(id)).at(-1);
    expect(entry).toMatchObject({ outcome: 'Mail Not Delivered', hiddenfromuser: true });
    expect(entry?.note).toContain('550 5.1.1');
    expect(entry?.note).not.toContain('<such>');
  });

  test('a refused sign-in is the desk’s own trouble: the mail waits', async () => {
    server.answer((line) => (/^AUTH/.test(line) ? '535 5.7.8 Wrong password' : undefined));
    transport.close();
    transport = smtpSender(server.url.replace('//', '//mailer:geheim@'));
    const { id } = await mailed();
    expect(await send()).toBeGreaterThan(0);
    expect(await mailOf(id)).toMatchObject({ state: 'queued', attempts: 1 });
  });

  test('refused for one of two addresses: the other has it, and the log names the one', async () => {
    const refuse = (line: string) => (line.includes(SUPPLIER) ? '550 No such user' : undefined);
    server.answer(refuse);
    const { id } = await mailed({ emailto: `${NORA}, ${SUPPLIER}` });
    expect(await send()).toBeNull();
    expect(server.mails).toHaveLength(1);
    expect(server.mails[0]?.to).toEqual([NORA]);
    expect(await mailOf(id)).toMatchObject({ state: 'sent' });
    const entry = (await sender.log(id)).at(-1);
    expect(entry).toMatchObject({ outcome: 'Mail Not Delivered', hiddenfromuser: true });
    expect(entry?.note).toContain(SUPPLIER);
    expect(entry?.note).not.toContain(NORA);
  });

  test('one that is refused does not hold up the next', async () => {
    server.answer((line) => (line.includes(SUPPLIER) ? '450 Later' : undefined));
    const first = await mailed({ emailto: SUPPLIER });
    const second = await mailed();
    await send();
    expect(await mailOf(first.id)).toMatchObject({ state: 'queued' });
    expect(await mailOf(second.id)).toMatchObject({ state: 'sent' });
  });

  test('told to stop, it leaves the rest of the queue as it is', async () => {
    const { id } = await mailed();
    const next = await mailed();
    const stopping = new AbortController();
    const sendOne: typeof transport.send = (mail) => {
      stopping.abort();
      return transport.send(mail);
    };
    await sendDueMail(sender.clock.tenant, sendOne, stopping.signal);
    expect(await mailOf(id)).toMatchObject({ state: 'sent' });
    expect(await mailOf(next.id)).toMatchObject({ state: 'queued', attempts: 0, lastError: null });
  });
});

describe('a tenant as a process', () => {
  const SECRET = 'geheim-wort';
  const secrets = [SECRET, btoa(SECRET), btoa(`\0mailer\0${SECRET}`)];

  async function start(smtpUrl: string, data?: string) {
    const env = { SMTP_URL: smtpUrl };
    const tenant = await (data === undefined ? startSmallTenant(env) : startTenant({ data, env }));
    onTestFinished(() => tenant.stop().then(() => {}));
    const { client_id, client_secret } = serviceCredentials(tenant.data);
    const fields = { grant_type: 'client_credentials', client_id, client_secret, scope: 'all' };
    const { access_token } = tokenAnswer.parse((await askToken(fields, tenant.url)).body);
    return { tenant, asking: { base: tenant.url, token: access_token } };
  }

  async function openTicket(asking: { base: string; token: string }) {
    const query = { client_id: '1' };
    const { users } = (await expectOk('Users', { ...asking, query })) as {
      users: { id: number; emailaddress: string | null }[];
    };
    const user_id = users.find(({ emailaddress }) => emailaddress !== null)?.id;
    const json = [{ summary: unique(), client_id: 1, tickettype_id: 1, user_id }];
    return wireTicket.parse(await expectOk('Tickets', { ...asking, json }));
  }

  test(
    'keeps its queue over a restart and sends each mail once; the server’s password shows nowhere',
    { timeout: 90_000 },
    async () => {
      const server = await startSmtpServer();
      onTestFinished(() => server.close());
      server.answer((line) => (/^AUTH/.test(line) ? '535 5.7.8 Not today' : undefined));
      const url = server.url.replace('//', `//mailer:${SECRET}@`);
      const first = await start(url);
      const ticket = await openTicket(first.asking);
      await vi.waitFor(() => expect(first.tenant.output()).toContain('is tried again'), 20_000);
      const answer = await ask(`Tickets/${ticket.id}`, first.asking);
      expect(await first.tenant.stop()).toBe(0);

      server.answer(() => undefined);
      const second = await start(url, first.tenant.data);
      await vi.waitFor(() => expect(server.mails).toHaveLength(1), 40_000);
      expect(server.mails[0]?.headers.get('subject')).toContain(`[#${ticket.id}]`);
      await openTicket(second.asking);
      await vi.waitFor(() => expect(server.mails).toHaveLength(2), 20_000);
      expect(await second.tenant.stop()).toBe(0);
      const said = first.tenant.output() + second.tenant.output() + JSON.stringify(answer.body);
      for (const secret of secrets) expect(said).not.toContain(secret);
    },
  );
});
