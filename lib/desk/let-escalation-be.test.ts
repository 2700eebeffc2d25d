import { beforeEach, describe, expect, it } from 'vitest';
import { mail, morningDesk, people, refused, type MorningDesk } from '@/tests/support/review-desk';
import type { Desk } from './context';
import { letEscalationBe } from './let-escalation-be';
import { openReview } from './open-review';

const MINUTE = 60_000;
let desk: MorningDesk;

beforeEach(async () => {
  desk = await morningDesk();
});

async function stopped(): Promise<string> {
  desk.fail({ call: 'add 1', when: 'before', error: refused });
  const pressed = desk.press(1, {
    ...{ kind: 'escalate', note: 'Why', agentId: people.priya, teamId: 4, mail },
  });
  await expect(pressed).rejects.toMatchObject({ code: 'partly-done' });
  const [left] = (await openReview(desk.as('maya'), [])).unfinished;
  return left!.id;
}
const unfinished = async () => (await openReview(desk.as('maya'), [])).unfinished;

describe('an escalation that stopped half-way', () => {
  it.each<[string, () => Desk]>([
    ['who began it', () => desk.blindTo(1, 'maya')],
    ['a manager who sees its ticket', () => desk.as('ola')],
    ['a manager who sees its ticket, which is in no list any more', () => desk.without(1, 'ola')],
  ])('is let be by %s: it is shown no more, and what it did stays', async (_, who) => {
    const id = await stopped();
    await letEscalationBe(who(), id);
    expect(await unfinished()).toEqual([]);
    const ticket = await desk.tenant.get(1, desk.tenant.lookups);
    expect(ticket.agentId).toBe(people.priya);
    await expect(letEscalationBe(who(), id)).rejects.toMatchObject({ code: 'escalation-gone' });
  });

  it('is nobody else’s, and nothing to be let be once all of it is done', async () => {
    const id = await stopped();
    const hidden = letEscalationBe(desk.blindTo(1, 'ola'), id);
    await expect(hidden).rejects.toMatchObject({ code: 'escalation-gone' });
    expect(await unfinished()).toMatchObject([{ id }]);
    await desk.as('maya').keep.escalations.finish(id, { at: 1, reviewId: null, mailState: null });
    const done = letEscalationBe(desk.as('maya'), id);
    await expect(done).rejects.toMatchObject({ code: 'escalation-gone' });
  });

  it('is not dropped while it goes on, unless nothing was heard of it for minutes', async () => {
    const id = await stopped();
    const { escalations } = desk.as('maya').keep;
    const kept = await escalations.find(id);
    if (kept) await escalations.begin(kept, desk.clock.now);
    const early = letEscalationBe(desk.as('ola'), id);
    await expect(early).rejects.toMatchObject({ code: 'write-in-progress' });
    desk.clock.now += 2 * MINUTE;
    await letEscalationBe(desk.as('ola'), id);
    expect(await unfinished()).toEqual([]);
  });
});
