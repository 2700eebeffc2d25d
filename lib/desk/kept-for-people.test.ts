import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseSettings } from '@/lib/contracts/settings';
import { parseSystemSettings } from '@/lib/contracts/system';
import { templateInput } from '@/lib/contracts/templates';
import { viewChange, viewInput } from '@/lib/contracts/views';
import type { Agent, DeskRole } from '@/lib/domain/ticket';
import { agentSettingsIn } from '@/lib/store/agent-settings';
import { boardsIn } from '@/lib/store/boards';
import { deskSettingsIn } from '@/lib/store/desk-settings';
import { openStore, type Store } from '@/lib/store/open';
import { ownTemplatesIn } from '@/lib/store/own-templates';
import { savedViewsIn } from '@/lib/store/saved-views';
import { seenTicketsIn } from '@/lib/store/seen-tickets';
import { fakeDesk } from '@/tests/support/fake-desk';
import { fakeTenant, type FakeTenant } from '@/tests/support/fake-tenant';
import type { Desk } from './context';
import { markSeen, readSeen } from './seen';
import { changeOwnSettings } from './settings';
import { changeSystem, readSystem } from './system-settings';
import { listTemplates, removeTemplate, saveTemplate } from './templates';
import { changeView, listViews, removeView, saveView } from './views';

const NOW = Date.UTC(2026, 10, 24, 9);
const folder = mkdtempSync(join(tmpdir(), 'halyard-keep-'));
let store: Store;
let tenant: FakeTenant;

