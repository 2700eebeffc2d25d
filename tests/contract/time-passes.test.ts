import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addWorkingTime, workingTimeBetween } from '@/lib/domain/working-time';
import { tickets } from '@/tenant/store/schema';
import { sweepDesk } from '@/tenant/sweep';
import { officeHours, startMailDesk, STATUS, TYPE, USER, type MailDesk } from './mail-desk';
import type { WireTicket } from './wire';

const START = '2026-03-04T10:00:00Z';
const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const HIGH = 2;
const resolve = { status_id: STATUS.resolved, resolution: 'New cable' };

let desk: MailDesk;
beforeAll(async () => {
  desk = await startMailDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  desk.clock.setTime(START);
  await desk.db.delete(tickets);
});

const at = (iso: string) => desk.clock.setTime(iso);
const sweep = () => sweepDesk(desk.clock.tenant);
const iso = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z');
async function resolvedTicket(fields: object = {}): Promise<WireTicket> {
  const { id } = await desk.create({ user_id: USER.nora, source: 'phone', ...fields });
  return desk.move(id, resolve, 'vera');
}
const isClosed = async ({ id }: WireTicket) => (await desk.read(id)).status_id === STATUS.closed;

describe('a resolved ticket closes by itself', () => {
  test('after three working days, weekend and holiday not counted, and not a moment before', async () => {
    at('2026-03-12T15:00:00Z');
    const ticket = await resolvedTicket();
    // Friday 13, Tuesday 17 (Monday 16 is a holiday), Wednesday 18.
    at('2026-03-18T14:59:59Z');
    await sweep();
    expect(await isClosed(ticket)).toBe(false);
    at('2026-03-18T15:00:00Z');
    await sweep();
    expect(await desk.read(ticket.id)).toMatchObject({
      status_id: STATUS.closed,
      dateclosed: '2026-03-18T15:00:00Z',
      dateresolved: '2026-03-12T15:00:00Z',
      resolution: 'New cable',
    });
  });

  test('after its type’s working hours where the type says so', async () => {
    at('2026-03-13T15:00:00Z');
    const ticket = await resolvedTicket({ tickettype_id: TYPE.request });
    const due = addWorkingTime(officeHours, desk.clock.now(), 4 * HOUR);
    expect(iso(due)).toBe('2026-03-17T11:00:00Z');
    at(iso(due - SECOND));
    await sweep();
    expect(await isClosed(ticket)).toBe(false);
    at(iso(due));
    await sweep();
    expect(await isClosed(ticket)).toBe(true);
  });

  test('which the log tells, by nobody, and nobody is mailed', async () => {
    const ticket = await resolvedTicket();
    at('2026-03-10T10:00:00Z');
    await sweep();
    expect((await desk.log(ticket.id)).at(-1)).toMatchObject({
      actiontype_id: 4,
      outcome: 'Status Change',
      old_status: STATUS.resolved,
      new_status: STATUS.closed,
      agent_id: null,
      user_id: null,
      datetime: '2026-03-10T10:00:00Z',
    });
    expect(await desk.mails(ticket.id)).toEqual([]);
  });

  test('judged still by when it was resolved: met stays met, late stays late', async () => {
    const met = await resolvedTicket();
    const late = await desk.create({ user_id: USER.nora, source: 'phone' });
    at('2026-03-05T16:00:00Z');
    await desk.move(late.id, resolve, 'vera');
    at('2026-06-01T10:00:00Z');
    await sweep();
    expect(await desk.read(met.id)).toMatchObject({ slaresolutionstate: 3, slaresponsestate: 3 });
    expect(await desk.read(late.id)).toMatchObject({
      status_id: STATUS.closed,
      slaresolutionstate: 4,
      slaresponsestate: 4,
    });
  });

  test('but not while the client’s answer waits to be looked at', async () => {
    const ticket = await resolvedTicket();
    const answer = { from: 'nora@northwind.example', subject: `[#${ticket.id}]`, text: 'Not yet' };
    await desk.handIn(answer);
    at('2026-06-01T10:00:00Z');
    await sweep();
    expect(await isClosed(ticket)).toBe(false);
    await desk.act(ticket.id, { actiontype_id: 0, note: 'Now it is' });
    await sweep();
    expect(await isClosed(ticket)).toBe(true);
  });

  test('but not once it was reopened; resolved again, the days count anew', async () => {
    const ticket = await resolvedTicket();
    at('2026-03-06T10:00:00Z');
    await desk.move(ticket.id, { status_id: STATUS.inProgress });
    at('2026-03-20T10:00:00Z');
    await sweep();
    expect(await desk.read(ticket.id)).toMatchObject({ status_id: STATUS.inProgress });
    await desk.move(ticket.id, resolve);
    at('2026-03-25T09:59:59Z');
    await sweep();
    expect(await isClosed(ticket)).toBe(false);
    at('2026-03-25T10:00:00Z');
    await sweep();
    expect(await isClosed(ticket)).toBe(true);
  });

  test('looking again changes nothing', async () => {
    const ticket = await resolvedTicket();
    at('2026-03-10T10:00:00Z');
    await sweep();
    const [before, log] = [await desk.read(ticket.id), await desk.log(ticket.id)];
    at('2026-03-11T10:00:00Z');
    await Promise.all([sweep(), sweep()]);
    expect(await desk.read(ticket.id)).toEqual(before);
    expect(await desk.log(ticket.id)).toEqual(log);
  });

  test('two looks at the same moment close it once', async () => {
    const ticket = await resolvedTicket();
    at('2026-03-10T10:00:00Z');
    await Promise.all([sweep(), sweep(), sweep()]);
    const closings = (await desk.log(ticket.id)).filter(({ new_status }) => new_status === 9);
    expect(closings).toHaveLength(1);
  });

  test('all hundred and twenty that are due, in one look', async () => {
    const ids: number[] = [];
    for (let batch = 0; batch < 2; batch += 1) {
      const draft = { client_id: 1, tickettype_id: 1, ...resolve };
      const json = Array.from({ length: 60 }, (_, n) => ({ ...draft, summary: `Old ${n}` }));
      const body = (await desk.ok('Tickets', { json })) as { tickets: { id: number }[] };
      ids.push(...body.tickets.map(({ id }) => id));
    }
    at('2026-03-10T10:00:00Z');
    await sweep();
    const states = await Promise.all(ids.map(async (id) => (await desk.read(id)).status_id));
    expect(new Set(states)).toEqual(new Set([STATUS.closed]));
  });

  test('not without a word of how it was solved; that one holds up no other', async () => {
    const emptied = await resolvedTicket();
    const other = await resolvedTicket();
    await desk.db.update(tickets).set({ resolution: '' }).where(eq(tickets.id, emptied.id));
    at('2026-03-10T10:00:00Z');
    await sweep();
    expect([await isClosed(emptied), await isClosed(other)]).toEqual([false, true]);
    await desk.move(emptied.id, { resolution: 'New cable' });
    await sweep();
    expect(await isClosed(emptied)).toBe(true);
  });

  test('so its resolution can be corrected, but not emptied', async () => {
    const { id } = await resolvedTicket();
    for (const resolution of [null, '', '<p> </p>']) {
      const json = [{ id, resolution }];
      expect(await desk.refused('Tickets', { json })).toMatchObject({
        ...{ status: 400, message: 'Resolution is required', field: 'resolution' },
      });
    }
    expect(await desk.move(id, { resolution: 'New plug' })).toMatchObject({
      resolution: 'New plug',
    });
  });

  test('one that nothing can close holds up neither the others nor the follow-up dates', async () => {
    const broken = await resolvedTicket();
    const other = await resolvedTicket();
    const parked = await desk.create({ status_id: STATUS.onHold, followupdate: START });
    await desk.db.update(tickets).set({ ticketTypeId: 99 }).where(eq(tickets.id, broken.id));
    at('2026-03-10T10:00:00Z');
    await sweep();
    expect(await isClosed(other)).toBe(true);
    expect(await desk.log(parked.id)).toMatchObject([{ outcome: 'Follow-up Due' }]);
  });
});

