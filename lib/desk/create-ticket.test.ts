import { describe, expect, it } from 'vitest';
import { newTicketInput, type NewTicketInput } from '@/lib/contracts/new-ticket';
import { parseSystemSettings } from '@/lib/contracts/system';
import type { ClientContract } from '@/lib/domain/new-ticket';
import type { RoutingTable } from '@/lib/domain/routing';
import type { Ticket } from '@/lib/domain/ticket';
import type { NewTicket } from '@/lib/halo/client';
import { HaloError } from '@/lib/halo/errors';
import { fakeDesk } from '@/tests/support/fake-desk';
import { fakeTenant } from '@/tests/support/fake-tenant';
import type { Desk } from './context';
import { createTicket } from './create-ticket';

const START = Date.UTC(2026, 10, 24, 9);
const MINUTE = 60_000;
const KEY = 'key-of-one-submit';
const inForce: ClientContract = {
  id: 1,
  ref: 'C-1',
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  isActive: true,
  slaId: null,
};

/** A desk with two clients: 1 with a contract, 2 with one that has lapsed. */
function office(routing: RoutingTable = { byCategory: {}, byClient: {}, byType: {} }) {
  const clock = { now: START };
  const tenant = fakeTenant(() => clock.now);
  tenant.lookups.types.push({ id: 2, name: 'Request', teamId: null, slaId: 9 });
  tenant.lookups.slas.push({ id: 9, name: 'Requests', workdayId: null, isDefault: false });
  const desk = fakeDesk(tenant);
  const created: NewTicket[] = [];
  /** What the tenant does with a creation, beside creating. */
  const onCreate = { before: () => {}, after: () => {} };
  const contracts: Record<number, ClientContract[]> = {
    1: [inForce],
    2: [{ ...inForce, endDate: '2026-11-23' }],
  };
  const agent = desk.of({ id: 7 });
  const asClient = (id: number) =>
    id in contracts
      ? { id, name: `Client ${id}`, isInactive: false, notes: null, slaId: null }
      : null;
  const held: Ticket[] = [];
  const of: Desk = {
    ...agent,
    keep: {
      ...agent.keep,
      system: {
        ...agent.keep.system,
        read: async () => ({ settings: parseSystemSettings({ routing }), version: 1 }),
      },
    },
    halo: {
      ...agent.halo,
      clients: {
        ...agent.halo.clients,
        async get(id) {
          const client = asClient(id);
          if (client) return client;
          throw new HaloError('not-found', 'No such client');
        },
        contracts: async (id) => contracts[id] ?? [],
      },
      tickets: {
        ...agent.halo.tickets,
        async create(ticket) {
          onCreate.before();
          created.push(ticket);
          const { clientId, summary, typeId } = ticket;
          const at = { createdAt: clock.now, occurredAt: clock.now };
          held.unshift(tenant.put({ id: 500 + created.length, clientId, summary, typeId, ...at }));
          onCreate.after();
          return { id: 500 + created.length };
        },
        list: async () => ({ tickets: held, recordCount: held.length }),
      },
    },
  };
  const create = (over: Partial<NewTicketInput> = {}, key = KEY) =>
    createTicket(
      of,
      key,
      newTicketInput.parse({
        ...{ clientId: 1, summary: 'Outlook not connecting', details: 'Since nine', typeId: 1 },
        ...over,
      }),
    );
  return { clock, tenant, desk, contracts, created, onCreate, create };
}

const isOutOfTime = () => {
  throw new HaloError('timeout', 'too slow', { outcome: 'unknown' });
};

