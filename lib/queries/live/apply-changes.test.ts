import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QueueFilter, QueuePage } from '@/lib/contracts/queue';
import { askQueue, facetNames, QueueEntry } from '@/lib/domain/queue';
import type { FacetCount, QueueRow, TicketChange } from '@/lib/domain/queue';
import { slaStates } from '@/lib/domain/sla-moves';
import { byDueFirst } from '@/lib/domain/ticket-clocks';
import { ticketWith } from '@/tests/support/ticket-sample';
import { applyChanges } from './apply-changes';

const everything: QueueFilter = {
  q: '',
  sla: [],
  team: [],
  agent: [],
  status: [],
  priority: [],
  page: 1,
};
const rowOf = (over: Partial<QueueRow> = {}): QueueRow => ({
  ...ticketWith(),
  slaState: 'on-track',
  ...over,
});

/** The list as the server would answer it. */
function serverPage(rows: readonly QueueRow[], filter: QueueFilter, pageSize: number): QueuePage {
  const entries = rows.toSorted(byDueFirst).map((row) => new QueueEntry(row));
  return {
    ...askQueue(entries, filter, { page: filter.page, pageSize }),
    serverNow: 0,
    version: 'a.1',
    health: { tenant: 'ok', readAt: 0, loading: null, trouble: null },
  };
}

const statuses = [
  { statusId: 1, statusName: 'New', role: 'new' },
  { statusId: 2, statusName: 'In Progress', role: 'in-progress' },
  { statusId: 5, statusName: 'Waiting on Client', role: 'waiting-client' },
] as const;
const teams = [null, 'Service Desk', 'Network'];
const agents = [null, 'Rosa Lind', 'Sam Okafor'];
const priorities = [null, 'Critical', 'High', 'Low'];

const anyRow = fc
  .record({
    id: fc.integer({ min: 1, max: 14 }),
    summary: fc.constantFrom('Printer jams', 'VPN drops', 'Printer offline, VPN too'),
    status: fc.constantFrom(...statuses),
    team: fc.nat(2),
    agent: fc.nat(2),
    priority: fc.nat(3),
    resolutionDueAt: fc.option(fc.integer({ min: 0, max: 9 })),
    responseDueAt: fc.option(fc.integer({ min: 0, max: 9 })),
    slaState: fc.constantFrom(...slaStates),
  })
  .map(({ status, team, agent, priority, ...rest }) =>
    rowOf({
      ...status,
      ...rest,
      teamId: team || null,
      teamName: teams[team] ?? null,
      agentId: agent || null,
      agentName: agents[agent] ?? null,
      priorityId: priority || null,
      priorityName: priorities[priority] ?? null,
    }),
  );

const anyRows = fc.uniqueArray(anyRow, { selector: ({ id }) => id, maxLength: 14 });
/** Mostly left open, or hardly a ticket would fit. */
const someOf = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<Value[]>([]) },
    { weight: 1, arbitrary: fc.uniqueArray(value, { maxLength: 2 }) },
  );
const anyFilter = fc.record({
  q: fc.constantFrom('', '', '', 'printer', 'vpn printer', '#1', 'rosa'),
  sla: someOf(fc.constantFrom(...slaStates)),
  team: someOf(fc.nat(2)),
  agent: someOf(fc.nat(2)),
  status: someOf(fc.constantFrom(1, 2, 5)),
  priority: someOf(fc.nat(3)),
  page: fc.integer({ min: 1, max: 4 }),
});
/** A row by its number becomes this; null takes the ticket with that number away. */
const anySteps = fc.array(
  fc.oneof(
    anyRow.map((after) => ({ id: after.id, after })),
    fc.integer({ min: 1, max: 14 }).map((id) => ({ id, after: null })),
  ),
  { minLength: 1, maxLength: 8 },
);

/** Lets the steps happen, and tells them as the server would. */
function happen(
  rows: readonly QueueRow[],
  steps: readonly { id: number; after: QueueRow | null }[],
) {
  const open = new Map(rows.map((row) => [row.id, row]));
  const changes: TicketChange[] = steps.map(({ id, after }) => {
    const before = open.get(id) ?? null;
    if (after) open.set(id, after);
    else open.delete(id);
    return { before, after };
  });
  return { open: [...open.values()], changes };
}

const counted = (values: FacetCount[]) =>
  values.filter(({ count }) => count > 0).toSorted((a, b) => a.id - b.id);

function expectSameCounts(page: QueuePage, truth: QueuePage, filter: QueueFilter) {
  expect(page).toMatchObject({ matched: truth.matched, total: truth.total, sla: truth.sla });
  for (const facet of facetNames) {
    expect(counted(page.facets[facet])).toEqual(counted(truth.facets[facet]));
    const listed = page.facets[facet].map(({ id }) => id);
    expect(listed).toEqual(expect.arrayContaining(truth.facets[facet].map(({ id }) => id)));
    const empty = page.facets[facet].filter(({ count }) => count === 0).map(({ id }) => id);
    expect(filter[facet]).toEqual(expect.arrayContaining(empty));
  }
  expect(page.facets.team.filter(({ count }) => count > 0)).toEqual(
    truth.facets.team.filter(({ count }) => count > 0),
  );
}