describe('a follow-up date that has come', () => {
  const dues = async (id: number) =>
    (await desk.log(id)).filter(({ outcome }) => outcome === 'Follow-up Due');
  const park = (fields: object = {}) =>
    desk.create({
      ...{ user_id: USER.nora, source: 'phone', status_id: STATUS.onHold },
      ...{ followupdate: '2026-03-05T09:00:00Z', ...fields },
    });

  test('is told in the log of the parked ticket, for the desk only, once', async () => {
    const { id } = await park();
    at('2026-03-05T08:59:59Z');
    await sweep();
    expect(await dues(id)).toEqual([]);
    for (const moment of ['2026-03-05T09:00:00Z', '2026-03-05T09:01:00Z', '2026-03-06T09:00:00Z']) {
      at(moment);
      await sweep();
    }
    expect(await dues(id)).toMatchObject([
      { datetime: '2026-03-05T09:00:00Z', hiddenfromuser: true, agent_id: null, new_status: null },
    ]);
    expect(await desk.read(id)).toMatchObject({ status_id: STATUS.onHold, slaresolutionstate: 2 });
  });

  test('is told again after the date was moved', async () => {
    const { id } = await park();
    at('2026-03-05T09:00:00Z');
    await sweep();
    await desk.move(id, { followupdate: '2026-03-09T09:00:00Z' });
    await sweep();
    expect(await dues(id)).toHaveLength(1);
    at('2026-03-09T09:00:00Z');
    await sweep();
    await sweep();
    expect(await dues(id)).toHaveLength(2);
  });

  test('matters only where a ticket is parked', async () => {
    const open = await park({ status_id: STATUS.inProgress });
    const resolved = await park({ ...resolve });
    const resumed = await park();
    await desk.move(resumed.id, { status_id: STATUS.inProgress });
    at('2026-03-05T10:00:00Z');
    await sweep();
    for (const { id } of [open, resolved, resumed]) expect(await dues(id)).toEqual([]);
  });

  test('of sixty parked tickets is told of all in one look', async () => {
    const draft = { client_id: 1, tickettype_id: 1, status_id: STATUS.onHold };
    const json = Array.from({ length: 60 }, (_, n) => ({
      ...{ ...draft, summary: `Parked ${n}`, followupdate: '2026-03-05T09:00:00Z' },
    }));
    const body = (await desk.ok('Tickets', { json })) as { tickets: { id: number }[] };
    at('2026-03-05T09:00:00Z');
    await sweep();
    const told = await Promise.all(body.tickets.map(async ({ id }) => (await dues(id)).length));
    expect(told).toEqual(Array(60).fill(1));
  });
});

