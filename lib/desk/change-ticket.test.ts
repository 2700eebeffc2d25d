import { beforeEach, describe, expect, it } from 'vitest';
import { HaloError } from '@/lib/halo/errors';
import { fakeDesk, type FakeDesk } from '@/tests/support/fake-desk';
import { fakeTenant, type FakeTenant } from '@/tests/support/fake-tenant';
import { changeTicket } from './change-ticket';

const NOW = Date.UTC(2026, 10, 24, 9);
const ROSA = 7;
const key = 'a-key-of-its-own';

let now = NOW;
let tenant: FakeTenant;
let office: FakeDesk;

beforeEach(() => {
  now = NOW;
  tenant = fakeTenant(() => now);
  tenant.put({
    id: 1,
    agentId: null,
    agentName: null,
    teamId: 4,
    category: null,
    resolution: null,
  });
  tenant.lookups.agents.push({
    id: 8,
    name: 'Left Us',
    teamNames: [],
    isDisabled: true,
    isMachine: false,
    isOnLeave: false,
    workdayId: null,
  });
  office = fakeDesk(tenant);
});

const rosa = () => office.of({ id: ROSA });
const lost = () => new HaloError('timeout', 'No answer', { outcome: 'unknown' });

describe('a change of a ticket', () => {
  it('sets everything asked for in one write, tells what was there before, and is in everybody’s lists', async () => {
    const input = { agentId: ROSA, teamId: 5, priorityId: 3, category: 'Network', statusId: 5 };
    const changed = await changeTicket(rosa(), 1, key, input);
    expect(changed).toMatchObject({
      serverNow: NOW,
      ticket: { id: 1, ...input },
      before: { agentId: null, teamId: 4, priorityId: 3, category: null, statusId: 2 },
    });
    expect(tenant.calls).toEqual(['get 1', 'change 1']);
    expect(office.wrote).toMatchObject([{ id: 1, agentId: ROSA }]);
  });

  it('takes the agent, the team and the category away where nobody and none is asked for', async () => {
    tenant.put({ id: 1, agentId: ROSA, category: 'Network' });
    const input = { agentId: null, teamId: null, category: null };
    const { ticket, before } = await changeTicket(rosa(), 1, key, input);
    expect(ticket).toMatchObject(input);
    expect(before).toMatchObject({ agentId: ROSA, teamId: 4, category: 'Network' });
  });

  it('reads the ticket again where the tenant does not answer with it', async () => {
    office.answersTicket = false;
    const { ticket } = await changeTicket(rosa(), 1, key, { agentId: ROSA });
    expect(ticket.agentId).toBe(ROSA);
    expect(tenant.calls).toEqual(['get 1', 'change 1', 'get 1']);
  });

  it('writes nothing where the ticket is that way already', async () => {
    const { ticket } = await changeTicket(rosa(), 1, key, { teamId: 4 });
    expect(ticket.teamId).toBe(4);
    expect(tenant.calls).toEqual(['get 1']);
  });
});

describe('a change somebody decided on from what they saw', () => {
  it('is refused where anything of it is otherwise by now, saying how, and shown to everybody', async () => {
    tenant.put({ id: 1, agentId: 12, agentName: 'Ola Berg', teamId: null });
    const from = { agentId: null, teamId: 4, priorityId: 3 };
    await expect(changeTicket(rosa(), 1, key, { agentId: ROSA, from })).rejects.toMatchObject({
      code: 'changed-meanwhile',
      message: expect.stringContaining('it is with Ola Berg, it has no team.'),
    });
    expect(tenant.calls).toEqual(['get 1']);
    expect(office.wrote).toMatchObject([{ id: 1, agentId: 12 }]);
  });

  it('goes through where only other things changed', async () => {
    tenant.put({ id: 1, priorityId: 9 });
    const from = { agentId: null, teamId: 4 };
    const { ticket } = await changeTicket(rosa(), 1, key, { agentId: ROSA, from });
    expect(ticket).toMatchObject({ agentId: ROSA, priorityId: 9 });
  });

  it('is done already where the ticket has all of it, whoever was quicker', async () => {
    tenant.put({ id: 1, agentId: ROSA, teamId: 5, statusId: 5, role: 'waiting-client' });
    const from = { agentId: null, teamId: 4, statusId: 2 };
    const input = { agentId: ROSA, teamId: 5, statusId: 5, from };
    const { ticket } = await changeTicket(rosa(), 1, key, input);
    expect(ticket).toMatchObject({ agentId: ROSA, teamId: 5, statusId: 5 });
    expect(tenant.calls).toEqual(['get 1']);
  });

  it('to the status it had then, and has, is refused as such', async () => {
    const refused = changeTicket(rosa(), 1, key, { statusId: 2, from: { statusId: 2 } });
    await expect(refused).rejects.toMatchObject({
      code: 'transition-refused',
      problems: { errors: [{ code: 'same-status' }] },
    });
  });
});

