import { beforeEach, describe, expect, it } from 'vitest';
import type { HandOverInput } from '@/lib/contracts/escalation';
import {
  people,
  reviewDesk,
  TICKET,
  waysToFail,
  type ReviewDesk,
} from '@/tests/support/review-desk';
import { handOver } from './hand-over';

const KEY = 'the-same-key';
let desk: ReviewDesk;

beforeEach(() => {
  desk = reviewDesk();
});

const press = (over: Partial<HandOverInput> = {}, key = KEY) =>
  handOver(desk.as('rosa'), TICKET, key, {
    ...{ agentId: people.priya, teamId: 5 },
    ...{ tried: 'Restarted <it>', found: 'Disk full\n\nTwice', needed: 'A bigger disk' },
    from: { statusId: 2, agentId: people.rosa, teamId: 4, priorityId: 3 },
    ...over,
  });

async function expectHandedOver() {
  const ticket = await desk.as('rosa').halo.tickets.get(TICKET, desk.tenant.lookups);
  expect(ticket).toMatchObject({ agentId: people.priya, teamId: 5, priorityId: 3 });
  expect(desk.office.log(TICKET)).toMatchObject([
    {
      ...{ kind: 'note', hiddenFromUser: true },
      noteHtml:
        '<p>Handed over. Assigned to Priya Nair, team Escalation.</p>' +
        '<p><strong>Tried</strong></p><p>Restarted &lt;it&gt;</p>' +
        '<p><strong>Found</strong></p><p>Disk full</p><p>Twice</p>' +
        '<p><strong>Needed</strong></p><p>A bigger disk</p>',
    },
  ]);
}

describe('handing a ticket over', () => {
  it('gives it to a colleague with what was tried and found and is needed, who is told; nobody is mailed', async () => {
    const { ticket } = await press();
    expect(ticket).toMatchObject({ agentId: people.priya, teamId: 5 });
    await expectHandedOver();
    expect(desk.office.mentions).toMatchObject([{ agentIds: [people.priya] }]);
  });

  it('may go to another team with nobody in particular', async () => {
    const { ticket } = await press({ agentId: null });
    expect(ticket).toMatchObject({ agentId: null, teamId: 5 });
    expect(desk.office.mentions).toEqual([]);
  });

  it.each<[string, Partial<HandOverInput>]>([
    ['nobody, in the same team', { agentId: null, teamId: 4 }],
    ['oneself', { agentId: people.rosa, teamId: 4 }],
    ['nobody, in no team', { agentId: null, teamId: null }],
  ])('to %s is refused, and nothing is done', async (_, over) => {
    await expect(press(over)).rejects.toMatchObject({
      code: 'ticket-refused',
      problems: { fields: { agentId: expect.stringContaining('Choose a colleague') } },
    });
    expect(desk.calls).toEqual([]);
  });

  it.each<[string, Partial<HandOverInput>, string]>([
    ['an agent who is disabled', { agentId: people.gone }, 'agent-not-assignable'],
    ['a team that is gone', { teamId: 99 }, 'unknown-team'],
  ])('to %s is refused, and nothing is done', async (_, over, code) => {
    await expect(press(over)).rejects.toMatchObject({ code });
    expect(desk.calls).toEqual([]);
  });

  it('is refused where it was finished or changed meanwhile', async () => {
    desk.tenant.put({ id: TICKET, agentId: people.ola });
    await expect(press()).rejects.toMatchObject({ code: 'changed-meanwhile' });
    desk.tenant.put({ id: TICKET, statusId: 9, role: 'closed' });
    await expect(press()).rejects.toMatchObject({ code: 'ticket-finished' });
    expect(desk.office.log(TICKET)).toEqual([]);
  });
});

describe('a hand-over that is pressed twice at once', () => {
  it('is one, whatever keys it has', async () => {
    const both = await Promise.allSettled([press(), press({}, 'another-key')]);
    expect(both).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { code: 'changed-meanwhile' } },
    ]);
    await expectHandedOver();
  });
});

describe('a hand-over that fails half-way', () => {
  const calls = [
    { call: 'get 1', skip: 0 },
    { call: 'get 1', skip: 1 },
    { call: 'change 1', skip: 0 },
    { call: 'add 1', skip: 0 },
    { call: 'get 1', skip: 2 },
  ];
  it.each(calls.flatMap((call) => waysToFail.map((way) => ({ ...call, ...way }))))(
    'where “$call” (after $skip that went well) $how is completed by sending it again, nothing twice',
    async (failure) => {
      desk.fail(failure);
      await expect(press()).rejects.toThrow();
      await press();
      await expectHandedOver();
      await press();
      await expectHandedOver();
    },
  );

  it('says what is done and what is not', async () => {
    desk.fail({ call: 'add 1', ...waysToFail[0] });
    await expect(press()).rejects.toMatchObject({
      code: 'partly-done',
      message: expect.stringMatching(/Done: #1 is changed .*Not done: the note for colleagues/),
    });
  });
});
