import { describe, expect, test } from 'vitest';
import {
  actionsOf,
  addAction,
  agentToken,
  clientIds,
  expectOk,
  expectRefusal,
  newTicket,
  readTicket,
  usersOf,
} from './support';
import { actionList, named, wireAction } from './wire';

const refuse = (json: unknown) => expectRefusal('Actions', { json });

describe('adding to the log', () => {
  test.each([
    ['Note', 0],
    ['Email', 1],
    ['Phone Call', 2],
    ['Site Visit', 3],
  ])('%s: kept with its words, who and when', async (outcome, actiontype_id) => {
    const token = await agentToken('technician');
    const me = named.parse(await expectOk('Agent/me', { token }));
    const { id } = await newTicket();
    const note = '<p>Rebooted, cleared spooler, <b>tested ok</b> ✓</p>';
    const action = await addAction({ ticket_id: id, note, actiontype_id, outcome }, token);
    expect(action).toMatchObject({
      ticket_id: id,
      note,
      outcome,
      actiontype_id,
      hiddenfromuser: false,
      agent_id: me.id,
      who: me.name,
      timetaken: 0,
    });
    expect(await actionsOf(id)).toEqual([action]);
    expect(await expectOk(`Actions/${action.id}`)).toMatchObject({ id: action.id, note });
  });

  test('Status Change: moves the ticket, and the log says from where to where', async () => {
    const { id } = await newTicket();
    const fields = { ticket_id: id, actiontype_id: 4, new_status: 2, note: '' };
    expect(await addAction(fields)).toMatchObject({
      actiontype_id: 4,
      old_status_name: 'New',
      new_status_name: 'In Progress',
    });
    expect(await readTicket(id)).toMatchObject({ status_id: 2 });
    expect(await actionsOf(id)).toHaveLength(1);
  });

  test('a note may resolve the ticket with the words it gives, and not without', async () => {
    const { id } = await newTicket();
    const fields = { ticket_id: id, note: '<p>Done</p>', actiontype_id: 0, new_status: 8 };
    expect(await refuse([fields])).toMatchObject({
      status: 400,
      message: 'Resolution is required',
      field: 'resolution',
    });
    expect(await actionsOf(id)).toEqual([]);
    await addAction({ ...fields, resolution: 'Replaced the toner' });
    expect(await readTicket(id)).toMatchObject({ status_id: 8, resolution: 'Replaced the toner' });
  });

  test('the answer is the action itself and the envelope with it', async () => {
    const { id } = await newTicket();
    const json = [{ ticket_id: id, note: 'x', actiontype_id: 0 }];
    const { actions, ...action } = actionList
      .extend(wireAction.shape)
      .parse(await expectOk('Actions', { json }));
    expect(actions).toEqual([action]);
  });

  test('several at once, oldest first; one bad one and none is kept', async () => {
    const { id } = await newTicket();
    const note = (text: string) => ({ ticket_id: id, note: text, actiontype_id: 0 });
    await expectOk('Actions', { json: [note('one'), note('two'), note('three')] });
    expect(
      await refuse([note('four'), { ...note('five'), ticket_id: 2_000_000_000 }]),
    ).toMatchObject({ status: 404, message: 'Ticket not found' });
    expect((await actionsOf(id)).map((action) => action.note)).toEqual(['one', 'two', 'three']);
  });

  test('a hidden note is marked so, and can be left out of the list', async () => {
    const { id } = await newTicket();
    await addAction({ ticket_id: id, note: 'for us', actiontype_id: 0, hiddenfromuser: true });
    await addAction({ ticket_id: id, note: 'for all', actiontype_id: 0, hiddenfromuser: false });
    expect((await actionsOf(id)).map((action) => action.hiddenfromuser)).toEqual([true, false]);
    const query = { ticket_id: String(id), excludeprivate: 'true' };
    const shown = actionList.parse(await expectOk('Actions', { query }));
    expect(shown.actions.map((action) => action.note)).toEqual(['for all']);
  });

  test('an agent may write in another’s name, but not in that of nobody', async () => {
    const { id } = await newTicket();
    const [, other] = actionAgents.parse(await expectOk('Agent'));
    const fields = { ticket_id: id, note: 'x', actiontype_id: 0 };
    expect(await addAction({ ...fields, agent_id: other?.id })).toMatchObject({
      agent_id: other?.id,
      who: other?.name,
    });
    expect(await refuse([{ ...fields, agent_id: 2_000_000_000 }])).toMatchObject({
      status: 400,
      field: 'agent_id',
    });
  });
});

const actionAgents = named.array();

