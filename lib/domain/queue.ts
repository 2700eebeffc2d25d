import {
  facetSlots,
  facetValue,
  fold,
  isNone,
  markBits,
  noneName,
  stateSlot,
  type FacetSlots,
  type QueueEntry,
  type QueueRow,
} from './queue-entry';
import { dayRange } from './day-range';
import {
  facetNames,
  type DateField,
  type FacetId,
  type FacetName,
  type TicketFilter,
} from './queue-filter';
import type { Instant } from './instant';
import {
  compareFacetValues,
  compareGroupValues,
  groupValue,
  type GroupName,
  type QueueRanks,
} from './queue-order';
import { slaStates, type SlaState } from './sla-moves';
import { statusRoles } from './status';
import { touchedLast } from './ticket-standing';

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

/**
 * How an entry stands to a filter: `in` fits all of it; a facet's name, all but that facet's choice,
 * so that it counts there; `out` counts nowhere.
 */
export type Verdict = 'in' | 'sla' | FacetName | 'out';

/** Which small numbers are chosen; null where none is, which leaves all. */
function mask(size: number, chosen: Iterable<number>): Uint8Array | null {
  let bits: Uint8Array | null = null;
  for (const slot of chosen) {
    bits ??= new Uint8Array(size);
    bits[slot] = 1;
  }
  return bits;
}

const statesMask = (states: readonly SlaState[]) =>
  mask(
    slaStates.length,
    states.map((state) => stateSlot.get(state) ?? 0),
  );

/** A category stands for those below it, too. */
function facetMask(
  { ids }: FacetSlots[FacetName],
  facet: FacetName,
  chosen: readonly FacetId[],
): Uint8Array {
  const wanted = new Set(chosen);
  const bits = new Uint8Array(ids.length);
  ids.forEach((id, slot) => {
    const isBelow =
      facet === 'category' &&
      chosen.some((path) => path !== '' && String(id).startsWith(`${path} > `));
    if (isBelow || wanted.has(id)) bits[slot] = 1;
  });
  return bits;
}

type Check = (entry: QueueEntry) => boolean;

/** What is asked of an entry beside the facets; nothing of it is counted. */
function otherChecks(filter: TicketFilter): Check[] {
  const checks: Check[] = [];
  const { date } = filter;
  const [sites, users] = [new Set(filter.site), new Set(filter.user)];
  const roles = mask(
    statusRoles.length,
    filter.role.map((role) => statusRoles.indexOf(role)),
  );
  if (roles) checks.push((entry) => roles[entry.role] === 1);
  const marks = filter.is.reduce((bits, mark) => bits | markBits[mark], 0);
  if (marks > 0) checks.push((entry) => (entry.marks & marks) === marks);
  const response = statesMask(filter.response);
  if (response) checks.push((entry) => response[entry.response] === 1);
  const resolution = statesMask(filter.resolution);
  if (resolution) checks.push((entry) => resolution[entry.resolution] === 1);
  if (sites.size > 0) checks.push(({ row }) => sites.has(row.siteId ?? 0));
  if (users.size > 0) checks.push(({ row }) => users.has(row.userId ?? 0));
  const range = date === null ? null : dayRange(filter);
  if (date && range) {
    checks.push((entry) => {
      const at = dateOf(entry, date);
      return at !== null && at >= range.from && at < range.to;
    });
  }
  for (const word of fold(filter.q).split(/\s+/).filter(Boolean)) {
    checks.push((entry) => entry.text.includes(word));
  }
  return checks;
}

function dateOf({ row, dueAt }: QueueEntry, date: DateField): Instant | null {
  if (date === 'due') return dueAt;
  return date === 'occurred' ? row.occurredAt : touchedLast(row);
}

/**
 * Reads a filter once. Every word of `q` must occur in the ticket's number, summary, client, user or
 * agent; case and accents do not matter, `#123` and `123` find the number. Good for the entries there
 * are: one made later may have a value that was not known yet.
 */
export function judgeBy(filter: TicketFilter): (entry: QueueEntry) => Verdict {
  const narrowed = facetNames.filter((facet) => filter[facet].length > 0);
  let slots: FacetSlots | null = null;
  let chosen: { facet: FacetName; bits: Uint8Array }[] = [];
  const states = statesMask(filter.sla);
  const checks = otherChecks(filter);
  return (entry) => {
    if (entry.slots !== slots) {
      slots = entry.slots;
      chosen = narrowed.map((facet) => ({
        facet,
        bits: facetMask(entry.slots[facet], facet, filter[facet]),
      }));
    }
    let verdict: Verdict = 'in';
    if (states !== null && states[entry.sla] !== 1) verdict = 'sla';
    for (const { facet, bits } of chosen) {
      if (bits[entry[facet]] === 1) continue;
      if (verdict !== 'in') return 'out';
      verdict = facet;
    }
    for (const check of checks) if (!check(entry)) return 'out';
    return verdict;
  };
}

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
