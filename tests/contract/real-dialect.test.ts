import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Lookups } from '@/lib/domain/lookups';
import { addWorkingTime, parseWorkingCalendar } from '@/lib/domain/working-time';
import type { HaloSession } from '@/lib/halo/client';
import { serviceCredentials } from '@/tests/support/running-desk';
import { startTenant, type RunningTenant } from '@/tests/support/running-tenant';
import { expectOk, expectRefusal, serviceDesk, unique } from './support';
import { signIn } from './sign-in';

const HOUR_MS = 3_600_000;

let tenant: RunningTenant;
let session: HaloSession;
let lookups: Lookups;
let token: string;
const odd: string[] = [];

beforeAll(async () => {
  tenant = await startTenant({ env: { TENANT_DIALECT: 'real' } });
  const { url, data } = tenant;
  const desk = serviceDesk({ url, data, dialect: 'real', onOdd: (what) => odd.push(what) });
  session = desk.session;
  lookups = await session.lookups();
  const { client_id: clientId, client_secret: clientSecret } = serviceCredentials(data);
  const request = { grant: 'client_credentials', scope: 'all' } as const;
  token = (await desk.halo.requestGrant({ clientId, clientSecret }, request)).accessToken;
});
afterAll(() => tenant?.stop());

const raw = (path: string, json?: unknown) => expectOk(path, { base: tenant.url, token, json });
const refused = (path: string, json: unknown) =>
  expectRefusal(path, { base: tenant.url, token, json });
const byRole = (role: string) => lookups.statuses.find((status) => status.role === role)?.id ?? 0;

async function create(): Promise<number> {
  const [ticket] = (await session.tickets.list({ pageSize: 1 }, lookups)).tickets;
  const { id } = await session.tickets.create({
    summary: unique('Real'),
    detailsHtml: '<p>It hums</p>',
    clientId: ticket?.clientId ?? 0,
    typeId: lookups.types[0]?.id ?? 0,
    priorityId: 3,
    team: lookups.teams[1],
  });
  return id;
}

