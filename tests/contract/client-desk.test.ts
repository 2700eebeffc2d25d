import { createHash, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { HaloSession } from '@/lib/halo/client';
import type { TicketQuery } from '@/lib/halo/ticket-query';
import type { Lookups } from '@/lib/domain/lookups';
import { addWorkingTime, parseWorkingCalendar } from '@/lib/domain/working-time';
import {
  addAction,
  clientIds,
  newTicket,
  serviceDesk,
  ticketDraft,
  unique,
  usersOf,
} from './support';

let session: HaloSession;
let lookups: Lookups;
const odd: string[] = [];

beforeAll(async () => {
  session = serviceDesk({ onOdd: (what) => odd.push(what) }).session;
  lookups = await session.lookups();
});

/** A new ticket as Halyard creates one. */
async function create(over: object = {}): Promise<number> {
  const draft = await ticketDraft();
  const fields = {
    summary: draft.summary,
    detailsHtml: '<p>It hums</p>',
    clientId: draft.client_id ?? 0,
    typeId: draft.tickettype_id ?? 0,
    ...over,
  };
  return (await session.tickets.create(fields)).id;
}

describe('the look-ups', () => {
  test('every status has its role, none of them guessed', () => {
    expect(lookups.statuses.map(({ role }) => role)).toEqual([
      'new',
      'in-progress',
      'pending',
      'on-hold',
      'waiting-client',
      'waiting-third-party',
      'resolved',
      'closed',
    ]);
    expect(lookups.statuses.filter(({ roleGuessed }) => roleGuessed)).toEqual([]);
  });

  test('types, teams, agents and SLAs have names, and each SLA its four targets', () => {
    for (const list of [lookups.types, lookups.teams, lookups.agents, lookups.slas]) {
      expect(list.length).toBeGreaterThan(0);
      expect(list.filter(({ name }) => name === '')).toEqual([]);
    }
    expect(lookups.priorities).toHaveLength(4 * lookups.slas.length);
    const medium = lookups.priorities.find(({ name }) => name === 'Medium');
    expect(medium).toMatchObject({ responseMs: 4 * 3_600_000, resolutionMs: 8 * 3_600_000 });
  });
});

describe('reading', () => {
  test('all open tickets come, each once, as many as the tenant says, nothing odd about them', async () => {
    const { tickets, recordCount } = await session.tickets.listOpen({ max: 5_000 }, lookups);
    expect(new Set(tickets.map(({ id }) => id)).size).toBe(tickets.length);
    // Other tests create tickets meanwhile.
    expect(Math.abs(tickets.length - recordCount)).toBeLessThan(50);
    expect(tickets.filter(({ role }) => role === 'closed')).toEqual([]);
    for (const ticket of tickets) {
      expect(ticket).toMatchObject({
        clientName: expect.any(String),
        priorityName: expect.any(String),
        typeName: expect.any(String),
        slaName: expect.any(String),
        occurredAt: expect.any(Number),
      });
      const isHeld = ticket.onHold && !ticket.excludedFromSla;
      if (isHeld) expect(ticket.resolutionState).toBe('paused');
    }
    expect(odd).toEqual([]);
  });

  test('every filter Halyard speaks is understood', async () => {
    const [client_id] = await clientIds();
    const wire = await newTicket({ agent_id: lookups.agents[0]?.id, priority_id: 2, client_id });
    const filters: TicketQuery[] = [
      { clientId: wire.client_id },
      { statusId: wire.status_id },
      { priorityId: 2 },
      { typeId: wire.tickettype_id },
      { agentId: lookups.agents[0]?.id },
      { teamId: wire.team_id ?? 0 },
      { openOnly: true },
      { occurredFrom: wire.dateoccurred.slice(0, 10), occurredTo: wire.dateoccurred.slice(0, 10) },
    ];
    for (const filter of filters) {
      const query = { ...filter, search: wire.summary };
      const { tickets, recordCount } = await session.tickets.list(query, lookups);
      expect([filter, tickets.map(({ id }) => id), recordCount]).toEqual([filter, [wire.id], 1]);
    }
    const orders = ['id', 'summary', 'client', 'priority', 'status', 'agent', 'occurred'] as const;
    for (const order of [...orders, 'resolution-due', 'last-action'] as const) {
      const query = { search: wire.summary, order, descending: true };
      expect((await session.tickets.list(query, lookups)).recordCount).toBe(1);
    }
  });

  test('a ticket that is not there is told as not found', async () => {
    await expect(session.tickets.get(2_000_000_000, lookups)).rejects.toMatchObject({
      kind: 'not-found',
      status: 404,
    });
  });
});

describe('a new ticket', () => {
  test('has what was given, names for all of it, and clocks as the look-ups’ targets say', async () => {
    const [clientId = 0] = await clientIds();
    const [user] = await usersOf(clientId);
    const team = lookups.teams.at(-1);
    for (const { priorityId, slaId, workdayId, ...target } of lookups.priorities) {
      if (slaId !== lookups.slas[0]?.id) continue;
      const id = await create({
        clientId,
        userId: user?.id,
        priorityId,
        team,
        category: 'Email>Outlook',
      });
      const ticket = await session.tickets.get(id, lookups);
      const own = lookups.priorities.find(
        (row) => row.priorityId === priorityId && row.slaId === ticket.slaId,
      );
      const sla = lookups.slas.find((row) => row.id === ticket.slaId);
      const json = lookups.calendars.find(
        (row) => row.workdayId === (own?.workdayId ?? workdayId ?? sla?.workdayId),
      )?.calendar;
      const calendar = parseWorkingCalendar(json);
      const start = ticket.occurredAt ?? 0;
      expect(ticket).toMatchObject({
        clientId,
        userId: user?.id,
        role: 'new',
        priorityId,
        teamId: team?.id,
        teamName: team?.name,
        category: 'Email > Outlook',
        detailsHtml: '<p>It hums</p>',
        responseState: 'running',
        resolutionState: 'running',
        responseDueAt: addWorkingTime(calendar, start, own?.responseMs ?? target.responseMs ?? 0),
        resolutionDueAt: addWorkingTime(
          calendar,
          start,
          own?.resolutionMs ?? target.resolutionMs ?? 0,
        ),
      });
    }
  });

  test('without a client is refused with the tenant’s words, naming the field', async () => {
    await expect(create({ clientId: 2_000_000_000 })).rejects.toMatchObject({
      kind: 'invalid',
      status: 400,
      field: 'clientId',
      outcome: 'refused',
      message: expect.stringContaining('the client is not one of the clients'),
    });
    await expect(create({ typeId: 7_777 })).rejects.toMatchObject({ field: 'typeId' });
  });
});

describe('working on a ticket', () => {
  const byRole = (role: string) => lookups.statuses.find((status) => status.role === role)?.id ?? 0;

  test('waiting pauses it, resolving needs words and keeps them', async () => {
    const id = await create();
    const read = () => session.tickets.get(id, lookups);
    await session.tickets.change(id, { statusId: byRole('waiting-client') }, lookups);
    const waiting = await read();
    expect(waiting).toMatchObject({
      role: 'waiting-client',
      onHold: true,
      resolutionState: 'paused',
      resolutionDueAt: null,
    });
    expect(waiting.remainingWhenPausedMs).toBeGreaterThan(0);
    await expect(
      session.tickets.change(id, { statusId: byRole('resolved') }, lookups),
    ).rejects.toMatchObject({ kind: 'invalid', field: 'resolution', outcome: 'refused' });
    await session.tickets.change(
      id,
      { statusId: byRole('resolved'), resolution: 'Rebooted' },
      lookups,
    );
    expect(await read()).toMatchObject({
      role: 'resolved',
      resolution: 'Rebooted',
      resolutionState: 'met',
      resolvedAt: expect.any(Number),
    });
  });

  test('notes and actions of every kind are read back, oldest first, hidden ones marked', async () => {
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
    const add = (fields: object) => addAction({ ticket_id: id, note: 'x', ...fields });
    await add({ actiontype_id: 1, emailto: 'a@b.example', emailsubject: 'Hello' });
    await add({ actiontype_id: 2, timetaken: 18, charge: true });
    await add({ actiontype_id: 3 });
    await session.tickets.change(id, { statusId: byRole('in-progress') }, lookups);
    const actions = await session.actions.list(id, lookups);
    expect(actions.map(({ kind }) => kind)).toEqual([
      'note',
      'note',
      'email',
      'phone-call',
      'site-visit',
      'status-change',
    ]);
    expect(actions.map(({ hiddenFromUser }) => hiddenFromUser).slice(0, 2)).toEqual([true, false]);
    expect(actions[0]).toMatchObject({ noteHtml: '<p>for us</p>', at: expect.any(Number) });
    expect(actions[2]).toMatchObject({ emailTo: 'a@b.example', emailSubject: 'Hello' });
    expect(actions[3]).toMatchObject({ minutes: 18, chargeable: true });
    expect(actions[5]).toMatchObject({ fromStatusName: 'New', toStatusName: 'In Progress' });
    expect((await session.tickets.get(id, lookups)).chargeableHours).toBe(0.3);
  });

  test('a megabyte goes up as a stream and comes back byte for byte', async () => {
    const id = await create();
    const bytes = new Uint8Array(randomBytes(1024 * 1024));
    const filename = `${unique('Über')}.bin`;
    await session.attachments.upload(id, {
      filename,
      contentType: 'application/x-test',
      body: new Blob([bytes]).stream(),
      size: bytes.byteLength,
    });
    const [file] = await session.attachments.list(id);
    expect(file).toMatchObject({
      ticketId: id,
      filename,
      contentType: 'application/x-test',
      size: bytes.byteLength,
    });
    const back = await session.attachments.download(file?.id ?? 0);
    expect(back).toMatchObject({
      filename,
      contentType: 'application/x-test',
      size: bytes.byteLength,
    });
    const hash = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');
    expect(hash(Buffer.from(await new Response(back.body).arrayBuffer()))).toBe(hash(bytes));
    await expect(session.attachments.download(2_000_000_000)).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});
