import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mails } from '@/tenant/store/schema';
import { startMailDesk, STATUS, USER, type MailDesk } from './mail-desk';
import { Browser } from './outbox-browser';

const START = '2026-03-04T10:00:00Z';
const NORA = 'nora@northwind.example';
const SAM = 'sam@southwind.example';
const email = { actiontype_id: 1, note: '<p>Is it plugged in?</p>' };

let desk: MailDesk;
beforeAll(async () => {
  desk = await startMailDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  desk.clock.setTime(START);
  await desk.db.delete(mails);
});

async function signedIn(username = 'vera', path?: string) {
  const browser = new Browser(desk.clock.url);
  const page = await browser.signIn(username, path);
  return { browser, page };
}

/** A ticket of a person's with one mail to them, and that mail's number. */
async function mailed(user_id = USER.nora, summary = 'No picture', fields: object = {}) {
  const client_id = user_id === USER.sam ? 2 : 1;
  const ticket = await desk.create({ client_id, user_id, source: 'phone', summary });
  await desk.act(ticket.id, { ...email, ...fields });
  const mail = (await desk.mails(ticket.id)).at(-1);
  if (mail === undefined) throw new Error('Nothing was sent');
  return { ticket, mail };
}

describe('the way in', () => {
  test.each(['/outbox', '/outbox?page=2&search=a+b%40c', '/outbox/new', '/outbox/12?done=replied'])(
    'asks who one is, then shows the page one wanted: %s',
    async (path) => {
      const browser = new Browser(desk.clock.url);
      const asked = await browser.get(path);
      expect(asked.text).toContain('Sign in to the outbox');
      expect((await browser.signIn('vera', path)).at).toBe(path);
    },
  );

  test('is the same sign-in as the desk’s: who has it is not asked again', async () => {
    const { browser } = await signedIn();
    expect((await browser.get('/outbox')).at).toBe('/outbox');
    expect((await browser.get('/auth/outbox?to=/outbox/new')).at).toBe('/outbox/new');
  });

  test('with a wrong password says so, keeps the name, and still leads to the page', async () => {
    const browser = new Browser(desk.clock.url);
    const asked = await browser.get('/outbox/new');
    const given = { ...asked.fields, username: 'vera', password: 'wrong' };
    const again = await browser.post('/auth/outbox', given);
    expect(again).toMatchObject({ status: 401, fields: { username: 'vera', to: '/outbox/new' } });
    const right = { ...again.fields, password: 'demo' };
    expect((await browser.post('/auth/outbox', right)).at).toBe('/outbox/new');
  });

  test('takes no form from another site', async () => {
    const browser = new Browser(desk.clock.url);
    const forged = { username: 'vera', password: 'demo', guard: 'made up', to: '/outbox' };
    expect(await browser.post('/auth/outbox', forged)).toMatchObject({ status: 403 });
    expect((await browser.get('/outbox')).text).toContain('Sign in to the outbox');
  });

  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/outbox.evil.example',
    '/outbox@evil.example',
    '/outbox/../auth/endsession',
    '/outbox/%2e%2e/auth/endsession',
    '/auth/authorize',
    'javascript:alert(1)',
    '/outbox\r\nSet-Cookie: a=b',
    '',
  ])('leads nowhere but to the outbox: %j', async (to) => {
    const { browser } = await signedIn();
    const path = `/auth/outbox?${new URLSearchParams({ to })}`;
    expect((await browser.get(path)).at).toBe('/outbox');
    browser.forgetCookies();
    const asked = await browser.get(path);
    const given = { ...asked.fields, to, username: 'vera', password: 'demo' };
    expect((await browser.post('/auth/outbox', given)).at).toBe('/outbox');
  });

  test('is shut again by signing out', async () => {
    const { browser, page } = await signedIn();
    expect(page.text).toContain('Vera Lund');
    expect((await browser.get('/auth/endsession')).text).toContain('You are signed out');
    expect((await browser.get('/outbox')).text).toContain('Sign in to the outbox');
  });

  test('shuts by itself when the sign-in has lasted twelve hours', async () => {
    const { browser } = await signedIn();
    desk.clock.pass(12 * 3_600_000);
    expect((await browser.get('/outbox')).text).toContain('Sign in to the outbox');
  });
});