describe('a list that changes by itself', () => {
  it('stands as if it had been read anew, whatever happened to its tickets', () => {
    fc.assert(
      fc.property(anyRows, anyFilter, anySteps, (rows, chosen, steps) => {
        const filter = { ...chosen, page: 1 };
        const { open, changes } = happen(rows, steps);
        const truth = serverPage(open, filter, 50);
        const { page, isWhole } = applyChanges(
          serverPage(rows, filter, 50),
          filter,
          changes,
          'a.2',
        );
        expect(isWhole).toBe(true);
        expect(page.rows).toEqual(truth.rows);
        expect(page.version).toBe('a.2');
        expectSameCounts(page, truth, filter);
      }),
      { numRuns: 500 },
    );
  });

  it('on any page either stands as if read anew, or says that rows are missing', () => {
    fc.assert(
      fc.property(
        anyRows,
        anyFilter,
        anySteps,
        fc.integer({ min: 1, max: 5 }),
        (rows, filter, steps, pageSize) => {
          const { open, changes } = happen(rows, steps);
          const truth = serverPage(open, filter, pageSize);
          const known = serverPage(rows, filter, pageSize);
          const { page, isWhole } = applyChanges(known, filter, changes, 'a.2');
          expectSameCounts(page, truth, filter);
          if (isWhole) {
            expect(page.rows).toEqual(truth.rows);
            expect(page.page).toBe(truth.page);
          }
          expect(page.rows.length).toBeLessThanOrEqual(pageSize);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('may be applied step by step or all at once', () => {
    fc.assert(
      fc.property(anyRows, anyFilter, anySteps, (rows, chosen, steps) => {
        const filter = { ...chosen, page: 1 };
        const { changes } = happen(rows, steps);
        const start = serverPage(rows, filter, 50);
        const atOnce = applyChanges(start, filter, changes, 'a.9').page;
        const stepwise = changes.reduce(
          (page, change) => applyChanges(page, filter, [change], 'a.9').page,
          start,
        );
        expect(stepwise.rows).toEqual(atOnce.rows);
        expectSameCounts(stepwise, atOnce, filter);
      }),
    );
  });

  const due = (id: number, resolutionDueAt: number) => rowOf({ id, resolutionDueAt });
  const pageOf = (number: number, rows: QueueRow[]) => {
    const filter = { ...everything, page: number };
    return { filter, page: serverPage(rows, filter, 2) };
  };
  const ids = ({ rows }: QueuePage) => rows.map(({ id }) => id);

  it('a new ticket that is due sooner pushes the last one off the page', () => {
    const { filter, page } = pageOf(1, [due(1, 10), due(2, 20), due(3, 30)]);
    const applied = applyChanges(page, filter, [{ before: null, after: due(4, 15) }], 'a.2');
    expect(ids(applied.page)).toEqual([1, 4]);
    expect(applied).toMatchObject({ isWhole: true, page: { matched: 4, total: 4 } });
  });

  it('a ticket that leaves a full page makes room for one that is not known here', () => {
    const { filter, page } = pageOf(1, [due(1, 10), due(2, 20), due(3, 30)]);
    const applied = applyChanges(page, filter, [{ before: due(1, 10), after: null }], 'a.2');
    expect(ids(applied.page)).toEqual([2]);
    expect(applied).toMatchObject({ isWhole: false, page: { matched: 2 } });
  });

  it('a ticket that comes before this page moves all of it', () => {
    const { filter, page } = pageOf(2, [due(1, 10), due(2, 20), due(3, 30)]);
    const applied = applyChanges(page, filter, [{ before: null, after: due(4, 15) }], 'a.2');
    expect(applied.isWhole).toBe(false);
  });

  it('what happens beyond this page changes only the counts', () => {
    const { filter, page } = pageOf(1, [due(1, 10), due(2, 20), due(3, 30)]);
    const applied = applyChanges(page, filter, [{ before: due(3, 30), after: due(3, 40) }], 'a.2');
    expect(ids(applied.page)).toEqual([1, 2]);
    expect(applied).toMatchObject({ isWhole: true, page: { matched: 3 } });
  });

  it('the last page, once it is empty, gives way to the one before', () => {
    const { filter, page } = pageOf(2, [due(1, 10), due(2, 20), due(3, 30)]);
    const applied = applyChanges(page, filter, [{ before: due(3, 30), after: null }], 'a.2');
    expect(applied.isWhole).toBe(false);
  });

  it('names a value nobody had before, and drops one nobody has any more', () => {
    const { filter, page } = pageOf(1, [due(1, 10)]);
    const after = { ...due(1, 10), teamId: 9, teamName: 'Field' };
    const applied = applyChanges(page, filter, [{ before: due(1, 10), after }], 'a.2');
    expect(applied.page.facets.team).toEqual([{ id: 9, name: 'Field', count: 1 }]);
  });
});