describe('time', () => {
  test('minutes with charge add to the chargeable hours, without it to the others', async () => {
    const { id } = await newTicket();
    const log = { ticket_id: id, note: 'x', actiontype_id: 0 };
    expect(await addAction({ ...log, timetaken: 18, charge: true })).toMatchObject({
      timetaken: 18,
      charge: true,
    });
    await addAction({ ...log, timetaken: 6, charge: true });
    await addAction({ ...log, timetaken: 30, charge: false });
    await addAction({ ...log, timetaken: 0.6 });
    expect(await readTicket(id)).toMatchObject({
      chargeabletime: 0.4,
      nonchargeabletime: 0.51,
    });
  });

  test('twenty colleagues log six minutes at once: two hours, none lost', async () => {
    const { id } = await newTicket();
    const fields = { ticket_id: id, note: 'x', actiontype_id: 0, timetaken: 6, charge: true };
    await Promise.all(Array.from({ length: 20 }, () => addAction(fields)));
    expect(await readTicket(id)).toMatchObject({ chargeabletime: 2 });
    expect(await actionsOf(id)).toHaveLength(20);
  });

  test.each([[-1], [1e9], ['long'], [Number.MAX_SAFE_INTEGER]])(
    '%s minutes are refused',
    async (timetaken) => {
      const { id } = await newTicket();
      const fields = { ticket_id: id, note: 'x', actiontype_id: 0, timetaken };
      expect(await refuse([fields])).toMatchObject({ status: 400, field: 'timetaken' });
    },
  );
});

describe('the first response', () => {
  async function requester() {
    const [client_id = 0] = await clientIds();
    const [user] = await usersOf(client_id);
    return { client_id, user_id: user?.id, email: user?.email ?? '' };
  }

  async function respondedAfter(fields: object, token?: string): Promise<boolean> {
    const { client_id, user_id } = await requester();
    const { id } = await newTicket({ client_id, user_id });
    await addAction({ ticket_id: id, note: '<p>Looking at it</p>', ...fields }, token);
    const ticket = await readTicket(id);
    expect(ticket.slaresponsestate).toBe(ticket.dateresponded === null ? 1 : 3);
    return ticket.dateresponded !== null;
  }

  test.each([
    ['a visible note', { actiontype_id: 0 }, true],
    ['a hidden note', { actiontype_id: 0, hiddenfromuser: true }, false],
    ['time without a word', { actiontype_id: 0, note: '', timetaken: 6 }, false],
    ['an answered call', { actiontype_id: 2 }, true],
    ['a call nobody answered', { actiontype_id: 2, outcome: 'No answer' }, false],
    ['a visit', { actiontype_id: 3 }, true],
    ['a mail to the supplier', { actiontype_id: 1, emailto: 'help@vendor.example' }, false],
    ['a change of status', { actiontype_id: 4, new_status: 2 }, false],
  ])('%s by an agent: %j → %s', async (_, fields, responded) => {
    expect(await respondedAfter(fields, await agentToken('technician'))).toBe(responded);
  });

  test('a mail to the requester by an agent counts', async () => {
    const { email } = await requester();
    const fields = { actiontype_id: 1, emailto: email.toUpperCase() };
    expect(await respondedAfter(fields, await agentToken('technician'))).toBe(true);
  });

  test('what a program writes never counts', async () => {
    expect(await respondedAfter({ actiontype_id: 0 })).toBe(false);
  });

  test('the first one counts, later ones change nothing', async () => {
    const token = await agentToken('technician');
    const { id } = await newTicket();
    await addAction({ ticket_id: id, note: 'first', actiontype_id: 0 }, token);
    const { dateresponded } = await readTicket(id);
    await addAction({ ticket_id: id, note: 'second', actiontype_id: 0 }, token);
    expect((await readTicket(id)).dateresponded).toBe(dateresponded);
  });
});

describe('refusals', () => {
  test.each([
    ['no ticket', { ticket_id: undefined }, 400, 'ticket_id'],
    ['a ticket that is not there', { ticket_id: 2_000_000_000 }, 404, 'ticket_id'],
    ['a ticket number that is none', { ticket_id: 'abc' }, 400, 'ticket_id'],
    ['no words', { note: '<p> </p>' }, 400, 'note'],
    ['a kind that is not there', { actiontype_id: 5 }, 400, 'actiontype_id'],
    ['a status change to nothing', { actiontype_id: 4 }, 400, 'actiontype_id'],
    ['a status that is not there', { new_status: 7_777 }, 400, 'new_status'],
    ['a misspelt outcome', { outcome: 'Emial', actiontype_id: undefined }, 400, 'outcome'],
    ['an outcome that is not there', { outcome_id: 7_777 }, 400, 'outcome_id'],
    ['hidden or not?', { hiddenfromuser: 'perhaps' }, 400, 'hiddenfromuser'],
  ])('%s', async (_, over, status, field) => {
    const { id } = await newTicket();
    const fields = { ticket_id: id, note: 'x', actiontype_id: 0, ...over };
    expect(await refuse([fields])).toMatchObject({ status, field });
  });

  test.each([['[{"note":'], ['42'], ['[]']])('a body of %s: 400', async (body) => {
    const asking = { method: 'POST', body, headers: { 'content-type': 'application/json' } };
    expect(await expectRefusal('Actions', asking)).toMatchObject({ status: 400, field: 'body' });
  });

  test('the log of a ticket that is not there: 404; of no ticket: 400', async () => {
    expect(await expectRefusal('Actions?ticket_id=2000000000')).toMatchObject({
      status: 404,
      message: 'Ticket not found',
    });
    expect(await expectRefusal('Actions')).toMatchObject({ status: 400, field: 'ticket_id' });
    expect(await expectRefusal('Actions?ticket_id=abc')).toMatchObject({ status: 400 });
    expect(await expectRefusal('Actions/2000000000')).toMatchObject({ status: 404 });
  });
});
