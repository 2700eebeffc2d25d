import { beforeEach, describe, expect, it } from 'vitest';
import {
  mail,
  morningDesk,
  people,
  REVIEWED_AT,
  type MorningDesk,
} from '@/tests/support/review-desk';
import { setCause } from './causes';
import { closeReview } from './close-review';
import type { Desk } from './context';
import { settleHeldMail } from './held-mails';
import { openReview } from './open-review';
import { exportMinutes } from './minutes-csv';
import { listReviews } from './review-log';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let desk: MorningDesk;

beforeEach(async () => {
  desk = await morningDesk();
});

const open = (teams: number[] = [], who: Desk = desk.as('maya')) => openReview(who, teams);
const escalation = {
  kind: 'escalate',
  note: 'Why',
  agentId: people.priya,
  teamId: 4,
  mail,
} as const;

describe('closing a review', () => {
  const close = (teams: number[] = []) => closeReview(desk.as('maya'), teams);

  it('is refused while something is left, with what it is', async () => {
    desk.put(1, { agentId: null, resolutionDueAt: REVIEWED_AT - HOUR });
    await desk.office.read();
    await expect(close()).rejects.toMatchObject({
      code: 'review-undecided',
      message: expect.stringContaining('2 tickets without a decision, 1 ticket with nobody'),
    });
    await desk.press(1, escalation);
    await desk.press(2, { kind: 'snooze' });
    await expect(close()).rejects.toMatchObject({
      code: 'review-undecided',
      message: expect.stringContaining('There is 1 mail that is held.'),
    });
    const [held] = (await open()).mails;
    await settleHeldMail(desk.as('maya'), held!.id, { act: 'leave-out' });
    expect(await close()).toMatchObject({ review: { closed: { by: 'Maya Berg' } } });
  });

  it('keeps how many tickets were decided about, and what broke the day before and why', async () => {
    desk.put(30, { resolutionDueAt: REVIEWED_AT - DAY, agentId: people.rosa });
    desk.put(31, { resolutionDueAt: REVIEWED_AT - DAY + HOUR });
    await desk.office.read();
    await setCause(desk.as('maya'), { ticketId: 31, cause: 'vendor' });
    for (const id of [1, 2, 30, 31]) await desk.press(id, { kind: 'snooze' });
    const { review } = await close();
    expect(review.closed?.summary).toEqual({
      breaches: [
        { cause: 'vendor', count: 1 },
        { cause: null, count: 1 },
      ],
      decided: [{ part: 'late', count: 4 }],
      unseen: 0,
    });
    expect((await open()).last).toEqual(review);
  });

  it('in which there is nothing to decide is done at once; pressed twice, it is one', async () => {
    for (const id of [1, 2]) desk.put(id, { resolutionDueAt: null });
    await desk.office.read();
    const [first, again] = [await close(), await close()];
    expect(again.review).toEqual(first.review);
    expect((await closeReview(desk.as('ola'), [])).review).toEqual(first.review);
    expect((await listReviews(desk.as('ola'))).reviews).toMatchObject([{ decisions: 0, open: 0 }]);
  });

  it('of teams the tenant does not have is refused', async () => {
    await expect(close([5, 99])).rejects.toMatchObject({
      ...{ code: 'unknown-team', problems: { fields: { teams: expect.any(String) } } },
    });
  });

  it('by who is not shown all of its tickets keeps how many those are', async () => {
    await desk.press(2, { kind: 'snooze' });
    desk.put(4, { resolutionDueAt: REVIEWED_AT - HOUR, teamId: 5 });
    await desk.office.read();
    const blind = desk.blindTo(1);
    await expect(closeReview(blind, [])).rejects.toMatchObject({ code: 'review-undecided' });
    await desk.press(4, { kind: 'snooze' });
    const { review } = await closeReview(blind, []);
    expect(review.closed?.summary.unseen).toBe(1);
    const { text } = await exportMinutes(desk.as('ola'), review.id, 'UTC');
    expect(text.trimEnd().split('\r\n').at(-1)).toBe(
      ',1 undecided ticket was not shown to Maya Berg',
    );
    expect((await closeReview(desk.blindTo(1), [5])).review.closed?.summary.unseen).toBe(0);
  });

  it('leaves a mail its closer is not shown to who wrote it', async () => {
    await desk.press(1, escalation);
    await desk.press(2, { kind: 'snooze' });
    const blind = desk.blindTo(1, 'ola');
    expect((await open([], blind)).mails).toEqual([]);
    expect((await closeReview(blind, [])).review.closed).toMatchObject({ by: 'Ola Nordmann' });
    expect((await open()).mails).toMatchObject([{ ticketId: 1, state: 'held', isOver: false }]);
  });

  it('counts the mail of a ticket that was finished since, which who may see that ticket is shown', async () => {
    await desk.press(1, escalation);
    await desk.press(2, { kind: 'snooze' });
    desk.tenant.put({ id: 1, statusId: 9, statusName: 'Closed', role: 'closed' });
    const ola = desk.without(1, 'ola');
    expect((await open([], ola)).mails).toMatchObject([{ ticketId: 1, isOver: true }]);
    await expect(closeReview(ola, [])).rejects.toMatchObject({
      message: expect.stringContaining('1 mail that is held'),
    });
  });

  it('that a colleague closes, or decides in, at the same moment is told so', async () => {
    for (const id of [1, 2]) await desk.press(id, { kind: 'snooze' });
    const { reviews } = desk.as('maya').keep;
    const original = reviews.close;
    reviews.close = async (scope, seen, closed) => {
      reviews.close = original;
      await original(scope, seen, { ...closed, by: 'Ola Nordmann' });
      return original(scope, seen, closed);
    };
    await expect(close()).rejects.toMatchObject({
      code: 'review-closed',
      message: expect.stringContaining('Ola Nordmann closed this review'),
    });
    await desk.press(3, { kind: 'snooze' });
    reviews.close = async () => 'changed';
    await expect(close()).rejects.toMatchObject({ code: 'decided-meanwhile' });
  });
});