describe('the list of mail', () => {
  test('says where mail comes from while there is none', async () => {
    const { page } = await signedIn();
    expect(page.text).toContain('No mail here');
    expect(page.html).not.toContain('class="pager"');
  });

  test('shows who, what and when, newest first', async () => {
    const { ticket } = await mailed();
    desk.clock.pass(60_000);
    await desk.handIn({ from: NORA, subject: `[#${ticket.id}] It is`, text: 'Yes' });
    const { page } = await signedIn();
    const shown = page.text.indexOf(`From ${NORA}`);
    expect(shown).toBeGreaterThan(0);
    expect(page.text.indexOf(`To ${NORA}`)).toBeGreaterThan(shown);
    expect(page.text).toContain(`[#${ticket.id}] No picture`);
    expect(page.text).toMatch(/Wed,? 4 Mar,? 10:01 UTC/);
  });

  test('is searched by subject and by every address it shows', async () => {
    await mailed(USER.nora, '100% _sure_ (really)', { emailcc: 'colleague@copy.example' });
    await mailed(USER.sam, 'Other matter');
    const { browser } = await signedIn();
    const found = async (search: string) => {
      const { text } = await browser.get(`/outbox?${new URLSearchParams({ search })}`);
      return ['really', 'Other matter'].filter((words) => text.includes(`${words}`));
    };
    expect(await found('REALLY')).toEqual(['really']);
    expect(await found('100% _sure_')).toEqual(['really']);
    expect(await found('northwind')).toEqual(['really']);
    expect(await found('colleague@')).toEqual(['really']);
    expect(await found('southwind')).toEqual(['Other matter']);
    expect(await found('%')).toEqual(['really']);
    for (const none of ['_x', '["', '\\', 'nothing like it', "'; drop table mails; --"]) {
      expect([none, await found(none)]).toEqual([none, []]);
    }
    const { text } = await browser.get('/outbox?search=nothing+like+it');
    expect(text).toContain('No mail with “nothing like it”');
  });

  test('is paged by fifty; a page too far shows the last one', async () => {
    const { ticket } = await mailed();
    const [row] = await desk.mails(ticket.id);
    if (row === undefined) throw new Error('No mail');
    const many = Array.from({ length: 60 }, (_, n) => ({
      ...{ ...row, id: undefined },
      subject: `Copy ${n + 1}.`,
    }));
    await desk.db.insert(mails).values(many);
    const { browser, page } = await signedIn();
    expect(page.text).toContain('Page 1 of 2');
    expect(page.text).toContain('Copy 60.');
    expect(page.text).not.toContain('Copy 10.');
    const older = /href="([^"]*)">Older/.exec(page.html)?.[1] ?? '';
    for (const path of [older.replaceAll('&amp;', '&'), '/outbox?page=999']) {
      const { text } = await browser.get(path);
      expect(text).toContain('Page 2 of 2');
      expect(text).toContain('Copy 10.');
    }
    for (const odd of ['0', '-1', 'x', '99999999999']) {
      expect((await browser.get(`/outbox?page=${odd}`)).text).toContain('Page 1 of 2');
    }
  });
});

