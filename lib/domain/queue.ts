import {
  facetSlots,
  facetValue,
  isNone,
  noneName,
  type FacetSlots,
  type QueueEntry,
  type QueueRow,
} from './queue-entry';
import type { FacetId, FacetName, TicketFilter } from './queue-filter';
import {
  compareFacetValues,
  compareGroupValues,
  groupValue,
  type GroupName,
  type QueueRanks,
} from './queue-order';
import { judgeBy } from './queue-verdict';
import { slaStates, type SlaState } from './sla-moves';

/**
 * How many tickets a value of a facet would leave, or a group of a list has. A category has its own
 * tickets alone; choosing it leaves those of the categories below it, too.
 */
export type FacetCount = { id: FacetId; name: string; count: number };

/** One page of a list, with its counts. */
export type QueueAnswer = {
  rows: QueueRow[];
  /** Tickets that match the filter, all pages. */
  matched: number;
  /** All tickets asked. */
  total: number;
  /** From 1; the last one where a later one was asked for. */
  page: number;
  pageSize: number;
  /** How many tickets each value would leave, the facet's own choice aside. */
  facets: Record<FacetName, FacetCount[]>;
  /** The same by SLA state. */
  sla: Record<SlaState, number>;
  /** The groups in their order with what matches in each; empty where the list is not parted. */
  groups: FacetCount[];
};

/** How many entries fit a filter. */
export function countMatching(entries: readonly QueueEntry[], filter: TicketFilter): number {
  const judge = judgeBy(filter);
  let count = 0;
  for (const entry of entries) if (judge(entry) === 'in') count += 1;
  return count;
}

/** No ticket in any state. */
function noStates(): Record<SlaState, number> {
  return { breached: 0, 'at-risk': 0, 'on-track': 0, paused: 0, none: 0, missed: 0, met: 0 };
}

/** What was counted of one facet, with an entry of each value that tells its name. */
class Counts {
  private readonly counts: Int32Array;
  private readonly tellers: (QueueEntry | undefined)[] = [];

  constructor(
    readonly facet: FacetName,
    slots: FacetSlots,
  ) {
    this.counts = new Int32Array(slots[facet].ids.length);
  }

  count(entry: QueueEntry): void {
    const slot = entry[this.facet];
    if (this.counts[slot] === 0) this.tellers[slot] = entry;
    this.counts[slot] = (this.counts[slot] ?? 0) + 1;
  }

  /** By name; a chosen value that would leave nothing stays, as long as some entry tells its name. */
  values(chosen: readonly FacetId[], entries: readonly QueueEntry[]): FacetCount[] {
    const { facet } = this;
    const values = this.tellers.flatMap((entry, slot) =>
      entry ? { ...facetValue(entry.row, facet), count: this.counts[slot] ?? 0 } : [],
    );
    for (const id of new Set(chosen)) {
      if (values.some((value) => value.id === id)) continue;
      const name = nameOf(id, facet, entries);
      if (name !== null) values.push({ id, name, count: 0 });
    }
    return values.sort(compareFacetValues);
  }
}

/** What a value is called; null where no entry tells. */
function nameOf(id: FacetId, facet: FacetName, entries: readonly QueueEntry[]): string | null {
  if (isNone(id)) return noneName(facet);
  const slot = entries[0]?.slots[facet].ids.indexOf(id) ?? -1;
  const teller = slot >= 0 && entries.find((entry) => entry[facet] === slot);
  return teller ? facetValue(teller.row, facet).name : null;
}

/** What is asked beside a filter. `ranks` say in which order groups come. */
export type QueueWindow = {
  /** From 1. */
  page: number;
  pageSize: number;
  group: GroupName | null;
  ranks: QueueRanks;
};

/** Asks entries, which keep their order within a group, for one page of what fits, with all counts. */
export function askQueue(
  entries: readonly QueueEntry[],
  filter: TicketFilter,
  { page, pageSize, group, ranks }: QueueWindow,
): QueueAnswer {
  const judge = judgeBy(filter);
  const fitting: QueueEntry[] = [];
  const sla = new Int32Array(slaStates.length);
  const slots = entries[0]?.slots ?? facetSlots;
  const counts = {
    team: new Counts('team', slots),
    agent: new Counts('agent', slots),
    status: new Counts('status', slots),
    priority: new Counts('priority', slots),
    type: new Counts('type', slots),
    client: new Counts('client', slots),
    category: new Counts('category', slots),
    ball: new Counts('ball', slots),
  };
  const all = Object.values(counts);
  for (const entry of entries) {
    const verdict = judge(entry);
    if (verdict === 'out') continue;
    if (verdict === 'in') {
      fitting.push(entry);
      sla[entry.sla] = (sla[entry.sla] ?? 0) + 1;
      for (const each of all) each.count(entry);
    } else if (verdict === 'sla') sla[entry.sla] = (sla[entry.sla] ?? 0) + 1;
    else counts[verdict].count(entry);
  }

  const { groups, inOrder } = partedBy(fitting, group, ranks);
  const pages = Math.max(1, Math.ceil(fitting.length / pageSize));
  const shown = Math.min(Math.max(1, page), pages);
  const states = noStates();
  slaStates.forEach((state, slot) => {
    states[state] = sla[slot] ?? 0;
  });
  const values = (facet: FacetName) => counts[facet].values(filter[facet], entries);
  return {
    rows: inOrder.slice((shown - 1) * pageSize, shown * pageSize).map(({ row }) => row),
    matched: fitting.length,
    total: entries.length,
    page: shown,
    pageSize,
    facets: {
      team: values('team'),
      agent: values('agent'),
      status: values('status'),
      priority: values('priority'),
      type: values('type'),
      client: values('client'),
      category: values('category'),
      ball: values('ball'),
    },
    sla: states,
    groups,
  };
}

/** Puts entries into the groups of a list, each keeping the order it came in. */
export function partedBy(
  fitting: QueueEntry[],
  group: GroupName | null,
  ranks: QueueRanks,
): { groups: FacetCount[]; inOrder: QueueEntry[] } {
  if (group === null) return { groups: [], inOrder: fitting };
  const counts: number[] = [];
  const tellers: QueueEntry[] = [];
  for (const entry of fitting) {
    const slot = entry[group];
    counts[slot] = (counts[slot] ?? 0) + 1;
    tellers[slot] ??= entry;
  }
  const groups = tellers
    .flatMap(({ row }, slot) => ({ slot, ...groupValue(row, group), count: counts[slot] ?? 0 }))
    .sort(compareGroupValues(group, ranks));

  const places: number[] = [];
  let from = 0;
  for (const { slot, count } of groups) {
    places[slot] = from;
    from += count;
  }
  const inOrder = fitting.slice();
  for (const entry of fitting) {
    const slot = entry[group];
    const place = places[slot] ?? 0;
    inOrder[place] = entry;
    places[slot] = place + 1;
  }
  return { groups: groups.map(({ id, name, count }) => ({ id, name, count })), inOrder };
}
