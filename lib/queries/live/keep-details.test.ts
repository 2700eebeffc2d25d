import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { QueueRow } from '@/lib/domain/queue-entry';
import type { Ticket } from '@/lib/domain/ticket';
import { queueRow } from '@/tests/support/queue-sample';
import { ticketWith } from '@/tests/support/ticket-sample';
import { ticketQueries } from '../ticket-queries';
import { keepDetails } from './keep-details';
import type { DetailKeeper } from './keep-details';

const rowOf = (over: Partial<QueueRow>): QueueRow => ({
  ...queueRow({ id: 5, updatedAt: 1_000 }),
  ...over,
});

describe('an open ticket that somebody else changes', () => {
  let client: QueryClient;
  let keeper: DetailKeeper;
  let isHidden: boolean;
  let read: number;
  let close: () => void;

  const detailOf = (over: Partial<Ticket>) => ({
    serverNow: 0,
    ticket: ticketWith({ id: 5, updatedAt: 1_000, ...over }),
    actions: [],
    attachments: [],
    links: [],
  });
  const know = (over: Partial<Ticket> = {}) =>
    client.setQueryData(ticketQueries.detail(5).queryKey, detailOf(over));
  const look = () => {
    close = new QueryObserver(client, {
      ...ticketQueries.detail(5),
      queryFn: async () => {
        read += 1;
        return detailOf({ updatedAt: 2_000 });
      },
    }).subscribe(() => {});
  };
  const take = (over: Partial<QueueRow>) =>
    keeper.take([{ before: rowOf({}), after: rowOf(over) }]);
  const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  const isOld = () =>
    client.getQueryState(ticketQueries.detail(5).queryKey)?.isInvalidated ?? false;

  beforeEach(() => {
    vi.useFakeTimers();
    client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    isHidden = false;
    read = 0;
    close = () => {};
    keeper = keepDetails(client, { isHidden: () => isHidden, random: () => 0.5 });
  });
  afterEach(() => {
    close();
    keeper.stop();
    client.clear();
    vi.useRealTimers();
  });

  it('is read again within 300 ms while it is on the screen', async () => {
    know();
    look();
    take({ updatedAt: 2_000 });
    await wait(300);
    expect(read).toBe(1);
  });

  it('is read again the next time it is looked at, where it is not on the screen', async () => {
    know();
    take({ updatedAt: 2_000 });
    await wait(300);
    expect(read).toBe(0);
    look();
    await wait(0);
    expect(read).toBe(1);
  });

  it('waits in a hidden tab until that is shown', async () => {
    isHidden = true;
    know();
    look();
    take({ updatedAt: 2_000 });
    await wait(300);
    expect(read).toBe(0);
    expect(isOld()).toBe(true);
  });

  it('is not read again for what one did oneself, whatever comes first', async () => {
    know({ updatedAt: 2_000 });
    look();
    take({ updatedAt: 2_000 });
    await wait(1_000);
    expect(read).toBe(0);

    take({ updatedAt: 3_000 });
    await wait(100);
    know({ updatedAt: 3_000 });
    await wait(1_000);
    expect(read).toBe(0);
  });

  it('waits for a write of one’s own that is still under way', async () => {
    know();
    look();
    let finish = () => {};
    const write = client.getMutationCache().build(client, {
      mutationKey: ['tickets', 'add-action', 5],
      mutationFn: () => new Promise<void>((resolve) => (finish = resolve)),
    });
    const done = write.execute(undefined);
    take({ updatedAt: 2_000 });
    await wait(2_000);
    expect(read).toBe(0);
    know({ updatedAt: 2_000 });
    finish();
    await done;
    await wait(1_000);
    expect(read).toBe(0);
  });

  it('is not read again when only time moved its clock', async () => {
    know();
    look();
    take({ slaState: 'breached' });
    await wait(1_000);
    expect(read).toBe(0);
  });

  it('is read again when it is closed or taken away, unless it is known to be', async () => {
    know();
    look();
    keeper.take([{ before: rowOf({}), after: null }]);
    await wait(300);
    expect(read).toBe(1);
    know({ role: 'closed' });
    keeper.take([{ before: rowOf({}), after: null }]);
    await wait(300);
    expect(read).toBe(1);
  });

  it('is read again on a tenant that does not say when it changed', async () => {
    know({ updatedAt: null });
    look();
    take({ updatedAt: null, summary: 'VPN drops' });
    await wait(300);
    expect(read).toBe(1);
  });

  it('that was never opened costs nothing', async () => {
    take({ updatedAt: 2_000 });
    await wait(1_000);
    expect(client.getQueryCache().getAll()).toEqual([]);
  });
});
