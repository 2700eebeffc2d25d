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
    office.onChange.after = () => {
      throw lost();
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
    office.onChange.before = () => {
      if (isDown) throw lost();
    };
    const input = { statusId: 8, resolution: 'Restarted' };
    const first = changeTicket(rosa(), 1, key, input);
    await expect(first).rejects.toMatchObject({ code: 'outcome-unknown' });
    isDown = false;
    expect((await changeTicket(rosa(), 1, key, input)).ticket.role).toBe('resolved');
  });
});
