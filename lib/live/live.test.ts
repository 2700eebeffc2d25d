import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { isAfter, type LiveEvent } from '@/lib/domain/live-events';
import { HaloError } from '@/lib/halo/errors';
import type { KeptTickets } from '@/lib/store/kept-tickets';
import { fakeTenant, type FakeTenant } from '@/tests/support/fake-tenant';
import { keptInMemory } from '@/tests/support/kept-in-memory';
import { actionWith } from '@/tests/support/ticket-sample';
import { createLive, type Live, type LiveOptions, type LiveSession } from './live';

const START = Date.UTC(2026, 10, 24, 9);
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

beforeEach(() => void vi.useFakeTimers({ now: START }));
afterEach(() => void vi.useRealTimers());

/** A desk of three tickets of client 1 and two of client 2, read and running. */
async function runningDesk(
  options: {
    tenant?: FakeTenant;
    kept?: KeptTickets;
    mayFail?: boolean;
    readLog?: LiveOptions['readLog'];
  } = {},
) {
  const tenant = options.tenant ?? fakeTenant(Date.now);
  if (!options.tenant) {
    for (const id of [1, 2, 3]) tenant.put({ id, clientId: 1 });
    for (const id of [4, 5]) tenant.put({ id, clientId: 2 });
  }
  const kept = options.kept ?? keptInMemory();
  const live = createLive({
    calls: tenant,
    readLog: options.readLog ?? (async () => []),
    lookups: async () => tenant.lookups,
    onKeptLookups: () => {},
    kept,
    world: 'tenant',
    now: Date.now,
    tenantNow: Date.now,
    mood: () => ({ state: 'ok', room: 1 }),
    presenceKeptMs: 25 * SECOND,
    isLimited: () => true,
    onFailure: (what, error) => {
      if (!options.mayFail) throw new Error(what, { cause: error });
    },
  });
  live.start();
  onTestFinished(async () => {
    await live.stop();
  });
  await vi.advanceTimersByTimeAsync(1);
  return { tenant, live, kept };
}

const agentOf = (id: number) => ({ id, name: `Agent ${id}` });

/** A signed-in agent whom the tenant shows the tickets of some clients only. */
function agent(live: Live, tenant: FakeTenant, id: number, clients = [1, 2]) {
  const proofs: object[] = [];
  let held = Promise.resolve();
  /** Lets the tenant's answers to this agent wait. */
  const holdProofs = () => {
    let release = () => {};
    held = new Promise((done) => (release = done));
    return () => {
      held = Promise.resolve();
      release();
    };
  };
  const reader = {
    async listIds(query: { openOnly?: boolean; changedSince?: number }) {
      proofs.push(query);
      await held;
      const ids = await tenant.listIds(query);
      const rows = await Promise.all(ids.map((each) => tenant.get(each, tenant.lookups)));
      return rows.filter(({ clientId }) => clients.includes(clientId ?? 0)).map((row) => row.id);
    },
  };
  const session = live.session(agentOf(id), `session-of-${id}`, reader);
  return { session, proofs, clients, holdProofs, ...listening(session) };
}