describe('playing the client', () => {
  test('a mail is answered as the one it went to, and the answer is in the ticket’s log', async () => {
    const { ticket, mail } = await mailed();
    await desk.move(ticket.id, { status_id: STATUS.waitingClient });
    const { browser, page } = await signedIn('vera', `/outbox/${mail.id}`);
    expect(page.text).toContain('Is it plugged in?');
    expect(page.text).toContain(`Reply as ${NORA}`);
    const text = 'It is now.\r\n\r\nThank you & bye <3';
    const after = await browser.post(`/outbox/${mail.id}/reply`, { ...page.fields, text });
    expect(after.status).toBe(200);
    expect(after.text).toContain('The desk has received the reply');
    expect(after.text).toContain('Thank you & bye <3');
    expect((await desk.log(ticket.id)).at(-1)).toMatchObject({
      outcome: 'User Update',
      note: '<p>It is now.</p><p>Thank you &amp; bye &lt;3</p>',
      user_id: USER.nora,
      new_status: STATUS.inProgress,
    });
    expect(await desk.read(ticket.id)).toMatchObject({
      status_id: STATUS.inProgress,
      client_replied: true,
    });
  });

  test('the conversation goes on from the answer itself', async () => {
    const { ticket, mail } = await mailed();
    const { browser, page } = await signedIn('vera', `/outbox/${mail.id}`);
    const first = { ...page.fields, text: 'One' };
    const after = await browser.post(`/outbox/${mail.id}/reply`, first);
    const own = after.at.split('?')[0] ?? '';
    expect(own).not.toBe(`/outbox/${mail.id}`);
    await browser.post(`${own}/reply`, { ...after.fields, text: 'Two' });
    const log = await desk.log(ticket.id);
    expect(log.map(({ note }) => note)).toEqual([email.note, '<p>One</p>', '<p>Two</p>']);
  });

  test('an out-of-office note can be played too', async () => {
    const { ticket, mail } = await mailed();
    const { browser, page } = await signedIn('vera', `/outbox/${mail.id}`);
    const away = { ...page.fields, text: 'Away', automatic: 'true' };
    await browser.post(`/outbox/${mail.id}/reply`, away);
    expect((await desk.log(ticket.id)).at(-1)).toMatchObject({ outcome: 'Automatic Reply' });
    expect(await desk.read(ticket.id)).toMatchObject({ client_replied: false });
  });

  test('writing as a client opens a ticket, whose acknowledgement is in the outbox', async () => {
    const { browser, page } = await signedIn('vera', '/outbox/new');
    const given = { from: NORA, subject: 'Screen is dark', text: 'Since today' };
    const opened = await browser.post('/outbox/new', { ...page.fields, ...given });
    expect(opened.text).toMatch(/Ticket #\d+ was opened/);
    const id = Number(/Ticket #(\d+) was opened/.exec(opened.text)?.[1]);
    expect(await desk.read(id)).toMatchObject({
      summary: 'Screen is dark',
      user_id: USER.nora,
      source: 'email',
    });
    // The client's mail first, then the desk's thanks.
    const mail = opened.text.indexOf('Since today');
    expect(opened.text.indexOf('Thank you for contacting us')).toBeGreaterThan(mail);
    expect((await browser.get('/outbox')).text).toContain(`[#${id}] Screen is dark`);
  });

  test('writing as a client about a ticket that is there is told as a reply', async () => {
    const { ticket } = await mailed();
    const { browser, page } = await signedIn('vera', '/outbox/new');
    const given = { from: NORA, subject: `[#${ticket.id}] again`, text: 'Still dark' };
    const after = await browser.post('/outbox/new', { ...page.fields, ...given });
    expect(after.text).toContain('The desk has received the reply');
    expect(after.text).toContain('Still dark');
  });

  test('a mail to a supplier is answered as the supplier, for the desk only', async () => {
    const { ticket, mail } = await mailed(USER.nora, 'Repair', { emailto: 'fix@supplier.example' });
    const { browser, page } = await signedIn('vera', `/outbox/${mail.id}`);
    expect(page.text).toContain('Reply as fix@supplier.example');
    await browser.post(`/outbox/${mail.id}/reply`, { ...page.fields, text: 'Friday' });
    expect((await desk.log(ticket.id)).at(-1)).toMatchObject({
      outcome: 'Supplier Update',
      hiddenfromuser: true,
    });
  });

  test('twenty thousand letters of any script fit, and none gets lost', async () => {
    const { ticket, mail } = await mailed();
    const { browser, page } = await signedIn('vera', `/outbox/${mail.id}`);
    // As browsers send it: each of the 500 line breaks has become two letters.
    const text = `${'語'.repeat(39)}\n`.repeat(500);
    const sent = { ...page.fields, text: text.replaceAll('\n', '\r\n') };
    expect(await browser.post(`/outbox/${mail.id}/reply`, sent)).toMatchObject({ status: 200 });
    const note = (await desk.log(ticket.id)).at(-1)?.note ?? '';
    expect(note.match(/語/g)).toHaveLength(39 * 500);
    expect(page.html).toContain('enctype="multipart/form-data"');
  });
});

describe('a form that is refused', () => {
  test('keeps what was typed', async () => {
    const { mail } = await mailed();
    const { browser, page } = await signedIn('vera', `/outbox/${mail.id}`);
    const typed = { text: '\n  <b>Half</b> "done"', automatic: 'true' };
    const outdated = await browser.post(`/outbox/${mail.id}/reply`, { guard: 'x.y.z', ...typed });
    expect(outdated).toMatchObject({ status: 400, fields: typed });
    expect(outdated.text).toContain('was open for too long');
    // What it showed can be sent.
    expect((await browser.post(`/outbox/${mail.id}/reply`, outdated.fields)).status).toBe(200);
    const empty = await browser.post(`/outbox/${mail.id}/reply`, { ...page.fields, text: ' ' });
    expect(empty.text).toContain('Write something first');
  });

  test.each([
    ['a stranger', { from: 'someone@nowhere.example', subject: 'Hi', text: '\nHello' }],
    ['nothing said', { from: NORA, subject: ' ', text: ' ' }],
    ['a NUL character', { from: NORA, subject: 'x\0y', text: 'z' }],
  ])('as a new mail keeps it too: %s', async (_, typed) => {
    const { browser, page } = await signedIn('vera', '/outbox/new');
    const before = await desk.counts();
    const again = await browser.post('/outbox/new', { ...page.fields, ...typed });
    expect(again).toMatchObject({ status: 400 });
    expect(again.html).toContain('role="alert"');
    expect(again.fields).toMatchObject({ from: typed.from, text: typed.text });
    expect(await desk.counts()).toEqual(before);
  });

  test('posted by another site, or twice, writes nothing', async () => {
    const { mail } = await mailed();
    const { browser, page } = await signedIn('vera', `/outbox/${mail.id}`);
    const other = await signedIn('ada', `/outbox/${mail.id}`);
    const before = await desk.counts();
    const forms: Record<string, string>[] = [
      {},
      { guard: '' },
      { guard: 'a.b.c' },
      // Somebody else's.
      { guard: other.page.fields.guard ?? '' },
    ];
    for (const form of forms) {
      const reply = await browser.post(`/outbox/${mail.id}/reply`, { text: 'x', ...form });
      const opened = { from: NORA, subject: 'x', text: 'x', ...form };
      expect([reply.status, (await browser.post('/outbox/new', opened)).status]).toEqual([
        400, 400,
      ]);
    }
    expect(await desk.counts()).toEqual(before);
    const once = { ...page.fields, text: 'x' };
    const sent = [1, 2].map(() => browser.post(`/outbox/${mail.id}/reply`, once));
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 400]);
    desk.clock.pass(2 * 3_600_000);
    const late = { ...(await browser.get(`/outbox/${mail.id}`)).fields, text: 'x' };
    desk.clock.pass(3_600_001);
    expect((await browser.post(`/outbox/${mail.id}/reply`, late)).status).toBe(400);
  });

  test('without a sign-in writes nothing either, and keeps what was typed', async () => {
    const { mail } = await mailed();
    const { browser, page } = await signedIn('vera', `/outbox/${mail.id}`);
    const before = await desk.counts();
    browser.forgetCookies();
    const form = { ...page.fields, text: 'It took me an hour to write this' };
    const asked = await browser.post(`/outbox/${mail.id}/reply`, form);
    expect(asked.status).toBe(401);
    expect(asked.text).toContain('You were signed out');
    expect(asked.fields.text).toContain('It took me an hour to write this');
    expect(await desk.counts()).toEqual(before);
  });
});

