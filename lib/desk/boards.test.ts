import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { boardInput, boardLinkInput, type FrameAnswer } from '@/lib/contracts/boards';
import type { Ticket } from '@/lib/domain/ticket';
import { boardScreensIn } from '@/lib/store/board-screens';
import { boardsIn } from '@/lib/store/boards';
import { openStore, type Store } from '@/lib/store/open';
import { fakeDesk, type FakeDesk } from '@/tests/support/fake-desk';
import { fakeTenant, type FakeTenant } from '@/tests/support/fake-tenant';
import { addBoardLink, removeBoardLink, renewBoardKey } from './board-links';
import { reloadBoardScreen, removeBoardScreen } from './board-screens';
import { listBoards, previewBoard, removeBoard, saveBoard } from './boards';
import type { Desk } from './context';
import { openScreen, readBoard, watchBoard, type ScreenDesk } from './show-board';

const START = Date.UTC(2026, 10, 24, 9);
const DAY = 24 * 3_600_000;
const SIZE = { width: 1920, height: 1080 };
const folder = mkdtempSync(join(tmpdir(), 'halyard-walls-'));
let store: Store;
let now = START;
let tenant: FakeTenant;
let shared: FakeDesk;

beforeAll(async () => {
  store = await openStore({ dataFolder: folder });
}, 60_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  now = START - DAY;
  tenant = fakeTenant(() => now);
  tenant.put({ id: 1, clientId: 1, teamId: 4, teamName: 'Service Desk', summary: 'Printer' });
  tenant.put({ id: 2, clientId: 2, teamId: 5, teamName: 'Escalation', summary: 'Server' });
  shared = fakeDesk(tenant);
  await shared.read();
  now = START;
});

/** The desk of a manager, who sees the tickets that are theirs to see. */
function managerDesk(sees: (ticket: Ticket) => boolean = () => true): Desk {
  const desk = shared.of({ id: 7, name: 'Maya' });
  return {
    ...desk,
    keep: { ...desk.keep, boards: boardsIn(store) },
    live: {
      ...desk.live,
      async list() {
        const list = await desk.live.list();
        return { ...list, entries: list.entries.filter(({ row }) => sees(row)) };
      },
    },
  };
}

const screenDesk = (): ScreenDesk => ({
  screens: boardScreensIn(store),
  wall: shared.wall,
  health: shared.of({ id: 7 }).live.health,
  build: 'build',
  now: () => now,
});

const input = (over: object = {}) =>
  boardInput.parse({
    version: 0,
    name: 'Service desk',
    filter: { team: [], client: [], type: [], priority: [] },
    panels: ['tiles', 'save', 'critical'],
    maskClient: false,
    maskSummary: false,
    theme: 'night',
    zone: 'Europe/London',
    ...over,
  });
const link = (over: object = {}) => boardLinkInput.parse({ name: 'Wall', days: null, ...over });

/** A board that is up on a screen. */
async function onWall(days: number | null = null) {
  const desk = managerDesk();
  const id = crypto.randomUUID();
  await saveBoard(desk, id, input());
  const { key, linkId } = await addBoardLink(desk, id, link({ days }));
  const token = await openScreen(screenDesk(), id, null, { key, ...SIZE });
  const first = await readBoard(screenDesk(), id, token);
  const { signal, ...leaving } = leavingScreen();
  const watch = (after: string | null = first.version, size = SIZE) =>
    watchBoard(screenDesk(), id, token, { after, ...size }, signal);
  return { desk, id, linkId, key, token, first, watch, ...leaving };
}

function leavingScreen() {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  return { signal: leaving.signal, leave: () => leaving.abort() };
}

/** Until these calls are held: they have asked the store whether they may. */
async function held(...calls: Promise<FrameAnswer>[]): Promise<void> {
  const next = vi.spyOn(shared.wall, 'next');
  for (const call of calls) call.catch(() => {});
  await vi.waitFor(() => expect(next).toHaveBeenCalledTimes(calls.length), 10_000);
  next.mockRestore();
}

/** Something happens at the tenant a second later, and is read. */
async function change(over: Partial<Ticket> & { id: number }): Promise<void> {
  now += 1_000;
  tenant.put(over);
  await shared.read();
}

const refused = { code: 'screen-refused' };

