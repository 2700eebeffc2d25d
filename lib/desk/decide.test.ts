import { beforeEach, describe, expect, it } from 'vitest';
import type { DecisionInput } from '@/lib/contracts/reviews';
import {
  DUE,
  mail,
  orders,
  people,
  REVIEWED_AT,
  reviewDesk,
  TICKET,
  type ReviewDesk,
} from '@/tests/support/review-desk';
import { settleHeldMail } from './held-mails';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let desk: ReviewDesk;

beforeEach(() => {
  desk = reviewDesk();
});

type Who = 'maya' | 'ola';
const asks = () => desk.calls.filter((call) => !call.startsWith('get'));

describe('deciding in a review', () => {
  it('to reassign does it at once, tells the log who owes what by when, and tells the owner', async () => {
    const { decision, ticket, before } = await desk.decides(orders.reassign);
    expect(ticket).toMatchObject({ agentId: people.priya, teamId: 4 });
    expect(before).toMatchObject({ agentId: people.rosa });
    expect(decision).toMatchObject({
      ...{ ticketId: TICKET, summary: 'Mail is down', clientName: 'Northwind', part: 'late' },
      ...{ kind: 'reassign', cause: null, changed: 'Assigned to Priya Nair', note: 'Has time' },
      ...{ ownerId: people.priya, ownerName: 'Priya Nair', dueAt: DUE },
      ...{ byId: people.maya, byName: 'Maya Berg', settled: null },
    });
    expect(desk.office.log(TICKET)).toMatchObject([
      {
        hiddenFromUser: true,
        noteHtml:
          '<p>Escalation review: assigned to Priya Nair. Owner Priya Nair, due 25 Nov 15:00 (UTC).</p><p>Has time</p>',
      },
    ]);
    expect(desk.office.mentions).toMatchObject([{ agentIds: [people.priya] }]);
    expect(await desk.kept()).toEqual([decision]);
  });

  it('to raise, to comment, to snooze and to accept is told in the log where there is something to tell', async () => {
    const told: string[][] = [];
    let seenDecision: string | null = null;
    for (const kind of ['raise', 'comment', 'snooze', 'accept'] as const) {
      desk.office.log(TICKET).length = 0;
      desk.tenant.put({ id: TICKET, priorityId: 3 });
      const { decision } = await desk.decides({ ...orders[kind], seenDecision });
      seenDecision = decision.id;
      told.push(desk.notes());
    }
    const owed = 'Owner Priya Nair, due 25 Nov 15:00 (UTC).</p>';
    expect(told).toEqual([
      [`<p>Escalation review: priority Critical. ${owed}`],
      [`<p>Escalation review: commented. ${owed}<p>Call them &lt;today&gt;</p>`],
      [],
      [],
    ]);
    expect(await desk.as('ola').keep.reviews.causesOf([TICKET])).toEqual(
      new Map([[TICKET, 'vendor']]),
    );
  });

  it('to accept with a word about it tells the cause, too', async () => {
    await desk.decides({ ...orders.accept, note: 'They shipped late' });
    expect(desk.notes()).toEqual([
      '<p>Escalation review: breach accepted (vendor). Owner Priya Nair, due 25 Nov 15:00 (UTC).</p><p>They shipped late</p>',
    ]);
  });

  it('to escalate holds the mail until it is sent from the review, once', async () => {
    const { decision, before } = await desk.decides(orders.escalate);
    expect(before).toMatchObject({ agentId: people.rosa, priorityId: 3 });
    expect(decision.changed).toBe('Assigned to Priya Nair, team Escalation, priority Critical');
    expect(desk.office.log(TICKET)).toMatchObject([{ kind: 'note', hiddenFromUser: true }]);
    const [held] = await desk.heldMails();
    expect(held).toMatchObject({ ticketId: TICKET, mail, state: 'held', byName: 'Maya Berg' });

    const edited = { ...mail, text: 'Look now' };
    const send = (who: Who) =>
      settleHeldMail(desk.as(who), held!.id, { act: 'send', mail: edited });
    const both = await Promise.allSettled([send('maya'), send('ola')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await send('ola')).toMatchObject({ mail: { state: 'sent', mail: edited } });
    expect(desk.notes().filter((html) => html.includes('Look'))).toEqual(['<p>Look now</p>']);
    const late = settleHeldMail(desk.as('ola'), held!.id, { act: 'leave-out' });
    await expect(late).rejects.toMatchObject({ code: 'mail-settled' });
  });

  it('replaces what was decided before, for who saw that', async () => {
    const first = await desk.decides(orders.reassign);
    const from = { ...orders.raise.from, agentId: people.priya };
    const seenDecision = first.decision.id;
    const second = await desk.decides({ ...orders.raise, from, seenDecision }, undefined, 'ola');
    expect(second.decision.reviewId).toBe(first.decision.reviewId);
    expect(await desk.kept()).toEqual([second.decision]);
  });
});

describe('a decision that makes no sense', () => {
  it.each<[string, DecisionInput, object]>([
    [
      'is due in the past',
      { ...orders.comment, dueAt: REVIEWED_AT },
      { code: 'ticket-refused', problems: { fields: { dueAt: expect.any(String) } } },
    ],
    [
      'is due in more than a year',
      { ...orders.comment, dueAt: REVIEWED_AT + 400 * DAY },
      { code: 'ticket-refused', problems: { fields: { dueAt: expect.any(String) } } },
    ],
    [
      'lowers the priority',
      { ...orders.raise, priorityId: 4 },
      { code: 'ticket-refused', problems: { fields: { priorityId: expect.any(String) } } },
    ],
    [
      'leaves the priority',
      { ...orders.raise, priorityId: 3 },
      { code: 'ticket-refused', problems: { fields: { priorityId: expect.any(String) } } },
    ],
    [
      'gives it to who has it',
      { ...orders.reassign, agentId: people.rosa },
      { code: 'ticket-refused', problems: { fields: { agentId: expect.any(String) } } },
    ],
    [
      'is owned by a disabled agent',
      { ...orders.comment, ownerId: people.gone },
      { code: 'agent-not-assignable' },
    ],
    ['is owned by a program', { ...orders.comment, ownerId: 13 }, { code: 'agent-not-assignable' }],
    [
      'gives it to a disabled agent',
      { ...orders.reassign, agentId: people.gone },
      { code: 'agent-not-assignable' },
    ],
    [
      'gives it to a team that is gone',
      { ...orders.reassign, teamId: 99 },
      { code: 'unknown-team' },
    ],
    ['is of teams that are gone', { ...orders.comment, teams: [4, 99] }, { code: 'unknown-team' }],
    [
      'escalates to a lower priority',
      { ...orders.escalate, priorityId: 4 },
      { code: 'ticket-refused', problems: { fields: { priorityId: expect.any(String) } } },
    ],
    [
      'mails somebody who is no manager',
      { ...orders.escalate, mail: { ...mail, to: ['ana.ruiz@northwind.example'] } },
      { code: 'not-a-manager' },
    ],
  ])('because it %s is refused, and nothing is done', async (_, input, refusal) => {
    await expect(desk.decides(input)).rejects.toMatchObject(refusal);
    expect(asks()).toEqual([]);
    expect(await desk.kept()).toEqual([]);
  });

  const kinds = Object.keys(orders) as (keyof typeof orders)[];
  it.each(kinds)('to %s a ticket that was finished meanwhile is refused', async (kind) => {
    desk.tenant.put({ id: TICKET, statusId: 8, statusName: 'Resolved', role: 'resolved' });
    await expect(desk.decides(orders[kind])).rejects.toMatchObject({
      code: 'ticket-finished',
      message: expect.stringContaining('#1 is Resolved meanwhile'),
    });
    expect(asks()).toEqual([]);
    expect(await desk.kept()).toEqual([]);
  });

  it.each(['escalate', 'reassign', 'raise'] as const)(
    'to %s a ticket that was changed meanwhile is refused with what was changed',
    async (kind) => {
      desk.tenant.put({ id: TICKET, agentId: people.ola, agentName: 'Ola Nordmann' });
      await expect(desk.decides(orders[kind])).rejects.toMatchObject({
        code: 'changed-meanwhile',
        problems: { conflicts: ['agentId'] },
      });
      expect(asks()).toEqual([]);
      expect(await desk.kept()).toEqual([]);
    },
  );
});

describe('a raise', () => {
  it('is judged by the ticket as it is, whatever it is said to have been', async () => {
    desk.tenant.put({ id: TICKET, priorityId: 1 });
    for (const priorityId of [1, 3]) {
      const from = { ...orders.raise.from, priorityId: 4 };
      await expect(desk.decides({ ...orders.raise, priorityId, from })).rejects.toMatchObject({
        code: 'changed-meanwhile',
      });
    }
    expect(asks()).toEqual([]);
    expect(await desk.kept()).toEqual([]);
  });
});

describe('two managers at once', () => {
  it.each(['comment', 'escalate', 'reassign', 'snooze'] as const)(
    'who decide to %s: one does, the other is told, and nothing is done twice',
    async (kind) => {
      const both = await Promise.allSettled([
        desk.decides(orders[kind], undefined, 'maya'),
        desk.decides({ ...orders[kind], note: 'Mine' }, undefined, 'ola'),
      ]);
      expect(both).toMatchObject([
        { status: 'fulfilled' },
        {
          status: 'rejected',
          reason: {
            code: 'decided-meanwhile',
            message: expect.stringMatching(
              /^Maya Berg decided about #1 meanwhile: .*Priya Nair, due/,
            ),
          },
        },
      ]);
      expect(await desk.kept()).toMatchObject([{ byName: 'Maya Berg' }]);
      expect(desk.notes().some((html) => html.includes('Mine'))).toBe(false);
    },
  );

  it('of whom one has not seen what the other decided a while ago is told before anything is written', async () => {
    const first = await desk.decides(orders.comment);
    const before = asks().length;
    const blind = desk.decides(orders.raise, undefined, 'ola');
    await expect(blind).rejects.toMatchObject({ code: 'decided-meanwhile' });
    expect(asks()).toHaveLength(before);
    await desk.decides({ ...orders.raise, seenDecision: first.decision.id }, undefined, 'ola');
  });
});
