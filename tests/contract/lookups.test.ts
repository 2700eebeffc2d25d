import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseWorkingCalendar } from '@/lib/domain/working-time';
import { agentToken, ask, expectOk, expectRefusal, serviceDesk } from './support';
import { named } from './wire';

const rows = async <T extends z.ZodType>(path: string, row: T): Promise<z.output<T>[]> =>
  z
    .array(row)
    .min(1)
    .parse(await expectOk(path));
const namesOf = (list: { name: string }[]) => list.map(({ name }) => name);

describe('the desk’s own lists', () => {
  test('statuses: each with what it does to the clock, and one that closes', async () => {
    const status = named.extend({
      sequence: z.int(),
      slaaction: z.string(),
      isclosed: z.boolean(),
    });
    const list = await rows('Status', status);
    expect(namesOf(list)).toEqual([
      'New',
      'In Progress',
      'Pending',
      'On Hold',
      'Waiting on Client',
      'Waiting on Third Party',
      'Resolved',
      'Closed',
    ]);
    expect(namesOf(list.filter(({ isclosed }) => isclosed))).toEqual(['Closed']);
    expect(await expectOk(`Status/${list[0]?.id}`)).toEqual(list[0]);
  });

  test('priorities: targets in hours for each SLA', async () => {
    const priority = z.looseObject({
      priorityid: z.int(),
      slaid: z.int(),
      name: z.string(),
      responsetime: z.number().positive(),
      responseunits: z.literal('H'),
      fixtime: z.number().positive(),
      fixunits: z.literal('H'),
    });
    const [sla] = await rows('SLA', named);
    const list = await rows(`Priority?slaid=${sla?.id}`, priority);
    expect(list.map((row) => [row.priorityid, row.name, row.responsetime, row.fixtime])).toEqual([
      [1, 'Critical', 0.25, 1],
      [2, 'High', 1, 4],
      [3, 'Medium', 4, 8],
      [4, 'Low', 8, 24],
    ]);
    const withTargets = z.looseObject({ priorities: z.array(priority).length(4) });
    expect(withTargets.parse(await expectOk(`SLA/${sla?.id}`)).priorities).toEqual(list);
    await rows('SLA?showpriorities=true', withTargets);
  });

  test('ticket types, teams, outcomes, categories and stock phrases', async () => {
    expect(namesOf(await rows('TicketType', named))).toContain('Incident');
    expect(namesOf(await rows('Team', named))).toContain('Service Desk');
    await rows(
      'Outcome',
      z.looseObject({ id: z.int(), outcome: z.string(), actiontype_id: z.int() }),
    );
    const categories = await rows('Category', z.looseObject({ id: z.int(), value: z.string() }));
    expect(categories.map(({ value }) => value)).toContain('Email>Outlook');
    await rows('CannedText', named.extend({ text: z.string(), html: z.string() }));
  });

  test('agents: who they are and their teams, never how they sign in', async () => {
    const agent = named.extend({
      email: z.string(),
      isdisabled: z.boolean(),
      teams: z.array(named),
    });
    const list = await rows('Agent', agent);
    expect(list.length).toBeGreaterThanOrEqual(12);
    for (const row of list) {
      expect(JSON.stringify(row)).not.toMatch(/password|username|[0-9a-f]{32}:/i);
    }
    expect(await expectOk(`Agent/${list[0]?.id}`)).toEqual(list[0]);
  });

  test.each([
    ['technician', 'Technician', false],
    ['manager', 'Manager', false],
    ['admin', 'Administrator', true],
  ])('%s is told who they are: a bare object with their role', async (username, role, isAdmin) => {
    const token = await agentToken(username);
    const me = named
      .extend({ is_admin: z.boolean(), roles: z.array(z.object({ name: z.string() })) })
      .parse(await expectOk('Agent/me', { token }));
    expect(namesOf(me.roles)).toContain(role);
    expect(me.is_admin).toBe(isAdmin);
  });

  test('a program is the account that stands for programs, and no person', async () => {
    const me = named.extend({ is_machine: z.boolean(), is_admin: z.boolean() });
    expect(me.parse(await expectOk('Agent/me'))).toMatchObject({
      is_machine: true,
      is_admin: false,
    });
  });

  test('workdays and holidays are such that Halyard can count in them', async () => {
    await rows('Workday', named.extend({ timezone: z.string() }));
    await rows('Holiday', named.extend({ date: z.string() }));
    const odd: string[] = [];
    const lookups = await serviceDesk({ onOdd: (what) => odd.push(what) }).session.lookups();
    const used = lookups.slas.map(({ workdayId }) => workdayId);
    expect(lookups.calendars.map(({ workdayId }) => workdayId)).toEqual(
      expect.arrayContaining(used),
    );
    for (const { calendar } of lookups.calendars) parseWorkingCalendar(calendar);
    expect(odd).toEqual([]);
  });
});

