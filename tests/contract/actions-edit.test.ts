import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { RunningTenant } from '@/tests/support/running-tenant';
import { startSmallTenant } from './ready-desks';
import {
  actionsOf,
  addAction,
  agentToken,
  ask,
  attachmentsOf,
  changeTicket,
  clientIds,
  expectOk,
  expectRefusal,
  newTicket,
  readTicket,
  uploaded,
} from './support';
import { tenantToken } from './tenant-token';
import { actionList, named, wireAction } from './wire';

const refuse = (json: unknown, token?: string) => expectRefusal('Actions', { json, token });
const remove = (id: number, token?: string) => ask(`Actions/${id}`, { method: 'DELETE', token });
const time = async (id: number) => {
  const { chargeabletime, nonchargeabletime } = await readTicket(id);
  return [chargeabletime, nonchargeabletime];
};
const log = (ticket_id: number, over: object = {}) => ({
  ...{ ticket_id, note: 'x', actiontype_id: 0 },
  ...over,
});

describe('correcting an entry', () => {
  test('its words, its audience and its kind in words change; when and who stay', async () => {
    const { id } = await newTicket();
    const entry = await addAction(log(id, { note: '<p>Teh toner</p>' }));
    const change = {
      id: entry.id,
      note: '<p>The toner</p>',
      hiddenfromuser: true,
      outcome: 'Diagnosis',
    };
    const corrected = await addAction(change);
    expect(corrected).toEqual({ ...entry, ...change, note_html: change.note });
    expect(await actionsOf(id)).toEqual([corrected]);
  });

  test('what is not sent stays, a whole entry sent back changes nothing', async () => {
    const { id } = await newTicket();
    const entry = await addAction(log(id, { timetaken: 12, charge: true, hiddenfromuser: true }));
    expect(await addAction({ id: entry.id, note: 'y' })).toMatchObject({
      ...{ note: 'y', timetaken: 12, charge: true, hiddenfromuser: true },
    });
    const whole = await addAction(entry);
    expect(whole).toEqual(entry);
    expect(await time(id)).toEqual([0.2, 0]);
  });

  test('its time moves between chargeable and not, and the totals are right each time', async () => {
    const { id } = await newTicket();
    await addAction(log(id, { timetaken: 6, charge: true }));
    const entry = await addAction(log(id, { timetaken: 30, charge: true }));
    expect(await time(id)).toEqual([0.6, 0]);
    await addAction({ id: entry.id, charge: false });
    expect(await time(id)).toEqual([0.1, 0.5]);
    await addAction({ id: entry.id, timetaken: 60 });
    expect(await time(id)).toEqual([0.1, 1]);
    await addAction({ id: entry.id, timetaken: 12, charge: true });
    expect(await time(id)).toEqual([0.3, 0]);
    await addAction({ id: entry.id, timetaken: 0 });
    expect(await time(id)).toEqual([0.1, 0]);
  });

  test('ten corrections at once leave the time of one of them', async () => {
    const { id } = await newTicket();
    const entry = await addAction(log(id, { timetaken: 60, charge: true }));
    await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        addAction({ id: entry.id, timetaken: 6 * (at + 1), charge: at % 2 === 0 }),
      ),
    );
    const [left] = await actionsOf(id);
    const hours = (left?.timetaken ?? 0) / 60;
    expect(await time(id)).toEqual(left?.charge ? [hours, 0] : [0, hours]);
  });

  test('it moves no clock, sends nothing and is no new entry', async () => {
    const token = await agentToken('technician');
    const { id } = await newTicket();
    const entry = await addAction(log(id, { hiddenfromuser: true }), token);
    await addAction({ id: entry.id, hiddenfromuser: false, emailto: 'ann@x.example' }, token);
    expect((await readTicket(id)).dateresponded).toBeNull();
    expect(await actionsOf(id)).toMatchObject([{ hiddenfromuser: false, emailto: null }]);
  });

  test('one refused of several and none is changed', async () => {
    const { id } = await newTicket();
    const entry = await addAction(log(id));
    expect(
      await refuse([
        { id: entry.id, note: 'y' },
        { id: 2_000_000_000, note: 'y' },
      ]),
    ).toMatchObject({
      ...{ status: 404, message: 'Action not found' },
    });
    expect(await actionsOf(id)).toEqual([entry]);
  });

  test('a correction names the entry, and the ticket only where it is that ticket', async () => {
    const [one, other] = [await newTicket(), await newTicket()];
    const entry = await addAction(log(one.id));
    expect(await refuse([{ id: entry.id, ticket_id: other.id, note: 'y' }])).toMatchObject({
      ...{ status: 404, message: 'Action not found' },
    });
    expect(await addAction({ id: entry.id, ticket_id: one.id, note: 'y' })).toMatchObject({
      note: 'y',
    });
  });

  test.each([
    ['a note of nothing', { note: '<p> </p>' }, 'note'],
    ['minutes below none', { timetaken: -6 }, 'timetaken'],
    ['minutes that are no number', { timetaken: 'long' }, 'timetaken'],
  ])('%s is refused', async (_, over, field) => {
    const { id } = await newTicket();
    const entry = await addAction(log(id));
    expect(await refuse([{ id: entry.id, ...over }])).toMatchObject({ status: 400, field });
    expect(await actionsOf(id)).toEqual([entry]);
  });
});

