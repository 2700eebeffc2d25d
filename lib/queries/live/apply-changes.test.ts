import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QueuePage, QueuePageQuestion } from '@/lib/contracts/queue';
import type { FacetCount } from '@/lib/domain/queue';
import type { QueueRow } from '@/lib/domain/queue-entry';
import { facetNames, type TicketFilter } from '@/lib/domain/queue-filter';
import type { QueueOrder } from '@/lib/domain/queue-order';
import { anyQuestion, anyRows, anySteps, someRanks } from '@/tests/support/queue-arbitrary';
import { dueFirst, happen, queueRow, serverPage, wholeQueue } from '@/tests/support/queue-sample';
import { applyChanges } from './apply-changes';

const byId = (a: FacetCount, b: FacetCount) => String(a.id).localeCompare(String(b.id));
const counted = (values: FacetCount[]) => values.filter(({ count }) => count > 0);

function expectSameCounts(page: QueuePage, truth: QueuePage, filter: TicketFilter) {
  expect(page).toMatchObject({ matched: truth.matched, total: truth.total, sla: truth.sla });
  expect(page.groups).toEqual(truth.groups);
  for (const facet of facetNames) {
    const [known, true_] = [page.facets[facet], truth.facets[facet]];
    // Where a new status or priority stands only the server knows.
    const isByName = facet !== 'status' && facet !== 'priority';
    const [a, b] = [counted(known), counted(true_)];
    if (isByName) expect(a).toEqual(b);
    else expect(a.sort(byId)).toEqual(b.sort(byId));
    const listed = known.map(({ id }) => id);
    expect(listed).toEqual(expect.arrayContaining(true_.map(({ id }) => id)));
    const empty = known.filter(({ count }) => count === 0).map(({ id }) => id);
    expect(filter[facet]).toEqual(expect.arrayContaining(empty));
  }
}

const atServer = (rows: readonly QueueRow[], asked: QueuePageQuestion, pageSize = 50) =>
  serverPage(rows, asked, { pageSize, ranks: someRanks });

