import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ViewsAnswer } from '@/lib/contracts/views';
import type { LiveEvent } from '@/lib/domain/live-events';
import type { QueueRow, TicketChange } from '@/lib/domain/queue-entry';
import { ticketWith } from '@/tests/support/ticket-sample';
import { viewsQueries } from '../views-queries';
import { keepCounts, type CountKeeper } from './keep-counts';

const ME = 7;
const SAVED = '7d3f0c1e-0000-4000-8000-000000000001';
const row = (over: Partial<QueueRow>): QueueRow => ({
  ...ticketWith({ agentId: null, agentName: null }),
  slaState: 'on-track',
  responseSla: 'none',
  resolutionSla: 'on-track',
  isWakeUpDue: false,
  isUntouched: false,
  ...over,
});
const changed = (version: string, ...changes: TicketChange[]): LiveEvent => ({
  type: 'tickets-changed',
  serverNow: 0,
  version,
  changes,
});
const anew = (version: string): LiveEvent => ({ type: 'snapshot-version', serverNow: 0, version });
const { queryKey } = viewsQueries.all();

describe('counts of views that keep themselves current', () => {
  let client: QueryClient;
  let keeper: CountKeeper;
  let isHidden: boolean;
  let asked: number;
  let answer: ViewsAnswer;

  const counts = () => client.getQueryData(queryKey)?.counts;
  const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  const show = () =>
    new QueryObserver(client, {
      ...viewsQueries.all(),
      queryFn: async () => {
        asked += 1;
        return answer;
      },
    }).subscribe(() => {});

  beforeEach(() => {
    vi.useFakeTimers();
    client = new QueryClient();
    isHidden = false;
    asked = 0;
    const view = { id: SAVED, name: 'Printers', ownerId: ME, ownerName: 'Rosa Lind' };
    answer = {
      serverNow: 0,
      version: 'a.1',
      views: [{ ...view, team: null, query: 'q=printer', position: 0 }],
      teamIds: [1],
      counts: { mine: 4, unassigned: 2, team: 9, late: 1, open: 9, [SAVED]: 3 },
    };
    client.setQueryData(queryKey, answer);
    const look = { isHidden: () => isHidden, random: () => 0.5 };
    keeper = keepCounts(client, look, ME, 'a.1');
  });
  afterEach(() => {
    keeper.stop();
    client.clear();
    vi.useRealTimers();
  });

  it('a ticket one takes moves from “Unassigned” to “My tickets”, and nothing is asked', async () => {
    const stop = show();
    keeper.take(changed('a.2', { before: row({ id: 5 }), after: row({ id: 5, agentId: ME }) }));
    expect(counts()).toEqual({ ...answer.counts, mine: 5, unassigned: 1 });
    await wait(20_000);
    expect(asked).toBe(0);
    stop();
  });

  it('new tickets, closed ones and clocks that run out count, in saved views too', () => {
    keeper.take(
      changed(
        'a.2',
        { before: null, after: row({ id: 6, summary: 'Printer on fire' }) },
        { before: row({ id: 7 }), after: null },
        { before: row({ id: 8 }), after: row({ id: 8, slaState: 'breached' }) },
      ),
    );
    expect(counts()).toEqual({ ...answer.counts, late: 2, [SAVED]: 4 });
  });

  it('a change that is told twice counts once', () => {
    const event = changed('a.2', { before: null, after: row({ id: 6 }) });
    keeper.take(event);
    keeper.take(event);
    expect(counts()?.unassigned).toBe(3);
  });

  it('counts that were read before a change but arrive after it have it, too', () => {
    keeper.take(changed('a.2', { before: null, after: row({ id: 6 }) }));
    client.setQueryData(queryKey, { ...answer });
    expect(counts()?.unassigned).toBe(3);
    client.setQueryData(queryKey, { ...answer, version: 'a.2' });
    expect(counts()?.unassigned).toBe(2);
  });

  it('are asked again, a little later, when nobody knows what was missed', async () => {
    const stop = show();
    answer = { ...answer, version: 'b.4', counts: { mine: 1 } };
    keeper.take(anew('b.4'));
    expect(asked).toBe(0);
    await wait(1_000);
    expect(asked).toBe(1);
    expect(counts()).toEqual({ mine: 1 });
    await wait(20_000);
    expect(asked).toBe(1);
    stop();
  });

  it('are asked for once, not for ever, where another server answers', async () => {
    const stop = show();
    keeper.take(anew('b.4'));
    await wait(20_000);
    expect(asked).toBe(2);
    stop();
  });

  it('a hidden page waits until it is looked at', async () => {
    const stop = show();
    isHidden = true;
    keeper.take(anew('b.4'));
    await wait(20_000);
    expect(asked).toBe(0);
    expect(client.getQueryState(queryKey)?.isInvalidated).toBe(true);
    stop();
  });

  it('a view that is not counted stays so until it is read', () => {
    client.setQueryData(queryKey, { ...answer, counts: {} });
    keeper.take(changed('a.2', { before: null, after: row({ id: 6 }) }));
    expect(counts()).toEqual({});
  });
});