describe('clients and their people', () => {
  const clientList = z.object({ record_count: z.int(), clients: z.array(named) });
  const userList = z.object({
    record_count: z.int(),
    users: z.array(named.extend({ client_id: z.int(), emailaddress: z.string().nullable() })),
  });
  const siteList = z.object({
    record_count: z.int(),
    sites: z.array(named.extend({ client_id: z.int() })),
  });

  test('clients, sites and people come in envelopes with their number', async () => {
    const { record_count } = clientList.parse(await expectOk('Client'));
    expect(record_count).toBeGreaterThanOrEqual(24);
    // Of six clients: other tests make more of the others meanwhile.
    const token = await agentToken('restricted');
    const six = clientList.parse(await expectOk('Client', { token }));
    expect([six.record_count, six.clients.length]).toEqual([6, 6]);
    const sites = siteList.parse(await expectOk('Site', { token }));
    expect(sites.record_count).toBe(sites.sites.length);
    const users = userList.parse(await expectOk('Users?pageinate=true&page_no=2&page_size=7'));
    expect(users.users).toHaveLength(7);
    expect(users.record_count).toBeGreaterThan(500);
  });

  test('they can be narrowed to a client, searched, and read one by one', async () => {
    const { clients } = clientList.parse(await expectOk('Client'));
    const client = clients[3];
    const query = { client_id: String(client?.id) };
    for (const list of [
      userList.parse(await expectOk('Users', { query })).users,
      siteList.parse(await expectOk('Site', { query })).sites,
    ]) {
      expect(list.length).toBeGreaterThan(0);
      expect(new Set(list.map((row) => row.client_id))).toEqual(new Set([client?.id]));
    }
    const search = client?.name.slice(0, 6).toUpperCase() ?? '';
    const found = clientList.parse(await expectOk('Client', { query: { search } }));
    expect(namesOf(found.clients)).toContain(client?.name);
    expect(await expectOk(`Client/${client?.id}`)).toEqual(client);
    const contracts = z.array(
      z.looseObject({ client_id: z.literal(client?.id), active: z.boolean() }),
    );
    contracts.parse(await expectOk('ClientContract', { query }));
  });
});

describe('refusals', () => {
  test.each(['Status', 'TicketType', 'Team', 'Agent', 'SLA', 'Client', 'Site', 'Users'])(
    'a %s that is not there: 404 as JSON',
    async (path) => {
      for (const id of ['2000000000', 'abc', '0', '-1']) {
        const answer = await ask(`${path}/${id}`);
        expect([id, answer.status]).toEqual([id, 404]);
        expect(answer.body).toMatchObject({
          error: 'Not Found',
          message: expect.stringMatching(/not found/),
        });
      }
    },
  );

  test('a page that makes no sense is refused and named', async () => {
    expect(await expectRefusal('Client?page_size=0')).toMatchObject({
      status: 400,
      field: 'page_size',
    });
    expect(await expectRefusal('Users?client_id=x')).toMatchObject({
      status: 400,
      field: 'client_id',
    });
  });
});
