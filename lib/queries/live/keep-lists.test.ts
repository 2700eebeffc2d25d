import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { QueuePage, QueuePageQuestion } from '@/lib/contracts/queue';
import type { LiveEvent, LiveHealth } from '@/lib/domain/live-events';
import type { TicketChange } from '@/lib/domain/queue-entry';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import { dueFirst, queueRow, serverPage, wholeQueue } from '@/tests/support/queue-sample';
import { lookupsQueries } from '../lookups-queries';
import { ticketQueries } from '../ticket-queries';
import { keepLists, oldestVersion } from './keep-lists';
import type { ListKeeper } from './keep-lists';

const whole = wholeQueue;
const healthy: LiveHealth = { tenant: 'ok', readAt: 1_000, loading: null, trouble: null };
const row = (id: number) => queueRow({ id, resolutionDueAt: id * 10 });
const came = (id: number): TicketChange => ({ before: null, after: row(id) });
const went = (id: number): TicketChange => ({ before: row(id), after: null });
const changed = (version: string, ...changes: TicketChange[]): LiveEvent => ({
  type: 'tickets-changed',
  serverNow: 0,
  version,
  changes,
});
const anew = (version: string): LiveEvent => ({ type: 'snapshot-version', serverNow: 0, version });
const told = (health: LiveHealth): LiveEvent => ({ type: 'health', serverNow: 0, ...health });

