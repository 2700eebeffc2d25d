import { sql } from 'drizzle-orm';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import { ticketWith } from '@/tests/support/ticket-sample';
import { keptTicketsIn } from './kept-tickets';
import { openStore } from './open';
import type { Store } from './open';
import { secretBox } from './secret-box';
import { sessionsIn } from './sessions';
import { writesIn } from './writes';

type Grant = { accessToken: string };
const parseGrant = (json: unknown) => json as Grant;
const agent = { id: 7, name: 'Maya', email: null, isAdmin: false, roleNames: [], teamNames: [] };
const signedIn = { agent, grant: { accessToken: 'tenant-token' } };
const NOW = Date.UTC(2026, 10, 24, 9);
const HOUR = 3_600_000;

describe('Halyard’s own store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'halyard-store-'));
  let store: Store;

  beforeAll(async () => {
    store = await openStore({ dataFolder: folder });
  }, 60_000);
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  const sessions = (secret = 'a secret of more than thirty-two characters') =>
    sessionsIn(store, secretBox(secret), parseGrant);

  it('gives a session back to who holds its id, until it expires or ends', async () => {
    const id = await sessions().begin(signedIn, NOW, HOUR);
    expect(await sessions().read(id, NOW + HOUR - 1)).toEqual({ ...signedIn, agentStale: false });
    expect(await sessions().read(id, NOW + HOUR)).toBeNull();
    expect(await sessions().read(`${id}x`, NOW)).toBeNull();
    expect(await sessions().living([id, 'unknown'], NOW)).toEqual(new Set([id]));
    expect(await sessions().living([id], NOW + HOUR)).toEqual(new Set());
    await sessions().end(id);
    expect(await sessions().read(id, NOW)).toBeNull();
    expect(await sessions().living([id], NOW)).toEqual(new Set());
  });

  it('holds neither the session’s id nor the tenant’s token in the clear', async () => {
    const id = await sessions().begin(signedIn, NOW, HOUR);
    const { rows } = await store.db.execute(sql`select * from sessions`);
    const kept = JSON.stringify(rows);
    expect(kept).not.toContain(id);
    expect(kept).not.toContain('tenant-token');
  });

  it('opens nothing with another secret', async () => {
    const id = await sessions().begin(signedIn, NOW, HOUR);
    expect(await sessions('another secret of more than 32 characters').read(id, NOW)).toBeNull();
  });

  it('keeps a renewed grant, and asks for the agent’s roles to be read again', async () => {
    const id = await sessions().begin(signedIn, NOW, HOUR);
    await sessions().saveGrant(id, { accessToken: 'renewed' });
    expect(await sessions().read(id, NOW)).toMatchObject({
      grant: { accessToken: 'renewed' },
      agentStale: true,
    });
    const promoted = { ...agent, roleNames: ['Manager'] };
    await sessions().saveAgent(id, promoted);
    expect(await sessions().read(id, NOW)).toMatchObject({ agent: promoted, agentStale: false });
  });

  it('lets one of many claim a write, and one of many take an unsettled one over', async () => {
    const writes = writesIn(store);
    const write = { agentId: 7, key: 'key-1', fingerprint: 'f', now: NOW };
    const claims = await Promise.all([1, 2, 3].map(() => writes.claim(write)));
    expect(claims.filter((known) => known === null)).toHaveLength(1);

    await writes.settle(7, 'key-1', 'unknown');
    const known = await writes.claim(write);
    expect(known).toMatchObject({ state: 'unknown', startedAt: NOW });
    const taken = await Promise.all([1, 2].map(() => writes.reclaim(7, 'key-1', known!, NOW + 1)));
    expect(taken.filter(Boolean)).toHaveLength(1);

    expect(await writes.claim({ ...write, agentId: 8 })).toBeNull();
    await writes.forget(7, 'key-1');
    expect(await writes.claim(write)).toBeNull();
  });

  it('forgets a write only while its key still stands for it, where that is asked', async () => {
    const writes = writesIn(store);
    const write = { agentId: 7, key: 'key-2', fingerprint: 'one', now: NOW };
    expect(await writes.find(7, 'key-2')).toBeNull();
    await writes.claim(write);
    await writes.forget(7, 'key-2', 'another');
    expect(await writes.find(7, 'key-2')).toMatchObject({ fingerprint: 'one', state: 'pending' });
    await writes.forget(7, 'key-2', 'one');
    expect(await writes.find(7, 'key-2')).toBeNull();
  });
});

describe('the tickets a restart goes on from', () => {
  const folder = mkdtempSync(join(tmpdir(), 'halyard-kept-'));
  let store: Store;
  const lookups = smallTenantLookups();
  const reading = { through: NOW, wholeAt: NOW - HOUR, lookups };
  const tickets = Array.from({ length: 600 }, (_, at) =>
    ticketWith({ id: at + 1, summary: 'Größe' }),
  );

  beforeAll(async () => {
    store = await openStore({ dataFolder: folder });
  }, 60_000);
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('come back as they were, with how far they reach, for the same tenant only', async () => {
    const kept = keptTicketsIn(store);
    expect(await kept.load('one tenant')).toBeNull();
    await kept.save('one tenant', { put: tickets, drop: [] }, reading);
    const found = await kept.load('one tenant');
    expect(found).toMatchObject(reading);
    expect(found?.tickets.toSorted((a, b) => a.id - b.id)).toEqual(tickets);
    expect(await kept.load('another tenant')).toBeNull();
  });

  it('follow what changes and what goes, and are all forgotten at once', async () => {
    const kept = keptTicketsIn(store);
    const changed = ticketWith({ id: 1, summary: 'Changed' });
    const later = { ...reading, through: NOW + 1 };
    await kept.save(
      'one tenant',
      { put: [changed], drop: tickets.slice(1).map(({ id }) => id) },
      later,
    );
    expect(await kept.load('one tenant')).toMatchObject({ through: NOW + 1, tickets: [changed] });
    await kept.clear();
    expect(await kept.load('one tenant')).toBeNull();
  });
});

describe('the secret box', () => {
  it('notices every altered byte and a wrong context', () => {
    const box = secretBox('a secret of more than thirty-two characters');
    const sealed = box.seal('grant', 'session-1');
    expect(box.open(sealed, 'session-1')).toBe('grant');
    expect(box.open(sealed, 'session-2')).toBeNull();
    const bytes = Buffer.from(sealed, 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Buffer.from(bytes);
      altered[at]! ^= 1;
      expect(box.open(altered.toString('base64url'), 'session-1')).toBeNull();
    }
    expect(box.open('', 'session-1')).toBeNull();
  });
});
