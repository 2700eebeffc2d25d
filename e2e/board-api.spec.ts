import { randomUUID } from 'node:crypto';
import type {
  BoardEntryAnswer,
  BoardKeyAnswer,
  BoardPreviewAnswer,
  BoardsAnswer,
  FrameAnswer,
} from '@/lib/contracts/boards';
import { call, read, sessionOf, type Answer, type Session } from './desk-calls';
import { expect, test } from './fixtures';

/** The demo desk's most urgent priority. */
const CRITICAL = 1;
const NOBODYS = 2_000_000;
const SIZE = { width: 1920, height: 1080 };
const GUESS = 'A'.repeat(43);

const draftWith = (over: object = {}) => ({
  name: 'Service desk wall',
  filter: { team: [], client: [], type: [], priority: [] },
  panels: ['tiles', 'critical', 'save', 'late', 'compliance'],
  maskClient: false,
  maskSummary: false,
  theme: 'night',
  zone: 'Europe/London',
  ...over,
});
const boardWith = (over: object = {}) => ({ version: 0, ...draftWith(over) });

/** Nothing that other tests do is on it. */
const quiet = {
  filter: { team: [], client: [NOBODYS], type: [], priority: [] },
  panels: ['tiles'],
};

const send = (session: Session, method: string, path: string, input: unknown = {}) =>
  call(session, path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });

const apiOf = (id: string) => `/api/boards/${id}`;

const leftOver: (() => Promise<unknown>)[] = [];
// A desk has room for so many boards, and other tests make some, too.
test.afterEach(async () => {
  for (const remove of leftOver.splice(0)) await remove();
});

/** A board of a manager's, as saved. */
async function made(manager: Session, over: object = {}): Promise<string> {
  const id = randomUUID();
  const { status, body } = await send(manager, 'PUT', apiOf(id), boardWith(over));
  expect([status, body]).toEqual([200, body]);
  leftOver.push(() => send(manager, 'DELETE', apiOf(id)));
  return id;
}

async function linked(manager: Session, id: string, over: object = {}): Promise<BoardKeyAnswer> {
  const input = { name: 'Entrance', days: null, ...over };
  const { status, body } = await send(manager, 'POST', `${apiOf(id)}/links`, input);
  expect(status).toBe(201);
  return body as BoardKeyAnswer;
}

type Screen = { status: number; body: unknown; cookie: string; setCookie: string };

/** A screen shows a key, with whatever cookie it has. */
async function open(url: string, id: string, key: string, cookie = ''): Promise<Screen> {
  const response = await fetch(`${url}${apiOf(id)}/screen`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json', cookie },
    body: JSON.stringify({ key, ...SIZE }),
  });
  const text = await response.text();
  const [setCookie = ''] = response.headers.getSetCookie();
  return {
    status: response.status,
    body: text === '' ? null : JSON.parse(text),
    cookie: setCookie.split(';')[0] ?? '',
    setCookie,
  };
}

/** A screen asks what to show. */
const ask = (url: string, id: string, cookie: string, after: string | null = null) =>
  send({ url, cookie }, 'POST', `${apiOf(id)}/frame`, { after, ...SIZE });

/** What it shows at once. */
async function shows(url: string, id: string, cookie: string): Promise<FrameAnswer> {
  const { status, body } = await ask(url, id, cookie);
  expect([status, body]).toEqual([200, body]);
  return body as FrameAnswer;
}

/** A call that is held, for what it says in the end; it was begun a moment ago. */
async function held(
  url: string,
  id: string,
  cookie: string,
): Promise<{ answer: Promise<Answer>; screen: FrameAnswer }> {
  const screen = await shows(url, id, cookie);
  const answer = ask(url, id, cookie, screen.version);
  return { answer, screen };
}

const refused = { status: 401, body: { code: 'screen-refused' } };

/** Managers of the demo desk, as signed in. */
const managerOf = (url: string, tenantUrl: string) => sessionOf({ url, tenantUrl }, 'manager');

