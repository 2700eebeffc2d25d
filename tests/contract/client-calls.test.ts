import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lookups } from '@/lib/domain/lookups';
import type { HaloSession, NewAction, TicketWrite } from '@/lib/halo/client';
import { startTenant, type RunningTenant } from '@/tests/support/running-tenant';
import { signIn } from './sign-in';
import { serviceDesk, unique } from './support';

const MINUTE_MS = 60_000;

describe.each(['simplified', 'real'] as const)('a desk of the %s dialect', (dialect) => {
  let tenant: RunningTenant;
  let session: HaloSession;
  let lookups: Lookups;
  let client: { id: number; name: string };
  const odd: string[] = [];

  beforeAll(async () => {
    tenant = await startTenant({ env: { TENANT_DIALECT: dialect } });
    const { url, data } = tenant;
    const { halo } = serviceDesk({ url, data, dialect, onOdd: (what) => odd.push(what) });
    const { access_token: token } = await signIn('technician', { base: url });
    session = halo.session({ current: async () => token, renew: async () => token });
    lookups = await session.lookups();
    const [first] = await session.clients.search('Harcourt');
    if (!first) throw new Error('the demo desk has no such client');
    client = first;
  });
  afterAll(() => tenant?.stop());

  const byRole = (role: string) => lookups.statuses.find((status) => status.role === role)?.id ?? 0;
  const read = (id: number) => session.tickets.get(id, lookups);
  const log = (id: number) => session.actions.list(id, lookups);

  async function create(over: object = {}): Promise<number> {
    const [user] = await session.people.search('', client.id);
    const fields = {
      ...{ summary: unique('Call'), detailsHtml: '<p>It hums</p>', clientId: client.id },
      ...{ typeId: lookups.types[0]?.id ?? 0, userId: user?.id, ...over },
    };
    return (await session.tickets.create(fields)).id;
  }

  describe('an entry for the log', () => {
    const add = async (id: number, over: Partial<NewAction>) => {
      const action = { kind: 'note', html: '<p>x</p>', hiddenFromUser: false, ...over } as const;
      await session.actions.add(id, action, lookups);
      return (await log(id)).at(-1);
    };

    test('a note, a call and a visit are never mailed, and keep who may read them', async () => {
      const id = await create({ source: 'phone' });
      for (const kind of ['note', 'phone-call', 'site-visit'] as const) {
        for (const hiddenFromUser of [true, false]) {
          const entry = await add(id, { kind, hiddenFromUser, minutes: 18, chargeable: true });
          expect(entry).toMatchObject({ kind, hiddenFromUser, minutes: 18, chargeable: true });
          expect(entry).toMatchObject({ emailFrom: null, emailTo: null, toStatusName: null });
        }
      }
      expect((await read(id)).chargeableHours).toBeCloseTo(1.8, 6);
    });

    test('a mail goes to those it names, one for the client stops the response clock', async () => {
      const id = await create();
      const { userEmail } = await read(id);
      const email = { to: [userEmail ?? ''], cc: ['boss@harcourtbligh.example'] };
      const entry = await add(id, { kind: 'email', email: { ...email, subject: 'Your call' } });
      expect(entry).toMatchObject({
        ...{ kind: 'email', hiddenFromUser: false, emailTo: userEmail },
        ...{ emailCc: 'boss@harcourtbligh.example', emailSubject: 'Your call' },
      });
      expect(entry?.emailFrom).toEqual(expect.any(String));
      expect((await read(id)).respondedAt).toEqual(expect.any(Number));
    });

    test('a mail can go to others and stay hidden from the client', async () => {
      const id = await create();
      const email = { to: ['helpdesk@lexfolio.example'], cc: [] };
      const entry = await add(id, { kind: 'email', hiddenFromUser: true, email });
      expect(entry).toMatchObject({
        ...{ kind: 'email', hiddenFromUser: true, emailTo: 'helpdesk@lexfolio.example' },
        emailCc: null,
      });
      expect(entry?.emailFrom).toEqual(expect.any(String));
      expect((await read(id)).respondedAt).toBeNull();
    });

    test('moves the ticket in the same step, as far as it is asked to', async () => {
      const id = await create();
      const { userEmail } = await read(id);
      const followUpAt = Date.parse('2030-01-07T09:00:00Z');
      const asked = await add(id, {
        ...{ kind: 'email', email: { to: [userEmail ?? ''], cc: [] } },
        status: { id: byRole('waiting-client'), followUpAt },
      });
      expect(asked).toMatchObject({ kind: 'email', toRole: 'waiting-client' });
      expect(await read(id)).toMatchObject({ role: 'waiting-client', followUpAt });
      const noted = await add(id, { hiddenFromUser: true });
      expect(noted?.toStatusName).toBeNull();
      await add(id, {
        ...{ html: '', minutes: 6, hiddenFromUser: true },
        status: { id: byRole('resolved'), resolution: 'Rebooted' },
      });
      expect(await read(id)).toMatchObject({ role: 'resolved', resolution: 'Rebooted' });
    });

    test('one nobody answered is no answer to the client', async () => {
      const id = await create();
      const call = { kind: 'phone-call', outcome: 'No answer' } as const;
      const entry = await add(id, call);
      expect(entry).toMatchObject({ kind: 'phone-call', outcome: 'Phone Call – No answer' });
      expect((await read(id)).respondedAt).toBeNull();
    });

    test('a mail to no address is refused in words a person understands', async () => {
      const id = await create();
      const email = { to: ['nobody'], cc: [] };
      await expect(add(id, { kind: 'email', email })).rejects.toMatchObject({
        ...{ kind: 'invalid', status: 400, field: 'to', outcome: 'refused' },
        message: expect.stringContaining('a recipient’s address'),
      });
    });
  });

  describe('a ticket', () => {
    test.each(['phone', 'email', 'portal', 'monitoring', 'manual'] as const)(
      'keeps that it came by %s',
      async (source) => {
        const slaId = lookups.slas.at(-1)?.id;
        const id = await create({ source, slaId });
        expect(await read(id)).toMatchObject({ source, slaId });
      },
    );

    test('changes every field Halyard changes, and empties what can be empty', async () => {
      const id = await create({ source: 'phone' });
      const [site] = await session.clients.sites(client.id);
      const [contract] = await session.clients.contracts(client.id);
      const [, user] = await session.people.search('', client.id);
      const at = Math.floor(((await read(id)).occurredAt ?? 0) / MINUTE_MS) * MINUTE_MS;
      const write = {
        ...{ summary: unique('Changed'), siteId: site?.id, userId: user?.id },
        ...{ typeId: lookups.types.at(-1)?.id, slaId: lookups.slas.at(-1)?.id },
        ...{ contractId: contract?.id, reportedBy: 'Reception' },
        ...{ occurredAt: at - 90 * MINUTE_MS, followUpAt: Date.parse('2030-01-07T09:00:00Z') },
        excludedFromSla: true,
      } satisfies TicketWrite;
      expect(await session.tickets.change(id, write, lookups)).toMatchObject(write);
      expect(await read(id)).toMatchObject(write);
      const none = {
        ...{ siteId: null, userId: null, contractId: null, reportedBy: null, followUpAt: null },
      } satisfies TicketWrite;
      await session.tickets.change(id, { ...none, excludedFromSla: false }, lookups);
      expect(await read(id)).toMatchObject({ ...none, excludedFromSla: false });
    });

    test('goes to another client with a site and a contact of its own', async () => {
      const id = await create();
      const [other] = await session.clients.search('Fenwick');
      const [site] = await session.clients.sites(other?.id ?? 0);
      const [user] = await session.people.search('', other?.id);
      const write = { clientId: other?.id, siteId: site?.id, userId: user?.id };
      await session.tickets.change(id, write, lookups);
      expect(await read(id)).toMatchObject({ ...write, clientName: other?.name });
    });

    test.each<[keyof TicketWrite, string]>([
      ['siteId', 'the site is not a site of this client'],
      ['userId', 'the contact is not a user of this client'],
      ['contractId', 'the contract is not a contract of this client'],
      ['slaId', 'the SLA is not one of the tenant’s'],
      ['typeId', 'the ticket type is not one of the tenant’s'],
    ])('refuses a %s that is not there, saying which field', async (field, words) => {
      const id = await create();
      const write = { [field]: 2_000_000_000 };
      await expect(session.tickets.change(id, write, lookups)).rejects.toMatchObject({
        ...{ kind: 'invalid', status: 400, field, outcome: 'refused' },
        message: `The tenant refused it: ${words}. Put that right and try again.`,
      });
    });

    test('a person’s tickets come newest first', async () => {
      const [user] = await session.people.search('', client.id);
      const older = await create();
      const newer = await create();
      const query = { userId: user?.id, order: 'id', descending: true, pageSize: 5 } as const;
      const { tickets } = await session.tickets.list(query, lookups);
      expect(tickets.map(({ id }) => id).slice(0, 2)).toEqual([newer, older]);
      expect(new Set(tickets.map(({ userId }) => userId))).toEqual(new Set([user?.id]));
    });
  });

  describe('clients and people', () => {
    test('a client is found by a part of its name, and all of them by nothing', async () => {
      expect(await session.clients.search('bligh sol')).toEqual([client]);
      expect(await session.clients.search('no such client')).toEqual([]);
      const all = await session.clients.search('');
      expect(all.length).toBeGreaterThanOrEqual(24);
      expect(all.map(({ name }) => name)).toEqual(all.map(({ name }) => name).toSorted());
    });

    test('a client’s card: notes to heed, sites, contracts; lapsed ones are told', async () => {
      expect(await session.clients.get(client.id)).toMatchObject({
        ...{ ...client, isInactive: false, notes: expect.stringContaining('Ms Bligh') },
      });
      const sites = await session.clients.sites(client.id);
      expect(sites.map(({ name }) => name)).toContain('Harrogate');
      expect(sites[0]).toMatchObject({ phone: expect.any(String), address: expect.any(String) });
      expect(await session.clients.contracts(client.id)).toMatchObject([
        { isActive: true, startDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      ]);
      const [lapsed] = await session.clients.search('Greyfriars');
      expect(await session.clients.contracts(lapsed?.id ?? 0)).toMatchObject([{ isActive: false }]);
      await expect(session.clients.get(2_000_000_000)).rejects.toMatchObject({ kind: 'not-found' });
    });

    test('people are found among one client’s, and one is read with what to heed', async () => {
      const people = await session.people.search('', client.id);
      expect(people).toHaveLength(50);
      expect(new Set(people.map(({ clientId }) => clientId))).toEqual(new Set([client.id]));
      const [one] = await session.people.search(people[7]?.email ?? '', client.id);
      expect(one?.id).toBe(people[7]?.id);
      expect(await session.people.get(one?.id ?? 0)).toEqual(one);
      await expect(session.people.get(2_000_000_000)).rejects.toMatchObject({ kind: 'not-found' });
    });

    test('one to be handled with care says how, most people want no more than usual', async () => {
      const [dentist] = await session.clients.search('Fenwick');
      const people = await session.people.search('', dentist?.id);
      const vips = people.filter(({ isVip }) => isVip);
      expect(vips.map(({ notes }) => notes)).toEqual(['Please call rather than email.']);
      const heeded = people.filter(({ notes }) => notes !== null);
      expect(heeded.length).toBeGreaterThan(1);
      expect(heeded.length).toBeLessThan(people.length / 4);
    });

    test('most people have a computer that is looked after, each its own', async () => {
      const people = (await session.people.search('', client.id)).slice(0, 12);
      const owned = await Promise.all(people.map(({ id }) => session.people.assets(id)));
      const assets = owned.flat();
      expect(assets.length).toBeGreaterThan(6);
      expect(new Set(assets.map(({ tag }) => tag)).size).toBe(assets.length);
      for (const asset of assets) {
        expect(asset).toMatchObject({
          ...{ tag: expect.stringMatching(/^HB-(LT|PC)-\d{3}$/), model: expect.any(String) },
          ...{ kind: expect.stringMatching(/^(Laptop|Desktop)$/), siteName: expect.any(String) },
        });
      }
    });

    test('ready texts come by name, with what they leave to be filled in', async () => {
      const texts = await session.cannedTexts();
      expect(texts.length).toBeGreaterThan(4);
      expect(texts.filter(({ html }) => html.includes('{{contact.firstName}}'))).not.toEqual([]);
    });
  });

  test('the lists say what a type, an SLA and an outcome bring with them', () => {
    expect(lookups.types.every(({ teamId }) => teamId !== null)).toBe(true);
    expect(lookups.slas.filter(({ isDefault }) => isDefault)).toHaveLength(1);
    const outcome = (name: string) => lookups.outcomes.find((each) => each.name === name);
    expect(outcome('Private Note')).toMatchObject({ kind: 'note', hidesFromUser: true });
    expect(outcome('Ask User')).toMatchObject({
      ...{ kind: 'email', sendsEmail: true, statusId: byRole('waiting-client') },
    });
    expect(lookups.sources.map(({ source }) => source).toSorted()).toEqual([
      ...['email', 'manual', 'monitoring', 'phone', 'portal'],
    ]);
  });

  test('a part of a file is got where a part is asked for', async () => {
    const id = await create();
    await session.attachments.upload(id, {
      ...{ filename: 'log.txt', contentType: 'text/plain', size: 10 },
      body: new Blob(['0123456789']).stream(),
    });
    const [file] = await session.attachments.list(id);
    expect(file).toMatchObject({ actionId: null });
    const part = await session.attachments.download(file?.id ?? 0, 'bytes=2-5');
    expect(part).toMatchObject({ range: 'bytes 2-5/10', size: 4 });
    expect(await new Response(part.body).text()).toBe('2345');
    const beyond = session.attachments.download(file?.id ?? 0, 'bytes=10-');
    await expect(beyond).rejects.toMatchObject({ status: 416 });
  });

  test('nothing the tenant answered was odd', () => expect(odd).toEqual([]));
});
