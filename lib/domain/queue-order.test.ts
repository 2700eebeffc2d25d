import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import { anyFilter, anyOrder, anyRows, someRanks } from '@/tests/support/queue-arbitrary';
import { dueFirst, noRanks, queueRow, serverPage, wholeQueue } from '@/tests/support/queue-sample';
import type { QueueRow } from './queue-entry';
import {
  compareRows,
  groupNames,
  groupValue,
  queueRanks,
  sortNames,
  type GroupName,
  type QueueRanks,
  type SortName,
} from './queue-order';
import type { SlaState } from './sla-moves';
import type { Ticket } from './ticket';

const ranks: QueueRanks = {
  status: new Map([
    [1, 10],
    [2, 20],
    [5, 5],
  ]),
  priority: new Map([
    [3, 0],
    [1, 1],
  ]),
};

/** The rows' numbers as a list has them. */
const inOrder = (rows: QueueRow[], sort: SortName, descending = false) =>
  serverPage(rows, { ...wholeQueue, order: { sort, descending, group: null } }, { ranks }).rows.map(
    ({ id }) => id,
  );
const desk = (...each: Partial<Ticket>[]) =>
  each.map((over, at) => queueRow({ id: at + 1, ...over }));

describe('a list sorted by', () => {
  const hour = (at: number) => Date.UTC(2026, 10, 24, at);

  test.each<[SortName, QueueRow[], number[], number[]]>([
    ['number', desk({ id: 30 }, { id: 4 }, { id: 200 }), [4, 30, 200], [200, 30, 4]],
    [
      'summary',
      desk({ summary: 'vpn' }, { summary: 'Äpfel' }, { summary: 'apple' }, { summary: 'Zoo' }),
      [2, 3, 1, 4],
      [4, 1, 3, 2],
    ],
    [
      'client',
      desk({ clientName: 'Zen' }, { clientName: null }, { clientName: 'acme' }),
      [3, 1, 2],
      [1, 3, 2],
    ],
    [
      'site',
      desk({ siteName: null }, { siteName: 'North' }, { siteName: 'East' }),
      [3, 2, 1],
      [2, 3, 1],
    ],
    [
      'user',
      desk({ userName: 'Bo' }, { userName: 'Ana' }, { userName: null }),
      [2, 1, 3],
      [1, 2, 3],
    ],
    [
      'priority',
      desk({ priorityId: 1 }, { priorityId: null }, { priorityId: 3 }, { priorityId: 77 }),
      [3, 1, 2, 4],
      [1, 3, 2, 4],
    ],
    [
      'status',
      desk({ statusId: 1 }, { statusId: 2 }, { statusId: 5 }, { statusId: 99 }),
      [3, 1, 2, 4],
      [2, 1, 3, 4],
    ],
    [
      'agent',
      desk({ agentName: 'Rosa' }, { agentName: 'Ömer' }, { agentName: null }),
      [2, 1, 3],
      [1, 2, 3],
    ],
    [
      'team',
      desk({ teamName: null }, { teamName: 'Service Desk' }, { teamName: 'Field' }),
      [3, 2, 1],
      [2, 3, 1],
    ],
    [
      'type',
      desk({ typeName: 'Request' }, { typeName: 'Incident' }, { typeName: null }),
      [2, 1, 3],
      [1, 2, 3],
    ],
    [
      'category',
      desk({ category: 'Network' }, { category: null }, { category: 'Email > Outlook' }),
      [3, 1, 2],
      [1, 3, 2],
    ],
    [
      'ball',
      desk(
        { role: 'resolved' },
        { role: 'waiting-third-party' },
        { role: 'waiting-client' },
        { role: 'new' },
      ),
      [4, 3, 2, 1],
      [1, 2, 3, 4],
    ],
    [
      'occurred',
      desk({ occurredAt: hour(9) }, { occurredAt: null }, { occurredAt: hour(8) }),
      [3, 1, 2],
      [1, 3, 2],
    ],
    [
      'touched',
      desk(
        { lastActionAt: hour(9), createdAt: hour(1) },
        { lastActionAt: null, createdAt: hour(7) },
        { lastActionAt: null, createdAt: null, occurredAt: null },
        { lastActionAt: null, createdAt: null, occurredAt: hour(8) },
      ),
      [2, 4, 1, 3],
      [1, 4, 2, 3],
    ],
    [
      'due',
      desk(
        { role: 'resolved' },
        { role: 'on-hold', remainingWhenPausedMs: 5 },
        {},
        { resolutionDueAt: hour(10) },
        { resolutionDueAt: hour(9) },
      ),
      [5, 4, 3, 2, 1],
      [1, 2, 3, 4, 5],
    ],
  ])('%s stands as a person expects, both ways round', (sort, rows, upwards, downwards) => {
    expect(inOrder(rows, sort)).toEqual(upwards);
    expect(inOrder(rows, sort, true)).toEqual(downwards);
  });

  test('the same value has what is due first on top, both ways round', () => {
    const alike = desk(
      { resolutionDueAt: hour(11) },
      { resolutionDueAt: hour(9) },
      { resolutionDueAt: hour(10) },
    );
    for (const sort of sortNames.filter((name) => name !== 'due' && name !== 'number')) {
      expect(inOrder(alike, sort)).toEqual([2, 3, 1]);
      expect(inOrder(alike, sort, true)).toEqual([2, 3, 1]);
    }
  });

  test('anything stands on the server as the browser places it', () => {
    fc.assert(
      fc.property(anyRows, anyOrder, (rows, order) => {
        const shown = serverPage(rows, { ...wholeQueue, order }, { ranks: someRanks }).rows;
        expect(shown).toEqual(rows.toSorted(compareRows(order, someRanks)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a list parted by', () => {
  const groupsOf = (rows: QueueRow[], group: GroupName) =>
    serverPage(rows, { ...wholeQueue, order: { ...dueFirst, group } }, { ranks }).groups;

  test('teams has them by name, what has none first', () => {
    const rows = desk(
      { teamId: 2, teamName: 'team 10' },
      { teamId: 3, teamName: 'Team 9' },
      { teamId: null, teamName: null },
      { teamId: 2, teamName: 'team 10' },
    );
    expect(groupsOf(rows, 'team')).toEqual([
      { id: 0, name: 'No team', count: 1 },
      { id: 3, name: 'Team 9', count: 1 },
      { id: 2, name: 'team 10', count: 2 },
    ]);
  });

  test('clients keeps two of one name apart, and numbers one without a name', () => {
    const rows = desk(
      { clientId: 8, clientName: 'Acme' },
      { clientId: 7, clientName: 'Acme' },
      { clientId: 6, clientName: null },
    );
    expect(groupsOf(rows, 'client')).toEqual([
      { id: 6, name: '#6', count: 1 },
      { id: 7, name: 'Acme', count: 1 },
      { id: 8, name: 'Acme', count: 1 },
    ]);
  });

  test('priorities has the most urgent first, those the tenant does not rank last', () => {
    const rows = desk(
      { priorityId: null, priorityName: null },
      { priorityId: 77, priorityName: 'Project' },
      { priorityId: 1, priorityName: 'Low' },
      { priorityId: 3, priorityName: 'Urgent' },
    );
    const names = groupsOf(rows, 'priority').map(({ name }) => name);
    expect(names).toEqual(['Urgent', 'Low', 'No priority', 'Project']);
  });

  test('SLA states has the worst first', () => {
    const states: SlaState[] = [
      'met',
      'paused',
      'breached',
      'on-track',
      'missed',
      'at-risk',
      'none',
    ];
    const rows = states.map((slaState, id) => queueRow({ id }, { slaState }));
    expect(groupsOf(rows, 'sla').map(({ id }) => id)).toEqual([
      'breached',
      'at-risk',
      'on-track',
      'paused',
      'none',
      'missed',
      'met',
    ]);
  });

  test('anything has each group in one piece, in the order of the groups, as many as each counts', () => {
    const groups = fc.constantFrom(...groupNames);
    fc.assert(
      fc.property(anyRows, anyFilter, anyOrder, groups, (rows, filter, order, group) => {
        const asked = { filter, order: { ...order, group }, page: 1 };
        const answer = serverPage(rows, asked, { ranks: someRanks });
        const pieces = answer.groups.flatMap(({ id, count }) =>
          Array<number | string>(count).fill(id),
        );
        expect(answer.rows.map((row) => groupValue(row, group).id)).toEqual(pieces);
        expect(pieces).toHaveLength(answer.matched);
        expect(answer.groups.every(({ count }) => count > 0)).toBe(true);
        const within = (id: number | string, all: QueueRow[]) =>
          all.filter((row) => groupValue(row, group).id === id);
        const unparted = serverPage(
          rows,
          { ...asked, order: { ...order, group: null } },
          { ranks: someRanks },
        );
        expect(unparted.groups).toEqual([]);
        for (const { id } of answer.groups) {
          expect(within(id, answer.rows)).toEqual(within(id, unparted.rows));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the ranks of a tenant', () => {
  test('are its workflow and its targets, read once', () => {
    const lookups = smallTenantLookups();
    const read = queueRanks(lookups);
    expect(read.status.get(31)).toBe(31);
    expect(read.priority).toEqual(new Map([[3, 0]]));
    expect(queueRanks(lookups)).toBe(read);
  });

  test('may be unknown: then what they sort stands as it is due', () => {
    const rows = desk(
      { priorityId: 1, resolutionDueAt: 20 },
      { priorityId: 3, resolutionDueAt: 10 },
    );
    const order = { ...dueFirst, sort: 'priority' as const };
    const { rows: shown } = serverPage(rows, { ...wholeQueue, order }, { ranks: noRanks });
    expect(shown.map(({ id }) => id)).toEqual([2, 1]);
  });
});