describe('a manager', () => {
  it('makes a board, changes it as they saw it, and deletes it', async () => {
    const desk = managerDesk();
    const id = crypto.randomUUID();
    const { entry } = await saveBoard(desk, id, input());
    expect(entry).toMatchObject({ board: { id, version: 1, name: 'Service desk' }, links: [] });
    await saveBoard(desk, id, input({ version: 1, name: 'Renamed' }));
    const late = saveBoard(desk, id, input({ version: 1, name: 'Overwritten' }));
    await expect(late).rejects.toMatchObject({ code: 'changed-meanwhile' });
    const names = async () => (await listBoards(desk)).boards.map(({ board }) => board.name);
    expect(await names()).toContain('Renamed');
    await removeBoard(desk, id);
    await removeBoard(desk, id);
    expect(await names()).not.toContain('Renamed');
    for (const gone of [
      saveBoard(desk, id, input({ version: 2 })),
      addBoardLink(desk, id, link()),
      renewBoardKey(desk, id, id),
      removeBoardLink(desk, id, id),
      reloadBoardScreen(desk, id, id),
    ]) {
      await expect(gone).rejects.toMatchObject({ code: 'board-gone' });
    }
  });

  it('sees the board before it is kept, with what it masks left out', async () => {
    const { frame } = await previewBoard(managerDesk(), input({ maskClient: true }));
    expect(frame.tiles).toMatchObject({ unassigned: 0 });
    expect(JSON.stringify(frame)).not.toContain('Northwind');
  });

  it('is told a link’s key once', async () => {
    const { desk, id, key } = await onWall();
    expect(key).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await listBoards(desk))).not.toContain(key);
    expect(JSON.stringify(await removeBoardScreen(desk, id, id))).not.toContain(key);
  });

  it('puts nothing on a wall that they may not see themselves', async () => {
    const desk = managerDesk(({ clientId }) => clientId === 1);
    const id = crypto.randomUUID();
    const beyond = { code: 'board-beyond-sight' };
    await expect(saveBoard(desk, id, input())).rejects.toMatchObject(beyond);
    await expect(previewBoard(desk, input())).rejects.toMatchObject(beyond);
    await expect(previewBoard(desk, input())).rejects.toThrow(/a client and of the team “Esc/);
    const own = input({ filter: { team: [], client: [1], type: [], priority: [] } });
    await saveBoard(desk, id, own);
    await addBoardLink(desk, id, link());

    const theirs = crypto.randomUUID();
    await saveBoard(managerDesk(), theirs, input());
    const { linkId } = await addBoardLink(managerDesk(), theirs, link());
    await expect(addBoardLink(desk, theirs, link())).rejects.toMatchObject(beyond);
    await expect(renewBoardKey(desk, theirs, linkId)).rejects.toMatchObject(beyond);
  });

  it('cannot reach others’ tickets by a type or a priority that none of them has yet', async () => {
    const desk = managerDesk(({ clientId }) => clientId === 1);
    const beyond = { code: 'board-beyond-sight' };
    for (const client of [[2], []]) {
      const filter = { team: [], client, type: [], priority: [4711] };
      const saving = saveBoard(desk, crypto.randomUUID(), input({ filter }));
      await expect(saving).rejects.toMatchObject(beyond);
    }
  });

  it('previews the tickets they see, and none that came in this minute for others', async () => {
    tenant.put({ id: 3, clientId: 3, clientName: 'Secret & Co', teamId: 4, summary: 'Hush' });
    await shared.read();
    const desk = managerDesk(({ clientId }) => clientId !== 3);
    const { frame } = await previewBoard(desk, input());
    expect(frame.open).toBe(2);
    expect(JSON.stringify(frame)).not.toContain('Hush');
  });

  it('is not refused for a ticket of this minute, which may not be proved yet', async () => {
    tenant.put({ id: 3, clientId: 3, teamId: 4, summary: 'Just came in' });
    await shared.read();
    const desk = managerDesk(({ clientId }) => clientId !== 3);
    await saveBoard(desk, crypto.randomUUID(), input());
    now += 3 * 60_000;
    const later = saveBoard(desk, crypto.randomUUID(), input());
    await expect(later).rejects.toMatchObject({ code: 'board-beyond-sight' });
  });

  it('makes none while nobody can tell what it would show', async () => {
    shared.isRead = false;
    const saving = saveBoard(managerDesk(), crypto.randomUUID(), input());
    await expect(saving).rejects.toMatchObject({ code: 'desk-loading' });
  });

  it('is told so where the board has all the links it may have', async () => {
    const { desk, id } = await onWall();
    for (let made = 1; made < 20; made += 1) await addBoardLink(desk, id, link());
    await expect(addBoardLink(desk, id, link())).rejects.toMatchObject({ code: 'too-many-links' });
  });
});