describe('a list that changes by itself', () => {
  it('stands as if it had been read anew, whatever happened to its tickets', () => {
    fc.assert(
      fc.property(anyRows, anyQuestion, anySteps, (rows, question, steps) => {
        const asked = { ...question, page: 1 };
        const { open, changes } = happen(rows, steps);
        const truth = atServer(open, asked);
        const known = atServer(rows, asked);
        const { page, isWhole } = applyChanges(known, asked, someRanks, changes, 'a.2');
        expect(isWhole).toBe(true);
        expect(page.rows).toEqual(truth.rows);
        expect(page.version).toBe('a.2');
        expectSameCounts(page, truth, asked.filter);
      }),
      { numRuns: 500 },
    );
  });

  it('on any page either stands as if read anew, or says that rows are missing', () => {
    const pageSizes = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(anyRows, anyQuestion, anySteps, pageSizes, (rows, asked, steps, pageSize) => {
        const { open, changes } = happen(rows, steps);
        const truth = atServer(open, asked, pageSize);
        const known = atServer(rows, asked, pageSize);
        const { page, isWhole } = applyChanges(known, asked, someRanks, changes, 'a.2');
        expectSameCounts(page, truth, asked.filter);
        if (isWhole) {
          expect(page.rows).toEqual(truth.rows);
          expect(page.page).toBe(truth.page);
        }
        expect(page.rows.length).toBeLessThanOrEqual(pageSize);
      }),
      { numRuns: 1_000 },
    );
  });

  it('may be applied step by step or all at once', () => {
    fc.assert(
      fc.property(anyRows, anyQuestion, anySteps, (rows, question, steps) => {
        const asked = { ...question, page: 1 };
        const { changes } = happen(rows, steps);
        const start = atServer(rows, asked);
        const atOnce = applyChanges(start, asked, someRanks, changes, 'a.9').page;
        const stepwise = changes.reduce(
          (page, change) => applyChanges(page, asked, someRanks, [change], 'a.9').page,
          start,
        );
        expect(stepwise.rows).toEqual(atOnce.rows);
        expectSameCounts(stepwise, atOnce, asked.filter);
      }),
      { numRuns: 500 },
    );
  });

  it('is right on any page through one change after another, until rows are missing', () => {
    const pageSizes = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(anyRows, anyQuestion, anySteps, pageSizes, (rows, asked, steps, pageSize) => {
        let open = rows;
        let page = atServer(rows, asked, pageSize);
        for (const step of steps) {
          const next = happen(open, [step]);
          open = next.open;
          const truth = atServer(open, asked, pageSize);
          const applied = applyChanges(page, asked, someRanks, next.changes, 'a.2');
          page = applied.page;
          expectSameCounts(page, truth, asked.filter);
          if (!applied.isWhole) return;
          expect(page.rows).toEqual(truth.rows);
          expect(page.page).toBe(truth.page);
        }
      }),
      { numRuns: 500 },
    );
  });

  const due = (id: number, resolutionDueAt: number) => queueRow({ id, resolutionDueAt });
  const pageOf = (page: number, rows: QueueRow[], order: QueueOrder = dueFirst) => {
    const asked = { ...wholeQueue, order, page };
    return { asked, page: atServer(rows, asked, 2) };
  };
  const ids = ({ rows }: QueuePage) => rows.map(({ id }) => id);
  const three = [due(1, 10), due(2, 20), due(3, 30)];

  it('a new ticket that is due sooner pushes the last one off the page', () => {
    const { asked, page } = pageOf(1, three);
    const changes = [{ before: null, after: due(4, 15) }];
    const applied = applyChanges(page, asked, someRanks, changes, 'a.2');
    expect(ids(applied.page)).toEqual([1, 4]);
    expect(applied).toMatchObject({ isWhole: true, page: { matched: 4, total: 4 } });
  });

  it('a ticket that leaves a full page makes room for one that is not known here', () => {
    const { asked, page } = pageOf(1, three);
    const changes = [{ before: due(1, 10), after: null }];
    const applied = applyChanges(page, asked, someRanks, changes, 'a.2');
    expect(ids(applied.page)).toEqual([2]);
    expect(applied).toMatchObject({ isWhole: false, page: { matched: 2 } });
  });

  it('a ticket that comes before this page moves all of it', () => {
    const { asked, page } = pageOf(2, three);
    const changes = [{ before: null, after: due(4, 15) }];
    expect(applyChanges(page, asked, someRanks, changes, 'a.2').isWhole).toBe(false);
  });

  it('what happens beyond this page changes only the counts', () => {
    const { asked, page } = pageOf(1, three);
    const changes = [{ before: due(3, 30), after: due(3, 40) }];
    const applied = applyChanges(page, asked, someRanks, changes, 'a.2');
    expect(ids(applied.page)).toEqual([1, 2]);
    expect(applied).toMatchObject({ isWhole: true, page: { matched: 3 } });
  });

  it('the last page, once it is empty, gives way to the one before', () => {
    const { asked, page } = pageOf(2, three);
    const changes = [{ before: due(3, 30), after: null }];
    expect(applyChanges(page, asked, someRanks, changes, 'a.2').isWhole).toBe(false);
  });

  it('names a value nobody had before, and drops one nobody has any more', () => {
    const { asked, page } = pageOf(1, [due(1, 10)]);
    const after = { ...due(1, 10), teamId: 9, teamName: 'Field' };
    const applied = applyChanges(page, asked, someRanks, [{ before: due(1, 10), after }], 'a.2');
    expect(applied.page.facets.team).toEqual([{ id: 9, name: 'Field', count: 1 }]);
  });

  it('a ticket handed to another team moves to its group, which is there with its first ticket', () => {
    const { asked, page } = pageOf(1, [due(1, 10), due(2, 20)], { ...dueFirst, group: 'team' });
    const after = { ...due(1, 10), teamId: 9, teamName: 'Zoo' };
    const applied = applyChanges(page, asked, someRanks, [{ before: due(1, 10), after }], 'a.2');
    expect(ids(applied.page)).toEqual([2, 1]);
    expect(applied.page.groups).toEqual([
      { id: 1, name: 'Service Desk', count: 1 },
      { id: 9, name: 'Zoo', count: 1 },
    ]);
  });
});
