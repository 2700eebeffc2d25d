import { sql } from 'drizzle-orm';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agentSettingsIn } from './agent-settings';
import { deskSettingsIn } from './desk-settings';
import { openStore } from './open';
import type { Store } from './open';
import { ownTemplatesIn } from './own-templates';
import { savedViewsIn, type ViewToKeep } from './saved-views';
import { seenTicketsIn } from './seen-tickets';

const NOW = Date.UTC(2026, 10, 24, 9);
const DAY = 24 * 3_600_000;
const folder = mkdtempSync(join(tmpdir(), 'halyard-people-'));
let store: Store;

beforeAll(async () => {
  store = await openStore({ dataFolder: folder });
}, 60_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

type Choice = { theme: string; density: string };
const parse = (chosen: unknown): Choice => ({
  theme: 'system',
  density: 'compact',
  ...(chosen as Partial<Choice>),
});

describe('what an agent chose', () => {
  it('is theirs alone, and what they did not choose stays open', async () => {
    const settings = agentSettingsIn(store, parse);
    expect(await settings.read(7)).toEqual({ theme: 'system', density: 'compact' });
    await settings.merge(7, { theme: 'dark' });
    expect(await settings.read(7)).toEqual({ theme: 'dark', density: 'compact' });
    expect(await settings.read(8)).toEqual({ theme: 'system', density: 'compact' });
    const { rows } = await store.db.execute(sql`select chosen from agent_settings`);
    expect(rows).toEqual([{ chosen: { theme: 'dark' } }]);
  });

  it('is kept whole when two windows choose at once', async () => {
    const settings = agentSettingsIn(store, parse);
    await Promise.all([
      settings.merge(9, { theme: 'light' }),
      settings.merge(9, { density: 'comfortable' }),
    ]);
    expect(await settings.read(9)).toEqual({ theme: 'light', density: 'comfortable' });
  });
});

describe('what administrators chose for the desk', () => {
  it('is changed only by who saw how it was', async () => {
    const desk = deskSettingsIn(store, parse);
    const before = await desk.read();
    expect(before).toEqual({ settings: { theme: 'system', density: 'compact' }, version: 0 });
    expect(await desk.merge({ theme: 'dark' }, 7)).toBeNull();

    const both = await Promise.all([
      desk.merge({ theme: 'dark' }, before.version),
      desk.merge({ theme: 'light' }, before.version),
    ]);
    expect(both.filter((saved) => saved === null)).toHaveLength(1);

    const now = await desk.read();
    expect(now.version).toBe(1);
    expect(await desk.merge({ density: 'comfortable' }, now.version)).toEqual({
      settings: { theme: now.settings.theme, density: 'comfortable' },
      version: 2,
    });
    expect(await desk.merge({ theme: 'system' }, now.version)).toBeNull();
  });
});

const view = (over: Partial<ViewToKeep> = {}): ViewToKeep => ({
  id: crypto.randomUUID(),
  name: 'Mine, late',
  ownerId: 7,
  ownerName: 'Maya',
  team: null,
  query: 'sla=breached',
  position: null,
  ...over,
});
const MOST = 100;

describe('saved views', () => {
  it('are seen by their owner and by the team they are shared with', async () => {
    const views = savedViewsIn(store);
    const own = await views.save(view({ ownerId: 20, name: 'Own' }), MOST);
    const shared = await views.save(
      view({ ownerId: 21, name: 'Ours', team: 'Service Desk' }),
      MOST,
    );
    await views.save(view({ ownerId: 21, name: 'Not ours', team: 'Projects' }), MOST);
    expect(await views.list(20, ['Service Desk'])).toEqual([own, shared]);
    expect(await views.list(22, ['Service Desk'])).toEqual([shared]);
    expect(await views.list(22, [])).toEqual([]);
  });

  it('come last when new, and stay in their place when changed', async () => {
    const views = savedViewsIn(store);
    const first = view({ ownerId: 30, name: 'First' });
    await views.save(first, MOST);
    await views.save(view({ ownerId: 30, name: 'Second' }), MOST);
    await views.save({ ...first, name: 'First of all', query: '' }, MOST);
    const names = (await views.list(30, [])).map(({ name, position }) => [name, position]);
    expect(names).toEqual([
      ['First of all', 0],
      ['Second', 1],
    ]);
    await views.save({ ...first, position: 9 }, MOST);
    expect((await views.list(30, [])).map(({ name }) => name)).toEqual(['Second', 'First']);
  });

  it('are changed in what is named alone, by their owner, and not brought back', async () => {
    const views = savedViewsIn(store);
    const known = view({ ownerId: 31 });
    await views.save(known, MOST);
    const elsewhere = { name: 'Renamed elsewhere', query: 'team=4' };
    await views.save({ ...known, ...elsewhere }, MOST);
    expect(await views.change(known.id, 31, { position: 3 })).toMatchObject({
      ...elsewhere,
      position: 3,
    });
    expect(await views.change(known.id, 32, { position: 0 })).toBeNull();
    await views.remove(known.id);
    expect(await views.change(known.id, 31, { position: 4 })).toBeNull();
    expect(await views.find(known.id)).toBeNull();
  });

  it('have no place behind the last one there is', async () => {
    const views = savedViewsIn(store);
    await views.save(view({ ownerId: 33, position: 1_000_000 }), MOST);
    expect(await views.save(view({ ownerId: 33 }), MOST)).toMatchObject({ position: 1_000_000 });
  });

  it('cannot be replaced by anybody else', async () => {
    const views = savedViewsIn(store);
    const theirs = view({ ownerId: 40 });
    await views.save(theirs, MOST);
    expect(await views.save({ ...theirs, ownerId: 41, name: 'Grabbed' }, MOST)).toBe('taken');
    expect(await views.find(theirs.id)).toMatchObject({ ownerId: 40, name: 'Mine, late' });
  });

  it('are so many and no more, however many are saved at once', async () => {
    const views = savedViewsIn(store);
    const saved = await Promise.all(
      Array.from({ length: 5 }, () => views.save(view({ ownerId: 50 }), 3)),
    );
    expect(saved.filter((each) => each === 'full')).toHaveLength(2);
    const [kept] = await views.list(50, []);
    expect(await views.save({ ...kept!, name: 'Renamed' }, 3)).toMatchObject({ name: 'Renamed' });
  });

  it('are gone once removed', async () => {
    const views = savedViewsIn(store);
    const gone = view();
    await views.save(gone, MOST);
    await views.remove(gone.id);
    expect(await views.find(gone.id)).toBeNull();
  });
});

describe('templates of one’s own', () => {
  const template = (ownerId: number, over: object = {}) => ({
    ...{ id: crypto.randomUUID(), ownerId, name: 'Greeting', html: '<p>Hello</p>' },
    ...over,
  });

  it('are their owner’s alone, by name', async () => {
    const templates = ownTemplatesIn(store);
    const [second, first] = [template(20), template(20, { name: 'Goodbye' })];
    for (const each of [second, first, template(21)]) await templates.save(each, MOST);
    expect(await templates.list(20)).toEqual([first, second]);
  });

  it('are replaced and removed by their owner, and by nobody else', async () => {
    const templates = ownTemplatesIn(store);
    const known = template(30);
    await templates.save(known, MOST);
    const grabbed = { ...known, ownerId: 31, name: 'Grabbed' };
    expect(await templates.save(grabbed, MOST)).toBe('taken');
    expect(await templates.remove(known.id, 31)).toBe('taken');
    expect(await templates.list(30)).toEqual([known]);
    const better = { ...known, html: '<p>Hello {{contact.firstName}}</p>' };
    expect(await templates.save(better, MOST)).toBe('saved');
    expect(await templates.list(30)).toEqual([better]);
    expect(await templates.remove(known.id, 30)).toBe('removed');
    expect(await templates.remove(known.id, 30)).toBe('removed');
    expect(await templates.list(30)).toEqual([]);
  });

  it('are so many and no more, however many are saved at once', async () => {
    const templates = ownTemplatesIn(store);
    const saved = await Promise.all(
      Array.from({ length: 5 }, () => templates.save(template(40), 3)),
    );
    expect(saved.filter((each) => each === 'full')).toHaveLength(2);
    const [kept] = await templates.list(40);
    expect(await templates.save({ ...kept!, name: 'Renamed' }, 3)).toBe('saved');
  });
});

describe('what an agent has seen', () => {
  it('is everything, for one who never asked before', async () => {
    const seen = seenTicketsIn(store);
    expect(await seen.read(7, NOW)).toEqual({ since: NOW, seen: {} });
    expect(await seen.read(7, NOW + 5_000)).toEqual({ since: NOW, seen: {} });
  });

  it('is each ticket up to when they last looked, theirs alone', async () => {
    const seen = seenTicketsIn(store);
    await seen.read(8, NOW);
    await seen.mark(8, 101, NOW + 2_000);
    await seen.mark(8, 101, NOW + 1_000);
    await seen.mark(8, 102, NOW + 3_000);
    expect((await seen.read(8, NOW + 4_000)).seen).toEqual({
      101: NOW + 2_000,
      102: NOW + 3_000,
    });
    expect((await seen.read(7, NOW + 4_000)).seen).toEqual({});
  });

  it('is everything again after two weeks, so that it does not grow for ever', async () => {
    const seen = seenTicketsIn(store);
    await seen.read(9, NOW);
    await seen.mark(9, 101, NOW + DAY);
    await seen.mark(9, 102, NOW + 20 * DAY);
    const later = NOW + 20 * DAY;
    expect((await seen.read(9, later)).since).toBe(later - 14 * DAY);
    expect(await seen.read(9, later)).toEqual({ since: later - 14 * DAY, seen: { 102: later } });
  });
});
