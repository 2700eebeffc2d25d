import { describe, expect, it } from 'vitest';
import { fakeTenant } from '@/tests/support/fake-tenant';
import { createSnapshot } from './snapshot';
import { createTenantReader, type Reach } from './tenant-reader';

const START = Date.UTC(2026, 10, 24, 9);

/** A reader of a fake tenant whose clock goes `skew` ms before ours. */
function reading({ skew = 0, pageSize = 100 } = {}) {
  const clock = { now: START };
  const tenant = fakeTenant(() => clock.now + skew, pageSize);
  const snapshot = createSnapshot();
  const reach: Reach = { through: null, wholeAt: -Infinity, readAt: null };
  const progress: [number, number][] = [];
  let replaced = 0;
  const reader = createTenantReader({
    calls: tenant,
    snapshot,
    now: () => clock.now,
    tenantNow: tenant.now,
    reach,
    take: (readings) => void snapshot.take(readings, clock.now),
    remove: (ids, askedAt) => void snapshot.remove(ids, askedAt),
    replace(readings) {
      replaced += 1;
      snapshot.replace(readings, clock.now);
    },
    onProgress: (read, expected) => progress.push([read, expected]),
    onUnreadable: () => {},
  });
  const ids = () => [...snapshot.ids()].sort((a, b) => a - b);
  const callsOf = async (work: () => Promise<void>) => {
    tenant.calls.length = 0;
    await work();
    return [...tenant.calls];
  };
  const { lookups } = tenant;
  const times = { replaced: () => replaced };
  return { clock, tenant, snapshot, reach, reader, progress, ids, callsOf, lookups, ...times };
}

describe('reading the tenant', () => {
  it('reads all open tickets first, telling how far it is, and then only what changed', async () => {
    const { clock, tenant, reader, progress, ids, callsOf, lookups } = reading({ pageSize: 2 });
    for (const id of [1, 2, 3]) tenant.put({ id });
    tenant.put({ id: 4, role: 'closed' });
    await reader.readWhole(lookups);
    expect(ids()).toEqual([1, 2, 3]);
    expect(progress).toEqual([
      [2, 3],
      [3, 3],
    ]);
    clock.now += 60_000;
    tenant.put({ id: 5 });
    tenant.put({ id: 1, role: 'closed' });
    expect(await callsOf(() => reader.readChanges(lookups))).toEqual(['changed']);
    expect(ids()).toEqual([2, 3, 5]);
  });

  it('costs one call when nothing changed, and none of the rows again', async () => {
    const { clock, tenant, reader, reach, callsOf, lookups } = reading();
    tenant.put({ id: 1 });
    await reader.readWhole(lookups);
    clock.now += 60_000;
    expect(await callsOf(() => reader.readChanges(lookups))).toEqual(['changed']);
    expect(reach.readAt).toBe(clock.now);
    clock.now += 10_000;
    await reader.readChanges(lookups);
    expect(reach.through).toBe(clock.now - 10_000);
  });

  it.each([-3 * 3_600_000, 3 * 3_600_000])(
    'misses nothing where the tenant’s clock goes %i ms apart from ours',
    async (skew) => {
      const { clock, tenant, reader, ids, lookups } = reading({ skew });
      tenant.put({ id: 1 });
      await reader.readWhole(lookups);
      for (const id of [2, 3, 4]) {
        clock.now += 10_000;
        tenant.put({ id });
        await reader.readChanges(lookups);
      }
      expect(ids()).toEqual([1, 2, 3, 4]);
    },
  );

  it('finds the ticket that slipped over the edge of a page while others closed', async () => {
    const { tenant, reader, ids, lookups } = reading({ pageSize: 2 });
    for (const id of [1, 2, 3, 4, 5]) tenant.put({ id });
    tenant.onPage = (page) => {
      // Ticket 3 moves to the page that was just read.
      if (page === 2) tenant.put({ id: 1, role: 'closed' });
    };
    await reader.readWhole(lookups);
    await reader.readChanges(lookups);
    expect(ids()).toEqual([2, 3, 4, 5]);
  });

  it('takes out a ticket that vanished without a word', async () => {
    const { clock, tenant, reader, ids, lookups } = reading();
    tenant.put({ id: 1 });
    tenant.put({ id: 2 });
    await reader.readWhole(lookups);
    tenant.delete(1);
    clock.now += 60_000;
    await reader.readChanges(lookups);
    expect(ids()).toEqual([1, 2]);
    await reader.reconcile(lookups);
    expect(ids()).toEqual([2]);
  });

  it('does not fetch a merged ticket again at each look', async () => {
    const { tenant, reader, callsOf, lookups } = reading();
    tenant.put({ id: 1 });
    tenant.put({ id: 2, mergedIntoId: 1 });
    await reader.readWhole(lookups);
    expect(await callsOf(() => reader.reconcile(lookups))).toEqual(['ids', 'get 1']);
  });

  it('starts anew where the tenant has become another desk', async () => {
    const { clock, tenant, reader, snapshot, replaced, lookups } = reading();
    for (const id of [1, 2, 3]) tenant.put({ id, summary: `Old ${id}` });
    await reader.readWhole(lookups);
    clock.now += 60_000;
    const other = { occurredAt: clock.now };
    tenant.put({ id: 1, summary: 'New 1', ...other });
    tenant.put({ id: 2, summary: 'New 2', updatedAt: START - 1, ...other });
    tenant.delete(3);
    await reader.readChanges(lookups);
    expect(replaced()).toBe(2);
    expect(snapshot.entries().map(({ row }) => row.summary)).toEqual(['New 1', 'New 2']);
  });

  it('notices a desk made anew under the same numbers, where nothing looks changed', async () => {
    const { clock, tenant, reader, snapshot, replaced, lookups } = reading();
    for (const id of [1, 2, 3]) tenant.put({ id, summary: `Old ${id}` });
    await reader.readWhole(lookups);
    clock.now += 60_000;
    for (const id of [1, 2, 3]) {
      tenant.put({ id, summary: `New ${id}`, occurredAt: START - id, updatedAt: START - 60_000 });
    }
    await reader.readChanges(lookups);
    expect(replaced()).toBe(1);
    await reader.reconcile(lookups);
    expect(replaced()).toBe(2);
    expect(snapshot.entries().map(({ row }) => row.summary)).toEqual(['New 1', 'New 2', 'New 3']);
  });

  it('does not take the corrected date of one ticket for another desk', async () => {
    const { clock, tenant, reader, snapshot, replaced, lookups } = reading();
    for (const id of [1, 2, 3, 4]) tenant.put({ id });
    await reader.readWhole(lookups);
    clock.now += 60_000;
    tenant.put({ id: 2, occurredAt: START - 5 });
    await reader.readChanges(lookups);
    expect(replaced()).toBe(1);
    expect(snapshot.get(2)?.occurredAt).toBe(START - 5);
  });

  it('reads all again without starting anew: rows stay, what is missing goes', async () => {
    const { clock, tenant, reader, replaced, ids, lookups } = reading();
    tenant.put({ id: 1 });
    tenant.put({ id: 2 });
    await reader.readWhole(lookups);
    clock.now += 60_000;
    tenant.delete(1);
    // A change the tenant did not stamp.
    tenant.put({ id: 3, updatedAt: START - 1 });
    await reader.readWhole(lookups);
    expect([ids(), replaced()]).toEqual([[2, 3], 1]);
  });
});

