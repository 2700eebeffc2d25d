import type { QueueFilter, QueuePage } from '@/lib/contracts/queue';
import { askQueue, compareFacetValues, QueueEntry } from '@/lib/domain/queue';
import type { FacetCount, FacetName, QueueAnswer, TicketChange } from '@/lib/domain/queue';
import { slaStates } from '@/lib/domain/sla-moves';
import { placeRows } from './place-rows';

/** `isWhole`: false where the server would now show rows that are not known here. */
export type AppliedChanges = { page: QueuePage; isWhole: boolean };

/**
 * A page as the server would now answer it, after `changes` that are not in it yet, which lead to
 * `version`. The counts are right in any case, but for two things only the server knows: whether a
 * chosen value that would leave nothing still has a name, and where a new status or priority stands.
 */
export function applyChanges(
  page: QueuePage,
  filter: QueueFilter,
  changes: readonly TicketChange[],
  version: string,
): AppliedChanges {
  const net = netChanges(changes);
  const gone = askOf(net, 'before', filter);
  const come = askOf(net, 'after', filter);
  const matched = Math.max(0, page.matched + come.matched - gone.matched);
  const { rows, isWhole } = placeRows(page, gone.rows, come.rows);
  const lastPage = Math.max(1, Math.ceil(matched / page.pageSize));
  const isThatPage = page.page === Math.min(Math.max(1, filter.page), lastPage);
  const facet = (name: FacetName) => {
    const values = addCounts(page.facets[name], gone.facets[name], come.facets[name], filter[name]);
    return name === 'team' || name === 'agent' ? values.sort(compareFacetValues) : values;
  };
  return {
    isWhole: isWhole && isThatPage,
    page: {
      ...page,
      version,
      rows,
      matched,
      total: Math.max(0, page.total + come.total - gone.total),
      facets: {
        team: facet('team'),
        agent: facet('agent'),
        status: facet('status'),
        priority: facet('priority'),
      },
      sla: addStates(page.sla, gone.sla, come.sla),
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

/** What one side of the changes alone would answer: counts add up, so its difference is the page's. */
function askOf(
  changes: readonly TicketChange[],
  side: keyof TicketChange,
  filter: QueueFilter,
): QueueAnswer {
  const entries = changes.flatMap((change) => change[side] ?? []).map((row) => new QueueEntry(row));
  return askQueue(entries, filter, { page: 1, pageSize: Math.max(1, entries.length) });
}

function addCounts(
  known: readonly FacetCount[],
  gone: readonly FacetCount[],
  come: readonly FacetCount[],
  chosen: readonly number[],
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
