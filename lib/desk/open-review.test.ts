import { beforeEach, describe, expect, it } from 'vitest';
import { REVIEW_ITEMS_MAX } from '@/lib/contracts/limits';
import {
  HELEN,
  mail,
  morningDesk,
  people,
  refused,
  REVIEWED_AT,
  type MorningDesk,
} from '@/tests/support/review-desk';
import { closeReview } from './close-review';
import type { Desk } from './context';
import { openReview } from './open-review';
import { settleDecision } from './settle-decision';

const HOUR = 3_600_000;
let desk: MorningDesk;

beforeEach(async () => {
  desk = await morningDesk();
});

const open = (teams: number[] = [], who: Desk = desk.as('maya')) => openReview(who, teams);
const ids = async (teams?: number[]) => (await open(teams)).items.map(({ row }) => row.id);
const escalation = {
  kind: 'escalate',
  note: 'Why',
  agentId: people.priya,
  teamId: 4,
  mail,
} as const;

describe('the review of the morning', () => {
  it('shows what breaks today and what is late, once the desk was read', async () => {
    desk.office.isRead = false;
    await expect(open()).rejects.toMatchObject({ code: 'desk-loading' });
    desk.office.isRead = true;
    expect(await open()).toMatchObject({
      ...{ review: null, last: null, followUps: [], mails: [], unfinished: [], putOff: 0 },
      ...{ total: 2, undecided: 2, unassigned: 0, logs: { read: 0, of: 2 } },
      items: [
        { row: { id: 2 }, part: 'breaks-today' },
        { row: { id: 1 }, part: 'late' },
      ],
    });
  });

  it('is of some teams alone, and knows which of them its viewer leads', async () => {
    expect(await ids([5])).toEqual([2]);
    const helen = desk.office.of({ id: people.maya, email: HELEN }, 'manager');
    expect(await open([], helen)).toMatchObject({ ledTeamIds: [4] });
  });

  it('knows what was decided, by whom, and what is left', async () => {
    const { decision } = await desk.press(1, { kind: 'comment', note: 'Call them' });
    const { review, items, undecided } = await open();
    expect(undecided).toBe(1);
    expect(review).toMatchObject({ id: decision.reviewId, openedBy: 'Maya Berg', closed: null });
    expect(items).toMatchObject([
      { row: { id: 2 }, isDecided: false, decision: null },
      { row: { id: 1 }, isDecided: true, decision: { id: decision.id } },
    ]);
  });

  it('of 300 tickets and more shows the undecided ones first, and counts all', async () => {
    for (let id = 100; id < 100 + REVIEW_ITEMS_MAX; id += 1) {
      desk.put(id, { resolutionDueAt: REVIEWED_AT - HOUR });
    }
    await desk.office.read();
    await desk.press(1, { kind: 'snooze' });
    const { items, total, undecided } = await open();
    expect([items.length, total, undecided]).toEqual([
      REVIEW_ITEMS_MAX,
      REVIEW_ITEMS_MAX + 2,
      REVIEW_ITEMS_MAX + 1,
    ]);
    expect(items.some(({ row }) => row.id === 1)).toBe(false);
  });

  it('names the newest decision about a ticket also where that is settled, so that it can be decided anew', async () => {
    const { decision } = await desk.press(1, { kind: 'comment', note: 'Call them' });
    await desk.press(2, { kind: 'snooze' });
    await closeReview(desk.as('maya'), []);
    await settleDecision(desk.as('ola'), decision.id, { done: true });
    const { items } = await open();
    expect(items).toMatchObject([{ row: { id: 1 }, decision: { id: decision.id } }]);
    await desk.press(1, { kind: 'snooze', seenDecision: decision.id });
  });

  it('shows escalations that stopped half-way, the viewer’s own first', async () => {
    desk.fail({ call: 'add 1', when: 'before', error: refused });
    await expect(desk.press(1, escalation, 'ola')).rejects.toMatchObject({ code: 'partly-done' });
    desk.fail({ call: 'add 2', when: 'before', error: refused });
    await expect(desk.press(2, { ...escalation, teamId: 5 })).rejects.toThrow();
    expect((await open()).unfinished).toMatchObject([
      { ticketId: 2, byName: 'Maya Berg', summary: 'Ticket 2' },
      { ticketId: 1, byName: 'Ola Nordmann' },
    ]);
    expect((await open([5])).unfinished).toMatchObject([{ ticketId: 2 }]);
  });
});
