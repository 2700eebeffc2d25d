import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import type { Lookups } from '@/lib/domain/lookups';
import type { Dialect, Halo, HaloSession } from '@/lib/halo/client';
import { serviceCredentials } from '@/tests/support/running-desk';
import { startTenant } from '@/tests/support/running-tenant';
import { signIn } from './sign-in';
import { expectOk, serviceDesk, unique } from './support';

const numbered = z.looseObject({ id: z.int() });

/** What the queue asks of a tenant, in each dialect of a tenant that speaks it. */
describe.each<Dialect>(['simplified', 'real'])('in the %s dialect', (dialect) => {
  let url: string;
  let token: string;
  let halo: Halo;
  let session: HaloSession;
  let lookups: Lookups;
  let stop = async (): Promise<unknown> => null;
  const odd: string[] = [];

  beforeAll(async () => {
    url = inject('tenantUrl');
    let data = inject('tenantData');
    if (dialect === 'real') {
      const tenant = await startTenant({ env: { TENANT_DIALECT: 'real' } });
      ({ url, data, stop } = tenant);
    }
    ({ halo, session } = serviceDesk({ url, data, dialect, onOdd: (what) => odd.push(what) }));
    lookups = await session.lookups();
    const { client_id: clientId, client_secret: clientSecret } = serviceCredentials(data);
    const request = { grant: 'client_credentials', scope: 'all' } as const;
    token = (await halo.requestGrant({ clientId, clientSecret }, request)).accessToken;
  });
  afterAll(() => stop());

  const raw = (path: string, json?: unknown) => expectOk(path, { base: url, token, json });
  const byRole = (role: string) => lookups.statuses.find((status) => status.role === role)?.id ?? 0;
  const agentNamed = (name: string) => lookups.agents.find((agent) => agent.name === name);

  async function create(over: object = {}): Promise<number> {
    const typeId = lookups.types[0]?.id ?? 0;
    const draft = { summary: unique('Queue'), detailsHtml: '<p>x</p>', clientId: 1, typeId };
    return (await session.tickets.create({ ...draft, ...over })).id;
  }

  async function person(fields: object): Promise<number> {
    return numbered.parse(await raw('Users', [{ client_id: 1, ...fields }])).id;
  }

  describe('the look-ups', () => {
    test('categories come with their paths and the team their tickets go to', () => {
      const outlook = lookups.categories.find(({ path }) => path === 'Email > Outlook');
      expect(outlook).toMatchObject({ id: expect.any(Number) });
      expect(lookups.categories.filter(({ path }) => path.includes('>'))).not.toEqual([]);
      const teams = new Set(lookups.teams.map(({ id }) => id));
      const routed = lookups.categories.flatMap(({ teamId }) => teamId ?? []);
      expect(routed.length).toBeGreaterThan(0);
      expect(routed.filter((id) => !teams.has(id))).toEqual([]);
    });

    test('agents come with their leave and their hours', () => {
      expect(agentNamed('Steph Barlow')).toMatchObject({ isOnLeave: true });
      expect(agentNamed('Maya Okafor')).toMatchObject({
        isOnLeave: false,
        workdayId: lookups.calendars[0]?.workdayId,
      });
      expect(odd).toEqual([]);
    });
  });

  describe('changing a ticket', () => {
    test('all at once, answered as the tenant has it from then on', async () => {
      const id = await create();
      const escalation = lookups.teams.find(({ name }) => name === 'Escalation');
      const saved = await session.tickets.change(
        id,
        {
          statusId: byRole('in-progress'),
          agentId: agentNamed('Maya Okafor')?.id,
          teamId: escalation?.id,
          priorityId: 2,
          category: 'Email > Outlook',
        },
        lookups,
      );
      expect(saved).toMatchObject({
        ...{ id, role: 'in-progress', agentName: 'Maya Okafor', teamName: 'Escalation' },
        ...{ teamId: escalation?.id, priorityId: 2, category: 'Email > Outlook' },
      });
      expect(await session.tickets.get(id, lookups)).toEqual(saved);
    });

    test('taken from its agent, its team and its category, it has none', async () => {
      const id = await create({ category: 'Email > Outlook' });
      const agentId = agentNamed('Maya Okafor')?.id;
      await session.tickets.change(id, { agentId, teamId: lookups.teams[0]?.id }, lookups);
      const nothing = { agentId: null, teamId: null, category: null };
      const saved = await session.tickets.change(id, nothing, lookups);
      expect(saved).toMatchObject({ ...nothing, agentName: null, teamName: null });
      expect(await session.tickets.get(id, lookups)).toEqual(saved);
    });

    test('leaves what it does not name', async () => {
      const id = await create({ category: 'Email > Outlook' });
      const before = await session.tickets.get(id, lookups);
      expect(await session.tickets.change(id, { priorityId: 1 }, lookups)).toMatchObject({
        ...{ category: 'Email > Outlook', teamId: before.teamId, statusId: before.statusId },
      });
    });

    test('is told in the log: what changed, from what to what, for the desk alone', async () => {
      const id = await create();
      const agentId = agentNamed('Maya Okafor')?.id;
      await session.tickets.change(id, { category: 'Email > Outlook' }, lookups);
      await session.tickets.change(id, { category: 'Email > Outlook' }, lookups);
      await session.tickets.change(id, { category: 'Network', agentId }, lookups);
      const log = await session.actions.list(id, lookups);
      expect(log).toMatchObject([
        {
          ...{ outcome: 'Category Change', kind: 'status-change', hiddenFromUser: true },
          noteHtml: '<p>Category changed from none to Email &gt; Outlook</p>',
        },
        {
          ...{ outcome: 'Reassigned', hiddenFromUser: true },
          noteHtml:
            '<p>Assigned to Maya Okafor (was nobody). Category changed from Email &gt; Outlook to Network</p>',
        },
      ]);
    });

    test.each([
      ['an agent nobody knows', { agentId: 9_999 }, 'agentId'],
      ['a team nobody knows', { teamId: 9_999 }, 'teamId'],
      ['a priority nobody knows', { priorityId: 9_999 }, 'priorityId'],
      ['a status that wants words', { statusId: 8 }, 'resolution'],
    ])('is refused for %s, and nothing of it is done', async (_, wrong, field) => {
      const id = await create();
      const before = await session.tickets.get(id, lookups);
      const write = { category: 'Email > Outlook', ...wrong };
      await expect(session.tickets.change(id, write, lookups)).rejects.toMatchObject({
        ...{ kind: 'invalid', field, outcome: 'refused' },
      });
      expect(await session.tickets.get(id, lookups)).toEqual(before);
    });
  });

  test('a ticket of somebody to be handled with care says so, and when its client wrote', async () => {
    const from = `${unique('vip').replace(' ', '-')}@mail.example`;
    const fields = { name: 'Vip Person', emailaddress: from };
    const userId = await person({ ...fields, isimportantcontact: true });
    const id = await create({ userId });
    const read = () => session.tickets.get(id, lookups);
    expect(await read()).toMatchObject({ isVip: true, clientRepliedAt: null });
    const mail = { from, subject: `Re: [#${id}]`, text: 'Any news?' };
    expect(await raw('IncomingMail', [mail])).toMatchObject({ ticket_id: id });
    const { clientRepliedAt, lastActionAt } = await read();
    expect(clientRepliedAt).toBe(lastActionAt);
    const listed = await session.tickets.list({ userId }, lookups);
    expect(listed.tickets).toMatchObject([{ id, isVip: true, clientRepliedAt }]);
    const moved = await session.tickets.change(id, { statusId: byRole('in-progress') }, lookups);
    expect(moved).toMatchObject({ isVip: true, clientRepliedAt: null });
  });

  describe('closed tickets', () => {
    const close = (id: number) =>
      session.tickets.change(id, { statusId: byRole('closed'), resolution: 'Done' }, lookups);

    test('come newest closed first, a page at a time, of whom one asks for', async () => {
      const userId = await person({ name: 'Much Asked' });
      const agentId = agentNamed('Maya Okafor')?.id;
      const teamId = lookups.teams.find(({ name }) => name === 'Escalation')?.id;
      const [first, second, third, open] = await Promise.all(
        [1, 2, 3, 4].map(() => create({ userId })),
      );
      const resolved = await create({ userId });
      await session.tickets.change(
        resolved,
        { statusId: byRole('resolved'), resolution: 'Done' },
        lookups,
      );
      await session.tickets.change(third ?? 0, { agentId, teamId }, lookups);
      for (const id of [second, third, first]) await close(id ?? 0);

      const list = async (query: object) => {
        const page = { page: 1, pageSize: 2, userId, ...query };
        const { tickets, recordCount } = await session.tickets.listClosed(page, lookups);
        return { ids: tickets.map(({ id }) => id), recordCount };
      };
      expect(await list({})).toEqual({ ids: [first, third], recordCount: 3 });
      expect(await list({ page: 2 })).toEqual({ ids: [second], recordCount: 3 });
      expect(await list({ agentId })).toEqual({ ids: [third], recordCount: 1 });
      expect(await list({ teamId })).toEqual({ ids: [third], recordCount: 1 });
      expect(await list({ clientId: 1, pageSize: 9 })).toMatchObject({ recordCount: 3 });
      expect(await list({ clientId: 2 })).toEqual({ ids: [], recordCount: 0 });
      expect((await list({ pageSize: 9 })).ids).not.toContain(open);
    });

    test('are found by words, the best hit first', async () => {
      const word = unique('Quokka').split('-').at(-1) ?? '';
      const inDetails = await create({ detailsHtml: `<p>Once there was a ${word}</p>` });
      const inSummary = await create({ summary: `The ${word} does not print` });
      const open = await create({ summary: `Another ${word}` });
      // Closed in the other order, so that neither age nor the closing puts it first.
      for (const id of [inSummary, inDetails]) await close(id);
      const query = { search: word, page: 1, pageSize: 10 };
      const { tickets } = await session.tickets.listClosed(query, lookups);
      expect(tickets.map(({ id }) => id)).toEqual([inSummary, inDetails]);
      expect(tickets.map(({ id }) => id)).not.toContain(open);
    });
  });

  describe('finding the person who calls', () => {
    // Digits of the test's own, so that nobody else answers to them.
    const own = String(Date.now()).slice(-8);
    const surname = `Callaghan${own}`;
    const email = `ines.${own}@mail.example`;
    let id: number;

    beforeAll(async () => {
      const phonenumber = `01${own.slice(0, 2)} ${own.slice(2, 5)} ${own.slice(5)} ext 214`;
      id = await person({ firstname: 'Ines', surname, emailaddress: email, phonenumber });
    });

    test.each([
      ['a part of the name', surname.slice(0, -1).toLowerCase()],
      ['first name and surname', `Ines ${surname}`],
      ['the mail address', email.toUpperCase()],
      ['the number without spaces', `01${own}`],
      ['the number with dashes', `01${own.slice(0, 2)}-${own.slice(2, 5)}-${own.slice(5)}`],
      ['the number from abroad', `+44 1${own.slice(0, 2)} ${own.slice(2)}`],
      ['a part of the number', own.slice(1)],
    ])('by %s', async (_, text) => {
      expect(await session.people.search(text)).toEqual([
        {
          ...{ id, name: `Ines ${surname}`, email, isVip: false, siteId: null },
          ...{ siteName: null, notes: null },
          ...{ phone: expect.stringContaining('ext 214'), clientId: 1 },
          clientName: expect.any(String),
        },
      ]);
    });

    test('twenty at most, and nobody where nobody fits', async () => {
      expect(await session.people.search('a')).toHaveLength(20);
      expect(await session.people.search(`nobody ${own}`)).toEqual([]);
    });

    test('an agent who may see some clients only finds nobody else’s people', async () => {
      const { access_token: restricted } = await signIn('restricted', { base: url });
      const tokens = { current: async () => restricted, renew: async () => restricted };
      const { people } = halo.session(tokens);
      const elsewhere = await person({ ...{ client_id: 3, name: `Else ${surname}` } });
      const numbersOf = async (found: Promise<{ id: number }[]>) =>
        (await found).map((one) => one.id).sort((a, b) => a - b);
      expect(await numbersOf(session.people.search(surname))).toEqual([id, elsewhere]);
      expect(await numbersOf(people.search(surname))).toEqual([id]);
    });
  });
});
