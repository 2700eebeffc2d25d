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
const claim = (id: string, over: { byId?: number; now?: number; most?: number } = {}) => {
  const now = over.now ?? NOW;
  return escalations.claimMail(id, {
    byId: MAYA,
    mail,
    most: 1000,
    ...over,
    now,
    since: now - HOUR,
  });
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
  it('is sent by one alone, who finds it as they sent it first', async () => {
    const { id } = await begin();
    const both = await Promise.all([claim(id), claim(id, { byId: 8 })]);
    expect(both).toEqual([{ mail }, 'taken']);
    const edited = { ...mail, text: 'Another' };
    const again = { byId: MAYA, mail: edited, now: NOW, since: NOW - HOUR, most: 1000 };
    expect(await escalations.claimMail(id, again)).toEqual({ mail });
    await escalations.releaseMail(id);
    expect(await escalations.claimMail(id, { ...again, byId: 8 })).toEqual({ mail: edited });
  });

  it('is one of so many in an hour, however many ask at once; its own does not count against it', async () => {
    const at = NOW + 100 * HOUR;
    const made = await Promise.all(Array.from({ length: 4 }, () => begin()));
    const claims = await Promise.all(made.map(({ id }) => claim(id, { now: at, most: 2 })));
    expect(claims.filter((each) => each === 'full')).toHaveLength(2);
    const [first] = made.filter((_, at) => claims[at] !== 'full');
    expect(await claim(first!.id, { now: at, most: 2 })).toEqual({ mail });
    const [late] = made.filter((_, at) => claims[at] === 'full');
    expect(await claim(late!.id, { now: at + HOUR, most: 2 })).toEqual({ mail });
  });

  it('that is held is sent or left out, and nothing else after that', async () => {
    const { id, ticketId } = await begin({ inReview: true });
    expect(await escalations.findMail(id)).toBeNull();
    await escalations.finish(id, { at: NOW, reviewId: null, mailState: 'held' });
    expect(await escalations.findMail(id)).toEqual({
      ...{ id, ticketId, summary: 'No mail', byId: MAYA, byName: 'Maya', at: NOW, mail },
      state: 'held',
    });
    expect((await escalations.mailsFor(null)).map((each) => each.id)).toContain(id);
    await escalations.settleMail(id, 'left-out');
    expect((await escalations.mailsFor(null)).map((each) => each.id)).not.toContain(id);
    await escalations.settleMail(id, 'sent');
    expect(await escalations.findMail(id)).toMatchObject({ state: 'left-out' });
    expect(await claim(id)).toBe('settled');
  });
});