beforeAll(async () => {
  store = await openStore({ dataFolder: folder });
  tenant = fakeTenant(() => NOW);
}, 60_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** The desk of an agent, on a store of its own. */
function deskOf(agent: Partial<Agent> & { id: number }, role: DeskRole = 'technician'): Desk {
  const desk = fakeDesk(tenant).of(agent);
  const system = deskSettingsIn(store, parseSystemSettings);
  return {
    ...desk,
    viewer: { ...desk.viewer, role },
    keep: {
      ...desk.keep,
      settings: agentSettingsIn(store, parseSettings),
      views: savedViewsIn(store),
      seen: seenTicketsIn(store),
      templates: ownTemplatesIn(store),
      boards: boardsIn(store),
      system: {
        read: system.read,
        save: system.merge,
        ownLookups: async () => tenant.lookups,
        defaultManagerRoles: ['Manager'],
      },
    },
  };
}

const MAYA = { id: 7, name: 'Maya', teamNames: ['Service Desk'] };
const OLA = { id: 8, name: 'Ola', teamNames: ['Service Desk', 'Projects'] };
const input = (over: object = {}) =>
  viewInput.parse({ name: 'Late', team: null, query: 'sla=breached', ...over });
const newId = () => crypto.randomUUID();

describe('a saved view', () => {
  it('is its owner’s alone until it is shared with one of their teams', async () => {
    const id = newId();
    const { view } = await saveView(deskOf(MAYA), id, input());
    expect(view).toMatchObject({ id, ownerId: 7, ownerName: 'Maya', team: null });
    const seenByOla = async () => (await listViews(deskOf(OLA))).filter((each) => each.id === id);
    expect(await seenByOla()).toEqual([]);
    await saveView(deskOf(MAYA), id, input({ team: 'Service Desk' }));
    expect(await seenByOla()).toHaveLength(1);
  });

  it('is not shared with a team its owner is not in', async () => {
    await expect(
      saveView(deskOf(MAYA), newId(), input({ team: 'Projects' })),
    ).rejects.toMatchObject({ code: 'not-your-team' });
  });

  it('is changed by its owner only, also where it is shared', async () => {
    const id = newId();
    await saveView(deskOf(MAYA), id, input({ team: 'Service Desk' }));
    await expect(saveView(deskOf(OLA, 'admin'), id, input())).rejects.toMatchObject({
      code: 'not-your-view',
    });
  });

  it('keeps what another window made of it when it is moved', async () => {
    const id = newId();
    await saveView(deskOf(MAYA), id, input());
    await saveView(deskOf(MAYA), id, input({ name: 'Very late', team: 'Service Desk' }));
    const { view } = await changeView(deskOf(MAYA), id, viewChange.parse({ position: 5 }));
    expect(view).toMatchObject({ name: 'Very late', team: 'Service Desk', position: 5 });
  });

  it('is not changed by others, not shared elsewhere, and not brought back by a change', async () => {
    const id = newId();
    await saveView(deskOf(MAYA), id, input({ team: 'Service Desk' }));
    const code = (code: string) => expect.objectContaining({ code });
    await expect(changeView(deskOf(OLA, 'admin'), id, { name: 'Mine' })).rejects.toEqual(
      code('not-your-view'),
    );
    await expect(changeView(deskOf(MAYA), id, { team: 'Projects' })).rejects.toEqual(
      code('not-your-team'),
    );
    await removeView(deskOf(MAYA), id);
    await expect(changeView(deskOf(MAYA), id, { position: 2 })).rejects.toEqual(code('view-gone'));
    expect((await listViews(deskOf(MAYA))).some((view) => view.id === id)).toBe(false);
  });

  it.each<[DeskRole, boolean, boolean]>([
    ['technician', true, false],
    ['manager', true, true],
    ['admin', true, true],
    ['admin', false, false],
  ])('is deleted by a %s who does not own it, shared %s: %s', async (role, isShared, isGone) => {
    const id = newId();
    await saveView(deskOf(MAYA), id, input({ team: isShared ? 'Service Desk' : null }));
    const removing = removeView(deskOf(OLA, role), id);
    if (isGone) await removing;
    else await expect(removing).rejects.toMatchObject({ code: 'not-your-view' });
    const views = await listViews(deskOf(MAYA));
    expect(views.some((view) => view.id === id)).toBe(!isGone);
  });

  it('may be deleted twice', async () => {
    const id = newId();
    await saveView(deskOf(MAYA), id, input());
    await removeView(deskOf(MAYA), id);
    await removeView(deskOf(MAYA), id);
  });

  it('is one of a hundred at most', async () => {
    const busy = deskOf({ id: 70 });
    for (let at = 0; at < 100; at += 1) await saveView(busy, newId(), input());
    await expect(saveView(busy, newId(), input())).rejects.toMatchObject({
      code: 'too-many-views',
    });
  });
});

describe('the name of a saved view', () => {
  it.each(['', '   ', 'a'.repeat(61), 'Two\nlines', 'photo\u202Egpj.exe', '\u200b', '\u0000'])(
    'cannot be %j',
    (name) => {
      expect(viewInput.safeParse({ name, team: null, query: '' }).success).toBe(false);
    },
  );

  it.each(['Late', '  Late ', '🔥 Late', 'متأخر', '<b>Late</b>', 'W'.repeat(60)])(
    'can be %j',
    (name) => {
      expect(viewInput.parse({ name, team: null, query: '' }).name).toBe(name.trim());
    },
  );

  it('goes with a list’s address, not with a page’s', () => {
    for (const query of ['?sla=breached', 'q=a b', 'q=\u0000', `q=${'a'.repeat(2_000)}`]) {
      expect(viewInput.safeParse({ name: 'Late', team: null, query }).success).toBe(false);
    }
    expect(input({ query: 'q=größe&category=Email+%3E+Outlook' }).query).toContain('größe');
  });
});

describe('templates', () => {
  const canned = [
    { id: 3, name: 'We are on it', html: '<p>Hello {{contact.firstName}}</p>' },
    { id: 4, name: 'Bye', html: '<p>Bye</p>' },
  ];
  const withCanned = (agent: { id: number }): Desk => {
    const desk = deskOf(agent);
    return { ...desk, halo: { ...desk.halo, cannedTexts: async () => canned } };
  };
  const text = (over: object = {}) =>
    templateInput.parse({ name: 'Mine', html: '<p>Hi</p>', ...over });

  it('are the tenant’s and one’s own, by name, and nobody else’s', async () => {
    const id = newId();
    await saveTemplate(withCanned({ id: 81 }), newId(), text({ name: 'Another’s' }));
    const { templates } = await saveTemplate(withCanned({ id: 80 }), id, text());
    expect(templates).toEqual([
      { id: '4', name: 'Bye', html: '<p>Bye</p>', isOwn: false },
      { id, name: 'Mine', html: '<p>Hi</p>', isOwn: true },
      { id: '3', name: 'We are on it', html: canned[0]?.html, isOwn: false },
    ]);
    expect((await removeTemplate(withCanned({ id: 80 }), id)).templates).toHaveLength(2);
  });

  it('hold placeholders, and nothing that runs', async () => {
    const html = '<p onclick="x()">Dear {{contact.firstName}},<script>x()</script></p>';
    await saveTemplate(withCanned({ id: 82 }), newId(), text({ html }));
    const { templates } = await listTemplates(withCanned({ id: 82 }));
    expect(templates.find(({ isOwn }) => isOwn)?.html).toBe('<p>Dear {{contact.firstName}},</p>');
  });

  it('of somebody else are neither changed nor deleted', async () => {
    const id = newId();
    await saveTemplate(withCanned({ id: 83 }), id, text());
    const other = withCanned({ id: 84 });
    const refusal = { code: 'not-your-template' };
    await expect(saveTemplate(other, id, text())).rejects.toMatchObject(refusal);
    await expect(removeTemplate(other, id)).rejects.toMatchObject(refusal);
    expect((await listTemplates(withCanned({ id: 83 }))).templates).toHaveLength(3);
  });

  it('are a hundred of one’s own at most', async () => {
    const busy = withCanned({ id: 85 });
    for (let at = 0; at < 100; at += 1) await saveTemplate(busy, newId(), text());
    await expect(saveTemplate(busy, newId(), text())).rejects.toMatchObject({
      code: 'too-many-templates',
    });
  });

  it.each(['', '   ', 'a'.repeat(61), 'Two\nlines', '\u0000'])('cannot be named %j', (name) => {
    expect(templateInput.safeParse({ name, html: '<p>Hi</p>' }).success).toBe(false);
  });
});

it('an agent’s choices are answered whole, with the server’s clock', async () => {
  const desk = deskOf({ id: 60 });
  expect(await changeOwnSettings(desk, { theme: 'dark' })).toMatchObject({
    theme: 'dark',
    density: 'compact',
    serverNow: NOW,
  });
});

it('a ticket an agent looked at counts as seen from then on', async () => {
  const desk = deskOf({ id: 61 });
  expect(await readSeen(desk)).toEqual({ serverNow: NOW, since: NOW, seen: {} });
  tenant.put({ id: 101, role: 'closed' });
  await markSeen(desk, 101);
  expect((await readSeen(desk)).seen).toEqual({ 101: NOW });
});

it('a ticket that is not there, or not shown to the agent, is not kept as seen', async () => {
  const desk = deskOf({ id: 62 });
  await readSeen(desk);
  await expect(markSeen(desk, 2_000_000_000)).rejects.toMatchObject({ kind: 'not-found' });
  expect((await readSeen(desk)).seen).toEqual({});
});

it('a ticket of the agent’s list counts as seen without a call of the tenant', async () => {
  const office = fakeDesk(tenant);
  tenant.put({ id: 102 });
  await office.read();
  const desk = { ...office.of({ id: 63 }), keep: deskOf({ id: 63 }).keep };
  tenant.calls.length = 0;
  await markSeen(desk, 102);
  expect(tenant.calls).toEqual([]);
});

describe('what administrators choose for the desk', () => {
  const admin = () => deskOf(MAYA, 'admin');
  const routing = { byCategory: {}, byClient: {}, byType: {} };

  it('is answered beside what holds without it', async () => {
    const before = await readSystem(admin());
    expect(before).toMatchObject({ statusRoles: {}, managerRoles: null, routing });
    expect(before.ownStatuses).toEqual(tenant.lookups.statuses);
    expect(before.defaultManagerRoles).toEqual(['Manager']);

    const { version } = before;
    const after = await changeSystem(admin(), { version, statusRoles: { 31: 'closed' } });
    expect(after).toMatchObject({ statusRoles: { 31: 'closed' }, managerRoles: null });
    await changeSystem(admin(), { version: after.version, managerRoles: ['Lead'] });
    expect(await readSystem(admin())).toMatchObject({
      statusRoles: { 31: 'closed' },
      managerRoles: ['Lead'],
    });
  });

  it('is not overwritten by who did not see it', async () => {
    const { version } = await readSystem(admin());
    await changeSystem(admin(), { version, managerRoles: ['Lead', 'Duty'] });
    await expect(changeSystem(admin(), { version, managerRoles: [] })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    expect((await readSystem(admin())).managerRoles).toEqual(['Lead', 'Duty']);
  });

  it('is refused where HaloPSA knows nothing of it, naming each row', async () => {
    const { version } = await readSystem(admin());
    await expect(
      changeSystem(admin(), { version, statusRoles: { 404: 'closed' } }),
    ).rejects.toMatchObject({ code: 'unknown-status-id' });
    await expect(
      changeSystem(admin(), { version, routing: { ...routing, byType: { 1: 4, 99: 98 } } }),
    ).rejects.toMatchObject({
      code: 'routing-invalid',
      problems: { fields: { 'routing.byType.99': expect.stringMatching(/no such team/) } },
    });
    expect((await readSystem(admin())).version).toBe(version);
  });
});