describe('a ticket that comes in', () => {
  it('gets status New, priority Medium and the default SLA where nobody chose, and shows in lists', async () => {
    const { create, created, desk } = office();
    const { ticket, warnings } = await create({ details: 'First line\nsecond <b>line</b>' });
    expect(created).toMatchObject([
      { statusId: 1, priorityId: 3, slaId: 2, source: 'manual', clientId: 1, typeId: 1 },
    ]);
    expect(created[0]?.detailsHtml).toContain('<b>line</b>');
    expect(warnings).toEqual([]);
    expect(desk.wrote).toEqual([ticket]);
  });

  it('keeps what was chosen, and has no script in what it says', async () => {
    const { create, created } = office();
    await create({
      ...{ priorityId: 3, agentId: 7, teamId: 5, siteId: 3, userId: 4, reportedBy: 'Ana' },
      ...{ category: 'Network', source: 'phone', details: '<p onclick="x()">Hi</p>' },
    });
    expect(created).toMatchObject([
      {
        ...{ agentId: 7, team: { id: 5 }, siteId: 3, userId: 4, reportedBy: 'Ana' },
        ...{ category: 'Network', source: 'phone', detailsHtml: '<p>Hi</p>' },
      },
    ]);
  });

  it.each<[string, Partial<NewTicketInput>, RoutingTable, number | undefined]>([
    [
      'its category',
      { category: 'Network' },
      { byCategory: { Network: 5 }, byClient: { 1: 4 }, byType: {} },
      5,
    ],
    ['its client', {}, { byCategory: {}, byClient: { 1: 4 }, byType: { 1: 5 } }, 4],
    ['its type', {}, { byCategory: {}, byClient: {}, byType: { 1: 5 } }, 5],
    [
      'nothing, as the tenant routes it',
      {},
      { byCategory: {}, byClient: {}, byType: {} },
      undefined,
    ],
    [
      'nothing, where the team of the table is gone',
      {},
      { byCategory: {}, byClient: {}, byType: { 1: 99 } },
      undefined,
    ],
    ['what somebody chose', { teamId: 4 }, { byCategory: {}, byClient: { 1: 5 }, byType: {} }, 4],
  ])('goes to the team of %s', async (_, input, routing, teamId) => {
    const { create, created } = office(routing);
    await create(input);
    expect(created[0]?.team?.id).toBe(teamId);
  });

  it.each<[string, number, ClientContract[], number]>([
    ['of the contract in force', 2, [{ ...inForce, slaId: 7 }], 7],
    ['of its type, where the contract has none', 2, [inForce], 9],
    [
      'of its type, where the contract has lapsed',
      2,
      [{ ...inForce, isActive: false, slaId: 7 }],
      9,
    ],
    ['that is the default', 1, [inForce], 2],
  ])('has the SLA %s', async (_, typeId, contracts, slaId) => {
    const { create, created, contracts: all } = office();
    all[1] = contracts;
    await create({ typeId });
    expect(created[0]?.slaId).toBe(slaId);
  });

  it('of a client without a contract in force is created with a warning', async () => {
    const { create, created } = office();
    const { warnings } = await create({ clientId: 2 });
    expect(warnings).toMatchObject([{ code: 'no-active-contract', field: 'clientId' }]);
    expect(created).toHaveLength(1);
  });

  it.each<[string, Partial<NewTicketInput>, object]>([
    [
      'a client nobody knows',
      { clientId: 99 },
      { code: 'ticket-refused', problems: { fields: { clientId: 'Client invalid' } } },
    ],
    [
      'a type nobody knows',
      { typeId: 99 },
      { code: 'ticket-refused', problems: { fields: { typeId: 'Ticket type invalid' } } },
    ],
    [
      'a status nobody knows',
      { statusId: 99 },
      { code: 'ticket-refused', problems: { fields: { statusId: 'Status invalid' } } },
    ],
    [
      'a priority nobody knows',
      { priorityId: 99 },
      { code: 'ticket-refused', problems: { fields: { priorityId: 'Priority invalid' } } },
    ],
    [
      'a status that says it is solved',
      { statusId: 8 },
      { code: 'transition-refused', problems: { errors: [{ code: 'resolution-required' }] } },
    ],
    ['an agent who is a program', { agentId: 13 }, { code: 'agent-not-assignable' }],
    ['a team nobody knows', { teamId: 99 }, { code: 'unknown-team' }],
    ['a category nobody knows', { category: 'Weather' }, { code: 'unknown-category' }],
  ])(
    'with %s is refused, and may be sent again once that is put right',
    async (_, over, problem) => {
      const { create, created } = office();
      await expect(create(over)).rejects.toMatchObject(problem);
      expect(created).toEqual([]);
      await create();
      expect(created).toHaveLength(1);
    },
  );

  it('with a site of somebody else is refused in words, as the tenant judges it', async () => {
    const { create, onCreate } = office();
    onCreate.before = () => {
      throw new HaloError('invalid', 'site_id is not a site of this client', { field: 'siteId' });
    };
    await expect(create({ siteId: 12 })).rejects.toMatchObject({
      code: 'not-of-client',
      problems: { fields: { siteId: expect.any(String) } },
    });
  });
});