describe('lists that keep themselves current', () => {
  let client: QueryClient;
  let keeper: ListKeeper;
  let isHidden: boolean;
  /** What the server would answer now, and how often it was asked. */
  let open: number[];
  let version: string;
  let health: LiveHealth;
  let asked: number;
  let pageSize: number;

  const answer = (question: QueuePageQuestion): QueuePage => ({
    ...serverPage(open.map(row), question, { pageSize }),
    version,
    health,
  });
  const show = (question: QueuePageQuestion) => {
    const options = {
      ...ticketQueries.list(question),
      queryFn: async () => {
        asked += 1;
        return answer(question);
      },
    };
    return new QueryObserver(client, options).subscribe(() => {});
  };
  const put = (question: QueuePageQuestion, page: QueuePage) =>
    client.setQueryData(ticketQueries.list(question).queryKey, page);
  const known = (question = whole) => client.getQueryData(ticketQueries.list(question).queryKey);
  const ids = (question = whole) => known(question)?.rows.map(({ id }) => id);
  const searched = (q: string) => ({ ...whole, filter: { ...whole.filter, q } });
  const isOld = (question: QueuePageQuestion) =>
    client.getQueryState(ticketQueries.list(question).queryKey)?.isInvalidated;
  const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  const keep = () => {
    keeper = keepLists(
      client,
      { isHidden: () => isHidden, random: () => 0.5 },
      oldestVersion(client),
    );
  };

  beforeEach(() => {
    vi.useFakeTimers();
    client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    isHidden = false;
    open = [1, 2, 3];
    version = 'a.1';
    health = healthy;
    asked = 0;
    pageSize = 50;
  });
  afterEach(() => {
    keeper.stop();
    client.clear();
    vi.useRealTimers();
  });

  it('changes every list at once, shown or not, and asks for nothing', async () => {
    put(whole, answer(whole));
    const first = searched('#1');
    put(first, answer(first));
    keep();
    const stop = show(whole);
    keeper.take(changed('a.2', came(10), went(2)));
    expect(ids()).toEqual([1, 3, 10]);
    expect(ids(first)).toEqual([1, 10]);
    expect(known()).toMatchObject({ version: 'a.2', total: 3, matched: 3 });
    await wait(10_000);
    expect(asked).toBe(0);
    stop();
  });

  it('tells a change once, however often it comes', () => {
    put(whole, answer(whole));
    keep();
    keeper.take(changed('a.2', came(10)));
    keeper.take(changed('a.2', came(10)));
    expect(known()?.total).toBe(4);
  });

  it('brings a list up to date that was read before the changes but arrives after them', async () => {
    put(whole, answer(whole));
    keep();
    keeper.take(changed('a.2', went(1)));
    const late = searched('outlook');
    const stop = show(late);
    await wait(0);
    expect(ids(late)).toEqual([2, 3]);
    expect(known(late)?.version).toBe('a.2');
    stop();
  });

  it('leaves a list alone that has the change already', () => {
    put(whole, answer(whole));
    keep();
    version = 'a.5';
    open = [1, 2, 3, 4];
    put(whole, answer(whole));
    keeper.take(changed('a.4', came(4)));
    expect(known()).toMatchObject({ total: 4, version: 'a.5' });
  });

  it('puts a change into its place also where a list has an order of its own', () => {
    const routing = { byCategory: {}, byClient: {}, byType: {} };
    const lookups = { ...smallTenantLookups(), routing, escalationEmail: null, serverNow: 0 };
    client.setQueryData(lookupsQueries.all().queryKey, lookups);
    const byNumber = {
      ...whole,
      order: { ...dueFirst, sort: 'number', descending: true },
    } as const;
    const byStatus = { ...whole, order: { ...dueFirst, sort: 'status' } } as const;
    for (const question of [byNumber, byStatus]) put(question, answer(question));
    keep();
    const waiting = { ...row(4), statusId: 1, role: 'new' } as const;
    keeper.take(changed('a.2', { before: null, after: waiting }, went(1)));
    expect(ids(byNumber)).toEqual([4, 3, 2]);
    expect(ids(byStatus)).toEqual([4, 2, 3]);
    expect(isOld(byStatus)).toBe(false);
  });

  it('does not guess where a status stands without the tenant’s lists, and asks instead', async () => {
    const byStatus = { ...whole, order: { ...dueFirst, sort: 'status' } } as const;
    const byPriority = { ...whole, order: { ...dueFirst, group: 'priority' } } as const;
    for (const question of [byStatus, byPriority]) put(question, answer(question));
    keep();
    const stop = show(byStatus);
    keeper.take(changed('a.2', came(10)));
    expect(ids(byStatus)).toEqual([1, 2, 3]);
    expect([isOld(byStatus), isOld(byPriority)]).toEqual([true, true]);
    open = [1, 2, 3, 10];
    version = 'a.2';
    await wait(4_000);
    expect(asked).toBe(1);
    expect(ids(byStatus)).toEqual([1, 2, 3, 10]);
    stop();
  });

  it('asks once, a little later, where rows beyond the page are missing', async () => {
    pageSize = 2;
    put(whole, answer(whole));
    keep();
    const stop = show(whole);
    keeper.take(changed('a.2', went(1)));
    expect(ids()).toEqual([2]);
    await wait(1_000);
    keeper.take(changed('a.3', came(9)));
    keeper.take(changed('a.4', came(8)));
    open = [2, 3, 8, 9];
    version = 'a.4';
    expect(asked).toBe(0);
    await wait(1_250);
    expect(asked).toBe(1);
    expect(ids()).toEqual([2, 3]);
    await wait(60_000);
    expect(asked).toBe(1);
    stop();
  });

  it('asks nothing for a hidden tab, but knows that the list is old', async () => {
    pageSize = 2;
    isHidden = true;
    put(whole, answer(whole));
    keep();
    const stop = show(whole);
    keeper.take(changed('a.2', went(1)));
    await wait(60_000);
    expect(asked).toBe(0);
    expect(isOld(whole)).toBe(true);
    isHidden = false;
    keeper.take(told(healthy));
    await wait(4_000);
    expect(asked).toBe(1);
    stop();
  });

  it('asks again for every list shown when nobody knows what was missed', async () => {
    put(whole, answer(whole));
    keep();
    const stop = show(whole);
    version = 'b.1';
    open = [7];
    keeper.take(anew('b.1'));
    await wait(900);
    expect(asked).toBe(0);
    await wait(100);
    expect(asked).toBe(1);
    expect(ids()).toEqual([7]);
    keeper.take(changed('b.2', came(8)));
    expect(ids()).toEqual([7, 8]);
    stop();
  });

  it('asks nothing when the list is of that very state', async () => {
    put(whole, answer(whole));
    keep();
    const stop = show(whole);
    keeper.take(anew('a.1'));
    await wait(60_000);
    expect(asked).toBe(0);
    stop();
  });

  it('asks once and no more for a list that another server answers', async () => {
    put(whole, answer(whole));
    keep();
    const stop = show(whole);
    keeper.take(anew('b.7'));
    await wait(60_000);
    expect(asked).toBe(2);
    keeper.take(changed('b.8', came(9)));
    await wait(60_000);
    expect(asked).toBe(3);
    stop();
  });

  it('tries again with the next heartbeat when asking failed', async () => {
    pageSize = 2;
    put(whole, answer(whole));
    keep();
    let fails = true;
    const stop = new QueryObserver(client, {
      ...ticketQueries.list(whole),
      queryFn: async () => {
        asked += 1;
        if (fails) throw new Error('No answer');
        return answer(whole);
      },
    }).subscribe(() => {});
    keeper.take(changed('a.2', went(1)));
    await wait(5_000);
    expect(asked).toBe(1);
    expect(ids()).toEqual([2]);
    fails = false;
    open = [2, 3];
    version = 'a.2';
    keeper.take(told(healthy));
    await wait(5_000);
    expect(ids()).toEqual([2, 3]);
    stop();
  });

  it('shows how old the rows are by the latest heartbeat', () => {
    put(whole, answer(whole));
    keep();
    const trouble = { code: 'tenant-unavailable', message: 'HaloPSA does not answer.' };
    keeper.take(told({ ...healthy, tenant: 'down', readAt: 9_000, trouble }));
    expect(known()?.health).toMatchObject({ tenant: 'down', readAt: 9_000, trouble });
    expect(ids()).toEqual([1, 2, 3]);
  });

  it('follows the first reading, whose rows only another answer has', () => {
    health = { ...healthy, tenant: 'loading', loading: { read: 0, expected: null } };
    put(whole, answer(whole));
    keep();
    const loading = { read: 100, expected: 300 };
    keeper.take(told({ ...health, loading }));
    expect(known()?.health.loading).toEqual(loading);
    keeper.take(told(healthy));
    expect(known()?.health.loading).toEqual(loading);
  });

  it('knows from which version on it has to hear', () => {
    keep();
    expect(oldestVersion(client)).toBeNull();
    version = 'a.10';
    put(whole, answer(whole));
    version = 'a.9';
    put({ ...whole, page: 2 }, answer(whole));
    expect(oldestVersion(client)).toBe('a.9');
  });
});
