import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addWorkingTime } from '@/lib/domain/working-time';
import { users, tickets } from '@/tenant/store/schema';
import { sweepDesk } from '@/tenant/sweep';
import { DESK, officeHours, startMailDesk, STATUS, TYPE, USER, type MailDesk } from './mail-desk';
import type { WireTicket } from './wire';

const START = '2026-03-04T10:00:00Z';
const HOUR = 3_600_000;
const NORA = 'nora@northwind.example';
const SAM = 'sam@southwind.example';
const SUPPLIER = 'repairs@supplier.example';

let desk: MailDesk;
beforeAll(async () => {
  desk = await startMailDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.clock.setTime(START));

const at = (iso: string) => desk.clock.setTime(iso);
const norasTicket = (fields: object = {}) => desk.create({ user_id: USER.nora, ...fields });
/** An answer by Nora that names the ticket in its subject. */
const reply = ({ id, summary }: WireTicket, over: object = {}) =>
  desk.handIn({
    from: `Nora Berg <${NORA}>`,
    subject: `Re: [#${id}] ${summary}`,
    text: 'It works again',
    ...over,
  });
const resolve = { status_id: STATUS.resolved, resolution: 'New cable' };
const close = { status_id: STATUS.closed, resolution: 'New cable' };
const iso = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z');

describe('the client answers', () => {
  test('while the desk waits for it: back in progress, and the clock runs on from the answer', async () => {
    const ticket = await norasTicket();
    at('2026-03-04T12:00:00Z');
    await desk.move(ticket.id, { status_id: STATUS.waitingClient }, 'vera');
    at('2026-03-05T11:20:00Z');
    expect(await reply(ticket)).toMatchObject({ ticket_id: ticket.id, created: false });

    const paused = { from: Date.parse('2026-03-04T12:00:00Z'), to: desk.clock.now() };
    const due = addWorkingTime(officeHours, Date.parse(START), 8 * HOUR, [paused]);
    expect(await desk.read(ticket.id)).toMatchObject({
      status_id: STATUS.inProgress,
      slaresolutionstate: 1,
      slahold: false,
      deadlinedate: iso(due),
      client_replied: true,
    });
    expect(iso(due)).toBe('2026-03-06T09:20:00Z');
    expect((await desk.log(ticket.id)).at(-1)).toMatchObject({
      actiontype_id: 1,
      outcome: 'User Update',
      note: '<p>It works again</p>',
      hiddenfromuser: false,
      agent_id: null,
      user_id: USER.nora,
      who: 'Nora Berg',
      emaildirection: 'I',
      emailfrom: NORA,
      old_status: STATUS.waitingClient,
      new_status: STATUS.inProgress,
    });
  });

  test('while the desk waits for it, on a type with a status of its own for that: that status', async () => {
    const ticket = await norasTicket({ tickettype_id: TYPE.request });
    await desk.move(ticket.id, { status_id: STATUS.waitingClient });
    await reply(ticket);
    expect(await desk.read(ticket.id)).toMatchObject({
      status_id: STATUS.pending,
      slaresolutionstate: 1,
    });
  });

  test.each([
    ['New', STATUS.new],
    ['In Progress', STATUS.inProgress],
    ['Pending', STATUS.pending],
    ['On Hold', STATUS.onHold],
    ['Waiting on Third Party', STATUS.waitingSupplier],
  ])('on %s: it is marked, and neither the status nor a clock moves', async (_, status) => {
    const { id } = await norasTicket();
    const before =
      status === STATUS.new
        ? await desk.read(id)
        : await desk.move(id, { status_id: status }, 'vera');
    expect(before).toMatchObject({ client_replied: false });
    at('2026-03-04T11:00:00Z');
    await reply(before);
    const kept = [
      ...['status_id', 'slaresponsestate', 'slaresolutionstate', 'slahold', 'dateresponded'],
      ...['deadlinedate', 'respondbydate', 'dateresolved', 'agent_id', 'reopened_count'],
    ];
    const after = await desk.read(id);
    expect(after.client_replied).toBe(true);
    for (const field of kept) expect([field, after[field]]).toEqual([field, before[field]]);
    expect((await desk.log(id)).at(-1)).toMatchObject({ new_status: null });
  });

  test('on Resolved: it stays resolved and is marked, for an agent to decide', async () => {
    const ticket = await norasTicket();
    const resolved = await desk.move(ticket.id, resolve);
    at('2026-03-05T10:00:00Z');
    await reply(ticket);
    expect(await desk.read(ticket.id)).toMatchObject({
      status_id: STATUS.resolved,
      dateresolved: resolved.dateresolved,
      slaresolutionstate: 3,
      client_replied: true,
    });
  });

  test('on a ticket closed for up to five working days: marked, still closed', async () => {
    const ticket = await norasTicket();
    await desk.move(ticket.id, close);
    at('2026-03-11T10:00:00Z');
    expect(await reply(ticket)).toMatchObject({ ticket_id: ticket.id, created: false });
    expect(await desk.read(ticket.id)).toMatchObject({
      status_id: STATUS.closed,
      dateclosed: START,
      client_replied: true,
    });
  });

  test('on a ticket closed for more than five working days: a new ticket, linked to the old', async () => {
    const old = await norasTicket({ summary: 'Screen is dark' });
    await desk.move(old.id, close);
    at('2026-03-11T10:00:01Z');
    const { ticket_id: id, created, action_id } = await reply(old);
    expect({ created, action_id }).toEqual({ created: true, action_id: null });
    expect(await desk.read(id)).toMatchObject({
      summary: 'Screen is dark',
      client_id: 1,
      user_id: USER.nora,
      status_id: STATUS.new,
      source: 'email',
      related_to_id: old.id,
      dateoccurred: '2026-03-11T10:00:01Z',
    });
    expect(await desk.read(old.id)).toMatchObject({
      status_id: STATUS.closed,
      client_replied: false,
    });
    expect(await desk.log(id)).toContainEqual(
      expect.objectContaining({
        note: expect.stringContaining(`#${old.id}`),
        hiddenfromuser: true,
      }),
    );
    expect((await desk.mails(old.id)).at(-1)).toMatchObject({ direction: 'out' });
  });

  test('holidays and weekends are no working days: the fifth comes later', async () => {
    at('2026-03-12T12:00:00Z');
    const ticket = await norasTicket();
    await desk.move(ticket.id, close);
    // Friday 13, Tuesday 17 (Monday is a holiday), Wednesday 18, Thursday 19, Friday 20.
    at('2026-03-20T12:00:00Z');
    expect(await reply(ticket)).toMatchObject({ created: false });
    at('2026-03-20T12:00:01Z');
    expect(await reply(ticket)).toMatchObject({ created: true });
  });

  test('never stops the first response’s clock', async () => {
    const ticket = await norasTicket();
    await reply(ticket);
    expect(await desk.read(ticket.id)).toMatchObject({ dateresponded: null, slaresponsestate: 1 });
  });
});

describe('the mark “client replied”', () => {
  async function marked() {
    const ticket = await norasTicket();
    await reply(ticket);
    expect(await desk.read(ticket.id)).toMatchObject({ client_replied: true });
    return ticket;
  }
  const isMarked = async ({ id }: WireTicket) => (await desk.read(id)).client_replied;
  const note = { actiontype_id: 0, note: 'On it' };

  test('goes when an agent answers with a note the client sees', async () => {
    const ticket = await marked();
    await desk.act(ticket.id, note);
    expect(await isMarked(ticket)).toBe(false);
  });

  test('goes when an agent sends a mail', async () => {
    const ticket = await marked();
    await desk.act(ticket.id, { actiontype_id: 1, note: 'On it' });
    expect(await isMarked(ticket)).toBe(false);
  });

  test('goes when an agent moves the status', async () => {
    const ticket = await marked();
    await desk.move(ticket.id, { status_id: STATUS.inProgress }, 'vera');
    expect(await isMarked(ticket)).toBe(false);
  });

  test('stays after a hidden note, a mail to a supplier, a program’s note and other changes', async () => {
    const ticket = await marked();
    await desk.act(ticket.id, { ...note, hiddenfromuser: true });
    await desk.act(ticket.id, { actiontype_id: 1, note: 'Help', emailto: SUPPLIER });
    await desk.ok('Actions', { json: [{ ticket_id: ticket.id, ...note }] });
    await desk.move(ticket.id, { priority_id: 2, agent_id: 1 }, 'vera');
    expect(await isMarked(ticket)).toBe(true);
  });

  test('comes again with the next answer', async () => {
    const ticket = await marked();
    await desk.act(ticket.id, note);
    await reply(ticket);
    expect(await isMarked(ticket)).toBe(true);
  });
});

describe('an out-of-office note', () => {
  const automatic = { is_automatic: true, text: 'I am away until Monday' };

  test('moves nothing, but can be read', async () => {
    const { id } = await norasTicket();
    const before = await desk.move(id, { status_id: STATUS.waitingClient }, 'vera');
    at('2026-03-04T11:00:00Z');
    await reply(before, automatic);
    expect(await desk.read(id)).toMatchObject({
      status_id: STATUS.waitingClient,
      slaresolutionstate: 2,
      client_replied: false,
      lastactiondate: before.lastactiondate,
    });
    expect((await desk.log(id)).at(-1)).toMatchObject({
      outcome: 'Automatic Reply',
      note: '<p>I am away until Monday</p>',
    });
  });

  test('does not take the mark away either', async () => {
    const ticket = await norasTicket();
    await reply(ticket);
    await reply(ticket, automatic);
    expect(await desk.read(ticket.id)).toMatchObject({ client_replied: true });
  });

  test('on a ticket closed long ago opens no new one', async () => {
    const ticket = await norasTicket();
    await desk.move(ticket.id, close);
    at('2026-05-04T10:00:00Z');
    expect(await reply(ticket, automatic)).toMatchObject({
      ticket_id: ticket.id,
      created: false,
    });
    expect(await desk.read(ticket.id)).toMatchObject({ client_replied: false });
  });
});

describe('which ticket a mail belongs to', () => {
  test('is found by the mail it answers, whatever the subject says now', async () => {
    const ticket = await norasTicket();
    const [acknowledgement] = await desk.mails(ticket.id);
    const answer = { in_reply_to: acknowledgement?.messageId, subject: 'Thanks a lot' };
    expect(await reply(ticket, answer)).toMatchObject({ ticket_id: ticket.id, created: false });
  });

  test('is found also where the gateway takes the angle brackets off', async () => {
    const ticket = await norasTicket();
    const [acknowledgement] = await desk.mails(ticket.id);
    const bare = acknowledgement?.messageId.slice(1, -1);
    expect(await reply(ticket, { in_reply_to: bare, subject: 'Thanks' })).toMatchObject({
      ticket_id: ticket.id,
    });
  });

  test('is found by the client’s own earlier mail', async () => {
    const first = { from: NORA, subject: 'No sound', text: 'None', message_id: '<1@nora.example>' };
    const { ticket_id: id } = await desk.handIn(first);
    const next = { from: NORA, subject: 'And now?', text: 'x', in_reply_to: '<1@nora.example>' };
    expect(await desk.handIn(next)).toMatchObject({ ticket_id: id, created: false });
  });

  test('is the survivor where the ticket was merged into another', async () => {
    const survivor = await norasTicket();
    const middle = await norasTicket();
    const merged = await norasTicket();
    const into = (from: WireTicket, to: WireTicket) =>
      desk.db.update(tickets).set({ mergedIntoId: to.id }).where(eq(tickets.id, from.id));
    await into(merged, middle);
    await into(middle, survivor);
    expect(await reply(merged)).toMatchObject({ ticket_id: survivor.id, created: false });
    expect(await desk.read(survivor.id)).toMatchObject({ client_replied: true });
    expect(await desk.read(merged.id)).toMatchObject({ client_replied: false });
  });

  test('is a new one where there is no such ticket', async () => {
    const mail = { from: NORA, subject: 'Re: [#999999999] Old thing', text: 'Still broken' };
    expect(await desk.handIn(mail)).toMatchObject({ created: true });
  });

  test('is never one of another client, whatever the mail claims', async () => {
    const ticket = await norasTicket({ summary: 'Secret merger' });
    const [acknowledgement] = await desk.mails(ticket.id);
    const before = await desk.log(ticket.id);
    const { ticket_id: id, created } = await desk.handIn({
      from: SAM,
      subject: `Re: [#${ticket.id}] let me in`,
      text: 'Hello',
      in_reply_to: acknowledgement?.messageId,
    });
    expect(created).toBe(true);
    expect(await desk.read(id)).toMatchObject({ client_id: 2, related_to_id: null });
    expect(await desk.log(ticket.id)).toEqual(before);
    expect(await desk.read(ticket.id)).toMatchObject({ client_replied: false });
  });

  test('is not taken over by somebody who sends under the Message-ID of another’s mail', async () => {
    const ticket = await norasTicket();
    const [acknowledgement] = await desk.mails(ticket.id);
    const stolen = { message_id: acknowledgement?.messageId };
    await desk.handIn({ from: SAM, subject: 'Mine now', text: 'x', ...stolen });
    const answer = { in_reply_to: acknowledgement?.messageId, subject: 'Thanks' };
    expect(await reply(ticket, answer)).toMatchObject({ ticket_id: ticket.id, created: false });
  });

  test('is the same one where the gateway hands the mail in twice: it is taken once', async () => {
    const first = { from: NORA, subject: 'Twice', text: 'x', message_id: '<twice@nora.example>' };
    const taken = await desk.handIn(first);
    expect(await desk.handIn(first)).toEqual({
      ...taken,
      created: false,
      received: expect.anything(),
    });
    const ticket = await desk.read(taken.ticket_id);
    const answer = { message_id: '<answer@nora.example>' };
    const answered = await Promise.all([reply(ticket, answer), reply(ticket, answer)]);
    expect(answered[0]?.action_id).toBe(answered[1]?.action_id);
    const log = await desk.log(ticket.id);
    expect(log.filter(({ outcome }) => outcome === 'User Update')).toHaveLength(1);
  });
});

describe('a supplier the desk wrote to', () => {
  test.each([
    ['to', { emailto: `Repairs <${SUPPLIER}>, other@supplier.example` }],
    ['cc', { emailto: 'other@supplier.example', emailcc: SUPPLIER }],
    ['bcc', { emailto: 'other@supplier.example', emailbcc: SUPPLIER }],
  ])('(%s) answers where only the desk can read it', async (_, addresses) => {
    const { id } = await norasTicket();
    await desk.act(id, { actiontype_id: 1, note: 'Can you fix it?', ...addresses });
    const before = await desk.read(id);
    const subject = `AW: [#${id}] repair`;
    expect(await desk.handIn({ from: SUPPLIER.toUpperCase(), subject, text: 'Yes' })).toMatchObject(
      { ticket_id: id, created: false },
    );
    expect((await desk.log(id)).at(-1)).toMatchObject({
      outcome: 'Supplier Update',
      note: '<p>Yes</p>',
      hiddenfromuser: true,
      agent_id: null,
      who: SUPPLIER,
    });
    expect(await desk.read(id)).toMatchObject({
      status_id: before.status_id,
      client_replied: false,
      dateresponded: null,
    });
  });

  test('cannot write into a ticket it was never asked about', async () => {
    const asked = await norasTicket();
    const other = await norasTicket();
    await desk.act(asked.id, { actiontype_id: 1, note: 'Can you?', emailto: SUPPLIER });
    const mail = { from: SUPPLIER, subject: `[#${other.id}] hello`, text: 'Offer' };
    expect(await desk.refused('IncomingMail', { json: mail })).toMatchObject({ status: 400 });
  });
});

describe('who may write', () => {
  const mail = { subject: 'Help', text: 'Nothing works' };

  test('a known person opens a ticket for their client', async () => {
    const { ticket_id: id, created } = await desk.handIn({ from: NORA.toUpperCase(), ...mail });
    expect(created).toBe(true);
    expect(await desk.read(id)).toMatchObject({
      summary: 'Help',
      client_id: 1,
      user_id: USER.nora,
      reportedby: 'Nora Berg',
      source: 'email',
      status_id: STATUS.new,
      slaresponsestate: 1,
    });
  });

  test('somebody new at a client’s mail domain opens a ticket without a requester', async () => {
    const from = 'new.hand@northwind.example';
    const { ticket_id: id } = await desk.handIn({ from: `New Hand <${from}>`, ...mail });
    expect(await desk.read(id)).toMatchObject({ client_id: 1, user_id: null, reportedby: from });
    expect((await desk.mails(id)).map(({ direction }) => direction)).toEqual(['in']);
  });

  test.each([
    ['a stranger', 'someone@nowhere.example'],
    ['a look-alike domain', 'nora@xnorthwind.example'],
    ['a domain below a client’s', 'nora@mail.northwind.example'],
    ['the desk itself', `Service Desk <${DESK.toUpperCase()}>`],
    ['no address', 'Nora'],
    ['two addresses', `${NORA}, ${SAM}`],
    ['a header in the address', `${NORA}\r\nBcc: all@northwind.example`],
  ])('%s is refused, and nothing is written', async (_, from) => {
    const before = await desk.counts();
    expect(await desk.refused('IncomingMail', { json: { from, ...mail } })).toMatchObject({
      status: 400,
      field: 'from',
    });
    expect(await desk.counts()).toEqual(before);
  });

  test('somebody who has left counts as new at the domain, not as the person they were', async () => {
    const [left] = await desk.db
      .insert(users)
      .values({
        ...{ clientId: 1, firstName: 'Lee', surname: 'Gone' },
        ...{ email: 'lee@elsewhere.example', inactive: true },
      })
      .returning();
    const json = { from: left?.email, ...mail };
    expect(await desk.refused('IncomingMail', { json })).toMatchObject({ status: 400 });
  });

  test('one bad mail among good ones: none is taken', async () => {
    const before = await desk.counts();
    const json = [
      { from: NORA, ...mail },
      { from: 'someone@nowhere.example', ...mail },
    ];
    expect(await desk.refused('IncomingMail', { json })).toMatchObject({ status: 400 });
    expect(await desk.counts()).toEqual(before);
  });

  test('several good ones at once: each is answered for itself', async () => {
    const json = [
      { from: NORA, ...mail },
      { from: SAM, ...mail },
    ];
    const body = await desk.ok('IncomingMail', { json });
    expect(body).toMatchObject({ received: [{ created: true }, { created: true }] });
  });

  test('handing mail in is for administrators and programs with the permission', async () => {
    const json = { from: NORA, ...mail };
    const asking = { base: desk.clock.url, json };
    const vera = await desk.tokenOf('vera');
    const reader = await desk.tokenOf(null, 'read:tickets');
    const before = await desk.counts();
    expect(await desk.refused('IncomingMail', { ...asking, token: vera })).toMatchObject({
      status: 403,
    });
    expect(await desk.refused('IncomingMail', { ...asking, token: reader })).toMatchObject({
      status: 403,
    });
    expect(await desk.counts()).toEqual(before);
    const ada = await desk.tokenOf('ada');
    const { status, body } = await desk.call('IncomingMail', { ...asking, token: ada });
    expect(status).toBe(201);
    // Nora wrote it, whoever handed it in.
    const { ticket_id } = body as { ticket_id: number };
    expect(await desk.read(ticket_id)).toMatchObject({ user_id: USER.nora, agent_id: null });
  });
});

describe('what a mail says', () => {
  const opened = async (mail: object) => {
    const { ticket_id } = await desk.handIn({ from: NORA, ...mail });
    return desk.ok(`Tickets/${ticket_id}`, { query: { includedetails: 'true' } });
  };

  test('plain text keeps its lines, and its signs are no markup', async () => {
    const text = 'Dear desk,\r\n2 < 3 & <b>\n\nNora';
    expect(await opened({ subject: 'x', text })).toMatchObject({
      details: '<p>Dear desk,<br>2 &lt; 3 &amp; &lt;b&gt;</p><p>Nora</p>',
    });
  });

  test.each(['', '  \r\n'])('an empty html part does not hide the text part', async (html) => {
    expect(await opened({ subject: 'x', text: 'Help', html })).toMatchObject({
      details: '<p>Help</p>',
    });
  });

  test.each([
    ['only “Re:”', 'Re:', '(no subject)'],
    ['nothing', undefined, '(no subject)'],
    ['marks of mail programs', 'RE: Fwd: AW: [#999999999] WG: Red screen', 'Red screen'],
    ['more than a summary holds', 'x'.repeat(400), 'x'.repeat(255)],
    ['an emoji where it is cut', `${'x'.repeat(254)}😀`, 'x'.repeat(254)],
  ])('a subject of %s', async (_, subject, summary) => {
    expect(await opened({ subject, text: 'Help' })).toMatchObject({ summary });
  });

  test('nothing at all is refused', async () => {
    const json = { from: NORA, subject: ' ', html: '<p> </p>' };
    expect(await desk.refused('IncomingMail', { json })).toMatchObject({ status: 400 });
  });

  test.each([
    ['text', 'a\0b'],
    ['subject', 'a\0b'],
    ['html', '<p>\0</p>'],
    ['from', `${NORA}\0`],
    ['message_id', '<\0@x.example>'],
  ])('a NUL character in %s is refused in words', async (field, value) => {
    const json = { from: NORA, subject: 'x', text: 'y', [field]: value };
    expect(await desk.refused('IncomingMail', { json })).toMatchObject({ status: 400, field });
  });

  test('letters in another encoding, and half an emoji, are refused in words', async () => {
    const headers = { 'content-type': 'application/json' };
    const text = (...bytes: Uint8Array[]) =>
      new Uint8Array(Buffer.concat([Buffer.from(`{"from":"${NORA}","text":"x`), ...bytes]));
    const bodies = [
      text(Buffer.from([0xff, 0xc3, 0x28, 0x22, 0x7d])),
      text(Buffer.from('\\ud83d"}')),
    ];
    for (const body of bodies) {
      expect(await desk.refused('IncomingMail', { body, headers })).toMatchObject({ status: 400 });
    }
  });

  test('a very long Message-ID, or one with line breaks, hurts nobody', async () => {
    const long = Array.from({ length: 10_000 }, (_, n) => n.toString(36)).join('');
    for (const id of [`<${long}@x.example>`, '<a@x.example>\r\nBcc: all@northwind.example']) {
      const ids = { message_id: id, in_reply_to: id };
      const { ticket_id } = await desk.handIn({ from: NORA, subject: 'x', text: 'y', ...ids });
      for (const { messageId, inReplyTo } of await desk.mails(ticket_id)) {
        expect(messageId).toMatch(/^<[\x21-\x7e]{1,998}>$/);
        expect(inReplyTo ?? '<none>').toMatch(/^<[\x21-\x7e]{1,998}>$/);
      }
    }
  });

  test('almost 5 MB of markup is taken, within seconds', { timeout: 60_000 }, async () => {
    for (const piece of ['<div>', '<p>word &amp; more</p>', '<', 'Unbreakable']) {
      const html = `<p>Hi</p>${piece.repeat(Math.floor(4_900_000 / piece.length))}`;
      const began = performance.now();
      const { ticket_id } = await desk.handIn({ from: NORA, subject: 'Huge', html });
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(await desk.read(ticket_id)).toMatchObject({ summary: 'Huge' });
    }
    const json = { from: NORA, subject: 'Too much', html: 'x'.repeat(5_300_000) };
    expect(await desk.refused('IncomingMail', { json })).toMatchObject({ status: 413 });
  });
});

describe('mail at the same instant', () => {
  test('ten answers to one ticket: each is in the log once', async () => {
    const ticket = await norasTicket();
    await desk.move(ticket.id, { status_id: STATUS.waitingClient });
    const texts = Array.from({ length: 10 }, (_, n) => `Answer ${n}`);
    await Promise.all(texts.map((text) => reply(ticket, { text })));
    const log = await desk.log(ticket.id);
    const answers = log.filter(({ outcome }) => outcome === 'User Update');
    expect(answers.map(({ note }) => note).toSorted()).toEqual(
      texts.map((text) => `<p>${text}</p>`),
    );
    expect(answers.filter(({ new_status }) => new_status === STATUS.inProgress)).toHaveLength(1);
  });

  test('an answer and the closing by itself: whoever comes second sees the first', async () => {
    for (let round = 0; round < 5; round += 1) {
      at(START);
      const ticket = await norasTicket();
      await desk.move(ticket.id, resolve);
      at('2026-03-09T12:00:00Z');
      await Promise.all([sweepDesk(desk.clock.tenant), reply(ticket)]);
      const after = await desk.read(ticket.id);
      expect(after.client_replied).toBe(true);
      const log = (await desk.log(ticket.id)).map(({ outcome }) => outcome);
      const isClosed = after.status_id === STATUS.closed;
      expect(log).toEqual(
        isClosed
          ? ['Acknowledgement', 'Status Change', 'Status Change', 'User Update']
          : ['Acknowledgement', 'Status Change', 'User Update'],
      );
      await sweepDesk(desk.clock.tenant);
      expect((await desk.read(ticket.id)).status_id).toBe(after.status_id);
    }
  });

  test('two batches with the same tickets in opposite order are both taken', async () => {
    const [first, second] = [await norasTicket(), await norasTicket()];
    const batch = (ids: number[]) =>
      desk.call('IncomingMail', {
        json: ids.map((id) => ({ from: NORA, subject: `[#${id}]`, text: 'x' })),
      });
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        batch(n % 2 === 0 ? [first.id, second.id] : [second.id, first.id]),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(201));
    expect(await desk.log(first.id)).toHaveLength(13);
  });
});

test('a machine that answers every acknowledgement is soon not thanked any more', async () => {
  const acknowledged = async (ticketId: number) =>
    (await desk.mails(ticketId)).some(({ direction }) => direction === 'out');
  const answers: boolean[] = [];
  for (let round = 0; round < 30; round += 1) {
    desk.clock.pass(10_000);
    const mail = { from: SAM, subject: 'Your request was received', text: 'Thank you' };
    const { ticket_id } = await desk.handIn(mail);
    answers.push(await acknowledged(ticket_id));
  }
  expect(answers.slice(0, 10)).not.toContain(false);
  expect(answers.slice(-5)).not.toContain(true);
  desk.clock.pass(2 * HOUR);
  const { ticket_id } = await desk.handIn({ from: SAM, subject: 'Printer', text: 'Jams' });
  expect(await acknowledged(ticket_id)).toBe(true);
});