describe('an agent who may see one client only', () => {
  test('is shown that client’s mail, and cannot open, search or answer others’', async () => {
    const own = await mailed(USER.sam, 'Ours');
    const foreign = await mailed(USER.nora, 'Theirs');
    const { browser, page } = await signedIn('rita');
    expect(page.text).toContain('Ours');
    expect(page.text).not.toContain('Theirs');
    expect((await browser.get('/outbox?search=Theirs')).text).toContain('No mail with');
    expect((await browser.get(`/outbox/${own.mail.id}`)).status).toBe(200);
    const before = await desk.counts();
    expect((await browser.get(`/outbox/${foreign.mail.id}`)).status).toBe(404);
    const { guard = '' } = (await browser.get(`/outbox/${own.mail.id}`)).fields;
    const form = { guard, text: 'x' };
    expect((await browser.post(`/outbox/${foreign.mail.id}/reply`, form)).status).toBe(404);
    expect(await desk.counts()).toEqual(before);
  });

  test('writes as that client’s people only, and into its tickets only', async () => {
    // The desk has asked Sam about a ticket of Northwind's, which Rita must not reach.
    const { ticket } = await mailed(USER.nora, 'Theirs', { emailto: SAM });
    const { browser, page } = await signedIn('rita', '/outbox/new');
    expect(page.html).toContain(SAM);
    expect(page.html).not.toContain(NORA);
    const before = await desk.counts();
    const asNora = { ...page.fields, from: NORA, subject: 'x', text: 'x' };
    const refused = await browser.post('/outbox/new', asNora);
    expect(refused.status).toBe(400);
    const into = { ...refused.fields, from: SAM, subject: `[#${ticket.id}] x`, text: 'x' };
    const again = await browser.post('/outbox/new', into);
    expect(again.status).toBe(400);
    expect(again.text).not.toContain('Theirs');
    expect(await desk.counts()).toEqual(before);
    const ours = { ...again.fields, from: SAM, subject: 'Ours', text: 'x' };
    expect((await browser.post('/outbox/new', ours)).text).toContain('was opened');
  });
});