describe('whose entry it is', () => {
  test('a technician corrects and deletes only their own, an administrator anybody’s', async () => {
    const [technician, admin] = [await agentToken('technician'), await agentToken('admin')];
    const [clientId] = await clientIds(technician);
    const { id } = await newTicket({ client_id: clientId });
    const boss = await addAction(log(id), admin);
    const forbidden = { status: 403, message: 'Insufficient permissions' };
    expect(await refuse([{ id: boss.id, note: 'y' }], technician)).toMatchObject(forbidden);
    expect(await remove(boss.id, technician)).toMatchObject({
      ...{ status: 403, body: { message: 'Insufficient permissions' } },
    });
    const own = await addAction(log(id), technician);
    expect(await addAction({ id: own.id, note: 'y' }, technician)).toMatchObject({ note: 'y' });
    const me = named.parse(await expectOk('Agent/me', { token: technician }));
    const byBoss = await addAction({ id: own.id, note: 'z' }, admin);
    expect(byBoss).toMatchObject({ note: 'z', agent_id: me.id });
    expect((await remove(own.id, technician)).status).toBe(200);
    expect((await remove(boss.id)).status).toBe(200);
    expect(await actionsOf(id)).toEqual([]);
  });

  test('what one may not see is not there', async () => {
    const token = await agentToken('restricted');
    const own = await clientIds(token);
    const others = (await clientIds()).filter((id) => !own.includes(id));
    const { id } = await newTicket({ client_id: others[0] });
    const entry = await addAction(log(id));
    expect(await refuse([{ id: entry.id, note: 'y' }], token)).toMatchObject({ status: 404 });
    expect((await remove(entry.id, token)).status).toBe(404);
    expect(await actionsOf(id)).toEqual([entry]);
  });
});

describe('deleting an entry', () => {
  test('gives its minutes back, once', async () => {
    const { id } = await newTicket();
    await addAction(log(id, { timetaken: 6, charge: true }));
    const entry = await addAction(log(id, { timetaken: 30, charge: true }));
    const other = await addAction(log(id, { timetaken: 12 }));
    const statuses = await Promise.all([1, 2, 3].map(async () => (await remove(entry.id)).status));
    expect(statuses.toSorted()).toEqual([200, 404, 404]);
    expect(await time(id)).toEqual([0.1, 0.2]);
    await remove(other.id);
    expect(await time(id)).toEqual([0.1, 0]);
    expect(await actionsOf(id)).toHaveLength(1);
  });

  test('a change of status is a record: neither corrected nor deleted', async () => {
    const { id } = await newTicket();
    await changeTicket(id, { status_id: 2 });
    const [entry] = await actionsOf(id);
    const no = { status: 400, message: 'Invalid field value', field: 'id' };
    expect(await refuse([{ id: entry?.id, note: 'never happened' }])).toMatchObject(no);
    expect(await remove(entry?.id ?? 0)).toMatchObject({ status: 400, body: { field: 'id' } });
    expect(await actionsOf(id)).toEqual([entry]);
  });

  test('a note that moved the ticket along is a record of that as well', async () => {
    const { id } = await newTicket();
    const entry = await addAction(log(id, { new_status: 2, timetaken: 6 }));
    expect((await remove(entry.id)).status).toBe(400);
    expect(await actionsOf(id)).toMatchObject([{ new_status: 2 }]);
    expect(await addAction({ id: entry.id, note: 'in other words' })).toMatchObject({
      ...{ note: 'in other words', new_status: 2 },
    });
  });
});