test.describe('who makes wall boards', () => {
  test('a manager and an administrator do, a technician nowhere, nobody without signing in', async ({
    url,
    tenant,
  }) => {
    const desk = { url, tenantUrl: tenant.url };
    const [manager, admin] = [await sessionOf(desk, 'manager'), await sessionOf(desk, 'admin')];
    const id = await made(manager);
    const { linkId } = await linked(manager, id);
    await read<BoardsAnswer>(admin, '/api/boards');
    const calls: [string, string, unknown?][] = [
      ['POST', '/api/boards/preview', draftWith()],
      ['PUT', apiOf(id), boardWith({ version: 1 })],
      ['DELETE', apiOf(id)],
      ['POST', `${apiOf(id)}/links`, { name: 'Mine', days: null }],
      ['DELETE', `${apiOf(id)}/links/${linkId}`],
      ['POST', `${apiOf(id)}/links/${linkId}/key`],
      ['DELETE', `${apiOf(id)}/screens/${randomUUID()}`],
      ['POST', `${apiOf(id)}/screens/${randomUUID()}/reload`],
    ];
    const technician = await sessionOf(desk, 'technician');
    for (const [session, status] of [
      [technician, 403],
      [{ url, cookie: '' }, 401],
    ] as const) {
      expect((await call(session, '/api/boards')).status).toBe(status);
      for (const [method, path, input] of calls) {
        expect([path, (await send(session, method, path, input)).status]).toEqual([path, status]);
      }
    }
    const { boards } = await read<BoardsAnswer>(manager, '/api/boards');
    expect(boards.find(({ board }) => board.id === id)).toMatchObject({
      board: { version: 1 },
      links: [{ id: linkId }],
    });
    for (const [method, path, input] of calls) {
      const foreign = await call(manager, path, {
        method,
        headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
        body: JSON.stringify(input ?? {}),
      });
      expect(foreign).toMatchObject({ status: 403, body: { code: 'foreign-origin' } });
    }
  });

  test('of two who change a board at once the second is told so, and nothing is lost', async ({
    url,
    tenant,
  }) => {
    const manager = await managerOf(url, tenant.url);
    const admin = await sessionOf({ url, tenantUrl: tenant.url }, 'admin');
    const id = await made(manager);
    const both = await Promise.all([
      send(manager, 'PUT', apiOf(id), boardWith({ version: 1, name: 'By the manager' })),
      send(admin, 'PUT', apiOf(id), boardWith({ version: 1, name: 'By the administrator' })),
    ]);
    const [won] = both.filter(({ status }) => status === 200);
    expect(both.find(({ status }) => status !== 200)).toMatchObject({
      status: 409,
      body: { code: 'changed-meanwhile' },
    });
    const { boards } = await read<BoardsAnswer>(manager, '/api/boards');
    const kept = boards.find(({ board }) => board.id === id);
    expect(kept?.board).toEqual((won?.body as BoardEntryAnswer).entry.board);
    expect(kept?.board.version).toBe(2);
  });

  test('names that are too long or disguised are refused, and zones nobody knows', async ({
    url,
    tenant,
  }) => {
    const manager = await managerOf(url, tenant.url);
    const id = await made(manager);
    for (const [over, field] of [
      [{ name: 'N'.repeat(80) }, 'name'],
      [{ name: 'Wall\u0007' }, 'name'],
      [{ name: 'Wall \u202egnp.exe' }, 'name'],
      [{ name: '  ' }, 'name'],
      [{ zone: 'Mars/Olympus' }, 'zone'],
      [{ panels: [] }, 'panels'],
    ] as const) {
      const answer = await send(manager, 'PUT', apiOf(id), boardWith({ version: 1, ...over }));
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
      expect(JSON.stringify(answer.body)).toContain(field);
      const preview = await send(manager, 'POST', '/api/boards/preview', draftWith(over));
      expect(preview.status).toBe(400);
    }
    for (const name of ['N'.repeat(80), 'TV\u0000']) {
      const answer = await send(manager, 'POST', `${apiOf(id)}/links`, { name, days: null });
      expect(answer.status).toBe(400);
    }
  });

  test('a filter that matches nothing gives an empty board, in the preview and on the wall', async ({
    url,
    tenant,
  }) => {
    const manager = await managerOf(url, tenant.url);
    const over = { filter: quiet.filter };
    const empty = {
      tiles: { unassigned: 0, awaitingReply: 0, atRisk: 0, lateToday: 0 },
      critical: { total: 0, tickets: [] },
      save: [],
      late: { total: 0, older: 0, rows: [] },
    };
    const preview = await send(manager, 'POST', '/api/boards/preview', draftWith(over));
    expect(preview.status).toBe(200);
    expect((preview.body as BoardPreviewAnswer).frame).toMatchObject(empty);
    const id = await made(manager, over);
    const { cookie } = await open(url, id, (await linked(manager, id)).key);
    expect((await shows(url, id, cookie)).shown?.frame).toMatchObject(empty);
  });
});

