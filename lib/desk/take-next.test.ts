import { beforeEach, describe, expect, it } from 'vitest';
import type { Ticket } from '@/lib/domain/ticket';
import { HaloError } from '@/lib/halo/errors';
import { fakeDesk, type FakeDesk } from '@/tests/support/fake-desk';
import { fakeTenant, type FakeTenant } from '@/tests/support/fake-tenant';
import { takeNext } from './take-next';

const NOW = Date.UTC(2026, 10, 24, 9);
const HOUR = 3_600_000;
const SERVICE_DESK = 4;
const ESCALATION = 5;

let now = NOW;
let tenant: FakeTenant;
let office: FakeDesk;

const free = { agentId: null, agentName: null, teamId: SERVICE_DESK };
/** A ticket nobody has, due in so many hours. */
const put = (id: number, dueIn: number, over: Partial<Ticket> = {}) =>
  tenant.put({ id, ...free, resolutionDueAt: NOW + dueIn * HOUR, ...over });

beforeEach(async () => {
  now = NOW;
  tenant = fakeTenant(() => now);
  const [rosa] = tenant.lookups.agents;
  for (const id of [8, 9]) tenant.lookups.agents.push({ ...rosa!, id, name: `Agent ${id}` });
  office = fakeDesk(tenant);
  put(1, 5);
  put(2, 1);
  put(3, 3);
  await office.read();
});

const rosa = () => office.of({ id: 7, teamNames: ['Service Desk'] });
const ola = () => office.of({ id: 8, teamNames: ['service desk '] });
const anybody = () => office.of({ id: 9 });
const takenBy = async (desk: ReturnType<typeof rosa>, key: string) =>
  (await takeNext(desk, key)).ticket?.id ?? null;
const isChange = (call: string) => call.startsWith('change');
const changes = () => tenant.calls.filter(isChange);
const agentOf = async (id: number) => (await tenant.get(id, tenant.lookups)).agentId;

describe('the next ticket', () => {
  it('is the one due first, and the agent’s from then on', async () => {
    expect(await takeNext(rosa(), 'press-1')).toMatchObject({
      ticket: { id: 2, agentId: 7 },
      before: { agentId: null, teamId: SERVICE_DESK },
    });
    expect(await takenBy(rosa(), 'press-2')).toBe(3);
    expect(await takenBy(rosa(), 'press-3')).toBe(1);
  });

  it('is none where nothing waits for this agent', async () => {
    for (const id of [1, 2, 3]) tenant.put({ id, teamId: ESCALATION });
    await office.read();
    expect(await takeNext(rosa(), 'press-1')).toEqual({
      serverNow: NOW,
      ticket: null,
      before: null,
    });
    expect(changes()).toEqual([]);
  });

  it('is of the agent’s teams or of no team; who has no team may take any', async () => {
    put(10, -3, { teamId: ESCALATION });
    put(11, -2, { teamId: null });
    await office.read();
    expect(await takenBy(rosa(), 'press-1')).toBe(11);
    expect(await takenBy(anybody(), 'press-2')).toBe(10);
  });

  it('is no more than a promise before the open tickets were read', async () => {
    office.isRead = false;
    await expect(takeNext(rosa(), 'press-1')).rejects.toMatchObject({ code: 'desk-loading' });
  });
});