describe('parts of a log', () => {
  let id: number;
  beforeAll(async () => {
    const technician = await agentToken('technician');
    const [clientId] = await clientIds(technician);
    id = (await newTicket({ client_id: clientId })).id;
    await addAction(log(id, { note: 'by a program' }));
    await addAction(log(id, { note: 'for us', hiddenfromuser: true }), technician);
    const entry = await addAction(log(id, { note: 'for them', timetaken: 6 }), technician);
    await changeTicket(id, { status_id: 2 }, technician);
    const file = { ticket_id: id, action_id: entry.id, filename: 'a.txt', data_base64: btoa('x') };
    await expectOk('Attachment', { json: [file] });
    await uploaded(id, { name: 'loose.txt', bytes: new TextEncoder().encode('loose') });
  });
  const list = async (query: Record<string, string>) =>
    actionList.parse(await expectOk('Actions', { query: { ticket_id: String(id), ...query } }));
  const moved = 'Status changed from New to In Progress';

  test.each([
    ['all of it', {}, ['by a program', 'for us', 'for them', moved]],
    ['without changes of status', { excludesys: 'true' }, ['by a program', 'for us', 'for them']],
    ['without what is hidden', { excludeprivate: 'true' }, ['by a program', 'for them', moved]],
    ['the conversation', { conversationonly: 'true' }, ['for them']],
    ['what agents did', { agentonly: 'true' }, ['for us', 'for them', moved]],
    ['entries with time', { timeentriesonly: 'true' }, ['for them']],
    ['two of these together', { agentonly: '1', excludesys: 'True' }, ['for us', 'for them']],
    [
      'false is as if not said',
      { excludesys: 'false', agentonly: '0' },
      ['by a program', 'for us', 'for them', moved],
    ],
    ['the second page', { page_size: '3', page_no: '2' }, [moved]],
    ['a page behind the last', { page_size: '3', page_no: '3' }, []],
    ['the first two', { count: '2' }, ['by a program', 'for us']],
  ])('%s', async (_, query, notes) => {
    const given = await list(query);
    expect(given.actions.map(({ note }) => note)).toEqual(notes);
    expect(given.ticket_id).toBe(id);
  });

  test('a page says how many there are in all', async () => {
    expect(await list({ page_size: '3', page_no: '2' })).toMatchObject({
      ...{ record_count: 4, page_no: 2, page_size: 3 },
    });
    expect(await list({ excludesys: 'true', page_size: '1' })).toMatchObject({ record_count: 3 });
  });

  test('each entry with its files, where they are asked for', async () => {
    const { actions } = await list({ includeattachments: 'true' });
    const files = actions.map((entry) =>
      z.array(z.looseObject({ filename: z.string() })).parse(entry.attachments),
    );
    expect(files.map((of) => of.map(({ filename }) => filename))).toEqual([[], [], ['a.txt'], []]);
    expect((await list({})).actions[0]).not.toHaveProperty('attachments');
    expect(await attachmentsOf(id)).toHaveLength(2);
  });

  test.each([
    ['excludesys', 'perhaps'],
    ['page_no', '0'],
    ['page_size', 'many'],
    ['count', '-1'],
  ])('%s=%s is refused', async (name, value) => {
    const query = { ticket_id: String(id), [name]: value };
    expect(await expectRefusal('Actions', { query })).toMatchObject({ status: 400, field: name });
  });
});

describe('what else an entry does to its ticket', () => {
  test('new_status, new_priority, new_agent and new_team, each kept with what it was', async () => {
    const agents = z.array(named).parse(await expectOk('Agent'));
    const teams = z.array(named).parse(await expectOk('Team'));
    const before = await newTicket({ agent_id: agents[0]?.id, team_id: teams[0]?.id });
    const entry = await addAction(
      log(before.id, {
        ...{ new_status: 2, new_priority: 2 },
        ...{ new_agent: agents[1]?.id, new_team: teams[1]?.name },
      }),
    );
    expect(await readTicket(before.id)).toMatchObject({
      ...{ status_id: 2, priority_id: 2, agent_id: agents[1]?.id, team_id: teams[1]?.id },
    });
    expect(entry).toMatchObject({
      ...{ old_status: before.status_id, new_status: 2, new_status_name: 'In Progress' },
      ...{ old_priority: 3, new_priority: 2, old_agent: agents[0]?.id, new_agent: agents[1]?.id },
      ...{ old_team: teams[0]?.name, new_team: teams[1]?.name },
    });
    expect(await actionsOf(before.id)).toEqual([entry]);
  });

  test('status_id is the same as new_status; 0, −1, nothing and the same leave it', async () => {
    const before = await newTicket();
    await addAction(log(before.id, { status_id: 2 }));
    expect((await readTicket(before.id)).status_id).toBe(2);
    for (const leave of [0, -1, '', null, 2]) {
      const fields = {
        new_status: leave,
        new_priority: leave === 2 ? 3 : leave,
        new_team: leave === 2 ? null : leave,
        new_agent: leave === 2 ? null : leave,
      };
      const entry = await addAction(log(before.id, fields));
      expect(entry).toMatchObject({
        new_status: null,
        new_priority: null,
        new_agent: null,
        new_team: null,
      });
    }
    expect(await readTicket(before.id)).toMatchObject({
      status_id: 2,
      priority_id: 3,
      agent_id: before.agent_id,
      team_id: before.team_id,
    });
  });

  test.each([
    ['new_status', 7_777, 'new_status'],
    ['new_priority', 7_777, 'new_priority'],
    ['new_agent', 2_000_000_000, 'new_agent'],
    ['new_team', 'Nobody’s team', 'new_team'],
    ['new_team', 7_777, 'new_team'],
    ['new_status', 'closed', 'new_status'],
  ])('%s %s, which is none: refused, nothing kept', async (field, value, named) => {
    const { id } = await newTicket();
    expect(await refuse([log(id, { [field]: value })])).toMatchObject({
      status: 400,
      field: named,
    });
    expect(await actionsOf(id)).toEqual([]);
  });
});

