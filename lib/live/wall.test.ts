import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Board } from '@/lib/domain/board';
import type { TicketAction } from '@/lib/domain/ticket';
import { HaloError } from '@/lib/halo/errors';
import type { KeptTickets } from '@/lib/store/kept-tickets';
import { boardWith } from '@/tests/support/board-sample';
import { fakeTenant, type FakeTenant } from '@/tests/support/fake-tenant';
import { keptInMemory } from '@/tests/support/kept-in-memory';
import { actionWith } from '@/tests/support/ticket-sample';
import { createLive } from './live';
import { createWall, type Hold, type Wall, type WallFrame } from './wall';

const START = Date.UTC(2026, 10, 24, 9);
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** The one priority the small tenant has, so that it is the most urgent. */
const CRITICAL = 3;
const ordinary = { priorityId: null, priorityName: null, respondedAt: START - HOUR };

beforeEach(() => void vi.useFakeTimers({ now: START }));
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** A running desk of two ordinary tickets. */
async function runningDesk(options: { tenant?: FakeTenant; kept?: KeptTickets } = {}) {
  const tenant = options.tenant ?? fakeTenant(Date.now);
  if (!options.tenant) {
    for (const id of [1, 2]) tenant.put({ id, ...ordinary, resolutionDueAt: START + 8 * HOUR });
  }
  const logs = new Map<number, TicketAction[]>();
  const kept = options.kept ?? keptInMemory();
  const live = createLive({
    calls: tenant,
    async readLog(id) {
      tenant.calls.push(`log ${id}`);
      if (tenant.trouble) throw tenant.trouble;
      return logs.get(id) ?? [];
    },
    lookups: async () => tenant.lookups,
    onKeptLookups: () => {},
    kept,
    world: 'tenant',
    now: Date.now,
    tenantNow: Date.now,
    mood: () => ({ state: 'ok', room: 1 }),
    presenceKeptMs: 25 * SECOND,
    isLimited: () => true,
    onFailure(what, error) {
      throw new Error(what, { cause: error });
    },
  });
  live.start();
  onTestFinished(() => live.stop());
  await pass(1);
  const logged = () => tenant.calls.filter((call) => call.startsWith('log'));
  return { tenant, live, wall: live.wall, kept, logs, logged };
}

/** How a screen has its calls held, about as long as Halyard does. */
const heldBy = (wall: Wall, over: Partial<Hold> = {}): Hold => ({
  until: Date.now() + 20 * SECOND,
  since: wall.wakes(),
  holder: 'a screen',
  signal: new AbortController().signal,
  ...over,
});

/** A screen that asks again and again, as one on a wall does. */
function screen(wall: Wall, board: Board) {
  const shown: WallFrame[] = [];
  const leaving = new AbortController();
  async function watch() {
    while (!leaving.signal.aborted) {
      const { version, frame } = wall.frame(board);
      if (version !== shown.at(-1)?.version) shown.push({ version, frame });
      await wall.next(board, version, heldBy(wall, { signal: leaving.signal }));
    }
  }
  void watch();
  onTestFinished(() => leaving.abort());
  return {
    shown,
    last: () => shown.at(-1)!.frame,
    leave: () => leaving.abort(),
  };
}