describe('a screen', () => {
  it('shows its board to whoever came by its key, and to nobody else', async () => {
    const { id, first, token } = await onWall();
    expect(first).toMatchObject({
      build: 'build',
      reloadAt: null,
      health: { tenant: 'ok' },
      shown: { name: 'Service desk', theme: 'night', zone: 'Europe/London' },
    });
    const other = await onWall();
    const guess = 'A'.repeat(43);
    const tries = [
      openScreen(screenDesk(), id, null, { key: guess, ...SIZE }),
      openScreen(screenDesk(), id, null, { key: other.key, ...SIZE }),
      openScreen(screenDesk(), crypto.randomUUID(), null, { key: other.key, ...SIZE }),
      readBoard(screenDesk(), id, null),
      readBoard(screenDesk(), id, guess),
      readBoard(screenDesk(), other.id, token),
      readBoard(screenDesk(), crypto.randomUUID(), token),
    ];
    const refusals = await Promise.allSettled(tries);
    const words = refusals.map((each) => each.status === 'rejected' && String(each.reason));
    expect(new Set(words).size).toBe(1);
    for (const each of tries) await expect(each).rejects.toMatchObject(refused);
  });

  it('is told of a change while it waits for one', async () => {
    const { watch } = await onWall();
    const waiting = watch();
    await held(waiting);
    await change({ id: 1, agentId: null, agentName: null });
    expect(await waiting).toMatchObject({ shown: { frame: { tiles: { unassigned: 1 } } } });
  });

  it('goes dark at once when its link is withdrawn, its board deleted, or it is forgotten', async () => {
    const withdrawn = await onWall();
    const deleted = await onWall();
    const forgotten = await onWall();
    const calls = [withdrawn, deleted, forgotten].map(({ watch }) => watch());
    await held(...calls);
    await removeBoardLink(withdrawn.desk, withdrawn.id, withdrawn.linkId);
    await removeBoard(deleted.desk, deleted.id);
    const { boards } = await listBoards(forgotten.desk);
    const [screen] = boards.find(({ board }) => board.id === forgotten.id)?.screens ?? [];
    await removeBoardScreen(forgotten.desk, forgotten.id, screen!.id);
    for (const each of calls) await expect(each).rejects.toMatchObject(refused);
  });

  it('stays up while its link gets a new key, and comes back with the old one', async () => {
    const { desk, id, linkId, key, token, watch } = await onWall();
    const waiting = watch();
    await held(waiting);
    const renewed = await renewBoardKey(desk, id, linkId);
    const old = openScreen(screenDesk(), id, null, { key, ...SIZE });
    await expect(old).rejects.toMatchObject(refused);
    expect(await openScreen(screenDesk(), id, token, { key, ...SIZE })).toBe(token);
    const anew = await openScreen(screenDesk(), id, null, { key: renewed.key, ...SIZE });
    expect(anew).not.toBe(token);
    await change({ id: 1, agentId: null, agentName: null });
    expect(await waiting).toMatchObject({ shown: { frame: { tiles: { unassigned: 1 } } } });
  });

  it('shows its board up to the instant its link expires at', async () => {
    const { watch, id, token } = await onWall(1);
    now = START + DAY - 400;
    expect(await watch(null)).toMatchObject({ shown: { name: 'Service desk' } });
    const { version } = await readBoard(screenDesk(), id, token);
    const waiting = watch(version);
    await held(waiting);
    now = START + DAY;
    await expect(waiting).rejects.toMatchObject(refused);
  });

  it('shows what a manager made of the board meanwhile, and loads anew when told to', async () => {
    const { desk, id, watch } = await onWall();
    const waiting = watch();
    await held(waiting);
    await saveBoard(desk, id, input({ version: 1, name: 'Renamed', theme: 'day' }));
    const renamed = await waiting;
    expect(renamed).toMatchObject({ shown: { name: 'Renamed', theme: 'day' }, reloadAt: null });

    const again = watch(renamed.version);
    await held(again);
    const { boards } = await listBoards(desk);
    const [screen] = boards.find(({ board }) => board.id === id)?.screens ?? [];
    await reloadBoardScreen(desk, id, screen!.id);
    expect(await again).toMatchObject({ shown: null, reloadAt: START });
  });

  it('whose windows differ in size is answered in each of them', async () => {
    const { watch } = await onWall();
    const sizes = [1, 2, 3, 4, 5].map((width) => ({ width, height: 1 }));
    const answers = await Promise.all(sizes.map((size) => watch(null, size)));
    expect(answers).toHaveLength(5);
  });

  it('is seen to be back as soon as it asks after it loaded anew', async () => {
    const { desk, id, watch } = await onWall();
    const known = async () => {
      const { boards } = await listBoards(desk);
      return boards.find(({ board }) => board.id === id)?.screens[0];
    };
    now += 5_000;
    await reloadBoardScreen(desk, id, (await known())!.id);
    now += 2_000;
    await watch(null);
    expect((await known())?.lastContactAt).toBe(START + 7_000);
  });

  it('is known by its size and when it was last heard of, to the half minute', async () => {
    const { desk, id, watch } = await onWall();
    const known = async () => {
      const { boards } = await listBoards(desk);
      return boards.find(({ board }) => board.id === id)?.screens[0];
    };
    await watch(null);
    now += 5_000;
    await watch(null);
    expect(await known()).toMatchObject({ ...SIZE, lastContactAt: START });
    now += 20_000;
    await watch(null);
    expect(await known()).toMatchObject({ lastContactAt: START + 25_000 });
    now += 1_000;
    await watch(null, { width: 3840, height: 2160 });
    expect(await known()).toMatchObject({ width: 3840, lastContactAt: START + 26_000 });
  });

  it('that leaves is not kept waiting for', async () => {
    const { watch, leave } = await onWall();
    const waiting = watch();
    await held(waiting);
    leave();
    expect(await waiting).toMatchObject({ shown: null });
  });
});