describe('the states of the clocks as time passes, with nothing written', () => {
  const states = async ({ id }: { id: number }, when: string | number) => {
    at(typeof when === 'string' ? when : iso(when));
    const { slaresponsestate, slaresolutionstate } = await desk.read(id);
    return [slaresponsestate, slaresolutionstate];
  };
  const phone = { user_id: USER.nora, source: 'phone' };

  test('not started, running, late in the response, late in both', async () => {
    const start = Date.parse('2026-03-13T15:00:00Z');
    const ticket = await desk.create({ ...phone, dateoccurred: iso(start) });
    const respondBy = addWorkingTime(officeHours, start, 4 * HOUR);
    const fixBy = addWorkingTime(officeHours, start, 8 * HOUR);
    expect(ticket).toMatchObject({ respondbydate: iso(respondBy), deadlinedate: iso(fixBy) });
    expect(await states(ticket, start - SECOND)).toEqual([0, 0]);
    expect(await states(ticket, start)).toEqual([1, 1]);
    expect(await states(ticket, respondBy)).toEqual([1, 1]);
    expect(await states(ticket, respondBy + SECOND)).toEqual([4, 1]);
    expect(await states(ticket, fixBy)).toEqual([4, 1]);
    expect(await states(ticket, fixBy + SECOND)).toEqual([4, 4]);
  });

  test('a pause holds the resolution and not the response; what is left stands still', async () => {
    const ticket = await desk.create(phone);
    at('2026-03-04T13:00:00Z');
    await desk.move(ticket.id, { status_id: STATUS.waitingSupplier });
    expect(await states(ticket, '2026-03-04T14:00:00Z')).toEqual([1, 2]);
    expect(await states(ticket, '2026-03-04T14:00:01Z')).toEqual([4, 2]);
    expect(await states(ticket, '2026-04-20T14:00:00Z')).toEqual([4, 2]);
    expect(await desk.read(ticket.id)).toMatchObject({ slatimeleft: 5, deadlinedate: null });
    await desk.move(ticket.id, { status_id: STATUS.inProgress });
    const pauses = [{ from: Date.parse('2026-03-04T13:00:00Z'), to: desk.clock.now() }];
    const fixBy = addWorkingTime(officeHours, Date.parse(START), 8 * HOUR, pauses);
    expect(await desk.read(ticket.id)).toMatchObject({ deadlinedate: iso(fixBy) });
    expect(await states(ticket, fixBy)).toEqual([4, 1]);
    expect(await states(ticket, fixBy + SECOND)).toEqual([4, 4]);
  });

  test('answered in time is met; resolved straight from a pause is credited for it', async () => {
    const ticket = await desk.create(phone);
    at('2026-03-04T11:00:00Z');
    await desk.act(ticket.id, { actiontype_id: 0, note: 'On it' });
    await desk.move(ticket.id, { status_id: STATUS.waitingClient });
    at('2026-03-25T16:00:00Z');
    await desk.move(ticket.id, resolve);
    const pauses = [{ from: Date.parse('2026-03-04T11:00:00Z'), to: desk.clock.now() }];
    const fixBy = addWorkingTime(officeHours, Date.parse(START), 8 * HOUR, pauses);
    expect(await desk.read(ticket.id)).toMatchObject({ deadlinedate: iso(fixBy) });
    expect(await states(ticket, '2027-03-25T16:00:00Z')).toEqual([3, 3]);
  });

  test('a higher priority counts from the same start, every pause kept', async () => {
    const ticket = await desk.create(phone);
    at('2026-03-04T11:00:00Z');
    await desk.move(ticket.id, { status_id: STATUS.onHold });
    at('2026-03-05T11:00:00Z');
    await desk.move(ticket.id, { status_id: STATUS.inProgress });
    at('2026-03-05T12:00:00Z');
    const raised = await desk.move(ticket.id, { priority_id: HIGH });
    const start = Date.parse(START);
    const pauses = [{ from: start + HOUR, to: start + 25 * HOUR }];
    expect(raised).toMatchObject({
      respondbydate: iso(addWorkingTime(officeHours, start, HOUR)),
      deadlinedate: iso(addWorkingTime(officeHours, start, 4 * HOUR, pauses)),
      slaresponsestate: 4,
      slaresolutionstate: 1,
    });
    const used = workingTimeBetween(officeHours, start, desk.clock.now(), pauses);
    expect(raised.slatimeleft).toBe((4 * HOUR - used) / HOUR);
  });

  test('a response already given keeps the target it was judged by', async () => {
    const ticket = await desk.create(phone);
    at('2026-03-04T12:00:00Z');
    await desk.act(ticket.id, { actiontype_id: 0, note: 'On it' });
    expect(await desk.move(ticket.id, { priority_id: HIGH })).toMatchObject({
      slaresponsestate: 3,
      respondbydate: ticket.respondbydate,
      deadlinedate: '2026-03-04T14:00:00Z',
    });
  });

  test('raised while paused, what is left is less and still stands', async () => {
    const ticket = await desk.create(phone);
    at('2026-03-04T12:00:00Z');
    await desk.move(ticket.id, { status_id: STATUS.onHold });
    at('2026-03-06T12:00:00Z');
    expect(await desk.move(ticket.id, { priority_id: HIGH })).toMatchObject({
      slaresolutionstate: 2,
      slatimeleft: 2,
      deadlinedate: null,
    });
  });

  test('reopened, the time it stood resolved counts as paused; the response keeps its result', async () => {
    const ticket = await desk.create(phone);
    at('2026-03-04T16:00:00Z');
    await desk.move(ticket.id, resolve);
    at('2026-03-09T12:00:00Z');
    await desk.move(ticket.id, { status_id: STATUS.inProgress });
    const pauses = [{ from: Date.parse('2026-03-04T16:00:00Z'), to: desk.clock.now() }];
    const fixBy = addWorkingTime(officeHours, Date.parse(START), 8 * HOUR, pauses);
    expect(await desk.read(ticket.id)).toMatchObject({
      deadlinedate: iso(fixBy),
      slaresponsestate: 4,
      reopened_count: 1,
    });
    expect(await states(ticket, fixBy)).toEqual([4, 1]);
    expect(await states(ticket, fixBy + SECOND)).toEqual([4, 4]);
  });

  test('reopened after closing by itself, from the same facts', async () => {
    const ticket = await resolvedTicket();
    at('2026-03-10T10:00:00Z');
    await sweep();
    at('2026-03-11T10:00:00Z');
    const reopened = await desk.move(ticket.id, { status_id: STATUS.inProgress });
    const pauses = [{ from: Date.parse(START), to: desk.clock.now() }];
    expect(reopened).toMatchObject({
      dateclosed: null,
      dateresolved: null,
      deadlinedate: iso(addWorkingTime(officeHours, Date.parse(START), 8 * HOUR, pauses)),
    });
  });

  test('kept off the clock, or merged into another, a ticket has no states', async () => {
    const excluded = await desk.create({ ...phone, excludefromsla: true });
    const merged = await desk.create(phone);
    await desk.db
      .update(tickets)
      .set({ mergedIntoId: excluded.id })
      .where(eq(tickets.id, merged.id));
    expect(await states(excluded, '2027-03-04T10:00:00Z')).toEqual([0, 0]);
    expect(await states(merged, '2027-03-04T10:00:00Z')).toEqual([0, 0]);
  });
});