test.describe('the key of a board', () => {
  test('is told once, and lets a screen in whose cookie no script can read', async ({
    url,
    tenant,
  }) => {
    const manager = await managerOf(url, tenant.url);
    const id = await made(manager);
    const { key, linkId } = await linked(manager, id);
    expect(key).toMatch(/^[\w-]{43}$/);
    const later = [
      await read(manager, '/api/boards'),
      (await send(manager, 'PUT', apiOf(id), boardWith({ version: 1 }))).body,
      (await send(manager, 'POST', `${apiOf(id)}/links`, { name: 'Other', days: 30 })).body,
    ];
    expect(JSON.stringify(later)).not.toContain(key);

    const { status, setCookie, cookie } = await open(url, id, key);
    expect(status).toBe(204);
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/', `halyard-screen-${id}=`]) {
      expect(setCookie).toContain(part);
    }
    expect(setCookie).not.toContain(key);
    const shown = await shows(url, id, cookie);
    expect(shown).toMatchObject({ reloadAt: null, shown: { name: 'Service desk wall' } });
    expect(JSON.stringify(shown)).not.toContain(key);
    const { boards } = await read<BoardsAnswer>(manager, '/api/boards');
    expect(boards.find(({ board }) => board.id === id)?.screens).toMatchObject([
      { linkId, ...SIZE, reloadAt: null },
    ]);
  });

  test('opens nothing where it is guessed, of another board, withdrawn, replaced, or the board is gone', async ({
    url,
    tenant,
  }) => {
    const manager = await managerOf(url, tenant.url);
    const [id, other] = [await made(manager), await made(manager)];
    const [first, second] = [await linked(manager, id), await linked(manager, id)];
    const stranger = await linked(manager, other);
    const withdrawn = await open(url, id, first.key);
    await send(manager, 'DELETE', `${apiOf(id)}/links/${first.linkId}`);
    const renewed = await send(manager, 'POST', `${apiOf(id)}/links/${second.linkId}/key`);
    const { key } = renewed.body as BoardKeyAnswer;
    expect((await open(url, id, key)).status).toBe(204);
    await send(manager, 'DELETE', apiOf(other));

    const answers = [
      await open(url, id, GUESS),
      await open(url, id, stranger.key),
      await open(url, id, first.key),
      await open(url, id, first.key, withdrawn.cookie),
      await open(url, id, second.key),
      await open(url, other, stranger.key),
      await open(url, randomUUID(), key),
      await ask(url, id, withdrawn.cookie),
      await ask(url, id, ''),
      await ask(url, randomUUID(), withdrawn.cookie),
    ];
    for (const each of answers) expect(each).toMatchObject(refused);
    // The same words for all: nothing tells which boards there are.
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);

    for (const broken of ['', 'short', `${key} `, '../../etc/passwd', 'ü'.repeat(43)]) {
      const answer = await open(url, id, broken);
      expect(answer).toMatchObject({ status: 400, cookie: '' });
    }
    const huge = await open(url, id, 'A'.repeat(100_000));
    expect(huge.status).toBe(413);
  });

  test('is good for its one board: what it opens opens no other, and nothing else of the desk', async ({
    url,
    tenant,
  }) => {
    const manager = await managerOf(url, tenant.url);
    const [id, other] = [await made(manager), await made(manager)];
    const { cookie } = await open(url, id, (await linked(manager, id)).key);
    await linked(manager, other);
    await shows(url, id, cookie);
    const renamed = cookie.replace(id, other);
    expect(await ask(url, other, cookie)).toMatchObject(refused);
    expect(await ask(url, other, renamed)).toMatchObject(refused);

    const disguised = `${cookie}; halyard-session=${cookie.split('=')[1]}`;
    for (const as of [cookie, disguised]) {
      for (const path of [
        '/api/tickets',
        '/api/live',
        '/api/lookups',
        '/api/boards',
        '/api/views',
      ]) {
        const answer = await call({ url, cookie: as }, path);
        expect([path, answer.status]).toEqual([path, 401]);
      }
      const written = await send({ url, cookie: as }, 'PUT', apiOf(id), boardWith({ version: 1 }));
      expect(written.status).toBe(401);
    }
    for (const path of ['screen', 'frame']) {
      const foreign = await fetch(`${url}${apiOf(id)}/${path}`, {
        method: 'POST',
        headers: { cookie, origin: 'https://evil.example', 'content-type': 'application/json' },
        body: JSON.stringify({ after: null, key: GUESS, ...SIZE }),
      });
      expect(foreign.status).toBe(403);
    }
  });
});