function listening(session: LiveSession) {
  const events: LiveEvent[] = [];
  let closedFor: string | null = null;
  const stop = session.listen({
    send: (event) => events.push(event),
    close: (why) => (closedFor = why),
  });
  const told = () =>
    events.flatMap((event) => (event.type === 'tickets-changed' ? event.changes : []));
  const types = () => events.map(({ type }) => type);
  const list = async () => (await session.list()).entries.map(({ row }) => row.id).sort();
  return { events, told, types, list, stop, closedFor: () => closedFor };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('the live desk', () => {
  it('shows each agent the tickets the tenant shows that agent, in lists and in what is told', async () => {
    const { tenant, live } = await runningDesk();
    const [all, few] = [agent(live, tenant, 1), agent(live, tenant, 2, [1])];
    expect([await all.list(), await few.list()]).toEqual([
      [1, 2, 3, 4, 5],
      [1, 2, 3],
    ]);
    await pass(MINUTE);
    tenant.put({ id: 4, summary: 'Secret of client two' });
    tenant.put({ id: 6, clientId: 2, summary: 'New secret of client two' });
    tenant.put({ id: 1, summary: 'Of client one' });
    live.delivered(null);
    await pass(MINUTE);
    expect(
      all
        .told()
        .map(({ after }) => after?.id)
        .sort(),
    ).toEqual([1, 4, 6]);
    expect(few.told().map(({ after }) => after?.summary)).toEqual(['Of client one']);
    expect(JSON.stringify(few.events)).not.toContain('ecret of client two');
    expect(JSON.stringify(few.session.since(null))).not.toContain('ecret of client two');
    expect(await few.list()).toEqual([1, 2, 3]);
  });

  it('shows nobody a ticket that moved to another client before it was first read', async () => {
    const { tenant, live } = await runningDesk();
    const few = agent(live, tenant, 2, [1]);
    await pass(MINUTE);
    tenant.put({ id: 9, clientId: 1 });
    await few.list();
    tenant.put({ id: 9, clientId: 2, summary: 'Secret of client two' });
    await pass(MINUTE);
    tenant.put({ id: 9, clientId: 2, summary: 'Secret two of client two' });
    await pass(MINUTE);
    expect(await few.list()).toEqual([1, 2, 3]);
    expect(JSON.stringify(few.events)).not.toContain('ecret');
  });

  it('shows nobody a ticket of a desk made anew by a proof of the desk before', async () => {
    const { tenant, live } = await runningDesk();
    const few = agent(live, tenant, 2, [1]);
    await few.list();
    await pass(14 * MINUTE);
    const release = few.holdProofs();
    await pass(MINUTE);
    for (const id of [1, 2, 3]) {
      tenant.put({ id, clientId: 2, occurredAt: Date.now(), summary: 'Secret of client two' });
    }
    await pass(MINUTE);
    release();
    await pass(MINUTE);
    expect(await few.list()).toEqual([]);
    expect(JSON.stringify(few.events)).not.toContain('ecret');
  });

  it('takes a ticket from whoever may not see its new client, in the same moment', async () => {
    const { tenant, live } = await runningDesk();
    const few = agent(live, tenant, 2, [1]);
    await few.list();
    await pass(MINUTE);
    tenant.put({ id: 3, clientId: 2, summary: 'Secret of client two' });
    live.delivered(3);
    await pass(SECOND);
    expect(few.told()).toMatchObject([{ before: { id: 3 }, after: null }]);
    await pass(HOUR);
    expect(JSON.stringify(few.events)).not.toContain('Secret of client two');
  });

  it('tells a new ticket to everybody who may see it as soon as the tenant said so', async () => {
    const { tenant, live } = await runningDesk();
    const all = agent(live, tenant, 1);
    await all.list();
    await pass(MINUTE);
    tenant.put({ id: 9, clientId: 1 });
    live.delivered(9);
    await pass(50);
    expect(all.told()).toMatchObject([{ before: null, after: { id: 9 } }]);
    expect(await all.list()).toContain(9);
  });

  it('shows a write to the writer and to others with its answer, before the tenant tells of it', async () => {
    const { tenant, live } = await runningDesk();
    const [writer, other] = [agent(live, tenant, 1), agent(live, tenant, 2)];
    await Promise.all([writer.list(), other.list()]);
    await pass(MINUTE);
    tenant.calls.length = 0;
    const ticket = tenant.put({ id: 2, statusName: 'Waiting on Client', role: 'waiting-client' });
    writer.session.wrote(ticket, Date.now());
    expect(other.told()).toMatchObject([{ after: { id: 2, slaState: 'paused' } }]);
    expect(tenant.calls).toEqual([]);
    const { entries } = await writer.session.list();
    expect(entries.find(({ row }) => row.id === 2)?.row.role).toBe('waiting-client');
  });

  it('moves a row from on track to at risk to breached at the very moments, without a call', async () => {
    const { tenant, live } = await runningDesk();
    const dueAt = START + HOUR + 10 * SECOND;
    tenant.put({ id: 1, respondedAt: START, resolutionDueAt: dueAt });
    live.delivered(1);
    const all = agent(live, tenant, 1);
    await all.list();
    await pass(9 * SECOND);
    expect(all.told().map(({ after }) => after?.slaState)).not.toContain('at-risk');
    await pass(SECOND + 1);
    expect(all.told().at(-1)).toMatchObject({ after: { id: 1, slaState: 'at-risk' } });
    await pass(HOUR - 2 * SECOND);
    expect(all.told().at(-1)).toMatchObject({ after: { slaState: 'at-risk' } });
    await pass(2 * SECOND);
    expect(all.told().at(-1)).toMatchObject({
      before: { slaState: 'at-risk' },
      after: { id: 1, slaState: 'breached' },
    });
  });
});

describe('an agent with several sessions', () => {
  const refused = (kind: 'signed-out' | 'forbidden') => ({
    listIds: () => Promise.reject(new HaloError(kind, kind)),
  });

  it('keeps seeing by one of them when another was withdrawn, whichever is asked first', async () => {
    const { tenant, live } = await runningDesk();
    const gone = live.session(agentOf(1), 'withdrawn', refused('signed-out'));
    const good = agent(live, tenant, 1);
    expect((await gone.list()).entries).toHaveLength(5);
    expect(await good.list()).toHaveLength(5);
  });

  it('sees nothing more once the tenant ended the last of them, or refuses the agent', async () => {
    const { tenant, live } = await runningDesk();
    for (const kind of ['signed-out', 'forbidden'] as const) {
      const id = kind === 'forbidden' ? 8 : 9;
      const only = live.session(agentOf(id), `only-${kind}`, refused(kind));
      await expect(only.list()).rejects.toThrow();
    }
    expect(await agent(live, tenant, 1).list()).toHaveLength(5);
  });

  it('gets no more rows, and is told of none, once the last of them ended', async () => {
    const { tenant, live } = await runningDesk({ mayFail: true });
    const [first, second] = [1, 1].map(() => agent(live, tenant, 1));
    expect(await first!.list()).toHaveLength(5);
    live.endSession('session-of-1');
    await expect(second!.list()).rejects.toMatchObject({ kind: 'signed-out' });
    tenant.put({ id: 1, summary: 'Of later' });
    live.delivered(1);
    await pass(MINUTE);
    expect([...first!.told(), ...second!.told()]).toEqual([]);
    expect(await agent(live, tenant, 1).list()).toHaveLength(5);
  });
});

describe('one ticket the tenant fails at', () => {
  it('holds nothing else up: the next change is told as ever', async () => {
    const { tenant, live } = await runningDesk({ mayFail: true });
    const all = agent(live, tenant, 1);
    await all.list();
    tenant.broken.add(1);
    tenant.put({ id: 1, summary: 'Broken' });
    live.delivered(1);
    await pass(MINUTE);
    tenant.put({ id: 2, summary: 'Changed after it' });
    live.delivered(2);
    await pass(2 * SECOND);
    expect(all.told().map(({ after }) => after?.summary)).toContain('Changed after it');
    expect(live.health()).toMatchObject({ tenant: 'ok' });
  });

  it('or that has no end of deliveries does not keep the desk from being read', async () => {
    const { tenant, live } = await runningDesk();
    tenant.latencyMs = 2_000;
    const before = live.health().readAt ?? 0;
    const flood = setInterval(() => live.delivered(1), 100);
    await pass(2 * MINUTE);
    clearInterval(flood);
    expect((live.health().readAt ?? 0) - before).toBeGreaterThan(MINUTE);
    expect(Date.now() - (live.health().readAt ?? 0)).toBeLessThan(20 * SECOND);
  });
});

describe('a stream that breaks off', () => {
  it('goes on with what it missed, and nothing twice', async () => {
    const { tenant, live } = await runningDesk();
    const all = agent(live, tenant, 1);
    await all.list();
    await pass(MINUTE);
    all.stop();
    const version = all.session.version();
    for (const summary of ['First', 'Second']) {
      tenant.put({ id: 1, summary });
      live.delivered(1);
      await pass(SECOND);
    }
    const missed = all.session.since(version);
    expect(missed.map((event) => event.type === 'tickets-changed' && event.changes)).toMatchObject([
      [{ after: { summary: 'First' } }],
      [{ before: { summary: 'First' }, after: { summary: 'Second' } }],
    ]);
    const last = missed.at(-1);
    expect(last?.type === 'tickets-changed' && isAfter(last.version, version)).toBe(true);
    expect(all.session.since(all.session.version())).toEqual([]);
  });

  it.each([[null], ['another-server.3'], ['nonsense'], ['']])(
    'is told to ask anew where nobody knows what it missed: %s',
    async (version) => {
      const { tenant, live } = await runningDesk();
      const all = agent(live, tenant, 1);
      await all.list();
      expect(all.session.since(version)).toMatchObject([{ type: 'snapshot-version' }]);
    },
  );

  it('is told to ask anew after five thousand changes in a second, not told them', async () => {
    const { tenant, live } = await runningDesk();
    const many = Array.from({ length: 5_000 }, (_, at) => at + 100);
    for (const id of many) tenant.put({ id, clientId: 1 });
    live.delivered(null);
    const all = agent(live, tenant, 1);
    await pass(MINUTE);
    await all.list();
    tenant.calls.length = 0;
    all.events.length = 0;
    for (const id of many) {
      tenant.put({ id, summary: 'Changed' });
      live.delivered(id);
    }
    await pass(5 * SECOND);
    expect(all.types().filter((type) => type === 'tickets-changed')).toEqual([]);
    expect(all.types()).toContain('snapshot-version');
    expect(tenant.calls.filter((call) => call !== 'ids').length).toBeLessThan(6);
    const { entries } = await all.session.list();
    expect(entries.filter(({ row }) => row.summary === 'Changed')).toHaveLength(5_000);
  });

  it('ends with its session, and with no other', async () => {
    const { tenant, live } = await runningDesk();
    const [gone, stays] = [agent(live, tenant, 1), agent(live, tenant, 2)];
    live.endSession('session-of-1');
    expect([gone.closedFor(), stays.closedFor()]).toEqual(['session-over', null]);
    await live.stop();
    expect(stays.closedFor()).toBe('server-stops');
  });
});

describe('a tenant in trouble', () => {
  const kinds = [
    ['unavailable', 'down', 'tenant-unavailable'],
    ['timeout', 'down', 'tenant-timeout'],
    ['unreadable', 'down', 'tenant-unreadable'],
    ['rate-limited', 'limited', 'tenant-rate-limited'],
  ] as const;

  it.each(kinds)(
    'an hour of "%s": rows stay with their age and why, then all is right again',
    async (kind, state, code) => {
      const { tenant, live } = await runningDesk();
      const all = agent(live, tenant, 1);
      await all.list();
      tenant.trouble = new HaloError(kind, 'The tenant is in trouble.');
      await pass(HOUR);
      const health = live.health();
      expect(health).toMatchObject({ tenant: state, trouble: { code } });
      expect(Date.now() - (health.readAt ?? 0)).toBeGreaterThan(HOUR - MINUTE);
      expect(await all.list()).toHaveLength(5);
      expect(all.events.at(-1)).toMatchObject({ type: 'health', tenant: state });
      // Nobody hurries a tenant that is down.
      expect(tenant.calls.filter((call) => call === 'changed').length).toBeLessThan(400);

      tenant.trouble = null;
      tenant.put({ id: 1, summary: 'Changed while it was away' });
      await pass(20 * SECOND);
      expect(live.health()).toMatchObject({ tenant: 'ok', trouble: null });
      expect(all.told().at(-1)).toMatchObject({ after: { summary: 'Changed while it was away' } });
      expect(Date.now() - (live.health().readAt ?? 0)).toBeLessThanOrEqual(20 * SECOND);
    },
  );

  it('is told at every moment of it, and never as if all were well', async () => {
    const { tenant, live } = await runningDesk();
    await pass(MINUTE);
    tenant.trouble = new HaloError('unavailable', 'down');
    await pass(11 * SECOND);
    const states = new Set<string>();
    for (let second = 0; second < 180; second += 1) {
      await pass(SECOND);
      states.add(live.health().tenant);
    }
    expect([...states]).toEqual(['down']);
  });

  it('that was never read is loading, with the reason, and shows nothing as if it were all', async () => {
    const tenant = fakeTenant(Date.now);
    tenant.trouble = new HaloError('unavailable', 'down');
    const { live } = await runningDesk({ tenant });
    const all = agent(live, tenant, 1);
    expect(live.health()).toMatchObject({ tenant: 'down', readAt: null, loading: { read: 0 } });
    expect(await all.list()).toEqual([]);
    tenant.trouble = null;
    tenant.put({ id: 1 });
    await pass(10 * SECOND);
    expect(live.health()).toMatchObject({ tenant: 'ok', loading: null });
    expect(await all.list()).toEqual([1]);
  });
});

describe('what the live desk costs the tenant', () => {
  it('is the same for one browser and for five hundred of one agent', async () => {
    const { tenant, live } = await runningDesk();
    const first = agent(live, tenant, 1);
    await first.list();
    tenant.calls.length = 0;
    await pass(HOUR);
    const alone = tenant.calls.length;
    const crowd = Array.from({ length: 499 }, () => listening(first.session));
    await Promise.all(crowd.map(({ list }) => list()));
    tenant.calls.length = 0;
    await pass(HOUR);
    expect(tenant.calls.length / alone).toBeLessThanOrEqual(1.1);
  });

  it('is at most a call in five minutes for each further agent who only looks', async () => {
    const { tenant, live } = await runningDesk();
    const agents = Array.from({ length: 40 }, (_, at) => agent(live, tenant, at + 1));
    await Promise.all(agents.map(({ list }) => list()));
    for (const { proofs } of agents) proofs.length = 0;
    await pass(2 * HOUR);
    for (const { proofs } of agents) expect(proofs.length / 120).toBeLessThanOrEqual(0.2);
  });

  it('stays small while new tickets pour in: one proof for a batch of them', async () => {
    const { tenant, live } = await runningDesk();
    const all = agent(live, tenant, 1);
    await all.list();
    all.proofs.length = 0;
    for (let id = 100; id < 160; id += 1) {
      tenant.put({ id, clientId: 1 });
      live.delivered(id);
      await pass(SECOND);
    }
    await pass(15 * SECOND);
    expect(all.proofs.length).toBeLessThanOrEqual(10);
    expect(await all.list()).toHaveLength(65);
  });
});

describe('a restart', () => {
  it('goes on from what was kept, reads only what changed meanwhile, and misses no end', async () => {
    const kept = keptInMemory();
    const { tenant, live } = await runningDesk({ kept });
    await pass(MINUTE);
    await live.stop();
    expect([...kept.tickets.keys()]).toEqual([1, 2, 3, 4, 5]);

    await pass(10 * MINUTE);
    tenant.put({ id: 1, summary: 'Changed meanwhile' });
    tenant.put({ id: 2, role: 'closed' });
    tenant.delete(3);
    await pass(10 * MINUTE);
    tenant.calls.length = 0;
    const again = await runningDesk({ tenant, kept });
    expect(tenant.calls).toEqual(['changed', 'ids', 'get 1']);
    const all = agent(again.live, tenant, 1);
    expect(await all.list()).toEqual([1, 4, 5]);
    const { entries } = await all.session.list();
    expect(entries.find(({ row }) => row.id === 1)?.row.summary).toBe('Changed meanwhile');
  });

  it('while the tenant is down shows what was kept, with its age', async () => {
    const kept = keptInMemory();
    const { tenant, live } = await runningDesk({ kept });
    await pass(MINUTE);
    await live.stop();
    await pass(HOUR);
    tenant.trouble = new HaloError('unavailable', 'down');
    const again = await runningDesk({ tenant, kept });
    expect(again.live.health()).toMatchObject({ tenant: 'down', loading: null });
    expect(Date.now() - (again.live.health().readAt ?? 0)).toBeGreaterThan(HOUR);
    expect(again.live.figures().tickets).toBe(5);
    // Without the tenant nobody can be shown to see anything.
    await expect(agent(again.live, tenant, 1).session.list()).rejects.toThrow('down');
  });
});

describe('who is at a ticket', () => {
  type Desk = ReturnType<typeof agent>;
  const at = (
    ticketId: number,
    state: 'viewing' | 'writing' | 'gone' = 'viewing',
    page = 'one',
  ) => ({
    ticketId,
    page,
    state,
  });
  const heard = ({ events }: Desk) =>
    events.flatMap((event) =>
      event.type === 'presence' && !event.isWhole
        ? event.tickets.map(({ ticketId, people }) => ({
            ticketId,
            people: people.map(({ name, state }) => `${name} ${state}`),
          }))
        : [],
    );
  const lists = (...agents: Desk[]) => Promise.all(agents.map(({ list }) => list()));

  it('is told at once to everybody else who may see the ticket, and answered to who comes', async () => {
    const { tenant, live } = await runningDesk();
    const [one, two, few] = [1, 2, 3].map((id) =>
      agent(live, tenant, id, id === 3 ? [1] : [1, 2]),
    ) as [Desk, Desk, Desk];
    await lists(one, two, few);
    expect(one.session.attend(at(4))).toEqual([]);
    expect(two.session.attend(at(4, 'writing'))).toEqual([
      { agentId: 1, name: 'Agent 1', state: 'viewing' },
    ]);
    expect(heard(two)).toEqual([{ ticketId: 4, people: ['Agent 1 viewing'] }]);
    expect(heard(one)).toEqual([{ ticketId: 4, people: ['Agent 2 writing'] }]);
    two.session.attend(at(4, 'gone'));
    expect(heard(one).at(-1)).toEqual({ ticketId: 4, people: [] });
    await pass(MINUTE);
    expect(heard(few)).toEqual([]);
  });

  it('is not told by, nor to, an agent whom the tenant does not show the ticket', async () => {
    const { tenant, live } = await runningDesk();
    const [all, few] = [agent(live, tenant, 1), agent(live, tenant, 2, [1])];
    await lists(all, few);
    all.session.attend(at(4));
    expect(few.session.attend(at(4, 'writing'))).toBeNull();
    expect(few.session.attend(at(2_000_000_000))).toBeNull();
    await pass(2 * SECOND);
    expect(heard(few)).toEqual([]);
    expect(heard(all)).toEqual([]);
    expect(few.session.presence()).toMatchObject({ tickets: [] });
    expect(all.session.attend(at(4))).toEqual([]);
  });

  it('is gone from everybody within half a minute of the last word of a closed lid', async () => {
    const { tenant, live } = await runningDesk();
    const [one, two] = [agent(live, tenant, 1), agent(live, tenant, 2)];
    await lists(one, two);
    one.session.attend(at(1, 'writing'));
    await pass(25 * SECOND);
    expect(heard(two)).toEqual([{ ticketId: 1, people: ['Agent 1 writing'] }]);
    await pass(3 * SECOND);
    expect(heard(two).at(-1)).toEqual({ ticketId: 1, people: [] });
    expect(two.session.presence()).toMatchObject({ tickets: [] });
  });

  it('is told whole to a browser that comes, or comes back', async () => {
    const { tenant, live } = await runningDesk();
    const [one, two] = [agent(live, tenant, 1), agent(live, tenant, 2)];
    await lists(one, two);
    one.session.attend(at(1));
    one.session.attend(at(2, 'writing'));
    const again = listening(two.session);
    expect(again.events).toMatchObject([
      { type: 'health' },
      {
        type: 'presence',
        isWhole: true,
        tickets: [
          { ticketId: 1, people: [{ agentId: 1, state: 'viewing' }] },
          { ticketId: 2, people: [{ agentId: 1, state: 'writing' }] },
        ],
      },
    ]);
  });

  it('is told as soon as a ticket comes into sight, and taken back when it leaves it', async () => {
    const { tenant, live } = await runningDesk();
    const [all, few] = [agent(live, tenant, 1), agent(live, tenant, 2, [1])];
    await lists(all, few);
    all.session.attend(at(3));
    await pass(2 * SECOND);
    tenant.put({ id: 3, clientId: 2 });
    live.delivered(3);
    all.session.attend(at(3, 'writing'));
    await pass(2 * SECOND);
    expect(heard(few).at(-1)).toEqual({ ticketId: 3, people: [] });
    all.session.attend(at(3, 'viewing'));
    tenant.put({ id: 3, clientId: 1 });
    live.delivered(3);
    for (let beat = 0; beat < 6; beat += 1) {
      await pass(5 * SECOND);
      all.session.attend(at(3, 'viewing'));
    }
    expect(heard(few).at(-1)).toEqual({ ticketId: 3, people: ['Agent 1 viewing'] });
  });

  it('at a closed ticket is told to those whom the tenant has shown it, for a quarter of an hour', async () => {
    const { tenant, live } = await runningDesk();
    const closed = tenant.put({ id: 8, clientId: 1, role: 'closed' });
    const [one, two, three] = [1, 2, 3].map((id) => agent(live, tenant, id)) as [Desk, Desk, Desk];
    await lists(one, two, three);
    expect(one.session.attend(at(8))).toBeNull();
    one.session.wrote(closed, Date.now());
    two.session.wrote(closed, Date.now());
    one.session.attend(at(8));
    expect(two.session.attend(at(8))).toMatchObject([{ agentId: 1 }]);
    expect(three.session.attend(at(8))).toBeNull();
    await pass(2 * SECOND);
    expect(heard(three)).toEqual([]);
    await pass(16 * MINUTE);
    expect(two.session.attend(at(8))).toBeNull();
  });

  it('is forgotten of an agent whom the tenant no longer shows anything', async () => {
    const { tenant, live } = await runningDesk({ mayFail: true });
    const [one, gone] = [agent(live, tenant, 1), agent(live, tenant, 2)];
    await lists(one, gone);
    one.session.attend(at(1));
    live.endSession('session-of-2');
    expect(gone.session.attend(at(1))).toBeNull();
    expect(gone.session.presence()).toMatchObject({ tickets: [] });
  });

  it('costs the tenant nothing, however many look', async () => {
    const { tenant, live } = await runningDesk();
    const agents = Array.from({ length: 20 }, (_, n) => agent(live, tenant, n + 1));
    await lists(...agents);
    tenant.calls.length = 0;
    for (const { session } of agents) session.attend(at(1));
    expect(tenant.calls).toEqual([]);
    expect(agents[0]?.session.attend(at(1))).toHaveLength(19);
  });
});

describe('a mention', () => {
  const mention = { ticketId: 4, summary: 'Secret of client two', byName: 'Agent 1' };
  const mentions = ({ events }: ReturnType<typeof agent>) =>
    events.filter(({ type }) => type === 'mentioned');

  it('is told to who is named, where they may see the ticket, and to nobody else', async () => {
    const { tenant, live } = await runningDesk();
    const [by, named, other] = [1, 2, 3].map((id) => agent(live, tenant, id));
    const few = agent(live, tenant, 4, [1]);
    await Promise.all([by!, named!, other!, few].map(({ list }) => list()));
    by!.session.mention([1, 2, 2, 4, 999], mention);
    expect(mentions(named!)).toMatchObject([{ type: 'mentioned', ...mention }]);
    expect([by!, other!, few].flatMap(mentions)).toEqual([]);
    expect(live.figures().agents).toBe(4);
  });
});

describe('what logs tell', () => {
  it('is read once the tickets are asked for, once for everybody, and anew when they change', async () => {
    const log = [actionWith({ at: Date.now(), emailTo: null })];
    const readLog = vi.fn(async () => log);
    const { tenant, live } = await runningDesk({ readLog });
    const [one, two] = [agent(live, tenant, 1), agent(live, tenant, 2)];
    const rows = (await one.session.list()).entries.map(({ row }) => row).slice(0, 2);
    expect(readLog).not.toHaveBeenCalled();
    expect(one.session.stories(rows).size).toBe(0);
    await pass(1);
    for (const { session } of [one, two]) {
      const told = session.stories(rows);
      expect([...told.keys()]).toEqual(rows.map(({ id }) => id));
      expect(told.get(rows[0]!.id)).toMatchObject({ last: { words: 'Looking into it' } });
    }
    expect(readLog).toHaveBeenCalledTimes(2);
    await pass(MINUTE);
    one.session.stories([{ ...rows[0]!, updatedAt: Date.now() }]);
    await pass(1);
    expect(readLog).toHaveBeenCalledTimes(3);
  });
});
