import type { QueuePage, QueuePageQuestion } from '@/lib/contracts/queue';
import { askQueue } from '@/lib/domain/queue';
import type { FacetCount, QueueAnswer } from '@/lib/domain/queue';
import { QueueEntry } from '@/lib/domain/queue-entry';
import type { TicketChange } from '@/lib/domain/queue-entry';
import { facetNames } from '@/lib/domain/queue-filter';
import type { FacetId, FacetName } from '@/lib/domain/queue-filter';
import { compareFacetValues, compareGroupValues } from '@/lib/domain/queue-order';
import type { QueueRanks } from '@/lib/domain/queue-order';
import { slaStates } from '@/lib/domain/sla-moves';
import { placeRows } from './place-rows';

/** `isWhole`: false where the server would now show rows that are not known here. */
export type AppliedChanges = { page: QueuePage; isWhole: boolean };

/** Statuses and priorities stand as the tenant's workflow has them, which only the server knows. */
const inTenantsOrder: readonly FacetName[] = ['status', 'priority'];

/**
 * A page as the server would now answer it, after `changes` that are not in it yet, which lead to
 * `version`. The counts are right in any case, but for two things only the server knows: whether a
 * chosen value that would leave nothing still has a name, and where a new status or priority stands.
 */
export function applyChanges(
  page: QueuePage,
  { filter, order, page: askedPage }: QueuePageQuestion,
  ranks: QueueRanks,
  changes: readonly TicketChange[],
  version: string,
): AppliedChanges {
  const net = netChanges(changes);
  const ask = (side: keyof TicketChange) => {
    const entries = net.flatMap((change) => change[side] ?? []).map((row) => new QueueEntry(row));
    const pageSize = Math.max(1, entries.length);
    // Counts add up, so what one side alone would answer is the page's difference.
    return askQueue(entries, filter, { page: 1, pageSize, group: order.group, ranks });
  };
  const [gone, come] = [ask('before'), ask('after')];
  const matched = Math.max(0, page.matched + come.matched - gone.matched);
  const { rows, isWhole } = placeRows(page, gone.rows, come.rows, { order, ranks });
  const lastPage = Math.max(1, Math.ceil(matched / page.pageSize));
  const isThatPage = page.page === Math.min(Math.max(1, askedPage), lastPage);
  const facets = { ...page.facets };
  for (const name of facetNames) {
    const of = [page.facets[name], gone.facets[name], come.facets[name]] as const;
    const values = addCounts(...of, filter[name]);
    facets[name] = inTenantsOrder.includes(name) ? values : values.sort(compareFacetValues);
  }
  const groups = addCounts(page.groups, gone.groups, come.groups, []);
  return {
    isWhole: isWhole && isThatPage,
    page: {
      ...page,
      version,
      rows,
      matched,
      total: Math.max(0, page.total + come.total - gone.total),
      facets,
      sla: addStates(page.sla, gone.sla, come.sla),
      groups: order.group === null ? [] : groups.sort(compareGroupValues(order.group, ranks)),
    },
  };
}

/** One change a ticket: from what it first was to what it is at last. */
function netChanges(changes: readonly TicketChange[]): TicketChange[] {
  const net = new Map<number, TicketChange>();
  for (const { before, after } of changes) {
    const id = (after ?? before)?.id;
    if (id === undefined) continue;
    const earlier = net.get(id);
    net.set(id, { before: earlier ? earlier.before : before, after });
  }
  return [...net.values()];
}

function addCounts(
  known: readonly FacetCount[],
  gone: readonly FacetCount[],
  come: readonly FacetCount[],
  chosen: readonly FacetId[],
): FacetCount[] {
  const values = new Map(known.map((value) => [value.id, value]));
  for (const { id, name, count } of come) {
    values.set(id, { id, name, count: count + (values.get(id)?.count ?? 0) });
  }
  for (const { id, count } of gone) {
    const value = values.get(id);
    if (value) values.set(id, { ...value, count: Math.max(0, value.count - count) });
  }
  return [...values.values()].filter(({ id, count }) => count > 0 || chosen.includes(id));
}

function addStates(
  known: QueueAnswer['sla'],
  gone: QueueAnswer['sla'],
  come: QueueAnswer['sla'],
): QueueAnswer['sla'] {
  const sla = { ...known };
  for (const state of slaStates) sla[state] = Math.max(0, sla[state] + come[state] - gone[state]);
  return sla;
}
