import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startClockTenant, type ClockTenant } from './clock-tenant';
import { signIn } from './sign-in';
import { expectOk, unique } from './support';
import { wireTicket, type WireTicket } from './wire';

// Office hours Mon–Fri 09:00–17:00 UTC; first response 4 h, resolution 8 h of working time.
const NOT_STARTED = 0;
const RUNNING = 1;
const PAUSED = 2;
const MET = 3;
const BREACHED = 4;
const WAITING = 5;
const IN_PROGRESS = 2;
const RESOLVED = 8;

let tenant: ClockTenant;
let token: string;
beforeAll(async () => {
  tenant = await startClockTenant();
});
afterAll(() => tenant.close());

const at = async (iso: string) => {
  tenant.setTime(iso);
  token = (await signIn('vera', { base: tenant.url })).access_token;
};
const post = async (path: string, fields: object) =>
  expectOk(path, { base: tenant.url, token, json: [fields] });
const create = async (fields: object = {}) =>
  wireTicket.parse(
    await post('Tickets', { summary: unique(), client_id: 1, tickettype_id: 1, ...fields }),
  );
const move = async ({ id }: WireTicket, fields: object) =>
  wireTicket.parse(await post('Tickets', { id, ...fields }));
const read = async ({ id }: WireTicket) =>
  wireTicket.parse(await expectOk(`Tickets/${id}`, { base: tenant.url, token }));

describe('the clocks of a ticket', () => {
  test('both run from its creation, and their ends are counted in working time', async () => {
    await at('2026-03-06T15:00:00Z');
    const ticket = await create();
    expect(ticket).toMatchObject({
      dateoccurred: '2026-03-06T15:00:00Z',
      slaresponsestate: RUNNING,
      slaresolutionstate: RUNNING,
      respondbydate: '2026-03-09T11:00:00Z',
      deadlinedate: '2026-03-09T15:00:00Z',
      dateresponded: null,
    });
  });

  test('they turn red by themselves, each after its own instant and not at it', async () => {
    await at('2026-03-04T10:00:00Z');
    const ticket = await create();
    await at('2026-03-04T14:00:00Z');
    expect(await read(ticket)).toMatchObject({ slaresponsestate: RUNNING });
    tenant.pass(1_000);
    expect(await read(ticket)).toMatchObject({
      slaresponsestate: BREACHED,
      slaresolutionstate: RUNNING,
    });
    await at('2026-03-05T10:00:01Z');
    expect(await read(ticket)).toMatchObject({ slaresolutionstate: BREACHED });
  });

  test('waiting on the client stands the resolution clock still; the answer sets it going', async () => {
    await at('2026-03-04T10:00:00Z');
    const ticket = await create({ status_id: IN_PROGRESS });
    await at('2026-03-04T12:00:00Z');
    expect(await move(ticket, { status_id: WAITING })).toMatchObject({
      slaresolutionstate: PAUSED,
      slahold: true,
      deadlinedate: null,
      slatimeleft: 6,
    });
    await at('2026-03-05T12:00:00Z');
    expect(await read(ticket)).toMatchObject({ slaresolutionstate: PAUSED, slatimeleft: 6 });
    expect(await move(ticket, { status_id: IN_PROGRESS })).toMatchObject({
      slaresolutionstate: RUNNING,
      slahold: false,
      // A working day spent paused: 8 h on top.
      deadlinedate: '2026-03-06T10:00:00Z',
      respondbydate: '2026-03-04T14:00:00Z',
    });
  });

  test('a hold set by hand pauses like a waiting status does', async () => {
    await at('2026-03-04T10:00:00Z');
    const ticket = await create();
    expect(await move(ticket, { slahold: true })).toMatchObject({ slaresolutionstate: PAUSED });
    await at('2026-03-04T11:00:00Z');
    expect(await move(ticket, { slahold: false })).toMatchObject({
      slaresolutionstate: RUNNING,
      deadlinedate: '2026-03-05T11:00:00Z',
    });
  });

  test('resolved in time is met and stays met while it waits to be closed', async () => {
    await at('2026-03-04T10:00:00Z');
    const ticket = await create();
    await at('2026-03-04T11:00:00Z');
    expect(await move(ticket, { status_id: RESOLVED, resolution: 'Rebooted' })).toMatchObject({
      slaresponsestate: MET,
      slaresolutionstate: MET,
      dateresolved: '2026-03-04T11:00:00Z',
      dateresponded: '2026-03-04T11:00:00Z',
      dateclosed: null,
    });
    await at('2026-03-16T11:00:00Z');
    expect(await read(ticket)).toMatchObject({ slaresolutionstate: MET });
    expect(await move(ticket, { status_id: 9 })).toMatchObject({
      dateresolved: '2026-03-04T11:00:00Z',
      dateclosed: '2026-03-16T11:00:00Z',
      slaresolutionstate: MET,
    });
  });

  test('reopening resumes the same clock; the time it stood resolved is not counted', async () => {
    await at('2026-03-04T10:00:00Z');
    const ticket = await create();
    await at('2026-03-04T11:00:00Z');
    await move(ticket, { status_id: RESOLVED, resolution: 'Rebooted' });
    await at('2026-03-04T15:00:00Z');
    expect(await move(ticket, { status_id: IN_PROGRESS })).toMatchObject({
      slaresolutionstate: RUNNING,
      dateresolved: null,
      deadlinedate: '2026-03-05T14:00:00Z',
    });
  });

  test('resolved straight from waiting, the wait is credited', async () => {
    await at('2026-03-04T10:00:00Z');
    const ticket = await create({ status_id: WAITING });
    await at('2026-03-06T16:00:00Z');
    expect(
      await move(ticket, { status_id: RESOLVED, resolution: 'They said it works' }),
    ).toMatchObject({ slaresolutionstate: MET });
  });

  test('a late answer stays a miss for ever', async () => {
    await at('2026-03-04T10:00:00Z');
    const ticket = await create();
    await at('2026-03-04T16:00:00Z');
    await post('Actions', { ticket_id: ticket.id, note: '<p>Looking</p>', actiontype_id: 0 });
    expect(await read(ticket)).toMatchObject({ slaresponsestate: BREACHED });
    await move(ticket, { status_id: RESOLVED, resolution: 'Done' });
    expect(await read(ticket)).toMatchObject({ slaresponsestate: BREACHED });
  });

  test('a ticket that starts later, or is kept off the clock, has none running', async () => {
    await at('2026-03-04T10:00:00Z');
    const planned = await create({ dateoccurred: '2026-03-05T09:00:00Z' });
    expect(planned).toMatchObject({
      slaresponsestate: NOT_STARTED,
      slaresolutionstate: NOT_STARTED,
      deadlinedate: '2026-03-05T17:00:00Z',
    });
    expect(await create({ excludefromsla: true })).toMatchObject({
      slaresponsestate: NOT_STARTED,
      slaresolutionstate: NOT_STARTED,
      deadlinedate: null,
    });
  });
});