describe('deliveries of the tenant', () => {
  it('fetch the very tickets, and take out the one that is gone', async () => {
    const { clock, tenant, reader, snapshot, ids, callsOf, lookups } = reading();
    tenant.put({ id: 1 });
    tenant.put({ id: 2 });
    await reader.readWhole(lookups);
    clock.now += 1_000;
    tenant.put({ id: 1, summary: 'Changed' });
    tenant.delete(2);
    const calls = await callsOf(() => reader.refetch(new Set([1, 2]), lookups));
    expect(calls).toEqual(['get 1', 'get 2']);
    expect([ids(), snapshot.get(1)?.summary]).toEqual([[1], 'Changed']);
  });

  it('cost one call for a crowd of changes, two where some of them vanished', async () => {
    const { clock, tenant, reader, ids, callsOf, lookups } = reading();
    const all = Array.from({ length: 500 }, (_, at) => at + 1);
    for (const id of all) tenant.put({ id });
    await reader.readWhole(lookups);
    clock.now += 60_000;
    for (const id of all) tenant.put({ id, summary: 'Changed' });
    expect(await callsOf(() => reader.refetch(new Set(all), lookups))).toEqual(['changed']);
    clock.now += 60_000;
    for (const id of all.slice(0, 400)) tenant.delete(id);
    expect(await callsOf(() => reader.refetch(new Set(all), lookups))).toEqual([
      'changed',
      'ids',
      'get 401',
    ]);
    expect(ids()).toHaveLength(100);
  });

  it('that name no ticket cost one look at what changed', async () => {
    const { tenant, reader, callsOf, lookups } = reading();
    tenant.put({ id: 1 });
    await reader.readWhole(lookups);
    expect(await callsOf(() => reader.refetch(new Set([null]), lookups))).toEqual(['changed']);
  });
});