describe('what others wrote', () => {
  test('is shown without anything that could act: no script, style, image, form or link', async () => {
    const evil = [
      '<script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)>',
      '<style>body{display:none}</style><iframe src="https://evil.example"></iframe>',
      '<form action="https://evil.example"><input name="password"></form>',
      '<a href="javascript:alert(1)">click</a><p onclick="alert(1)" style="position:fixed">Still here</p>',
      '<!--<p>--></article></main><base href="https://evil.example">',
    ].join('');
    const subject = '"><script>alert(2)</script>';
    const { ticket_id } = await desk.handIn({ from: NORA, subject, html: evil });
    const [mail] = await desk.mails(ticket_id);
    const { browser, page } = await signedIn('vera', `/outbox/${mail?.id}`);
    expect(page.text).toContain('Still here');
    for (const shown of [
      page,
      await browser.get('/outbox'),
      await browser.get('/outbox?search=<s>'),
    ]) {
      expect(shown.html).not.toMatch(
        /<script|<img|<svg|<iframe|<base|<a href="javascript|onerror/i,
      );
      expect(shown.html).not.toMatch(/evil\.example|onclick|position:fixed|alert\(1\)/);
      expect(shown.html.match(/<style>/g)).toHaveLength(1);
      expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
      expect(shown.headers.get('cache-control')).toBe('no-store');
    }
    expect(page.html).toContain('&lt;script&gt;alert(2)');
  });

  test('of almost 5 MB still opens within seconds', { timeout: 60_000 }, async () => {
    for (const piece of ['<div>', '<b><i>', '<p>word &amp; more</p>']) {
      const html = piece.repeat(Math.floor(4_900_000 / piece.length));
      const { ticket_id } = await desk.handIn({ from: NORA, subject: 'Huge', html: `${html}x` });
      const [mail] = await desk.mails(ticket_id);
      const { browser } = await signedIn();
      const began = performance.now();
      expect((await browser.get(`/outbox/${mail?.id}`)).status).toBe(200);
      expect(performance.now() - began).toBeLessThan(10_000);
    }
  });

  test.each(['0', '-1', '999999', 'x', '1.5', '99999999999999', '%00'])(
    'a mail that is not there (%s) is told on a page',
    async (id) => {
      const { browser } = await signedIn();
      const page = await browser.get(`/outbox/${id}`);
      expect(page.status).toBe(404);
      expect(page.text).toContain('There is no such mail');
    },
  );
});

describe('with a mail server', () => {
  let sender: MailDesk;
  beforeAll(async () => {
    sender = await startMailDesk({ SMTP_URL: 'smtp://mailer:geheim-wort@127.0.0.1:1' });
  });
  afterAll(() => sender.close());

  test('the outbox only shows: nobody can be played, by page or by post', async () => {
    const ticket = await sender.create({ user_id: USER.nora, source: 'phone' });
    await sender.act(ticket.id, email);
    const [mail] = await sender.mails(ticket.id);
    const browser = new Browser(sender.clock.url);
    const list = await browser.signIn('vera');
    expect(list.text).not.toContain('Write as a client');
    const page = await browser.get(`/outbox/${mail?.id}`);
    expect(page.text).toContain('waiting to be sent');
    expect(page.html).not.toContain('<form method="post"');
    expect(page.html + list.html).not.toContain('geheim-wort');
    const before = await sender.counts();
    const form = { from: NORA, subject: 'x', text: 'x' };
    expect((await browser.get('/outbox/new')).status).toBe(404);
    expect((await browser.post('/outbox/new', form)).status).toBe(404);
    expect((await browser.post(`/outbox/${mail?.id}/reply`, form)).status).toBe(404);
    expect(await sender.counts()).toEqual(before);
  });
});