describe('a tenant that speaks as real ones do', () => {
  let tenant: RunningTenant;
  let token: string;
  let tickets: number[];
  beforeAll(async () => {
    tenant = await startSmallTenant({ TENANT_DIALECT: 'real' });
    token = await tenantToken(tenant);
    const [client] = z.object({ clients: z.array(named) }).parse(await real('Client')).clients;
    const [type] = z.array(named).parse(await real('TicketType'));
    const draft = { summary: 'Numbered', client_id: client?.id, tickettype_id: type?.id };
    const json = [draft, draft, draft, draft];
    const numbered = z.array(z.looseObject({ id: z.int() }));
    tickets = numbered.parse(await real('Tickets?returnall=true', { json })).map(({ id }) => id);
  });
  afterAll(() => tenant?.stop());

  type Asking = NonNullable<Parameters<typeof expectOk>[1]>;
  const real = (path: string, asking: Asking = {}) =>
    expectOk(path, { base: tenant.url, token, ...asking });
  const refused = (path: string, asking: Asking = {}) =>
    expectRefusal(path, { base: tenant.url, token, ...asking });
  const realAction = wireAction.omit({ note: true }).extend({ note: z.string() });
  const add = async (fields: object) => realAction.parse(await real('Actions', { json: [fields] }));
  const entry = (ticket_id: number, over: object = {}) => ({
    ...{ ticket_id, outcome: 'Private Note', note_html: '<p>One<br>two</p>' },
    ...over,
  });

  test('counts entries within their ticket, and finds them by number and ticket', async () => {
    const [first = 0, second = 0] = tickets;
    expect((await add(entry(first))).id).toBe(1);
    expect((await add(entry(first, { note_html: 'second' }))).id).toBe(2);
    expect((await add(entry(second))).id).toBe(1);
    const found = await real('Actions/2', { query: { ticket_id: String(first) } });
    expect(found).toMatchObject({ id: 2, ticket_id: first, note: 'second' });
    expect(await refused('Actions/2')).toMatchObject({ status: 400, field: 'ticket_id' });
    const query = { ticket_id: String(second) };
    expect(await refused('Actions/2', { query })).toMatchObject({ status: 404 });
    const ids = actionList.parse(await real('Actions', { query: { ticket_id: String(first) } }));
    expect(ids.actions.map(({ id }) => id)).toEqual([1, 2]);
  });

  test('ten who write at the same instant get ten numbers', async () => {
    const [, , ticket = 0] = tickets;
    const made = await Promise.all(Array.from({ length: 10 }, () => add(entry(ticket))));
    expect(made.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  test('gives plain words, and the rich ones only where they are asked for', async () => {
    const [, , , ticket = 0] = tickets;
    await add(entry(ticket));
    const list = async (query: object) =>
      actionList.parse(await real('Actions', { query: { ticket_id: String(ticket), ...query } }));
    const [plain] = (await list({})).actions;
    expect(plain).toMatchObject({ note: 'One\ntwo' });
    expect(plain).not.toHaveProperty('note_html');
    const [rich] = (await list({ includehtmlnote: 'true' })).actions;
    expect(rich).toMatchObject({ note: 'One\ntwo', note_html: '<p>One<br>two</p>' });
  });

  test('a correction and a deletion name both, hours are hours', async () => {
    const [first = 0] = tickets;
    const made = await add(entry(first, { timetaken: 0.5, actisbillable: true }));
    const hours = async () =>
      z.looseObject({ chargehours: z.number() }).parse(await real(`Tickets/${first}`)).chargehours;
    expect(await hours()).toBe(0.5);
    await add({ id: made.id, ticket_id: first, timetaken: 0.25, note_html: '<p>less</p>' });
    expect(await hours()).toBe(0.25);
    expect(await refused('Actions', { json: [{ id: made.id, note_html: 'x' }] })).toMatchObject({
      status: 400,
      field: 'ticket_id',
    });
    const path = `Actions/${made.id}`;
    expect(await refused(path, { method: 'DELETE' })).toMatchObject({
      status: 400,
      field: 'ticket_id',
    });
    await real(`${path}?ticket_id=${first}`, { method: 'DELETE' });
    expect(await hours()).toBe(0);
  });
});
