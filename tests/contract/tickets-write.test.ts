import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  actionsOf,
  agentToken,
  changeTicket,
  clientIds,
  expectOk,
  expectRefusal,
  newTicket,
  readTicket,
  ticketDraft,
  unique,
  usersOf,
} from './support';
import { named, ticketList, wireTicket } from './wire';

const saved = wireTicket.extend({ tickets: z.array(wireTicket) });
const post = async (json: unknown) => saved.parse(await expectOk('Tickets', { json }));
const refuse = async (json: unknown) => expectRefusal('Tickets', { json });
const named1 = async (path: string) => z.array(named).parse(await expectOk(path));
const found = async (search: string) =>
  ticketList.parse(await expectOk('Tickets', { query: { search } })).record_count;

describe('creating a ticket', () => {
  test('three fields are enough: status New, priority Medium, clocks running, names resolved', async () => {
    const draft = await ticketDraft();
    const ticket = await post([draft]);
    expect(ticket).toMatchObject({
      ...draft,
      status_name: 'New',
      priority_name: 'Medium',
      slaresponsestate: 1,
      slaresolutionstate: 1,
      slahold: false,
      dateresponded: null,
      dateresolved: null,
      dateclosed: null,
      resolution: null,
      chargeabletime: 0,
      nonchargeabletime: 0,
    });
    expect(ticket.deadlinedate).not.toBeNull();
    expect(ticket.team_id).not.toBeNull();
    const [client] = await clientIds();
    expect(ticket.client_id).toBe(client);
    expect(ticket.client_name).not.toBe('');
  });

  test('the answer is the ticket itself and the envelope with it', async () => {
    const { tickets, ...ticket } = await post([await ticketDraft()]);
    expect(tickets).toEqual([ticket]);
    expect(await readTicket(ticket.id)).toMatchObject({ id: ticket.id, summary: ticket.summary });
  });

  test('every field one may give is kept', async () => {
    const [clientId = 0] = await clientIds();
    const [user] = await usersOf(clientId);
    const [agent] = await named1('Agent');
    const teams = await named1('Team');
    const query = { client_id: String(clientId) };
    const { sites } = z.object({ sites: z.array(named) }).parse(await expectOk('Site', { query }));
    const given = await ticketDraft({
      client_id: clientId,
      site_id: sites[0]?.id,
      user_id: user?.id,
      details: '<p>Über <b>all</b> – “quoted” ✓</p>',
      status_id: 2,
      priority_id: 1,
      category_1: 'Email>Outlook',
      category_2: 'B',
      category_3: 'C',
      category_4: 'D',
      agent_id: agent?.id,
      team_id: teams.at(-1)?.id,
      reportedby: 'Reception',
      dateoccurred: '2024-02-15T09:23:00Z',
      opportunityid: 12,
    });
    const ticket = await post([given]);
    expect(ticket).toMatchObject(given);
    expect(await readTicket(ticket.id)).toMatchObject(given);
    expect(ticket).toMatchObject({ status_name: 'In Progress', priority_name: 'Critical' });
  });

  test('a date set by hand is the deadline, until it is taken away again', async () => {
    const ticket = await newTicket({ deadlinedate: '2031-05-06T07:08:09Z' });
    expect(ticket.deadlinedate).toBe('2031-05-06T07:08:09Z');
    const untouched = await newTicket({ dateoccurred: ticket.dateoccurred });
    expect(await changeTicket(ticket.id, { deadlinedate: null })).toMatchObject({
      deadlinedate: untouched.deadlinedate,
    });
  });

  test('one object alone is as good as an array of one', async () => {
    const draft = await ticketDraft();
    const { tickets, summary } = await post(draft);
    expect([tickets.length, summary]).toEqual([1, draft.summary]);
  });

  test('numbers may be written as text, as real clients do', async () => {
    const draft = await ticketDraft({ priority_id: '2' });
    expect(await post([{ ...draft, client_id: String(draft.client_id) }])).toMatchObject({
      client_id: draft.client_id,
      priority_id: 2,
    });
  });

  test('what the system sets cannot be given', async () => {
    const ticket = await newTicket({
      datecreated: '2001-01-01T00:00:00Z',
      dateresponded: '2001-01-01T00:00:00Z',
      dateclosed: '2001-01-01T00:00:00Z',
      slaresolutionstate: 3,
      chargeabletime: 99,
      client_name: 'Somebody else',
    });
    expect(ticket).toMatchObject({
      dateresponded: null,
      dateclosed: null,
      slaresolutionstate: 1,
      chargeabletime: 0,
    });
    expect(Date.parse(ticket.datecreated)).toBeGreaterThan(Date.now() - 600_000);
    expect(ticket.client_name).not.toBe('Somebody else');
  });

  test('a text that looks like markup or SQL is stored as it is', async () => {
    const summary = `<script>alert(1)</script>'; drop table tickets; -- ${unique('x')}`;
    expect((await newTicket({ summary })).summary).toBe(summary);
  });
});

