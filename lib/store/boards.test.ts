import { sql } from 'drizzle-orm';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Board } from '@/lib/domain/board';
import { boardScreensIn, type BoardScreens } from './board-screens';
import { boardsIn, type Boards } from './boards';
import { openStore, type Store } from './open';

const NOW = Date.UTC(2026, 10, 24, 9);
const DAY = 24 * 3_600_000;
const MOST = 50;
const SIZE = { width: 1920, height: 1080 };
const folder = mkdtempSync(join(tmpdir(), 'halyard-boards-'));
let store: Store;
let boards: Boards;
let screens: BoardScreens;

beforeAll(async () => {
  store = await openStore({ dataFolder: folder });
  boards = boardsIn(store);
  screens = boardScreensIn(store);
}, 60_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const boardWith = (over: Partial<Board> = {}): Board => ({
  id: crypto.randomUUID(),
  version: 0,
  name: 'Service desk',
  filter: { team: [4], client: [], type: [], priority: [] },
  panels: ['tiles', 'save'],
  maskClient: false,
  maskSummary: true,
  theme: 'night',
  zone: 'Europe/London',
  ...over,
});

/** A board with a link to it. */
async function linked(expiresAt: number | null = null) {
  const board = boardWith();
  await boards.save(board, MOST);
  const link = await linkOf(board.id, expiresAt);
  return { board, ...link };
}

async function linkOf(boardId: string, expiresAt: number | null = null) {
  const named = { name: 'Wall', createdAt: NOW, createdBy: 'Maya', expiresAt };
  const made = await boards.addLink(boardId, named, MOST);
  if (typeof made === 'string') throw new Error(made);
  return { linkId: made.id, key: made.key };
}

const open = (boardId: string, key: string, token: string | null = null, now = NOW) =>
  screens.open(boardId, { key, token, ...SIZE }, MOST, now);
const shows = async (boardId: string, token: string | null, now = NOW) =>
  token !== null && (await screens.find(boardId, token, now)) !== null;

describe('a board', () => {
  it('is kept as it was made, and changed only by who saw how it was', async () => {
    const board = boardWith({ name: 'Once' });
    expect(await boards.save(board, MOST)).toBe('saved');
    expect(await boards.find(board.id)).toEqual({
      board: { ...board, version: 1 },
      links: [],
      screens: [],
    });
    const both = await Promise.all(
      ['Twice', 'Also twice'].map((name) => boards.save({ ...board, version: 1, name }, MOST)),
    );
    expect(both.sort()).toEqual(['changed', 'saved']);
    expect(await boards.save(board, MOST)).toBe('changed');
    expect((await boards.find(board.id))?.board.version).toBe(2);
    await boards.remove(board.id);
    expect(await boards.save({ ...board, version: 2 }, MOST)).toBe('gone');
    expect(await boards.find(board.id)).toBeNull();
  });

  it('is one of so many and no more, however many are made at once', async () => {
    const room = (await boards.list()).length + 2;
    const made = await Promise.all(Array.from({ length: 4 }, () => boards.save(boardWith(), room)));
    expect(made.filter((each) => each === 'full')).toHaveLength(2);
  });

  it('goes with its links and what they let in, and no other does', async () => {
    const [gone, stays] = [await linked(), await linked()];
    const tokens = [await open(gone.board.id, gone.key), await open(stays.board.id, stays.key)];
    await boards.remove(gone.board.id);
    expect(await shows(gone.board.id, tokens[0]!)).toBe(false);
    expect(await open(gone.board.id, gone.key)).toBeNull();
    expect(await shows(stays.board.id, tokens[1]!)).toBe(true);
    const named = { name: 'Late', createdAt: NOW, createdBy: 'Maya', expiresAt: null };
    expect(await boards.addLink(gone.board.id, named, MOST)).toBe('gone');
  });
});

describe('a link', () => {
  it('has a key of 256 bits that stands nowhere, nor does what its screens are known by', async () => {
    const { board, key } = await linked();
    const token = await open(board.id, key);
    expect(key).toMatch(/^[\w-]{43}$/);
    for (const table of ['boards', 'board_links', 'board_screens']) {
      const { rows } = await store.db.execute(sql.raw(`select * from ${table}`));
      expect(JSON.stringify(rows)).not.toContain(key);
      expect(JSON.stringify(rows)).not.toContain(token);
    }
    const told = JSON.stringify(await boards.find(board.id));
    const { rows } = await store.db.execute(sql`select key_hash from board_links`);
    for (const { key_hash: hash } of rows) expect(told).not.toContain(hash);
  });

  it('opens its own board and no other, and only with its very key', async () => {
    const [one, other] = [await linked(), await linked()];
    expect(await open(other.board.id, one.key)).toBeNull();
    expect(await open(one.board.id, one.key.toLowerCase())).toBeNull();
    expect(await open(crypto.randomUUID(), one.key)).toBeNull();
    expect(await open(one.board.id, one.key)).not.toBeNull();
  });

  it('opens up to the instant it expires at, and shows the board no longer than that', async () => {
    const { board, key } = await linked(NOW + DAY);
    const token = await open(board.id, key, null, NOW + DAY - 1);
    expect(await shows(board.id, token, NOW + DAY - 1)).toBe(true);
    expect(await shows(board.id, token, NOW + DAY)).toBe(false);
    expect(await open(board.id, key, null, NOW + DAY)).toBeNull();
    expect(await open(board.id, key, token, NOW + DAY)).toBeNull();
  });

  it('with a new key opens nothing by the old one, and keeps the screens that are up', async () => {
    const { board, linkId, key } = await linked();
    const token = await open(board.id, key);
    const renewed = await boards.renewKey(board.id, linkId);
    expect(await open(board.id, key)).toBeNull();
    expect(await shows(board.id, token)).toBe(true);
    // A kiosk starts with the link it was set up with.
    expect(await open(board.id, key, token)).toBe(token);
    expect(await open(board.id, renewed!, token)).toBe(token);
    expect((await boards.find(board.id))?.screens).toHaveLength(1);
    expect(await boards.renewKey(crypto.randomUUID(), linkId)).toBeNull();
  });

  it('that is withdrawn takes its screens with it; a way by another board does nothing', async () => {
    const [one, other] = [await linked(), await linked()];
    const token = await open(one.board.id, one.key);
    await boards.removeLink(other.board.id, one.linkId);
    expect(await shows(one.board.id, token)).toBe(true);
    await boards.removeLink(one.board.id, one.linkId);
    expect(await shows(one.board.id, token)).toBe(false);
    expect(await boards.find(one.board.id)).toMatchObject({ links: [], screens: [] });
  });

  it('is one of so many of its board, however many are made at once', async () => {
    const { board } = await linked();
    const named = { name: 'Wall', createdAt: NOW, createdBy: 'Maya', expiresAt: null };
    const made = await Promise.all(
      Array.from({ length: 4 }, () => boards.addLink(board.id, named, 3)),
    );
    expect(made.filter((each) => each === 'full')).toHaveLength(2);
  });
});

describe('a screen', () => {
  it('stays the one it is when it comes by another link of its board', async () => {
    const { board, linkId, key } = await linked();
    const token = await open(board.id, key);
    const second = await linkOf(board.id);
    expect(await open(board.id, second.key, token, NOW + DAY)).toBe(token);
    await boards.removeLink(board.id, linkId);
    expect((await boards.find(board.id))?.screens).toMatchObject([
      { linkId: second.linkId, firstContactAt: NOW, lastContactAt: NOW + DAY, reloadAt: null },
    ]);
  });

  it('shows no other board by what lets it in', async () => {
    const [one, other] = [await linked(), await linked()];
    const token = await open(one.board.id, one.key);
    expect(await shows(other.board.id, token)).toBe(false);
    const another = await open(other.board.id, other.key, token);
    expect(another).not.toBe(token);
    expect(await shows(one.board.id, token)).toBe(true);
  });

  it('is remembered with its size, and told to load anew by a manager of its board', async () => {
    const [one, other] = [await linked(), await linked()];
    const token = (await open(one.board.id, one.key)) ?? '';
    const known = await screens.find(one.board.id, token, NOW);
    await screens.hear(known!.screen.id, { width: 3840, height: 2160 }, NOW + 5_000);
    await boards.reloadScreen(other.board.id, known!.screen.id, NOW + 6_000);
    expect((await boards.find(one.board.id))?.screens).toMatchObject([
      { width: 3840, height: 2160, lastContactAt: NOW + 5_000, reloadAt: null },
    ]);
    await boards.reloadScreen(one.board.id, known!.screen.id, NOW + 7_000);
    expect(await screens.find(one.board.id, token, NOW)).toMatchObject({
      screen: { reloadAt: NOW + 7_000 },
    });
    await boards.removeScreen(other.board.id, known!.screen.id);
    expect(await shows(one.board.id, token)).toBe(true);
    await boards.removeScreen(one.board.id, known!.screen.id);
    expect(await shows(one.board.id, token)).toBe(false);
  });

  it('that is silent for longest makes room for a new one of its link; one that is up never does', async () => {
    const { board, key } = await linked();
    const { board: others, key: otherKey } = await linked();
    const other = await screens.open(others.id, { key: otherKey, token: null, ...SIZE }, 2, NOW);
    const open = (minute: number) =>
      screens.open(board.id, { key, token: null, ...SIZE }, 2, NOW + minute * 60_000);
    const first = await open(0);
    const second = await open(1);
    const third = await open(10);
    expect(await shows(board.id, first)).toBe(false);
    expect(await shows(board.id, second)).toBe(true);
    const fourth = await open(10);
    expect(await shows(board.id, second)).toBe(false);
    expect(await open(11)).toBeNull();
    for (const token of [third, fourth]) expect(await shows(board.id, token)).toBe(true);
    expect(await shows(others.id, other)).toBe(true);
  });

  it('whose link is withdrawn while it opens it once more is not let in, and nothing fails', async () => {
    for (let round = 0; round < 20; round += 1) {
      const one = await linked();
      const token = await screens.open(
        one.board.id,
        { key: one.key, token: null, ...SIZE },
        MOST,
        NOW,
      );
      const again = screens.open(one.board.id, { key: one.key, token, ...SIZE }, MOST, NOW);
      await Promise.all([again, boards.removeLink(one.board.id, one.linkId)]);
      expect(await shows(one.board.id, await again)).toBe(false);
    }
  });
});