describe('a ticket that is sent again', () => {
  it('is the one that was created, however often its key comes', async () => {
    const { create, created } = office();
    const first = await create();
    const second = await create();
    expect(second.ticket.id).toBe(first.ticket.id);
    expect(created).toHaveLength(1);
    await expect(create({ summary: 'Something else' })).rejects.toMatchObject({
      code: 'key-reused',
    });
    expect((await create({}, 'key-of-another')).ticket.id).not.toBe(first.ticket.id);
  });

  it('is still that one after its summary was changed', async () => {
    const { create, tenant } = office();
    const { ticket } = await create();
    tenant.put({ id: ticket.id, summary: 'Said better', clientId: 2 });
    expect((await create()).ticket).toMatchObject({ id: ticket.id, summary: 'Said better' });
  });

  it('after an answer that never came is found, not created twice', async () => {
    const { create, created, onCreate } = office();
    onCreate.after = isOutOfTime;
    await expect(create()).rejects.toMatchObject({ code: 'outcome-unknown' });
    onCreate.after = () => {};
    expect((await create()).ticket).toMatchObject({ id: 501, summary: 'Outlook not connecting' });
    expect(created).toHaveLength(1);
  });

  it('that never reached the tenant is created, also where an older one reads the same', async () => {
    const { create, created, onCreate, clock } = office();
    await create({}, 'key-of-yesterday');
    clock.now += 10 * MINUTE;
    onCreate.before = isOutOfTime;
    await expect(create()).rejects.toMatchObject({ code: 'outcome-unknown' });
    onCreate.before = () => {};
    expect((await create()).ticket.id).toBe(502);
    expect(created).toHaveLength(2);
  });
});

describe('a ticket taken on the phone', () => {
  it('has the call in its log, which is the first response, once', async () => {
    const { create, desk } = office();
    const { ticket } = await create({ hasSpoken: true, source: 'phone' });
    await create({ hasSpoken: true, source: 'phone' });
    expect(desk.log(ticket.id)).toMatchObject([
      { kind: 'phone-call', hiddenFromUser: false, author: { id: 7 } },
    ]);
  });

  it('whose call could not be logged is there all the same; trying again does only the rest', async () => {
    const { create, created, desk } = office();
    desk.onCall.before = (call) => {
      if (call.startsWith('add')) throw new HaloError('unavailable', 'The tenant is away.');
    };
    await expect(create({ hasSpoken: true })).rejects.toMatchObject({
      code: 'partly-done',
      message: expect.stringContaining('#501'),
    });
    desk.onCall.before = () => {};
    await create({ hasSpoken: true });
    expect(created).toHaveLength(1);
    expect(desk.log(501)).toHaveLength(1);
  });

  it('whose call was logged without an answer does not get it twice', async () => {
    const { create, desk } = office();
    desk.onCall.after = (call) => {
      if (call.startsWith('add')) isOutOfTime();
    };
    await expect(create({ hasSpoken: true })).rejects.toMatchObject({ code: 'partly-done' });
    desk.onCall.after = () => {};
    await create({ hasSpoken: true });
    expect(desk.log(501)).toHaveLength(1);
  });

  it('ends in the sign-in where the session is over, not in words about half a ticket', async () => {
    const { create, desk } = office();
    desk.onCall.before = (call) => {
      if (call.startsWith('add')) throw new HaloError('signed-out', 'over');
    };
    await expect(create({ hasSpoken: true })).rejects.toMatchObject({ kind: 'signed-out' });
  });
});
