import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeTicket } from '@/lib/desk/change-ticket';
import type { Desk } from '@/lib/desk/context';
import { listClosed } from '@/lib/desk/list-closed';
import { readAgents } from '@/lib/desk/read-agents';
import { searchPeople } from '@/lib/desk/search-people';
import { takeNext } from '@/lib/desk/take-next';
import type { Lookups } from '@/lib/domain/lookups';
import { byDueFirst } from '@/lib/domain/ticket-clocks';
import { inverseChange } from '@/lib/domain/ticket-change';
import { createHalo, type HaloSession } from '@/lib/halo/client';
import { fakeDesk } from '@/tests/support/fake-desk';
import { fakeTenant } from '@/tests/support/fake-tenant';
import type { RunningTenant } from '@/tests/support/running-tenant';
import { startCountingProxy, type CountingProxy } from './counting-proxy';
import { startSmallTenant } from './ready-desks';
import { signIn } from './sign-in';
import { serviceDesk } from './support';

let tenant: RunningTenant;
let proxy: CountingProxy;
let service: HaloSession;
let lookups: Lookups;
let technician: Desk;
let manager: Desk;
let read: () => Promise<void>;
let keys = 0;

const nextKey = () => `dispatch-${(keys += 1)}`;

// A tenant of its own: whoever takes the next ticket would take other tests' tickets.
beforeAll(async () => {
  tenant = await startSmallTenant();
  proxy = await startCountingProxy(tenant.url);
  service = serviceDesk({ url: tenant.url, data: tenant.data }).session;
  lookups = await service.lookups();
  const office = fakeDesk({ ...fakeTenant(Date.now), ...service.tickets, lookups });
  const halo = createHalo({ url: proxy.url, dialect: 'simplified', now: Date.now });
  const desk = async (username: string): Promise<Desk> => {
    const { access_token: token } = await signIn(username, { base: tenant.url });
    const session = halo.session({ current: async () => token, renew: async () => token });
    return { ...office.of(await session.me()), halo: session };
  };
  [technician, manager] = [await desk('technician'), await desk('manager')];
  read = office.read;
  await read();
});
afterAll(async () => {
  await proxy.close();
  await tenant.stop();
});

/** New tickets nobody has, of this team. */
async function create(count: number, teamId: number | undefined): Promise<number[]> {
  const team = lookups.teams.find(({ id }) => id === teamId);
  const [clientId] = (await service.tickets.listOpen({}, lookups)).tickets.map(
    (ticket) => ticket.clientId ?? 0,
  );
  const ids: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const words = { summary: `Waiting ${at}`, detailsHtml: '<p>x</p>' };
    const typeId = lookups.types[0]?.id ?? 0;
    const { id } = await service.tickets.create({
      ...words,
      clientId: clientId ?? 0,
      typeId,
      team,
    });
    ids.push(id);
  }
  return ids;
}

describe('a change of a ticket', () => {
  test('arrives whole, costs two calls, and is taken back to what was there', async () => {
    const [id = 0] = await create(1, lookups.teams[0]?.id);
    const calls = () => ['GET', 'POST'].map((how) => proxy.count(`${how} /api/Tickets`));
    const reads = () => proxy.count(`GET /api/Tickets/${id}`);
    const [before, readBefore] = [calls(), reads()];
    const agent = technician.viewer.agent.id;
    const input = {
      agentId: agent,
      teamId: lookups.teams.at(-1)?.id,
      priorityId: 1,
      category: lookups.categories.at(-1)?.path,
      statusId: lookups.statuses.find(({ role }) => role === 'in-progress')?.id,
      from: { agentId: null },
    };
    const changed = await changeTicket(technician, id, nextKey(), input);
    expect(calls()).toEqual([before[0], Number(before[1]) + 1]);
    expect(reads()).toBe(readBefore + 1);
    const { from, ...asked } = input;
    expect(changed.ticket).toMatchObject(asked);
    expect(changed.before).toMatchObject(from);
    expect(await service.tickets.get(id, lookups)).toMatchObject(asked);

    const back = inverseChange(changed.before, changed.ticket);
    expect((await changeTicket(manager, id, nextKey(), back!)).ticket).toMatchObject(
      changed.before,
    );
    // Who asks for what is there already has what they want; nothing is written for it.
    const written = calls()[1];
    const again = await changeTicket(technician, id, nextKey(), back!);
    expect(again.ticket).toMatchObject(changed.before);
    expect(again.before).toMatchObject(changed.before);
    expect(calls()[1]).toBe(written);
  });

  test('decided on from how the ticket was before is refused, and says who was quicker', async () => {
    const [id = 0] = await create(1, undefined);
    const assign = (desk: Desk) =>
      changeTicket(desk, id, nextKey(), {
        agentId: desk.viewer.agent.id,
        from: { agentId: null },
      });
    await assign(manager);
    await expect(assign(technician)).rejects.toMatchObject({
      code: 'changed-meanwhile',
      message: expect.stringContaining(`it is with ${manager.viewer.agent.name}`),
    });
  });

  test('to Resolved without a word is refused with the rule, and says so before it is sent', async () => {
    const [id = 0] = await create(1, undefined);
    const statusId = lookups.statuses.find(({ role }) => role === 'resolved')?.id;
    await expect(changeTicket(technician, id, nextKey(), { statusId })).rejects.toMatchObject({
      code: 'transition-refused',
      problems: { errors: [{ code: 'resolution-required' }] },
    });
    const key = nextKey();
    const input = { statusId, resolution: 'Turned it off and on' };
    expect((await changeTicket(technician, id, key, input)).ticket.role).toBe('resolved');
    expect((await changeTicket(technician, id, key, input)).ticket.role).toBe('resolved');
  });
});

