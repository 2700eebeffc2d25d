import { beforeEach, describe, expect, it } from 'vitest';
import { decisionInput, type DecisionInput } from '@/lib/contracts/reviews';
import {
  DUE,
  lost,
  orders,
  people,
  refused,
  reviewDesk,
  TICKET,
  waysToFail,
  type ReviewDesk,
} from '@/tests/support/review-desk';
import { decide } from './decide';
import { retryEscalation } from './retry-escalation';

const HOUR = 3_600_000;
const KEY = 'the-same-key';
let desk: ReviewDesk;
let presses = 0;

beforeEach(() => {
  desk = reviewDesk();
});

type Who = 'maya' | 'ola';
const press = (
  input: DecisionInput,
  key: string = `press-number-${(presses += 1)}`,
  who: Who = 'maya',
) => decide(desk.as(who), TICKET, key, decisionInput.parse(input));
const notes = () => desk.office.log(TICKET).map(({ noteHtml }) => noteHtml);
const kept = async () =>
  (await desk.as('maya').keep.reviews.standing()).map(({ decision }) => decision);
const heldMails = async () => {
  const { open } = await desk.as('maya').keep.reviews.sittings([]);
  return desk.as('maya').keep.escalations.mailsFor(open?.id ?? null);
};

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
      await expect(press(orders[kind], KEY)).rejects.toThrow();
      const { decision, ticket } = await press(orders[kind], KEY);
      expect((await press(orders[kind], KEY)).decision).toEqual(decision);
      expect(await kept()).toEqual([decision]);
      expect(notes()).toHaveLength(kind === 'snooze' || kind === 'accept' ? 0 : 1);
      expect(await heldMails()).toHaveLength(kind === 'escalate' ? 1 : 0);
      expect(await desk.as('maya').keep.escalations.unfinished(Infinity)).toEqual([]);
      if (kind === 'escalate' || kind === 'reassign') expect(ticket.agentId).toBe(people.priya);
      if (kind === 'escalate' || kind === 'raise') expect(ticket.priorityId).toBe(1);
    },
  );

  it('says what is done and what is not', async () => {
    desk.fail({ call: 'add 1', when: 'before', error: refused });
    await expect(press(orders.reassign)).rejects.toMatchObject({
      code: 'partly-done',
      message: expect.stringContaining(
        'Not done: the note for colleagues is in the log, the decision is kept. Not in your team.',
      ),
    });
    expect(await kept()).toEqual([]);
  });

  it('as an escalation is gone on with from where it stands as unfinished, decision and all', async () => {
    desk.fail({ call: 'add 1', when: 'after', error: lost });
    await expect(press(orders.escalate)).rejects.toMatchObject({ code: 'partly-done' });
    const { escalations } = desk.as('maya').keep;
    const [left] = await escalations.unfinished(Infinity);
    await retryEscalation(desk.as('maya'), left!.id);
    expect(await kept()).toMatchObject([{ kind: 'escalate', note: 'Nobody can fix it' }]);
    expect(notes()).toHaveLength(1);
    expect(await heldMails()).toHaveLength(1);
    expect(await escalations.unfinished(Infinity)).toEqual([]);
  });

  it('after the decision was kept still holds its mail, however it is gone on with', async () => {
    const { escalations } = desk.as('maya').keep;
    const { finish } = escalations;
    escalations.finish = async () => {
      escalations.finish = finish;
      throw new Error('The database is gone');
    };
    await expect(press(orders.escalate, KEY)).rejects.toThrow('The database is gone');
    expect(await heldMails()).toEqual([]);
    const { decision } = await press(orders.escalate, KEY);
    expect(await kept()).toEqual([decision]);
    expect(await heldMails()).toMatchObject([{ state: 'held' }]);
    expect(await escalations.unfinished(Infinity)).toEqual([]);
  });

  it('goes on also when what was sensible then is not any more', async () => {
    desk.fail({ call: 'add 1', when: 'before', error: refused });
    await expect(press(orders.raise, KEY)).rejects.toMatchObject({ code: 'partly-done' });
    desk.clock.now = DUE + HOUR;
    expect((await press(orders.raise, KEY)).decision).toMatchObject({ kind: 'raise' });
  });

  it('is let be where a colleague decided meanwhile', async () => {
    desk.fail({ call: 'add 1', when: 'before', error: refused });
    await expect(press(orders.escalate, KEY)).rejects.toMatchObject({ code: 'partly-done' });
    await press(orders.comment, undefined, 'ola');
    const again = press(orders.escalate, KEY);
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
    await press(orders.reassign, KEY);
    await expect(press(other, KEY)).rejects.toMatchObject({ code: 'key-reused' });
  });
});
