import { beforeEach, describe, expect, it } from 'vitest';
import type { EscalateInput } from '@/lib/contracts/escalation';
import { ESCALATION_MAILS_MAX } from '@/lib/contracts/limits';
import { HaloError } from '@/lib/halo/errors';
import {
  HELEN,
  lost,
  people,
  refused,
  reviewDesk,
  TICKET,
  waysToFail,
  type ReviewDesk,
} from '@/tests/support/review-desk';
import { escalate } from './escalate';
import { retryEscalation } from './retry-escalation';

const MINUTE = 60_000;
const HOUR = 3_600_000;
const KEY = 'the-same-key';
let desk: ReviewDesk;
let presses = 0;

beforeEach(() => {
  desk = reviewDesk();
});

const mail = { to: [HELEN], subject: 'Escalated: #1', text: 'Look <here>\n\nNow' };
const input = (over: Partial<EscalateInput> = {}): EscalateInput => ({
  ...{ agentId: people.priya, teamId: 5, priorityId: 1, reason: 'Nobody <can> fix it', mail },
  from: { statusId: 2, agentId: people.rosa, teamId: 4, priorityId: 3 },
  ...over,
});
const press = (over: Partial<EscalateInput> = {}, key = `press-number-${(presses += 1)}`) =>
  escalate(desk.as('maya'), TICKET, key, input(over));
const unfinished = () => desk.as('maya').keep.escalations.unfinished(Infinity);
const lastAt = async () => (await desk.as('maya').keep.escalations.lastAt()).get(TICKET);

/** What every complete escalation has led to. */
async function expectEscalated() {
  const ticket = await desk.as('maya').halo.tickets.get(TICKET, desk.tenant.lookups);
  expect(ticket).toMatchObject({ agentId: people.priya, teamId: 5, priorityId: 1 });
  expect(desk.office.log(TICKET)).toMatchObject([
    {
      ...{ kind: 'note', hiddenFromUser: true },
      noteHtml:
        '<p>Escalated. Assigned to Priya Nair, team Escalation, priority Critical.</p>' +
        '<p>Nobody &lt;can&gt; fix it</p>',
    },
    {
      ...{ kind: 'email', hiddenFromUser: true, emailTo: HELEN, emailSubject: 'Escalated: #1' },
      noteHtml: '<p>Look &lt;here&gt;</p><p>Now</p>',
    },
  ]);
  expect(await unfinished()).toEqual([]);
  expect(await lastAt()).toBeTypeOf('number');
}