describe('taking the next ticket', () => {
  test('by two people who press at once, again and again, gives each ticket to one of them', async () => {
    const { agent } = technician.viewer;
    const team = lookups.teams.find(({ name }) => agent.teamNames.includes(name));
    await create(6, team?.id);
    await read();
    const press = (desk: Desk) => takeNext(desk, nextKey());
    const desks = [technician, manager, technician, manager, technician, manager];
    const answers = await Promise.all(desks.map(press));
    const tickets = answers.flatMap(({ ticket }) => ticket ?? []);
    expect(tickets.length).toBeGreaterThanOrEqual(3);
    expect(new Set(tickets.map(({ id }) => id)).size).toBe(tickets.length);
    for (const [at, { ticket, before }] of answers.entries()) {
      if (!ticket) continue;
      expect(before?.agentId).toBeNull();
      const now = await service.tickets.get(ticket.id, lookups);
      expect(now.agentId).toBe(desks[at]?.viewer.agent.id);
    }
  });

  test('comes in the order of what is due, and means the same ticket for the same press', async () => {
    const key = nextKey();
    const first = await takeNext(technician, key);
    const second = await takeNext(technician, nextKey());
    expect((await takeNext(technician, key)).ticket?.id).toBe(first.ticket?.id);
    expect(byDueFirst(first.ticket!, second.ticket!)).toBeLessThan(0);
  });
});

test('every agent one can assign has a load that adds up with the tickets', async () => {
  await read();
  const { agents } = await readAgents(technician);
  const { tickets } = await service.tickets.listOpen({}, lookups);
  const open = tickets.filter(({ role }) => role !== 'resolved');
  expect(agents.length).toBeGreaterThan(3);
  for (const { id, open: count, presence, backAt } of agents) {
    expect([id, count]).toEqual([id, open.filter(({ agentId }) => agentId === id).length]);
    expect(['in', 'out', 'on-leave', 'unknown']).toContain(presence);
    if (backAt !== null) expect(backAt).toBeGreaterThan(Date.now());
  }
});

test('closed tickets come newest first, and by words; nobody is found by one letter', async () => {
  const page = await listClosed(technician, { q: '', page: 1 });
  expect(page).toMatchObject({ page: 1, pageSize: 50 });
  expect(page.rows.length).toBeGreaterThan(0);
  expect(page.matched).toBeGreaterThanOrEqual(page.rows.length);
  expect(new Set(page.rows.map(({ role }) => role))).toEqual(new Set(['closed']));
  const [row] = page.rows;
  const ofUser = await listClosed(technician, { q: '', page: 1, user: row?.userId ?? 0 });
  expect(new Set(ofUser.rows.map(({ userId }) => userId))).toEqual(new Set([row?.userId]));
  expect((await listClosed(technician, { q: '', page: 1000 })).rows).toEqual([]);

  const name = row?.userName ?? '';
  const { people } = await searchPeople(technician, name);
  expect(people.map(({ id }) => id)).toContain(row?.userId);
  expect((await searchPeople(technician, name.slice(0, 1))).people).toEqual([]);
});
