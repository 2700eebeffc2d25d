import { beforeEach, describe, expect, it } from 'vitest';
import { HaloError } from '@/lib/halo/errors';
import { morningDesk, REVIEWED_AT, type MorningDesk } from '@/tests/support/review-desk';
import { closeReview } from './close-review';
import type { Desk } from './context';
import { openReview } from './open-review';
import { settleDecision, withdrawDecision } from './settle-decision';

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let desk: MorningDesk;

beforeEach(async () => {
  desk = await morningDesk();
});

const open = (teams: number[] = [], who: Desk = desk.as('maya')) => openReview(who, teams);

describe('what was decided before', () => {
  async function nextMorning(): Promise<void> {
    await desk.press(2, { kind: 'snooze' });
    await closeReview(desk.as('maya'), []);
    desk.clock.now = REVIEWED_AT + DAY;
  }

  it('and is overdue opens the next review, until somebody says it is done', async () => {
    const { decision } = await desk.press(1, { kind: 'comment', note: 'Call them' });
    await nextMorning();
    expect(await open()).toMatchObject({
      followUps: [{ decision: { ticketId: 1 } }, { decision: { ticketId: 2 } }],
      items: [
        { row: { id: 1 }, part: 'follow-up', isDecided: false },
        { row: { id: 2 }, part: 'follow-up' },
      ],
    });
    const said = await settleDecision(desk.as('ola'), decision.id, { done: true });
    expect(said.decision.settled).toMatchObject({ how: 'done', by: 'Ola Nordmann' });
    expect((await open()).items).toMatchObject([
      { row: { id: 2 }, part: 'follow-up' },
      { row: { id: 1 }, part: 'late' },
    ]);
    await settleDecision(desk.as('ola'), decision.id, { done: false });
    expect((await open()).items[0]).toMatchObject({ row: { id: 1 }, part: 'follow-up' });
  });

  it('is said to be done by nobody the tenant does not show the ticket, but for who decided or owes it', async () => {
    const { decision } = await desk.press(1, { kind: 'comment', note: 'Call them' });
    const standing = async () =>
      (await desk.as('maya').keep.reviews.decision(decision.id))?.settled;
    for (const done of [true, false]) {
      const said = settleDecision(desk.blindTo(1, 'ola'), decision.id, { done });
      await expect(said).rejects.toMatchObject({ code: 'decision-gone' });
    }
    expect(await standing()).toBeNull();
    for (const who of [desk.blindTo(1, 'maya'), desk.blindTo(1, 'priya'), desk.without(1, 'ola')]) {
      await settleDecision(who, decision.id, { done: true });
      expect(await standing()).toMatchObject({ how: 'done' });
      await settleDecision(who, decision.id, { done: false });
    }
  });

  it('and is done is enough for the day of a ticket that no clock hurries', async () => {
    desk.tenant.put({ id: 3, isVip: true });
    await desk.office.read();
    const { decision } = await desk.press(3, { kind: 'comment', note: 'Call them' });
    await desk.press(1, { kind: 'snooze' });
    await nextMorning();
    const parts = async () => (await open()).items.map(({ row, part }) => [row.id, part]);
    expect(await parts()).toContainEqual([3, 'follow-up']);
    await settleDecision(desk.as('maya'), decision.id, { done: true });
    expect(await parts()).not.toContainEqual([3, expect.anything()]);
    desk.clock.now += DAY;
    expect(await parts()).toContainEqual([3, 'unhappy']);
  });

  it('and was replaced cannot be said to be done', async () => {
    const { decision } = await desk.press(1, { kind: 'comment', note: 'Call them' });
    await desk.press(1, { kind: 'snooze', seenDecision: decision.id });
    for (const done of [true, false]) {
      const said = settleDecision(desk.as('maya'), decision.id, { done });
      await expect(said).rejects.toMatchObject({ code: 'decided-meanwhile' });
    }
    const unknown = settleDecision(desk.as('maya'), crypto.randomUUID(), { done: true });
    await expect(unknown).rejects.toMatchObject({ code: 'decision-gone' });
  });

  it('is taken back by who decided it while the review is open, and what stood before stands again', async () => {
    const first = await desk.press(1, { kind: 'comment', note: 'Call them' });
    await nextMorning();
    const [again] = (await open()).items;
    const seenDecision = first.decision.id;
    const second = await desk.press(1, {
      ...{ kind: 'snooze', seenDecision, part: again?.part ?? 'late' },
      dueAt: desk.clock.now + HOUR,
    });
    expect((await open()).items.find(({ row }) => row.id === 1)).toMatchObject({ isDecided: true });
    const byAnother = withdrawDecision(desk.as('ola'), second.decision.id);
    await expect(byAnother).rejects.toMatchObject({ code: 'decision-gone' });
    await withdrawDecision(desk.as('maya'), second.decision.id);
    expect((await open()).items[0]).toMatchObject({
      ...{ row: { id: 1 }, part: 'follow-up', isDecided: false },
      decision: { id: first.decision.id, settled: null },
    });
    const afterwards = withdrawDecision(desk.as('maya'), first.decision.id);
    await expect(afterwards).rejects.toMatchObject({ code: 'decision-gone' });
  });

  it('is settled by itself where the ticket was finished, by asking the tenant once a minute at most', async () => {
    await desk.press(1, { kind: 'comment', note: 'Call them' });
    await nextMorning();
    const asked = () => desk.calls.filter((call) => call === 'get 1').length;
    desk.office.of({ id: 1 }).live.wrote(desk.tenant.put({ id: 1 }), desk.clock.now);
    desk.tenant.put({ id: 1, statusId: 9, role: 'closed', closedAt: desk.clock.now });
    const unlisted = desk.without(1);
    const before = asked();
    desk.fail({ call: 'get 1', when: 'before', error: () => new HaloError('unavailable', 'Down') });
    expect((await open([], unlisted)).followUps[0]).toMatchObject({ decision: { settled: null } });
    expect((await open([], unlisted)).followUps[0]).toMatchObject({ decision: { settled: null } });
    expect(asked() - before).toBe(1);
    desk.clock.now += 2 * MINUTE;
    const { followUps, items } = await open([], unlisted);
    const settled = followUps.find(({ decision }) => decision.ticketId === 1);
    expect(settled).toMatchObject({
      ticket: null,
      decision: { settled: { how: 'finished', by: null } },
    });
    expect(items.map(({ row }) => row.id)).toEqual([2]);
    expect(asked() - before).toBe(2);
  });

  it('is settled as gone where the tenant does not have the ticket, by who decided or sees all', async () => {
    await desk.press(1, { kind: 'comment', note: 'Call them' });
    await nextMorning();
    desk.tenant.delete(1);
    const standing = () => desk.as('maya').keep.reviews.standing();
    const byTicket = async () => (await standing()).map(({ decision }) => decision.ticketId).sort();
    await open([], desk.without(1, 'ola'));
    expect(await byTicket()).toEqual([1, 2]);
    desk.clock.now += 2 * MINUTE;
    await open([], desk.without(1, 'maya'));
    expect(await byTicket()).toEqual([2]);
  });

  it('of a ticket its viewer may not see is told to nobody but who decided or owes it', async () => {
    await desk.press(1, { kind: 'comment', note: 'Call them' });
    await nextMorning();
    const told = async (who: 'maya' | 'ola' | 'priya') =>
      (await open([], desk.without(1, who))).followUps.map(({ decision }) => decision.ticketId);
    expect(await told('ola')).toEqual([2]);
    expect((await told('maya')).sort()).toEqual([1, 2]);
    expect((await told('priya')).sort()).toEqual([1, 2]);
  });
});