test.describe('a board on a wall', () => {
  test('is a page that opens without signing in, and says nothing to a screen that was not let in', async ({
    url,
    tenant,
    unique,
  }) => {
    const manager = await managerOf(url, tenant.url);
    const name = unique('Wall');
    const id = await made(manager, { name });
    const { cookie } = await open(url, id, (await linked(manager, id)).key);
    const page = async (of: string, as: string) => {
      const response = await fetch(`${url}/board/${of}`, {
        headers: { cookie: as },
        redirect: 'manual',
      });
      expect(response.headers.get('content-security-policy')).toContain("'nonce-");
      return { status: response.status, text: await response.text() };
    };
    const letIn = await page(id, cookie);
    expect(letIn.status).toBe(200);
    expect(letIn.text).toContain(name);
    for (const [of, as] of [
      [id, ''],
      [id, `halyard-screen-${id}=${GUESS}`],
      [randomUUID(), cookie],
    ] as const) {
      const shut = await page(of, as);
      expect(shut.status).toBe(200);
      expect(shut.text).not.toContain(name);
    }
  });

  test('shows what happens within a second or so, and leaves out what it masks', async ({
    url,
    tenant,
    unique,
  }) => {
    const manager = await managerOf(url, tenant.url);
    const panels = { panels: ['critical'] };
    const [plain, masked] = [
      await made(manager, panels),
      await made(manager, { ...panels, maskClient: true, maskSummary: true }),
    ];
    const cookies = new Map<string, string>();
    for (const id of [plain, masked]) {
      cookies.set(id, (await open(url, id, (await linked(manager, id)).key)).cookie);
    }
    const summary = unique('Wall');
    const ticket = await tenant.createTicket({ summary, priority_id: CRITICAL });
    const shownOn = async (id: string) => {
      const { shown } = await shows(url, id, cookies.get(id) ?? '');
      return shown?.frame.critical?.tickets.find((each) => each.id === ticket.id);
    };
    await expect.poll(() => shownOn(plain), { timeout: 15_000 }).toMatchObject({ summary });
    await expect.poll(() => shownOn(masked), { timeout: 15_000 }).toBeTruthy();
    const { client } = (await shownOn(plain)) ?? {};
    expect(await shownOn(masked)).toMatchObject({ client: null, summary: null });
    const { shown } = await shows(url, masked, cookies.get(masked) ?? '');
    const said = JSON.stringify(shown);
    expect(said).not.toContain(summary);
    expect(said).not.toContain(client);

    // Other tests change tickets, too: what is waited for is this one change.
    const renamed = unique('Anew');
    const began = Date.now();
    let after = (await shows(url, plain, cookies.get(plain) ?? '')).version;
    const changing = tenant.call('/Tickets', [{ id: ticket.id, summary: renamed }]);
    for (;;) {
      const { body } = await ask(url, plain, cookies.get(plain) ?? '', after);
      const answer = body as FrameAnswer;
      after = answer.version;
      if (JSON.stringify(answer.shown).includes(renamed)) break;
      expect(Date.now() - began).toBeLessThan(15_000);
    }
    expect(Date.now() - began).toBeLessThan(5_000);
    await changing;
  });

  test('goes dark at once when the board is deleted or its link withdrawn', async ({
    url,
    tenant,
  }) => {
    const manager = await managerOf(url, tenant.url);
    for (const how of ['board', 'link'] as const) {
      const id = await made(manager, quiet);
      const { key, linkId } = await linked(manager, id);
      const { cookie } = await open(url, id, key);
      const { answer } = await held(url, id, cookie);
      const began = Date.now();
      await send(manager, 'DELETE', how === 'board' ? apiOf(id) : `${apiOf(id)}/links/${linkId}`);
      expect(await answer).toMatchObject(refused);
      expect(Date.now() - began).toBeLessThan(10_000);
    }
  });

  test('stays up when its link gets a new key, even when it starts anew with the old one', async ({
    url,
    tenant,
  }) => {
    const manager = await managerOf(url, tenant.url);
    const id = await made(manager);
    const { key, linkId } = await linked(manager, id);
    const { cookie } = await open(url, id, key);
    await send(manager, 'POST', `${apiOf(id)}/links/${linkId}/key`);
    expect(await open(url, id, key)).toMatchObject(refused);
    await shows(url, id, cookie);
    const again = await open(url, id, key, cookie);
    expect(again).toMatchObject({ status: 204, cookie });
    const { boards } = await read<BoardsAnswer>(manager, '/api/boards');
    expect(boards.find(({ board }) => board.id === id)?.screens).toHaveLength(1);
  });

  test('is told of a manager’s change and of their wish that it load anew, while it waits', async ({
    url,
    tenant,
  }) => {
    const manager = await managerOf(url, tenant.url);
    const id = await made(manager, quiet);
    const { cookie } = await open(url, id, (await linked(manager, id)).key);
    const renaming = await held(url, id, cookie);
    await send(manager, 'PUT', apiOf(id), boardWith({ ...quiet, version: 1, name: 'Renamed' }));
    expect((await renaming.answer).body).toMatchObject({ shown: { name: 'Renamed' } });

    const { answer, screen } = await held(url, id, cookie);
    const { boards } = await read<BoardsAnswer>(manager, '/api/boards');
    const [known] = boards.find(({ board }) => board.id === id)?.screens ?? [];
    await send(manager, 'POST', `${apiOf(id)}/screens/${known?.id}/reload`);
    const { body } = await answer;
    expect((body as FrameAnswer).reloadAt).toBeGreaterThanOrEqual(screen.serverNow);
    expect((body as FrameAnswer).build).toBe(screen.build);
  });
});