describe('a change of what a ticket is about', () => {
  it('sets every field in one write, and tells what was there before', async () => {
    const input = {
      ...{ summary: 'Mail stuck', clientId: 2, siteId: 22, userId: null, typeId: 1, slaId: 2 },
      ...{ contractId: 5, reportedBy: 'Ana', occurredAt: NOW - 3_600_000, followUpAt: NOW },
      excludedFromSla: true,
    };
    const { ticket, before } = await changeTicket(rosa(), 1, key, input);
    expect(ticket).toMatchObject(input);
    expect(before).toMatchObject({
      ...{ summary: 'Outlook not connecting', clientId: 1, siteId: null, userId: 1 },
      ...{ contractId: null, reportedBy: null, followUpAt: null, excludedFromSla: false },
    });
    expect(tenant.calls).toEqual(['get 1', 'change 1']);
  });

  it('names each field somebody else changed since, and no other', async () => {
    tenant.put({
      id: 1,
      summary: 'Mail is down',
      clientName: 'Contoso',
      clientId: 9,
      userId: null,
    });
    const input = {
      ...{ summary: 'Mail stuck', userId: null, slaId: 2 },
      from: { summary: 'Outlook not connecting', clientId: 1, userId: 1, slaId: null },
    };
    const refused = await changeTicket(rosa(), 1, key, input).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'changed-meanwhile',
      problems: { conflicts: ['summary', 'clientId'] },
      message: expect.stringContaining('its summary is “Mail is down”, its client is Contoso.'),
    });
    expect(tenant.calls).toEqual(['get 1']);
  });

  it('goes through where others chose the same meanwhile, and does the rest', async () => {
    tenant.put({ id: 1, agentId: ROSA });
    const input = { agentId: ROSA, summary: 'Mail stuck', from: { agentId: null } };
    const { ticket } = await changeTicket(rosa(), 1, key, input);
    expect(ticket).toMatchObject({ agentId: ROSA, summary: 'Mail stuck' });
  });

  it('to a status where others moved it meanwhile is a conflict: their words stay', async () => {
    tenant.put({ id: 1, statusId: 8, role: 'resolved', resolution: 'Theirs' });
    const input = { statusId: 8, resolution: 'Mine', from: { statusId: 2 } };
    await expect(changeTicket(rosa(), 1, key, input)).rejects.toMatchObject({
      code: 'changed-meanwhile',
      problems: { conflicts: ['statusId'] },
    });
  });

  it.each([
    ['clientId', 'unknown-client', 'no such client'],
    ['siteId', 'not-of-client', 'no such site of this client'],
    ['userId', 'not-of-client', 'no such contact of this client'],
    ['contractId', 'not-of-client', 'no such contract of this client'],
  ])('that the tenant refuses for its %s is told in plain words', async (field, code, words) => {
    office.onCall.before = (call) => {
      if (call === 'change 1') {
        throw new HaloError('invalid', 'site_id is not one of /api/Site', { status: 400, field });
      }
    };
    await expect(changeTicket(rosa(), 1, key, { [field]: 77 })).rejects.toMatchObject({
      code,
      message: expect.stringContaining(words),
      problems: { fields: { [field]: expect.stringContaining(words) } },
    });
    // It is known to be refused: the same key may be sent again.
    office.onCall.before = () => {};
    expect((await changeTicket(rosa(), 1, key, { [field]: 77 })).ticket).toMatchObject({
      [field]: 77,
    });
  });
});

describe('two who decide on one ticket at the same moment', () => {
  const ola = () => office.of({ id: 9 });
  const from = { teamId: 4 };

  it('do not overwrite each other: the second is told of the first', async () => {
    const [first, second] = await Promise.allSettled([
      changeTicket(rosa(), 1, 'key-of-rosa', { teamId: 5, from }),
      changeTicket(ola(), 1, 'key-of-ola', { teamId: null, from }),
    ]);
    expect(first).toMatchObject({ status: 'fulfilled', value: { ticket: { teamId: 5 } } });
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'changed-meanwhile' } });
    expect((await tenant.get(1, tenant.lookups)).teamId).toBe(5);
  });

  it('are both done where they want the same, in one write', async () => {
    await Promise.all([
      changeTicket(rosa(), 1, 'key-of-rosa', { teamId: 5, from }),
      changeTicket(ola(), 1, 'key-of-ola', { teamId: 5, from }),
    ]);
    expect(tenant.calls.filter((call) => call === 'change 1')).toHaveLength(1);
  });
});