describe('a board on a wall', () => {
  it('shows what changed at the tenant within a second of hearing of it', async () => {
    const { tenant, live, wall } = await runningDesk();
    const { last } = screen(wall, boardWith());
    expect(last().save?.map(({ id }) => id)).toEqual([1, 2]);
    tenant.put({ id: 2, agentId: null, agentName: null, resolutionDueAt: START + 2 * HOUR });
    live.delivered(2);
    await pass(SECOND);
    expect(last().save).toMatchObject([{ id: 2, who: null }, { id: 1 }]);
    expect(last().tiles?.unassigned).toBe(1);
  });

  it('shows what an agent wrote, before the tenant tells of it', async () => {
    const { tenant, live, wall } = await runningDesk();
    const { last } = screen(wall, boardWith());
    const writer = live.session({ id: 7, name: 'Sam' }, 'session', tenant);
    writer.wrote(tenant.put({ id: 1, summary: 'Written here' }), Date.now());
    await pass(300);
    expect(last().save?.[0]).toMatchObject({ id: 1, summary: 'Written here' });
  });

  it('moves a ticket that time alone makes late', async () => {
    const { tenant, live, wall } = await runningDesk();
    tenant.put({ id: 1, resolutionDueAt: START + 2 * MINUTE });
    live.delivered(1);
    const { last } = screen(wall, boardWith());
    await pass(SECOND);
    expect(last()).toMatchObject({ tiles: { atRisk: 1, lateToday: 0 } });
    await pass(2 * MINUTE);
    expect(last()).toMatchObject({ tiles: { atRisk: 0, lateToday: 1 }, late: { total: 1 } });
  });

  it('is sent anew every ten minutes, so that the hours it counts in never run out', async () => {
    const { wall } = await runningDesk();
    const { shown } = screen(wall, boardWith({ panels: ['save'] }));
    await pass(9 * MINUTE);
    expect(shown).toHaveLength(1);
    await pass(2 * MINUTE);
    expect(shown).toHaveLength(2);
    expect(shown[1]!.frame.at - START).toBeGreaterThanOrEqual(10 * MINUTE);
  });

  it('looks again at once when a manager changed it, and ends when the server does', async () => {
    const { live, wall } = await runningDesk();
    const board = boardWith({ panels: ['save'] });
    const until = START + 20 * SECOND;
    const woken = wall.next(board, wall.frame(board).version, heldBy(wall, { until }));
    wall.wake(board.id);
    expect(await woken).toBe('news');

    const masked = { ...board, version: 2, maskSummary: true };
    expect(wall.frame(masked).frame.save?.[0]?.summary).toBeNull();
    const held = wall.next(masked, wall.frame(masked).version, heldBy(wall, { until }));
    await live.stop();
    expect(await held).toBe('over');
    const { version } = wall.frame(masked);
    expect(await wall.next(masked, version, heldBy(wall, { until }))).toBe('over');
  });

  it('looks again, too, when a manager changed it while the screen was looked up', async () => {
    const { wall } = await runningDesk();
    const board = boardWith({ panels: ['save'] });
    const hold = heldBy(wall);
    wall.wake(board.id);
    expect(await wall.next(board, wall.frame(board).version, hold)).toBe('news');
  });

  it('holds three calls of one screen, whose oldest goes for a newer one, and any of others', async () => {
    const { wall } = await runningDesk();
    const board = boardWith({ panels: ['save'] });
    const { version } = wall.frame(board);
    const ended: string[] = [];
    const ask = (name: string, holder: string) =>
      void wall.next(board, version, heldBy(wall, { holder })).then(() => ended.push(name));
    for (const name of ['1', '2', '3', '4']) ask(name, 'one');
    ask('5', 'another');
    await pass(0);
    expect(ended).toEqual(['1']);
  });

  it('is held no longer than it was asked to be', async () => {
    const { wall } = await runningDesk();
    const board = boardWith({ panels: ['save'] });
    const until = Date.now() + MINUTE;
    const held = wall.next(board, wall.frame(board).version, heldBy(wall, { until }));
    const how = vi.fn();
    void held.then(how);
    await pass(MINUTE - 1);
    expect(how).not.toHaveBeenCalled();
    await pass(1);
    expect(how).toHaveBeenCalledWith('over');
  });
});

describe('compliance today', () => {
  const metToday = { ...ordinary, resolutionDueAt: START + HOUR } as const;
  const closed = { role: 'closed', statusId: 9, statusName: 'Closed' } as const;

  it('counts what closed today, as it is told and as the tenant has it after a restart', async () => {
    const { tenant, live, wall, kept } = await runningDesk();
    tenant.put({ id: 3, ...metToday });
    live.delivered(3);
    await pass(SECOND);
    const { last, leave } = screen(wall, boardWith());
    await pass(SECOND);
    expect(last().compliance).toEqual({ met: 0, of: 0 });
    tenant.put({ id: 3, ...closed, resolvedAt: Date.now(), closedAt: Date.now() });
    live.delivered(3);
    await pass(SECOND);
    expect(last().compliance).toEqual({ met: 1, of: 1 });

    leave();
    await live.stop();
    const again = await runningDesk({ tenant, kept });
    const anew = screen(again.wall, boardWith());
    await pass(SECOND);
    expect(anew.last().compliance).toEqual({ met: 1, of: 1 });
  });

  it('is not told before it is known what closed, and counts nothing that left it', async () => {
    const { tenant, live, wall } = await runningDesk();
    tenant.put({ id: 3, ...metToday, ...closed, resolvedAt: START, closedAt: START });
    tenant.put({ id: 4, ...metToday, ...closed, resolvedAt: START, closedAt: START });
    tenant.latencyMs = 5 * SECOND;
    const { last } = screen(wall, boardWith());
    expect(last().compliance).toBeNull();
    await pass(6 * SECOND);
    expect(last().compliance).toEqual({ met: 2, of: 2 });
    tenant.latencyMs = 0;
    tenant.put({ id: 3, mergedIntoId: 1 });
    tenant.put({ id: 4, role: 'in-progress', statusId: 2, resolvedAt: null, closedAt: null });
    live.delivered(3);
    live.delivered(4);
    await pass(2 * SECOND);
    expect(last().compliance).toEqual({ met: 0, of: 0 });
  });
});