describe('a tenant that speaks as real ones do', () => {
  test('answers one bare object, letters for states, no resolution state, no deadline of its own', async () => {
    const id = await create();
    const ticket = z
      .looseObject({
        slaresponsestate: z.literal(''),
        slastate: z.literal('I'),
        onhold: z.literal(false),
      })
      .parse(await raw(`Tickets/${id}`));
    expect(ticket).not.toHaveProperty('slaresolutionstate');
    expect(ticket).toMatchObject({ deadlinedate: null, fixbydate: expect.any(String) });
    const [priority] = z.array(z.looseObject({ id: z.string() })).parse(await raw('Priority'));
    expect(priority?.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(await raw('Tickets?returnall=true', [{ id, summary: 'Renamed' }])).toMatchObject([
      { id, summary: 'Renamed' },
    ]);
  });

  test('pages only when asked in its own spelling', async () => {
    const size = async (query: string) =>
      z.object({ tickets: z.array(z.unknown()) }).parse(await raw(`Tickets?${query}`)).tickets
        .length;
    expect(await size('page_size=3')).toBe(50);
    expect(await size('pageinate=true&page_size=3')).toBe(3);
    expect(await size('count=7')).toBe(7);
  });

  test('wants an outcome for every action, and says so in words worth showing', async () => {
    const id = await create();
    expect(await refused('Actions', [{ ticket_id: id, note_html: '<p>x</p>' }])).toMatchObject({
      status: 400,
      message: 'An Outcome must be entered for this Action',
    });
  });
});

describe('Halyard on such a tenant', () => {
  test('reads all open tickets, their names and clocks, and finds nothing odd', async () => {
    const { tickets, recordCount } = await session.tickets.listOpen({ max: 1_000 }, lookups);
    expect(tickets).toHaveLength(recordCount);
    expect(tickets.length).toBeGreaterThan(100);
    for (const ticket of tickets) {
      expect(ticket.clientName).not.toBeNull();
      if (ticket.excludedFromSla || ticket.role === 'resolved') continue;
      expect(ticket.resolutionDueAt === null).toBe(ticket.onHold);
    }
    expect(odd).toEqual([]);
  });

  test('reads the same due instants as the targets give, and no response yet', async () => {
    const ticket = await session.tickets.get(await create(), lookups);
    const target = lookups.priorities.find(
      (row) => row.priorityId === 3 && row.slaId === ticket.slaId,
    );
    const workdayId =
      target?.workdayId ?? lookups.slas.find(({ id }) => id === ticket.slaId)?.workdayId;
    const calendar = parseWorkingCalendar(
      lookups.calendars.find((row) => row.workdayId === workdayId)?.calendar,
    );
    expect(target).toMatchObject({ responseMs: 4 * HOUR_MS, resolutionMs: 8 * HOUR_MS });
    expect(ticket).toMatchObject({
      role: 'new',
      teamName: lookups.teams[1]?.name,
      detailsHtml: '<p>It hums</p>',
      responseState: 'running',
      responseDueAt: addWorkingTime(calendar, ticket.occurredAt ?? 0, 4 * HOUR_MS),
      resolutionDueAt: addWorkingTime(calendar, ticket.occurredAt ?? 0, 8 * HOUR_MS),
    });
  });

  test('filters by team, type and priority in the tenant’s words', async () => {
    const id = await create();
    const ticket = await session.tickets.get(id, lookups);
    const query = {
      teamId: ticket.teamId ?? 0,
      typeId: ticket.typeId ?? 0,
      priorityId: 3,
      search: ticket.summary,
      occurredFrom: new Date(ticket.occurredAt ?? 0).toISOString().slice(0, 10),
    };
    const { tickets, recordCount } = await session.tickets.list(query, lookups);
    expect([tickets.map((row) => row.id), recordCount]).toEqual([[id], 1]);
  });

  test('writes a status: waiting holds the clock, closing wants a resolution and keeps it', async () => {
    const id = await create();
    await session.tickets.change(id, { statusId: byRole('waiting-client') }, lookups);
    expect(await session.tickets.get(id, lookups)).toMatchObject({
      role: 'waiting-client',
      onHold: true,
      resolutionState: 'paused',
    });
    await expect(
      session.tickets.change(id, { statusId: byRole('closed') }, lookups),
    ).rejects.toMatchObject({ kind: 'invalid', field: 'resolution' });
    await session.tickets.change(
      id,
      { statusId: byRole('closed'), resolution: 'Rebooted' },
      lookups,
    );
    expect(await session.tickets.get(id, lookups)).toMatchObject({
      role: 'closed',
      resolution: 'Rebooted',
      closedAt: expect.any(Number),
      resolutionState: 'met',
    });
  });

  test('writes notes, hidden and visible; hours on the wire are minutes here', async () => {
    const id = await create();
    await session.actions.add(
      id,
      { kind: 'note', html: '<p>for us</p>', hiddenFromUser: true },
      lookups,
    );
    await session.actions.add(
      id,
      { kind: 'note', html: '<p>for them</p>', hiddenFromUser: false },
      lookups,
    );
    await raw('Actions', [
      {
        ticket_id: id,
        outcome: 'Phone Call',
        note_html: '<p>Rang</p>',
        timetaken: 0.3,
        actisbillable: true,
      },
    ]);
    const actions = await session.actions.list(id, lookups);
    expect(
      actions.map(({ kind, noteHtml, hiddenFromUser, minutes }) => [
        kind,
        noteHtml,
        hiddenFromUser,
        minutes,
      ]),
    ).toEqual([
      ['note', '<p>for us</p>', true, null],
      ['note', '<p>for them</p>', false, null],
      ['phone-call', '<p>Rang</p>', false, 18],
    ]);
    expect((await session.tickets.get(id, lookups)).chargeableHours).toBe(0.3);
  });

  test('sends a file and gets it back byte for byte', async () => {
    const id = await create();
    const bytes = randomBytes(1024 * 1024 + 1);
    await session.attachments.upload(id, {
      filename: 'trace.bin',
      contentType: 'application/octet-stream',
      body: new Blob([new Uint8Array(bytes)]).stream(),
      size: bytes.byteLength,
    });
    const [file] = await session.attachments.list(id);
    expect(file).toMatchObject({ filename: 'trace.bin', size: bytes.byteLength });
    const { body } = await session.attachments.download(file?.id ?? 0);
    expect(Buffer.from(await new Response(body).arrayBuffer()).equals(bytes)).toBe(true);
  });

  test('signs an agent in just the same', async () => {
    const grant = await signIn('technician', { base: tenant.url });
    const me = await expectOk('Agent/me', { base: tenant.url, token: grant.access_token });
    expect(me).toMatchObject({ name: expect.any(String) });
  });
});