describe('changing a ticket', () => {
  test('only the given fields change', async () => {
    const before = await newTicket({ category_1: 'Email>Outlook', reportedby: 'Reception' });
    const after = await changeTicket(before.id, { summary: 'Still here', priority_id: 1 });
    expect(after).toMatchObject({
      id: before.id,
      summary: 'Still here',
      priority_id: 1,
      priority_name: 'Critical',
      client_id: before.client_id,
      status_id: before.status_id,
      category_1: 'Email>Outlook',
      reportedby: 'Reception',
      datecreated: before.datecreated,
    });
    expect(after.deadlinedate).not.toBe(before.deadlinedate);
  });

  test('assigning and taking away: null, 0 and −1 all mean nobody', async () => {
    const [agent] = await named1('Agent');
    const { id } = await newTicket();
    for (const nobody of [null, 0, -1]) {
      expect(await changeTicket(id, { agent_id: agent?.id })).toMatchObject({
        agent_id: agent?.id,
        agent_name: agent?.name,
      });
      expect(await changeTicket(id, { agent_id: nobody })).toMatchObject({
        agent_id: null,
        agent_name: null,
      });
    }
  });

  test('a change of status leaves a Status Change in the log, with who made it', async () => {
    const token = await agentToken('technician');
    const { id } = await newTicket();
    await changeTicket(id, { status_id: 2 }, token);
    const me = named.parse(await expectOk('Agent/me', { token }));
    expect(await actionsOf(id)).toMatchObject([
      { actiontype_id: 4, agent_id: me.id, old_status_name: 'New', new_status_name: 'In Progress' },
    ]);
    await changeTicket(id, { status_id: 2, summary: 'Same status' });
    expect(await actionsOf(id)).toHaveLength(1);
  });

  test.each([
    ['Resolved', 8],
    ['Closed', 9],
  ])('to %s only with a resolution', async (_, status_id) => {
    const { id } = await newTicket();
    for (const resolution of [undefined, null, '', '   ', '<p>&nbsp;</p><br>']) {
      expect(await refuse([{ id, status_id, resolution }])).toMatchObject({
        status: 400,
        message: 'Resolution is required',
        field: 'resolution',
      });
    }
    expect((await readTicket(id)).status_name).toBe('New');
    const done = await changeTicket(id, { status_id, resolution: 'Cleared the spooler' });
    expect(done).toMatchObject({ status_id, resolution: 'Cleared the spooler' });
    expect(done.dateresolved).not.toBeNull();
    expect(done.dateclosed === null).toBe(status_id === 8);
  });

  test('a ticket already resolved with words may be closed without new ones', async () => {
    const { id } = await newTicket();
    await changeTicket(id, { status_id: 8, resolution: 'Done' });
    expect(await changeTicket(id, { status_id: 9 })).toMatchObject({ resolution: 'Done' });
  });

  test('waiting statuses hold the clock and working ones let it go', async () => {
    const { id } = await newTicket();
    for (const status_id of [4, 5, 6]) {
      expect(await changeTicket(id, { status_id })).toMatchObject({
        slahold: true,
        slaresolutionstate: 2,
      });
      expect(await changeTicket(id, { status_id: 2 })).toMatchObject({
        slahold: false,
        slaresolutionstate: 1,
      });
    }
  });

  test('a ticket that is not there: 404', async () => {
    expect(await refuse([{ id: 2_000_000_000, summary: 'x' }])).toMatchObject({
      status: 404,
      message: 'Ticket not found',
    });
  });
});

describe('several at once', () => {
  test('all are saved, in order, the last one beside the envelope', async () => {
    const mark = unique('several');
    const { id } = await newTicket();
    const answer = await post([
      await ticketDraft({ summary: `${mark} a` }),
      { id, summary: `${mark} b` },
      await ticketDraft({ summary: `${mark} c` }),
    ]);
    expect(answer.tickets.map(({ summary }) => summary)).toEqual([
      `${mark} a`,
      `${mark} b`,
      `${mark} c`,
    ]);
    expect(answer.summary).toBe(`${mark} c`);
  });

  test('one bad one and none is saved', async () => {
    const mark = unique('none');
    const before = await newTicket();
    const draft = await ticketDraft({ summary: mark });
    expect(
      await refuse([
        draft,
        { id: before.id, summary: mark },
        { ...draft, client_id: 2_000_000_000 },
      ]),
    ).toMatchObject({ status: 400, field: 'client_id' });
    expect(await refuse([draft, { id: before.id, status_id: 8 }])).toMatchObject({
      message: 'Resolution is required',
    });
    expect(await found(mark)).toBe(0);
    expect((await readTicket(before.id)).summary).toBe(before.summary);
  });
});
