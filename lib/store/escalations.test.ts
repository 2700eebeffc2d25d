import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escalationsIn, type Escalations, type NewEscalation } from './escalations';
import { openStore, type Store } from './open';

const NOW = Date.UTC(2026, 10, 26, 9);
const HOUR = 3_600_000;
const MAYA = 7;
const mail = { to: ['helen@desk.example'], subject: 'Late', text: 'Look' };
const folder = mkdtempSync(join(tmpdir(), 'halyard-escalations-'));
let store: Store;
let escalations: Escalations;
let next = 100;

beforeAll(async () => {
  store = await openStore({ dataFolder: folder });
  escalations = escalationsIn(store);
}, 60_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const begin = (over: Partial<NewEscalation> = {}, now = NOW) =>
  escalations.begin(
    {
      ...{ byId: MAYA, byName: 'Maya', key: crypto.randomUUID(), ticketId: (next += 1) },
      ...{ summary: 'No mail', order: { agentId: 9 }, inReview: false, mail },
      ...over,
    },
    now,
  );
const claim = (
  id: string,
  over: { byId?: number; now?: number; most?: number; from?: number; mail?: typeof mail } = {},
) => {
  const now = over.now ?? NOW;
  const first = { byId: MAYA, mail, most: 1000, from: null };
  return escalations.claimMail(id, { ...first, ...over, now, since: now - HOUR });
};
const unfinished = async (before = NOW - HOUR) =>
  (await escalations.unfinished(before)).map(({ id }) => id);

describe('an escalation', () => {
  it('is one for a key, with all that was asked for at first', async () => {
    const first = await begin();
    const again = await begin({ key: first.key, order: { agentId: 1 } }, NOW + HOUR);
    expect(again).toEqual(first);
    expect(first).toMatchObject({ order: { agentId: 9 }, begunAt: NOW, toldAt: null, mail });
    expect((await begin({ key: first.key, byId: 8 })).id).not.toBe(first.id);
    expect(await escalations.byKey(MAYA, first.key)).toEqual(first);
  });

  it('is unfinished once it stopped or was not heard of for long, until it goes on', async () => {
    const { id, key } = await begin();
    expect(await unfinished()).not.toContain(id);
    expect(await unfinished(NOW + 1)).toContain(id);
    await escalations.stop(id, NOW);
    expect(await unfinished()).toContain(id);
    await begin({ key });
    expect(await unfinished()).not.toContain(id);
    await escalations.finish(id, { at: NOW, reviewId: null, mailState: 'sent' });
    expect(await unfinished(NOW + 1)).not.toContain(id);
  });

  it('goes where nothing of it was done, and stays once it was', async () => {
    const [one, other] = [await begin(), await begin()];
    await escalations.finish(other.id, { at: NOW, reviewId: null, mailState: 'sent' });
    await escalations.drop(one.id);
    await escalations.drop(other.id);
    expect(await escalations.find(one.id)).toBeNull();
    expect(await escalations.find(other.id)).toMatchObject({ toldAt: NOW });
  });

  it('is the latest of its ticket for everybody but who sent it with the same key', async () => {
    const { id, ticketId, key } = await begin();
    const latest = async (byId: number, own: string, since = NOW - 1) =>
      (await escalations.latestOf(ticketId, { byId, key: own, since }))?.id;
    expect(await latest(MAYA, key)).toBeUndefined();
    expect(await latest(MAYA, 'another')).toBe(id);
    expect(await latest(8, key)).toBe(id);
    expect(await latest(8, key, NOW)).toBeUndefined();
    await escalations.finish(id, { at: NOW + 5, reviewId: null, mailState: null });
    expect(await latest(8, key, NOW)).toBe(id);
  });

  it('counts as the ticket’s last one when all of it was done', async () => {
    const [first, second] = [await begin(), await begin()];
    const third = await begin({ ticketId: first.ticketId });
    await escalations.finish(third.id, { at: NOW + 5, reviewId: null, mailState: null });
    await escalations.finish(first.id, { at: NOW + 3, reviewId: null, mailState: null });
    const lastAt = await escalations.lastAt();
    expect(lastAt.get(first.ticketId)).toBe(NOW + 5);
    expect(lastAt.has(second.ticketId)).toBe(false);
  });
});

describe('the mail of an escalation', () => {
  it('is taken by one alone, and taken over only from the claim that was seen', async () => {
    const { id } = await begin({ inReview: true });
    await escalations.finish(id, { at: NOW, reviewId: null, mailState: 'held' });
    expect(await Promise.all([claim(id), claim(id, { byId: 8 })])).toEqual(['claimed', 'taken']);
    expect(await escalations.findMail(id)).toMatchObject({ claim: { byId: MAYA, at: NOW } });
    const edited = { ...mail, text: 'Another' };
    const over = { byId: 8, from: NOW, now: NOW + 1, mail: edited };
    const both = await Promise.all([claim(id, over), claim(id, { ...over, now: NOW + 2 })]);
    expect(both).toEqual(['claimed', 'taken']);
    await escalations.releaseMail(id, NOW);
    expect(await escalations.findMail(id)).toMatchObject({
      mail: { mail: edited },
      claim: { byId: 8, at: NOW + 1 },
    });
    await escalations.releaseMail(id, NOW + 1);
    expect(await escalations.findMail(id)).toMatchObject({ claim: null });
    expect(await claim(id)).toBe('claimed');
  });

  it('is one of so many in an hour, however many ask at once; its own does not count against it', async () => {
    const at = NOW + 100 * HOUR;
    const made = await Promise.all(Array.from({ length: 4 }, () => begin()));
    const claims = await Promise.all(made.map(({ id }) => claim(id, { now: at, most: 2 })));
    expect(claims.filter((each) => each === 'full')).toHaveLength(2);
    const [first] = made.filter((_, at) => claims[at] !== 'full');
    expect(await claim(first!.id, { now: at, most: 2, from: at })).toBe('claimed');
    const [late] = made.filter((_, at) => claims[at] === 'full');
    expect(await claim(late!.id, { now: at + HOUR, most: 2 })).toBe('claimed');
  });

  it('that is held is sent or left out, and nothing else after that', async () => {
    const { id, ticketId } = await begin({ inReview: true });
    expect(await escalations.findMail(id)).toBeNull();
    await escalations.finish(id, { at: NOW, reviewId: null, mailState: 'held' });
    expect(await escalations.findMail(id)).toEqual({
      mail: {
        ...{ id, ticketId, summary: 'No mail', byId: MAYA, byName: 'Maya', at: NOW, mail },
        state: 'held',
      },
      claim: null,
    });
    expect((await escalations.mailsFor(null)).map((each) => each.id)).toContain(id);
    await claim(id);
    // Under way: who did not see that settles nothing.
    expect(await escalations.settleMail(id, 'left-out', null)).toBe(false);
    expect(await escalations.settleMail(id, 'left-out', NOW)).toBe(true);
    expect((await escalations.mailsFor(null)).map((each) => each.id)).not.toContain(id);
    expect(await escalations.settleMail(id, 'sent', null)).toBe(false);
    expect(await escalations.findMail(id)).toMatchObject({
      ...{ mail: { state: 'left-out' }, claim: null },
    });
    expect(await claim(id)).toBe('settled');
  });
});