describe('agents who want the next ticket at the same moment', () => {
  it('get one each, however often they press', async () => {
    const taken = await Promise.all([
      takenBy(rosa(), 'rosa-1'),
      takenBy(ola(), 'ola-1'),
      takenBy(rosa(), 'rosa-2'),
      takenBy(ola(), 'ola-2'),
    ]);
    expect(taken.toSorted()).toEqual([1, 2, 3, null]);
    expect(changes()).toHaveLength(3);
  });

  it('pass over what somebody at HaloPSA took, paused or resolved before it was told here', async () => {
    tenant.put({ id: 2, agentId: 12, agentName: 'Somebody' });
    tenant.put({ id: 3, role: 'waiting-client' });
    expect(await takenBy(rosa(), 'press-1')).toBe(1);
    expect([await agentOf(2), await agentOf(3)]).toEqual([12, null]);
  });

  it('pass over what was deleted, and what the tenant does not let them take', async () => {
    tenant.delete(2);
    office.onCall.before = (call) => {
      if (call === 'change 3') throw new HaloError('forbidden', 'Not in your team');
    };
    expect(await takenBy(rosa(), 'press-1')).toBe(1);
  });

  it('are told that others were quicker after five that were taken', async () => {
    for (let id = 11; id <= 15; id += 1) put(id, -id);
    await office.read();
    for (let id = 11; id <= 15; id += 1) tenant.put({ id, agentId: 12 });
    await expect(takeNext(rosa(), 'press-1')).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect(changes()).toEqual([]);
    expect(await takenBy(rosa(), 'press-1')).toBe(2);
  });

  it('leave no ticket behind that nobody can take: a claim ends after half a minute', async () => {
    office.onCall.before = (call) => {
      if (isChange(call)) throw new HaloError('unavailable', 'Down', { status: 503 });
    };
    await expect(takeNext(rosa(), 'rosa-1')).rejects.toMatchObject({ kind: 'unavailable' });
    office.onCall.before = () => {};
    expect(await takenBy(ola(), 'ola-1')).toBe(3);
    now += 31_000;
    expect(await takenBy(ola(), 'ola-2')).toBe(2);
  });
});

describe('a press that is sent again', () => {
  it('means the same ticket, also the last one there was', async () => {
    for (const key of ['press-1', 'press-2', 'press-3']) await takenBy(rosa(), key);
    now += HOUR;
    expect(await takenBy(rosa(), 'press-1')).toBe(2);
    expect(await takenBy(rosa(), 'press-3')).toBe(1);
    expect(changes()).toHaveLength(3);
  });

  it('gives one ticket while the first is still under way', async () => {
    const twice = await Promise.allSettled([
      takenBy(rosa(), 'press-1'),
      takenBy(rosa(), 'press-1'),
    ]);
    const taken = twice.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    const refused = twice.flatMap((each) => (each.status === 'rejected' ? each.reason : []));
    expect(taken).toEqual([2]);
    expect(refused).toMatchObject([{ code: 'write-in-progress' }]);
    expect(await takenBy(rosa(), 'press-1')).toBe(2);
  });

  it('finds the ticket it took where the tenant’s answer was lost', async () => {
    office.onCall.after = (call) => {
      if (isChange(call)) throw new HaloError('timeout', 'No answer', { outcome: 'unknown' });
    };
    await expect(takeNext(rosa(), 'press-1')).rejects.toMatchObject({ code: 'outcome-unknown' });
    await office.read();
    expect(await takeNext(rosa(), 'press-1')).toMatchObject({
      ticket: { id: 2, agentId: 7 },
      before: { agentId: null },
    });
    expect(changes()).toEqual(['change 2']);
  });

  it('goes on to another ticket where it had not arrived and somebody else was quicker', async () => {
    office.onCall.before = (call) => {
      if (isChange(call)) throw new HaloError('timeout', 'No answer', { outcome: 'unknown' });
    };
    await expect(takeNext(rosa(), 'press-1')).rejects.toMatchObject({ code: 'outcome-unknown' });
    office.onCall.before = () => {};
    tenant.put({ id: 2, agentId: 12 });
    expect(await takenBy(rosa(), 'press-1')).toBe(3);
    expect(await takenBy(rosa(), 'press-1')).toBe(3);
    expect(await agentOf(2)).toBe(12);
  });

  it('is refused where its key was used for something else', async () => {
    await rosa().writes.claim({ agentId: 7, key: 'press-1', fingerprint: 'a note', now });
    await expect(takeNext(rosa(), 'press-1')).rejects.toMatchObject({ code: 'key-reused' });
  });
});
