import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { QueuePage } from '@/lib/contracts/queue';
import type { QueueRow } from '@/lib/domain/queue-entry';
import { noFilter } from '@/lib/domain/queue-filter';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { ticketWith } from '@/tests/support/ticket-sample';
import { withLatestRows } from './seen-rows';
import { asSeen } from './start-change';

function rowOf(id: number, agentId: number | null): QueueRow {
  return {
    ...ticketWith({ id, agentId }),
    slaState: 'on-track',
    responseSla: 'on-track',
    resolutionSla: 'on-track',
    isWakeUpDue: false,
    isUntouched: false,
  };
}

function pageOf(rows: QueueRow[]): QueuePage {
  return {
    rows,
    matched: rows.length,
    total: rows.length,
    page: 1,
    pageSize: 100,
    facets: {
      team: [],
      agent: [],
      status: [],
      priority: [],
      type: [],
      client: [],
      category: [],
      ball: [],
    },
    sla: { breached: 0, 'at-risk': 0, 'on-track': 0, paused: 0, none: 0, missed: 0, met: 0 },
    groups: [],
    serverNow: 0,
    version: 'v.1',
    health: { tenant: 'ok', readAt: 0, loading: null, trouble: null },
  };
}

const asked = (page: number) => ({
  filter: { ...noFilter },
  order: { sort: 'due' as const, descending: false, group: null },
  page,
});

describe('the tickets an action is about', () => {
  it('are as the lists have them by now, not as they were when they were chosen', () => {
    const client = new QueryClient();
    const { queryKey: older } = ticketQueries.list(asked(2));
    const { queryKey: newer } = ticketQueries.list(asked(1));
    client.setQueryData(older, pageOf([rowOf(7, 1)]), { updatedAt: 1_000 });
    client.setQueryData(newer, pageOf([rowOf(7, 2)]), { updatedAt: 2_000 });
    const chosen = [
      { id: 7, row: rowOf(7, null) },
      { id: 8, row: rowOf(8, 3) },
      { id: 9, row: null },
    ];
    const agents = withLatestRows(client, chosen).map(({ id, row }) => [id, row?.agentId]);
    expect(agents).toEqual([
      [7, 2],
      [8, 3],
      [9, undefined],
    ]);
  });
});

describe('a change', () => {
  it('says what one saw of just what it changes, so that nobody’s change is overwritten unseen', () => {
    expect(asSeen({ agentId: 5 }, rowOf(7, 2))).toEqual({ agentId: 5, from: { agentId: 2 } });
    expect(asSeen({ statusId: 8, resolution: 'Done' }, rowOf(7, 2))).toEqual({
      statusId: 8,
      resolution: 'Done',
      from: { statusId: 2 },
    });
  });

  it('of a ticket that was not seen claims nothing', () => {
    expect(asSeen({ agentId: null }, null)).toEqual({ agentId: null });
  });
});
