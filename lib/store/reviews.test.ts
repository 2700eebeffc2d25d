import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decision } from '@/lib/domain/review';
import { escalationsIn, type Escalations } from './escalations';
import { openStore, type Store } from './open';
import { reviewsIn, type NewDecision, type Reviews } from './reviews';

const NOW = Date.UTC(2026, 10, 26, 9);
const MINUTE = 60_000;
const MAYA = 7;
const folder = mkdtempSync(join(tmpdir(), 'halyard-reviews-'));
let store: Store;
let reviews: Reviews;
let escalations: Escalations;
/** Numbers for tickets and teams that no other test has. */
let next = 100;

beforeAll(async () => {
  store = await openStore({ dataFolder: folder });
  reviews = reviewsIn(store);
  escalations = escalationsIn(store);
}, 60_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const fresh = () => (next += 1);
const decisionWith = (over: Partial<NewDecision> = {}): NewDecision => ({
  ...{ ticketId: fresh(), summary: 'No mail', clientName: 'Northwind', part: 'late' },
  ...{ kind: 'reassign', cause: null, changed: 'Assigned to Priya', note: 'Please' },
  ...{ ownerId: 9, ownerName: 'Priya', dueAt: NOW + 60 * MINUTE },
  ...{ byId: MAYA, byName: 'Maya', at: NOW },
  ...over,
});
const newKey = () => crypto.randomUUID();
const record = (
  decision: NewDecision,
  by: { scope?: number[]; key?: string; seen?: string | null } = {},
) => reviews.record(decision, { scope: [], key: newKey(), order: { asked: 1 }, seen: null, ...by });

async function kept(
  decision: NewDecision,
  by: { scope?: number[]; key?: string; seen?: string | null } = {},
): Promise<Decision> {
  const answer = await record(decision, by);
  if (!('decision' in answer)) throw new Error('Another one is newer');
  return answer.decision;
}

const summary = { breaches: [{ cause: null, count: 2 }], decided: [], unseen: 1 };
const closing = { at: NOW + 5 * MINUTE, by: 'Maya', summary };

describe('a review', () => {
  it('is opened by its first decision, shared by all who decide, and closed once', async () => {
    const scope = [fresh()];
    const first = await kept(decisionWith(), { scope });
    const second = await kept(decisionWith({ byId: 8, byName: 'Ola', at: NOW + 1 }), { scope });
    expect(second.reviewId).toBe(first.reviewId);
    const { open } = await reviews.sittings(scope);
    expect(open).toEqual({
      ...{ id: first.reviewId, teamIds: scope, openedAt: NOW, openedBy: 'Maya', closed: null },
    });
    const seen = { reviewId: first.reviewId, decisions: 2, heldIds: [] };
    const both = await Promise.all([1, 2].map(() => reviews.close(scope, seen, closing)));
    expect(both.filter((each) => each === 'changed')).toHaveLength(1);
    expect(await reviews.sittings(scope)).toMatchObject({
      open: null,
      last: { id: first.reviewId, closed: closing },
    });
    const third = await kept(decisionWith(), { scope });
    expect(third.reviewId).not.toBe(first.reviewId);
    expect(await reviews.find(first.reviewId)).toMatchObject({ closed: closing });
    expect(await reviews.find(newKey())).toBeNull();
  });

  it('is one for a scope, however many first decisions come at once, and another for each other scope', async () => {
    const [one, other] = [[fresh()], [fresh(), fresh()]];
    const made = await Promise.all(
      [one, one, one, other].map((scope) => kept(decisionWith(), { scope })),
    );
    const ids = made.map(({ reviewId }) => reviewId);
    expect(new Set(ids.slice(0, 3)).size).toBe(1);
    expect(ids[3]).not.toBe(ids[0]);
  });

  it('is not closed over a decision nobody saw, nor over a mail that is held', async () => {
    const scope = [fresh()];
    const { reviewId } = await kept(decisionWith(), { scope });
    await kept(decisionWith(), { scope });
    expect(await reviews.close(scope, { reviewId, decisions: 1, heldIds: [] }, closing)).toBe(
      'changed',
    );
    expect(await reviews.close(scope, { reviewId: null, decisions: 0, heldIds: [] }, closing)).toBe(
      'changed',
    );
    const mail = { to: ['helen@desk.example'], subject: 'Late', text: 'Look' };
    const { id } = await escalations.begin(
      {
        ...{ byId: MAYA, byName: 'Maya', key: newKey(), ticketId: 1, summary: 'No mail' },
        ...{ order: {}, inReview: true, mail },
      },
      NOW,
    );
    await escalations.finish(id, { at: NOW, reviewId, mailState: 'held' });
    const seen = { reviewId, decisions: 2, heldIds: [] };
    const mails = async (of: string | null) =>
      (await escalations.mailsFor(of)).filter((each) => each.id === id).map(({ state }) => state);
    expect([await mails(reviewId), await mails(null)]).toEqual([['held'], []]);
    expect(await reviews.close(scope, seen, closing)).toBe('changed');
    await escalations.settleMail(id, 'left-out', null);
    expect(await mails(reviewId)).toEqual(['left-out']);
    expect(await reviews.close(scope, seen, closing)).toMatchObject({ id: reviewId });
  });

  it('in which there was nothing to decide is opened and closed in one', async () => {
    const scope = [fresh()];
    const closed = await reviews.close(
      scope,
      { reviewId: null, decisions: 0, heldIds: [] },
      closing,
    );
    expect(closed).toMatchObject({ teamIds: scope, closed: closing });
    expect(await reviews.sittings(scope)).toMatchObject({ open: null, last: closed });
  });

  it('is closed over a mail its closer was not shown, which is held on for its author', async () => {
    const scope = [fresh()];
    const { reviewId } = await kept(decisionWith(), { scope });
    const mail = { to: ['helen@desk.example'], subject: 'Late', text: 'Look' };
    const { id } = await escalations.begin(
      {
        ...{ byId: MAYA, byName: 'Maya', key: newKey(), ticketId: 1, summary: 'No mail' },
        ...{ order: {}, inReview: true, mail },
      },
      NOW,
    );
    await escalations.finish(id, { at: NOW, reviewId, mailState: 'held' });
    const seen = { reviewId, decisions: 1, heldIds: [id] };
    expect(await reviews.close(scope, seen, closing)).toMatchObject({ id: reviewId });
    expect((await escalations.mailsFor(null)).map((each) => each.id)).toContain(id);
  });

  it('that was closed a moment ago, by whomever, is the one that is closed again', async () => {
    const scope = [fresh()];
    const none = { reviewId: null, decisions: 0, heldIds: [] };
    const close = (at: number, by: string) => reviews.close(scope, none, { ...closing, at, by });
    const both = await Promise.all([close(NOW, 'Maya'), close(NOW, 'Ola')]);
    expect(both[0]).toEqual(both[1]);
    expect(await close(NOW + MINUTE - 1, 'Ola')).toEqual(both[0]);
    expect(await close(NOW + MINUTE, 'Ola')).not.toEqual(both[0]);
  });

  it('is listed, the newest first, with how many decisions it has and how many stand', async () => {
    const scope = [fresh()];
    const at = NOW + 1000 * MINUTE;
    const { id, reviewId } = await kept(decisionWith({ at }), { scope });
    await kept(decisionWith({ at }), { scope });
    await reviews.settle(id, { at, how: 'done', by: 'Maya' });
    const [first] = await reviews.list(1);
    expect(first).toMatchObject({ id: reviewId, decisions: 2, open: 1 });
  });
});

describe('a decision', () => {
  it('is kept as it was made, and settles what was decided before about its ticket', async () => {
    const scope = [fresh()];
    const decision = decisionWith();
    const first = await kept(decision, { scope });
    expect(first).toMatchObject({ ...decision, settled: null });
    const later = { ...decision, at: NOW + MINUTE, byId: 8, byName: 'Ola' };
    const second = await kept(later, { scope, seen: first.id });
    expect(await reviews.decisionsOf(first.reviewId)).toEqual([
      { ...first, settled: { at: NOW + MINUTE, how: 'replaced', by: 'Ola' } },
      second,
    ]);
    expect(await reviews.newestOf([decision.ticketId])).toEqual(
      new Map([[decision.ticketId, second]]),
    );
  });

  it('of two managers at once is one: the other is told of it', async () => {
    const decision = decisionWith();
    const both = await Promise.all([
      record(decision),
      record({ ...decision, byId: 8, byName: 'Ola' }),
    ]);
    const made = both.find((each) => 'decision' in each);
    const told = both.find((each) => 'newest' in each);
    expect(told).toEqual({ newest: made && 'decision' in made && made.decision });
    expect(await record({ ...decision, byId: 9 }, { seen: newKey() })).toEqual(told);
  });

  it('is the same one for the same key of the same person, and another one for anybody else', async () => {
    const [decision, key] = [decisionWith(), newKey()];
    const [first, again] = await Promise.all([1, 2].map(() => kept(decision, { key })));
    expect(again).toEqual(first);
    expect(await reviews.byKey(MAYA, key)).toEqual({ decision: first, order: { asked: 1 } });
    expect(await reviews.decision(first?.id ?? '')).toEqual(first);
    expect(await reviews.decision(newKey())).toBeNull();
    expect(await reviews.byKey(8, key)).toBeNull();
    const other = await kept(decisionWith({ byId: 8 }), { key });
    expect(other.id).not.toBe(first?.id);
  });

  it('is settled once, and stands after all while no later one took its place', async () => {
    const done = { at: NOW + MINUTE, how: 'done', by: 'Maya' } as const;
    const decision = decisionWith();
    const first = await kept(decision);
    expect(await reviews.settle(first.id, done)).toMatchObject({ settled: done });
    const finished = { at: NOW + 2 * MINUTE, how: 'finished', by: null } as const;
    expect(await reviews.settle(first.id, finished)).toMatchObject({ settled: done });
    expect(await reviews.settle(first.id, null)).toMatchObject({ settled: null });
    await reviews.settle(first.id, done);
    await kept({ ...decision, at: NOW + 3 * MINUTE }, { seen: first.id });
    expect(await reviews.settle(first.id, null)).toMatchObject({ settled: done });
    expect(await reviews.settle(newKey(), done)).toBeNull();
  });

  it('is withdrawn by its maker while its review is open: what it replaced stands, its cause is gone', async () => {
    const scope = [fresh()];
    const decision = decisionWith();
    const first = await kept(decision, { scope });
    const at = NOW + MINUTE;
    const accepted = { ...decision, at, kind: 'accept', cause: 'vendor' } as const;
    const second = await kept(accepted, { scope, seen: first.id });
    expect(await reviews.withdraw(first.id, MAYA)).toBe(false);
    expect(await reviews.withdraw(second.id, 8)).toBe(false);
    const both = await Promise.all([1, 2].map(() => reviews.withdraw(second.id, MAYA)));
    expect(both.toSorted()).toEqual([false, true]);
    expect(await reviews.decisionsOf(first.reviewId)).toEqual([first]);
    expect(await reviews.causesOf([decision.ticketId])).toEqual(new Map());
    await reviews.close(scope, { reviewId: first.reviewId, decisions: 1, heldIds: [] }, closing);
    expect(await reviews.withdraw(first.id, MAYA)).toBe(false);
  });

  it('that stands is found by whoever asks; one that was settled by who asks what was since', async () => {
    const scope = [fresh()];
    const [stands, settled, replaced] = [decisionWith(), decisionWith(), decisionWith()];
    const ids = (decisions: Decision[]) => decisions.map(({ id }) => id);
    const standingIds = async () => ids((await reviews.standing()).map((each) => each.decision));
    const one = await kept(stands, { scope });
    const two = await kept(settled, { scope });
    const three = await kept(replaced, { scope });
    await reviews.settle(two.id, { at: NOW + MINUTE, how: 'finished', by: null });
    await kept({ ...replaced, at: NOW + MINUTE }, { scope, seen: three.id });
    const standing = await standingIds();
    expect([one, two, three].map(({ id }) => standing.includes(id))).toEqual([true, false, false]);
    expect(ids(await reviews.settledSince(scope, NOW))).toEqual([two.id]);
    expect(await reviews.settledSince(scope, NOW + MINUTE)).toEqual([]);
    expect(await reviews.settledSince([fresh()], NOW)).toEqual([]);
  });
});

describe('why a target was missed', () => {
  it('is what was said last, by a decision or apart, until it is taken back', async () => {
    const decision = decisionWith({ kind: 'accept', cause: 'vendor' });
    const { ticketId } = decision;
    await kept(decision);
    expect(await reviews.causesOf([ticketId, fresh()])).toEqual(new Map([[ticketId, 'vendor']]));
    await reviews.setCause(ticketId, 'skill', { name: 'Ola', at: NOW });
    expect(await reviews.causesOf([ticketId])).toEqual(new Map([[ticketId, 'skill']]));
    await reviews.setCause(ticketId, null, { name: 'Ola', at: NOW });
    expect(await reviews.causesOf([ticketId])).toEqual(new Map());
    expect(await reviews.causesOf([])).toEqual(new Map());
  });
});
