import { beforeEach, describe, expect, it } from 'vitest';
import type { DecisionInput } from '@/lib/contracts/reviews';
import {
  DUE,
  lost,
  orders,
  people,
  refused,
  reviewDesk,
  waysToFail,
  type ReviewDesk,
} from '@/tests/support/review-desk';
import { retryEscalation } from './retry-escalation';

const HOUR = 3_600_000;
const KEY = 'the-same-key';
let desk: ReviewDesk;

beforeEach(() => {
  desk = reviewDesk();
});

describe('a decision that fails half-way', () => {
  const steps = {
    escalate: ['get 1', 'get 1', 'change 1', 'add 1', 'get 1'],
    reassign: ['get 1', 'get 1', 'change 1', 'add 1', 'get 1'],
    raise: ['get 1', 'get 1', 'change 1', 'add 1', 'get 1'],
    comment: ['get 1', 'add 1', 'get 1'],
    snooze: ['get 1'],
    accept: ['get 1'],
  } as const satisfies Record<keyof typeof orders, readonly string[]>;
  const failures = (Object.keys(orders) as (keyof typeof orders)[]).flatMap((kind) =>
    steps[kind].flatMap((call, at) =>
      waysToFail.map((way) => ({
        ...{ kind, call, ...way },
        skip: steps[kind].slice(0, at).filter((one) => one === call).length,
      })),
    ),
  );

  it.each(failures)(
    'to $kind, where “$call” (after $skip that went well) $how, is completed by sending it again, nothing twice',
    async ({ kind, ...failure }) => {
      desk.fail(failure);
      await expect(desk.decides(orders[kind], KEY)).rejects.toThrow();
      const { decision, ticket } = await desk.decides(orders[kind], KEY);
      expect((await desk.decides(orders[kind], KEY)).decision).toEqual(decision);
      expect(await desk.kept()).toEqual([decision]);
      expect(desk.notes()).toHaveLength(kind === 'snooze' || kind === 'accept' ? 0 : 1);
      expect(await desk.heldMails()).toHaveLength(kind === 'escalate' ? 1 : 0);
      expect(await desk.as('maya').keep.escalations.unfinished(Infinity)).toEqual([]);
      if (kind === 'escalate' || kind === 'reassign') expect(ticket.agentId).toBe(people.priya);
      if (kind === 'escalate' || kind === 'raise') expect(ticket.priorityId).toBe(1);
    },
  );

  it('says what is done and what is not', async () => {
    desk.fail({ call: 'add 1', when: 'before', error: refused });
    await expect(desk.decides(orders.reassign)).rejects.toMatchObject({
      code: 'partly-done',
      message: expect.stringContaining(
        'Not done: the note for colleagues is in the log, the decision is kept. Not in your team.',
      ),
    });
    expect(await desk.kept()).toEqual([]);
  });

  it('as an escalation is gone on with from where it stands as unfinished, decision and all', async () => {
    desk.fail({ call: 'add 1', when: 'after', error: lost });
    await expect(desk.decides(orders.escalate)).rejects.toMatchObject({ code: 'partly-done' });
    const { escalations } = desk.as('maya').keep;
    const [left] = await escalations.unfinished(Infinity);
    await retryEscalation(desk.as('maya'), left!.id);
    expect(await desk.kept()).toMatchObject([{ kind: 'escalate', note: 'Nobody can fix it' }]);
    expect(desk.notes()).toHaveLength(1);
    expect(await desk.heldMails()).toHaveLength(1);
    expect(await escalations.unfinished(Infinity)).toEqual([]);
  });

  it('after the decision was kept still holds its mail, however it is gone on with', async () => {
    const { escalations } = desk.as('maya').keep;
    const { finish } = escalations;
    escalations.finish = async () => {
      escalations.finish = finish;
      throw new Error('The database is gone');
    };
    await expect(desk.decides(orders.escalate, KEY)).rejects.toThrow('The database is gone');
    expect(await desk.heldMails()).toEqual([]);
    const { decision } = await desk.decides(orders.escalate, KEY);
    expect(await desk.kept()).toEqual([decision]);
    expect(await desk.heldMails()).toMatchObject([{ state: 'held' }]);
    expect(await escalations.unfinished(Infinity)).toEqual([]);
  });

  it('goes on also when what was sensible then is not any more', async () => {
    desk.fail({ call: 'add 1', when: 'before', error: refused });
    await expect(desk.decides(orders.raise, KEY)).rejects.toMatchObject({ code: 'partly-done' });
    desk.clock.now = DUE + HOUR;
    expect((await desk.decides(orders.raise, KEY)).decision).toMatchObject({ kind: 'raise' });
  });

  it('is let be where a colleague decided meanwhile', async () => {
    desk.fail({ call: 'add 1', when: 'before', error: refused });
    await expect(desk.decides(orders.escalate, KEY)).rejects.toMatchObject({ code: 'partly-done' });
    await desk.decides(orders.comment, undefined, 'ola');
    const again = desk.decides(orders.escalate, KEY);
    await expect(again).rejects.toMatchObject({ code: 'decided-meanwhile' });
    expect(await desk.as('maya').keep.escalations.unfinished(Infinity)).toEqual([]);
  });

  it.each<[string, DecisionInput]>([
    ['another time', { ...orders.reassign, dueAt: DUE + HOUR }],
    ['another agent', { ...orders.reassign, agentId: people.maya }],
    ['another team', { ...orders.reassign, teamId: 5 }],
    ['other teams', { ...orders.reassign, teams: [4] }],
    ['another part', { ...orders.reassign, part: 'parked' }],
  ])('with a key that was sent with %s is refused', async (_, other) => {
    await desk.decides(orders.reassign, KEY);
    await expect(desk.decides(other, KEY)).rejects.toMatchObject({ code: 'key-reused' });
  });
});
