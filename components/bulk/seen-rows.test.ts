import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { QueuePage } from '@/lib/contracts/queue';
import type { QueueRow } from '@/lib/domain/queue-entry';
import { noFilter } from '@/lib/domain/queue-filter';
import { choicesOf } from '@/lib/domain/ticket-change';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { ticketWith } from '@/tests/support/ticket-sample';
import { tellLeft, withLatestRows, withOwnChange } from './seen-rows';
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

  it('are told apart from those that left the lists since one chose them, closed perhaps', () => {
    const client = new QueryClient();
    client.setQueryData(ticketQueries.list(asked(1)).queryKey, pageOf([rowOf(7, 1)]));
    const chosen = [
      { id: 7, row: rowOf(7, 1) },
      { id: 8, row: rowOf(8, 3) },
      { id: 9, row: null },
      { id: 10, row: rowOf(10, 3) },
    ];
    const latest = withLatestRows(client, chosen);
    expect(tellLeft(latest)).toMatch(/^2 of them are no longer in the list/);
    expect(tellLeft(latest.slice(0, 2))).toMatch(/^1 of them is no longer in the list/);
    expect(tellLeft(latest.slice(1, 2))).toMatch(/^#8 is no longer in the list/);
    expect(tellLeft(latest.slice(0, 1))).toBeNull();
  });

  it('were seen with what one’s own change before this one made of them, and no more', () => {
    const before = rowOf(7, null);
    const ticket = { ...before, agentId: 1, teamId: 9 };
    const answer = { serverNow: 0, ticket, before: { ...choicesOf(ticket), agentId: null } };
    const seen = withOwnChange({ id: 7, row: before }, answer);
    expect(seen.row).toMatchObject({ agentId: 1, teamId: before.teamId });
  });
});

describe('a change', () => {
  it('says what one saw of what it changes and of the status, so that nobody’s change is overwritten unseen', () => {
    expect(asSeen({ agentId: 5 }, rowOf(7, 2))).toEqual({
      agentId: 5,
      from: { agentId: 2, statusId: 2 },
    });
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