describe('a change leaves an entry in the log', () => {
  const phone = { user_id: USER.nora, source: 'phone' };
  const VERA = 1;

  test.each([
    [
      'priority',
      { priority_id: HIGH },
      { outcome: 'Priority Change', old_priority: 3, new_priority: HIGH },
    ],
    ['agent', { agent_id: VERA }, { outcome: 'Reassigned', old_agent: null, new_agent: VERA }],
    ['team', { team_id: 2 }, { old_team: 'Service Desk', new_team: 'Escalation' }],
    [
      'category',
      { category_1: 'Email', category_2: 'Outlook' },
      { outcome: 'Category Change', note: 'Category changed from none to Email &gt; Outlook' },
    ],
  ])('of %s: the old and the new, by whom, for the desk only', async (_, fields, entry) => {
    const { id } = await desk.create(phone);
    await desk.move(id, fields, 'vera');
    expect(await desk.log(id)).toMatchObject([
      { ...entry, actiontype_id: 4, hiddenfromuser: true, agent_id: VERA, new_status: null },
    ]);
    // Sent again, as programs do that send a whole ticket back, it is no change.
    await desk.move(id, fields, 'vera');
    expect(await desk.log(id)).toHaveLength(1);
  });

  test('of status: the client sees that, and nothing of the rest', async () => {
    const { id } = await desk.create(phone);
    await desk.move(id, { status_id: STATUS.pending, priority_id: HIGH }, 'vera');
    expect(await desk.log(id)).toMatchObject([
      {
        ...{ outcome: 'Status Change', hiddenfromuser: false, new_priority: null },
        ...{ old_status: STATUS.new, new_status: STATUS.pending },
      },
      { outcome: 'Priority Change', hiddenfromuser: true, new_status: null, new_priority: HIGH },
    ]);
  });

  test('a note that changes them too is the entry itself, not a second one', async () => {
    const { id } = await desk.create(phone);
    const change = { new_priority: HIGH, new_agent: VERA, new_team: 'Escalation' };
    await desk.act(id, { actiontype_id: 0, note: 'Takes over', hiddenfromuser: true, ...change });
    expect(await desk.log(id)).toMatchObject([
      {
        ...{ note: 'Takes over', actiontype_id: 0, old_priority: 3, new_priority: HIGH },
        ...{ old_agent: null, new_agent: VERA, old_team: 'Service Desk', new_team: 'Escalation' },
      },
    ]);
    expect(await desk.read(id)).toMatchObject({ priority_id: HIGH, agent_id: VERA, team_id: 2 });
  });
});