describe('compliance on a desk that is read for the first time', () => {
  it('misses nothing of what was asked for before the desk was read whole', async () => {
    const tenant = fakeTenant(Date.now, 1);
    for (const id of [1, 2]) tenant.put({ id, ...ordinary });
    const before = { updatedAt: START - 2 * HOUR, resolvedAt: START - 2 * HOUR };
    const met = { ...before, resolutionDueAt: START + HOUR, closedAt: START - 2 * HOUR };
    for (const id of [3, 4, 5, 6]) tenant.put({ id, ...ordinary, ...met, role: 'closed' });
    tenant.latencyMs = 2 * SECOND;
    const { wall } = await runningDesk({ tenant });
    const { last } = screen(wall, boardWith());
    await pass(MINUTE);
    expect(last().compliance).toEqual({ met: 4, of: 4 });
  });
});

describe('when the client of a Critical last heard from us', () => {
  const critical = { priorityId: CRITICAL, priorityName: 'Critical' };
  const heard = (at: number) => actionWith({ at, emailTo: null });

  it('is read for the open Criticals of a board somebody looks at, and anew when they change', async () => {
    const { tenant, live, wall, logs, logged } = await runningDesk();
    tenant.put({ id: 3, ...critical });
    live.delivered(3);
    await pass(SECOND);
    expect(logged()).toEqual([]);
    logs.set(3, [heard(START - HOUR)]);
    const { last } = screen(wall, boardWith());
    expect(last().critical).toMatchObject({ total: 1, tickets: [{ id: 3, heard: null }] });
    await pass(SECOND);
    expect(last().critical?.tickets).toMatchObject([{ heard: { at: START - HOUR } }]);
    await pass(10 * MINUTE);
    expect(logged()).toEqual(['log 3']);

    logs.set(3, [heard(START - HOUR), heard(Date.now())]);
    const toldAt = Date.now();
    tenant.put({ id: 3, lastActionAt: toldAt });
    live.delivered(3);
    await pass(2 * SECOND);
    expect(last().critical?.tickets).toMatchObject([{ heard: { at: toldAt } }]);
    expect(logged()).toEqual(['log 3', 'log 3']);
  });

  it('says never where they never did, and is asked for again, not at once, where it failed', async () => {
    const { tenant, live, wall, logged } = await runningDesk();
    tenant.put({ id: 3, ...critical });
    live.delivered(3);
    await pass(SECOND);
    tenant.trouble = new HaloError('unavailable', 'away');
    const { last } = screen(wall, boardWith());
    await pass(50 * SECOND);
    expect(logged()).toHaveLength(1);
    expect(last().critical?.tickets).toMatchObject([{ heard: null }]);
    tenant.trouble = null;
    await pass(2 * MINUTE);
    expect(logged()).toHaveLength(2);
    expect(last().critical?.tickets).toMatchObject([{ heard: { at: null } }]);
  });
});

describe('the cost of boards', () => {
  /** A wall that counts how often it reads the desk. */
  function countedWall() {
    let summary = 'First';
    const facts = vi.fn(() => ({
      entries: [],
      closed: () => [],
      book: {
        targetOf: () => null,
        hoursOf: () => null,
        targetsOf: () => null,
        urgencyOf: () => 0,
      },
      deskHours: null,
      heardOf: () => null,
    }));
    const wall = createWall({ facts, onShown: () => {}, now: Date.now, onFailure: () => {} });
    const change = (teamId: number) => {
      summary += '.';
      const row = { teamId, clientId: 1, typeId: 1, priorityId: 1, summary };
      wall.take({ changes: [{ before: null, after: row as never }] });
    };
    return { wall, facts, change };
  }

  it('is none for boards nobody waits for, and one frame for many changes at once', async () => {
    const { wall, facts, change } = countedWall();
    const { leave } = screen(wall, boardWith());
    expect(facts).toHaveBeenCalledTimes(1);
    await pass(SECOND);
    for (let at = 0; at < 500; at += 1) change(4);
    await pass(SECOND);
    expect(facts).toHaveBeenCalledTimes(2);

    leave();
    await pass(0);
    const before = facts.mock.calls.length;
    for (let at = 0; at < 60; at += 1) {
      change(4);
      wall.tend();
      await pass(SECOND);
    }
    expect(facts).toHaveBeenCalledTimes(before);
  });

  it('is none for what is not on a board', async () => {
    const { wall, facts, change } = countedWall();
    screen(wall, boardWith({ filter: { team: [4], client: [], type: [], priority: [] } }));
    await pass(SECOND);
    change(5);
    await pass(SECOND);
    expect(facts).toHaveBeenCalledTimes(1);
    change(4);
    await pass(SECOND);
    expect(facts).toHaveBeenCalledTimes(2);
  });
});
