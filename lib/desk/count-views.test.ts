import { beforeEach, describe, expect, it } from 'vitest';
import type { SavedView } from '@/lib/domain/saved-view';
import { HaloError } from '@/lib/halo/errors';
import { fakeDesk, type FakeDesk } from '@/tests/support/fake-desk';
import { fakeTenant, type FakeTenant } from '@/tests/support/fake-tenant';
import type { Desk } from './context';
import { countViews } from './count-views';

const NOW = Date.UTC(2026, 10, 24, 9);
const ROSA = 7;
const SERVICE_DESK = 4;
const view = (id: string, query: string): SavedView => ({
  id,
  name: id,
  ownerId: ROSA,
  ownerName: 'Rosa Lind',
  team: null,
  query,
  position: 0,
});

describe('the views in the side bar', () => {
  let tenant: FakeTenant;
  let office: FakeDesk;
  let saved: SavedView[];

  const desk = (over: Partial<Desk> = {}): Desk => {
    const of = office.of({ id: ROSA, teamNames: [' service desk'] });
    const views = { ...of.keep.views, list: async () => saved };
    return { ...of, keep: { ...of.keep, views }, ...over };
  };

  beforeEach(async () => {
    tenant = fakeTenant(() => NOW);
    office = fakeDesk(tenant);
    saved = [];
    tenant.put({ id: 1, agentId: ROSA, teamId: SERVICE_DESK });
    tenant.put({ id: 2, agentId: null, teamId: SERVICE_DESK, summary: 'Printer jams' });
    tenant.put({ id: 3, agentId: 8, teamId: 5, role: 'resolved', statusId: 8 });
    await office.read();
  });

  it('tell how many open tickets each of them holds, built-in ones and saved ones', async () => {
    saved = [view('printers', 'q=printer'), view('resolved', 'status=8')];
    const { counts, teamIds, views, version } = await countViews(desk());
    expect(counts).toMatchObject({ mine: 1, unassigned: 1, team: 2, open: 2, late: 0 });
    expect(counts).toMatchObject({ printers: 1, resolved: 1 });
    expect({ teamIds, version }).toEqual({ teamIds: [SERVICE_DESK], version: 'a.1' });
    expect(views).toEqual(saved);
  });

  it('are there without numbers while nobody has read the tenant yet', async () => {
    office.isRead = false;
    saved = [view('printers', 'q=printer')];
    expect(await countViews(desk())).toMatchObject({ counts: {}, views: saved });
  });

  it('are there without numbers where the tenant does not say what the agent may see', async () => {
    const { live } = desk();
    const list = () => Promise.reject(new HaloError('unavailable', 'down', { status: 503 }));
    const answer = await countViews(desk({ live: { ...live, list } }));
    expect(answer).toMatchObject({ counts: {}, teamIds: [SERVICE_DESK] });
  });

  it('are there without the team’s where the tenant’s lists were never read', async () => {
    const lookups = () => Promise.reject(new HaloError('unavailable', 'down', { status: 503 }));
    const { teamIds, counts } = await countViews(desk({ lookups }));
    expect(teamIds).toEqual([]);
    expect(counts).toMatchObject({ mine: 1 });
    expect(counts).not.toHaveProperty('team');
  });
});