describe('escalating a ticket', () => {
  it('gives it to who can fix it, raises it, tells the log and mails the manager, hidden from the client', async () => {
    const { ticket } = await press();
    expect(ticket).toMatchObject({ agentId: people.priya, teamId: 5, priorityId: 1 });
    expect(desk.calls).toEqual(['get 1', 'get 1', 'change 1', 'add 1', 'add 1', 'get 1']);
    await expectEscalated();
    expect(desk.office.mentions).toEqual([
      {
        agentIds: [people.priya],
        mention: { ticketId: TICKET, summary: 'Mail is down', byName: 'Maya Berg' },
      },
    ]);
  });

  it('changes only what is to be another, and mails nobody where nobody is to be mailed', async () => {
    await press({ agentId: people.rosa, teamId: 4, priorityId: undefined, mail: null });
    expect(desk.office.log(TICKET)).toMatchObject([
      { noteHtml: '<p>Escalated.</p><p>Nobody &lt;can&gt; fix it</p>' },
    ]);
    expect(desk.calls).not.toContain('change 1');
    expect(await lastAt()).toBeTypeOf('number');
  });

  it('goes to the desk’s own address where that is set, in whatever case', async () => {
    desk.office.escalationEmail = 'Boss@Desk.example';
    await press({ mail: { ...mail, to: ['boss@desk.example', HELEN.toUpperCase()] } });
    expect(desk.office.log(TICKET)).toHaveLength(2);
  });

  it('mails nobody but managers: anybody else is refused before anything is done', async () => {
    const stranger = { ...mail, to: [HELEN, 'ana.ruiz@northwind.example'] };
    await expect(press({ mail: stranger })).rejects.toMatchObject({
      code: 'not-a-manager',
      problems: { fields: { 'mail.to': expect.stringContaining('ana.ruiz@northwind.example') } },
    });
    expect(desk.calls).toEqual([]);
  });

  it.each<[string, Partial<EscalateInput>, string]>([
    ['an agent who is disabled', { agentId: people.gone }, 'agent-not-assignable'],
    ['an agent who is gone', { agentId: 99 }, 'unknown-agent'],
    ['a team that is gone', { teamId: 99 }, 'unknown-team'],
    ['a priority that is gone', { priorityId: 99 }, 'unknown-priority'],
  ])('to %s is refused before anything is done', async (_, over, code) => {
    await expect(press(over)).rejects.toMatchObject({ code });
    expect(desk.calls).toEqual([]);
    expect(await unfinished()).toEqual([]);
  });

  it.each([
    ['resolved', { statusId: 8, statusName: 'Resolved', role: 'resolved' as const }],
    ['merged', { mergedIntoId: 30 }],
  ])('that was %s meanwhile is refused, and nothing is done', async (_, over) => {
    desk.tenant.put({ id: TICKET, ...over });
    await expect(press()).rejects.toMatchObject({ code: 'ticket-finished' });
    expect(desk.office.log(TICKET)).toEqual([]);
    expect(await unfinished()).toEqual([]);
  });

  it.each([
    ['with a change', {}],
    ['without one', { agentId: people.rosa, teamId: 4, priorityId: undefined }],
  ])('that somebody changed meanwhile is refused, %s', async (_, over) => {
    desk.tenant.put({ id: TICKET, agentId: people.ola, agentName: 'Ola Nordmann' });
    await expect(press(over)).rejects.toMatchObject({
      code: 'changed-meanwhile',
      message: expect.stringContaining('it is with Ola Nordmann'),
      problems: { conflicts: ['agentId'] },
    });
    expect(desk.office.log(TICKET)).toEqual([]);
    expect(await unfinished()).toEqual([]);
  });

  it.each<[string, Partial<EscalateInput>]>([
    ['somebody else', {}],
    ['nobody else', { agentId: people.rosa, teamId: 4, priorityId: undefined }],
  ])('to %s, twice at once, is done once: the second is told who did', async (_, over) => {
    const both = await Promise.allSettled([
      press(over),
      escalate(desk.as('ola'), TICKET, 'press-of-another', input({ ...over, reason: 'Mine' })),
    ]);
    expect(both).toMatchObject([
      { status: 'fulfilled' },
      {
        status: 'rejected',
        reason: {
          code: 'changed-meanwhile',
          message: expect.stringMatching(/^Maya Berg escalated this ticket a moment ago/),
        },
      },
    ]);
    expect(desk.office.log(TICKET)).toHaveLength(2);
    desk.clock.now += 2 * MINUTE;
    const { agentId, teamId, priorityId } = await desk
      .as('ola')
      .halo.tickets.get(TICKET, desk.tenant.lookups);
    const from = { ...input().from, agentId, teamId, priorityId };
    await escalate(desk.as('ola'), TICKET, 'press-of-another', input({ ...over, from }));
    expect(desk.office.log(TICKET)).toHaveLength(4);
  });

  it('to whom somebody gave it meanwhile is refused: that is not how it was seen', async () => {
    desk.tenant.put({ id: TICKET, agentId: people.priya, agentName: 'Priya Nair' });
    await expect(press({ teamId: 4, priorityId: 3 })).rejects.toMatchObject({
      ...{ code: 'changed-meanwhile', problems: { conflicts: ['agentId'] } },
    });
    expect(desk.office.log(TICKET)).toEqual([]);
  });

  it('never lowers its priority', async () => {
    await expect(press({ priorityId: 4 })).rejects.toMatchObject({
      ...{ code: 'ticket-refused', problems: { fields: { priorityId: expect.any(String) } } },
    });
    expect(desk.office.log(TICKET)).toEqual([]);
    expect(await unfinished()).toEqual([]);
  });

  it('with a key that was sent with other contents is refused', async () => {
    await press({}, KEY);
    await expect(press({ reason: 'Another' }, KEY)).rejects.toMatchObject({ code: 'key-reused' });
    await expectEscalated();
  });
});