describe('a change the tenant’s lists do not know', () => {
  it.each([
    [{ agentId: 99 }, 'unknown-agent'],
    [{ agentId: 13 }, 'agent-not-assignable'],
    [{ agentId: 8 }, 'agent-not-assignable'],
    [{ teamId: 99 }, 'unknown-team'],
    [{ priorityId: 99 }, 'unknown-priority'],
    [{ statusId: 99 }, 'unknown-status-id'],
    [{ category: 'Weather' }, 'unknown-category'],
    [{ typeId: 99 }, 'unknown-type'],
    [{ slaId: 99 }, 'unknown-sla'],
  ])('is refused before the tenant is asked: %j', async (input, code) => {
    await expect(changeTicket(rosa(), 1, key, input)).rejects.toMatchObject({ code });
    expect(tenant.calls).toEqual([]);
  });
});

describe('a change of status', () => {
  it('is refused with the list of the rules, and nothing else of it is done', async () => {
    const refused = changeTicket(rosa(), 1, key, { statusId: 8, agentId: ROSA });
    await expect(refused).rejects.toMatchObject({
      code: 'transition-refused',
      message: 'Resolution is required',
      problems: { errors: [{ code: 'resolution-required' }] },
    });
    expect((await tenant.get(1, tenant.lookups)).agentId).toBeNull();
  });

  it('is not warned of a missing agent where it brings one', async () => {
    const refused = (agentId: number | null) =>
      changeTicket(rosa(), 1, `for ${agentId}`, { statusId: 2, agentId }).catch(
        (error: unknown) => error,
      );
    expect(await refused(ROSA)).toMatchObject({ problems: { warnings: [] } });
    expect(await refused(null)).toMatchObject({
      problems: { warnings: [{ code: 'no-agent-assigned' }] },
    });
  });

  it('is judged by the ticket as it will be: with the resolution and the agent it gets', async () => {
    const input = { statusId: 8, resolution: 'Restarted the spooler', agentId: ROSA };
    const { ticket } = await changeTicket(rosa(), 1, key, input);
    expect(ticket).toMatchObject({ role: 'resolved', resolution: 'Restarted the spooler' });
    const refused = changeTicket(rosa(), 1, 'another-key', { statusId: 8 });
    await expect(refused).rejects.toMatchObject({ code: 'transition-refused' });
  });
});

describe('a change that is sent again', () => {
  it('is not made a second time, and still tells what was there before', async () => {
    const input = { agentId: ROSA, from: { agentId: null } };
    await changeTicket(rosa(), 1, key, input);
    const again = await changeTicket(rosa(), 1, key, input);
    expect(again).toMatchObject({
      ticket: { agentId: ROSA },
      before: { agentId: null, teamId: 4 },
    });
    expect(tenant.calls.filter((call) => call === 'change 1')).toHaveLength(1);
  });

  it('is looked for first where nobody knew whether it arrived', async () => {
    office.onCall.after = (call) => {
      if (call === 'change 1') throw lost();
    };
    const input = { agentId: ROSA, from: { agentId: null } };
    const first = changeTicket(rosa(), 1, key, input);
    await expect(first).rejects.toMatchObject({ code: 'outcome-unknown' });
    const again = await changeTicket(rosa(), 1, key, input);
    expect(again).toMatchObject({ ticket: { agentId: ROSA }, before: { agentId: null } });
    expect(tenant.calls.filter((call) => call === 'change 1')).toHaveLength(1);
  });

  it('is made where it had not arrived', async () => {
    let isDown = true;
    office.onCall.before = (call) => {
      if (isDown && call === 'change 1') throw lost();
    };
    const input = { statusId: 8, resolution: 'Restarted' };
    const first = changeTicket(rosa(), 1, key, input);
    await expect(first).rejects.toMatchObject({ code: 'outcome-unknown' });
    isDown = false;
    expect((await changeTicket(rosa(), 1, key, input)).ticket.role).toBe('resolved');
  });
});
