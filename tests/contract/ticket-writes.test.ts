import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actionInput, type ActionInput } from '@/lib/contracts/action';
import { addAction } from '@/lib/desk/add-action';
import type { Desk } from '@/lib/desk/context';
import { linkTickets } from '@/lib/desk/link-tickets';
import { mergeTickets } from '@/lib/desk/merge-tickets';
import { openTicket } from '@/lib/desk/open-ticket';
import type { Lookups } from '@/lib/domain/lookups';
import { createHalo, type HaloSession } from '@/lib/halo/client';
import { fakeDesk } from '@/tests/support/fake-desk';
import { fakeTenant } from '@/tests/support/fake-tenant';
import type { RunningTenant } from '@/tests/support/running-tenant';
import { startCountingProxy, type CountingProxy } from './counting-proxy';
import { startSmallTenant } from './ready-desks';
import { signIn } from './sign-in';
import { serviceDesk } from './support';

const dialects = ['simplified', 'real'] as const;

describe.each(dialects)('what an agent writes to a ticket of a %s tenant', (dialect) => {
  let tenant: RunningTenant;
  let proxy: CountingProxy;
  let service: HaloSession;
  let lookups: Lookups;
  let desk: Desk;
  let keys = 0;

  const nextKey = () => `write-number-${(keys += 1)}`;
  const posts = () =>
    ['Tickets', 'Actions'].map((resource) => proxy.count(`POST /api/${resource}`));
  const statusId = (role: string) => lookups.statuses.find((status) => status.role === role)?.id;

  beforeAll(async () => {
    tenant = await startSmallTenant({ TENANT_DIALECT: dialect });
    proxy = await startCountingProxy(tenant.url);
    service = serviceDesk({ url: tenant.url, data: tenant.data, dialect }).session;
    lookups = await service.lookups();
    const office = fakeDesk({ ...fakeTenant(Date.now), ...service.tickets, lookups });
    const { access_token: token } = await signIn('technician', { base: tenant.url });
    const halo = createHalo({ url: proxy.url, dialect, now: Date.now });
    const session = halo.session({ current: async () => token, renew: async () => token });
    desk = { ...office.of(await session.me()), halo: session };
  });
  afterAll(async () => {
    await proxy.close();
    await tenant.stop();
  });

  async function create(summary: string): Promise<number> {
    const [known] = (await service.tickets.listOpen({}, lookups)).tickets;
    const { id } = await service.tickets.create({
      ...{ summary, detailsHtml: '<p>It hums</p>' },
      ...{ clientId: known?.clientId ?? 0, siteId: known?.siteId ?? undefined },
      typeId: lookups.types[0]?.id ?? 0,
    });
    return id;
  }
  const add = (id: number, input: Partial<ActionInput>) =>
    addAction(
      desk,
      id,
      nextKey(),
      actionInput.parse({ note: 'Done', hiddenFromUser: true, ...input }),
    );

  test('a note with time and a status is one call, and one entry', async () => {
    const id = await create('In one');
    const [tickets = 0, actions = 0] = posts();
    const { ticket, actions: log } = await add(id, {
      minutes: 10,
      chargeable: true,
      status: { statusId: statusId('resolved') ?? 0, resolution: 'New drum' },
    });
    expect(posts()).toEqual([tickets, actions + 1]);
    expect(ticket).toMatchObject({ role: 'resolved', resolution: 'New drum' });
    const mine = log.filter(({ noteHtml }) => noteHtml.includes('Done'));
    expect(mine).toMatchObject([
      { kind: 'note', minutes: 10, chargeable: true, hiddenFromUser: true, toRole: 'resolved' },
    ]);
  });

  test('every kind of entry comes back as what it was, and moves nothing', async () => {
    const id = await create('Of every kind');
    const before = (await openTicket(desk, id)).ticket.statusId;
    await add(id, { kind: 'phone-call', note: 'Rang them' });
    await add(id, { kind: 'site-visit', note: 'Drove there' });
    await add(id, { kind: 'email', note: 'Part 7?', email: { to: ['parts@vendor.example'] } });
    const { actions, ticket } = await add(id, { kind: 'note', note: 'Told the client' });
    const kindOf = (words: string) =>
      actions.find(({ noteHtml }) => noteHtml.includes(words))?.kind;
    const kinds = ['phone-call', 'site-visit', 'email', 'note'];
    expect(['Rang', 'Drove', 'Part 7', 'Told'].map(kindOf)).toEqual(kinds);
    expect(ticket.statusId).toBe(before);
  });

  test('a link is one note on each ticket, and is read from both', async () => {
    const [one, other] = [await create('The <part> & more'), await create('The whole')];
    const key = nextKey();
    const input = { ticketId: other, kind: 'parent' as const };
    const [tickets = 0, actions = 0] = posts();
    await linkTickets(desk, one, key, input);
    await linkTickets(desk, one, key, input);
    expect(posts()).toEqual([tickets, actions + 2]);
    expect((await openTicket(desk, one)).links).toMatchObject([
      { kind: 'parent', ticketId: other, summary: 'The whole' },
    ]);
    expect((await openTicket(desk, other)).links).toMatchObject([
      { kind: 'child', ticketId: one, summary: 'The <part> & more' },
    ]);
    await linkTickets(desk, other, nextKey(), { ticketId: one, kind: 'none' });
    expect((await openTicket(desk, one)).links).toEqual([]);
  });

  test('a merge is a note on each and one change of each that needs one', async () => {
    const [duplicate, survivor] = [await create('Twice'), await create('Once')];
    const start = Date.UTC(2026, 0, 5, 9);
    await service.tickets.change(duplicate, { occurredAt: start }, lookups);
    const key = nextKey();
    const [tickets = 0, actions = 0] = posts();
    const { ticket } = await mergeTickets(desk, duplicate, key, { intoId: survivor });
    await mergeTickets(desk, duplicate, key, { intoId: survivor });
    expect(posts()).toEqual([tickets + 2, actions + 2]);
    expect(ticket).toMatchObject({
      ...{ role: 'closed', mergedIntoId: survivor, excludedFromSla: true },
      resolution: `Merged into #${survivor}: Once`,
    });
    const { ticket: kept, links } = await openTicket(desk, survivor);
    expect(kept.occurredAt).toBe(start);
    expect(links).toMatchObject([{ kind: 'merged-from', ticketId: duplicate, summary: 'Twice' }]);
  });
});