describe('an escalation that fails half-way', () => {
  const calls = [
    ...[
      { call: 'get 1', skip: 0 },
      { call: 'get 1', skip: 1 },
      { call: 'change 1', skip: 0 },
    ],
    ...[
      { call: 'add 1', skip: 0 },
      { call: 'add 1', skip: 1 },
      { call: 'get 1', skip: 2 },
    ],
  ];
  const failures = calls.flatMap((call) => waysToFail.map((way) => ({ ...call, ...way })));

  it.each(failures)(
    'where “$call” (after $skip that went well) $how is completed by sending it again, nothing twice',
    async (failure) => {
      desk.fail(failure);
      await expect(press({}, KEY)).rejects.toThrow();
      await press({}, KEY);
      await expectEscalated();
      await press({}, KEY);
      await expectEscalated();
      expect(desk.office.mentions).toHaveLength(1);
    },
  );

  it.each(failures)(
    'where “$call” (after $skip that went well) $how is shown until whoever began it goes on, after a reload too',
    async (failure) => {
      desk.fail(failure);
      await expect(press({}, KEY)).rejects.toThrow();
      const [left] = await unfinished();
      // Of what never began nothing is kept, and what was done but for the answer is done.
      if (!left) {
        await press({}, KEY);
        return expectEscalated();
      }
      const others = retryEscalation(desk.as('ola'), left.id);
      await expect(others).rejects.toMatchObject({ code: 'not-yours-to-retry' });
      await retryEscalation(desk.as('maya'), left.id);
      await expectEscalated();
      await retryEscalation(desk.as('maya'), left.id);
      await expectEscalated();
    },
  );

  it('goes where its first step is refused', async () => {
    desk.fail({ call: 'change 1', when: 'before', error: refused });
    await expect(press()).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await unfinished()).toEqual([]);
  });

  it('at the mail says exactly what is done and what is not, and then does only the mail', async () => {
    desk.fail({ call: 'add 1', skip: 1, when: 'before', error: refused });
    await expect(press({}, KEY)).rejects.toMatchObject({
      code: 'partly-done',
      message:
        'Only a part of this is done. Done: #1 is changed (assigned to Priya Nair, team Escalation, priority Critical), the note for colleagues is in the log. Not done: the mail to helen@desk.example is sent. Not in your team. Try again: Halyard does only the rest.',
    });
    const before = desk.calls.length;
    const [left] = await unfinished();
    await retryEscalation(desk.as('maya'), left!.id);
    expect(desk.calls.slice(before).filter((call) => !call.startsWith('get'))).toEqual(['add 1']);
    await expectEscalated();
  });

  it('goes on a day later, when nobody remembers its keys, and still sends nothing twice', async () => {
    desk.fail({ call: 'add 1', skip: 1, when: 'after', error: lost });
    await expect(press({}, KEY)).rejects.toMatchObject({ code: 'partly-done' });
    const { writes } = desk.as('maya');
    for (const step of ['change', 'note', 'mail']) {
      await writes.forget(people.maya, `${KEY}.${step}`);
    }
    desk.clock.now += 30 * HOUR;
    const [left] = await unfinished();
    await retryEscalation(desk.as('maya'), left!.id);
    await expectEscalated();
  });

  it('is let be where the ticket was finished meanwhile', async () => {
    desk.fail({ call: 'add 1', when: 'before', error: refused });
    await expect(press({}, KEY)).rejects.toMatchObject({ code: 'partly-done' });
    desk.tenant.put({ id: TICKET, statusId: 8, statusName: 'Resolved', role: 'resolved' });
    const [left] = await unfinished();
    const retried = retryEscalation(desk.as('maya'), left!.id);
    await expect(retried).rejects.toMatchObject({ code: 'ticket-finished' });
    expect(await unfinished()).toEqual([]);
    const again = retryEscalation(desk.as('maya'), left!.id);
    await expect(again).rejects.toMatchObject({ code: 'escalation-gone' });
  });

  it('goes on also where who has the ticket since may be given none any more', async () => {
    desk.fail({ call: 'add 1', when: 'before', error: refused });
    await expect(press({}, KEY)).rejects.toMatchObject({ code: 'partly-done' });
    const priya = desk.tenant.lookups.agents.find(({ id }) => id === people.priya);
    if (priya) priya.isDisabled = true;
    const [left] = await unfinished();
    await retryEscalation(desk.as('maya'), left!.id);
    await expectEscalated();
  });

  it('by a session that ended says so itself, and goes on after the next sign-in', async () => {
    const error = () => new HaloError('signed-out', 'Sign in again');
    desk.fail({ call: 'add 1', when: 'before', error });
    await expect(press({}, KEY)).rejects.toMatchObject({ kind: 'signed-out' });
    await press({}, KEY);
    await expectEscalated();
  });
});

describe('a storm of mails', () => {
  it('does not happen: so many an hour and no more, and what is refused is done in no part', async () => {
    const keyOf = (at: number) => `press-in-a-storm-${at}`;
    const escalated = (id: number) => {
      desk.tenant.put({ id, agentId: people.rosa, teamId: 4, statusId: 2 });
      return escalate(desk.as('maya'), id, keyOf(id), input());
    };
    for (let at = 1; at <= ESCALATION_MAILS_MAX; at += 1) await escalated(at + 100);
    const before = desk.office.log(500).length;
    await expect(escalated(500)).rejects.toMatchObject({ code: 'too-many-mails' });
    expect(desk.office.log(500)).toHaveLength(before);
    expect(await unfinished()).toEqual([]);
    // Without a mail, and an hour later, there is no storm.
    await press({ mail: null });
    desk.clock.now += HOUR;
    await escalated(500);
    expect(desk.office.log(500)).toHaveLength(2);
  });
});
