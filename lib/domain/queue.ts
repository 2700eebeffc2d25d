import type { SlaState } from './sla-moves';
import type { Ticket } from './ticket';

/** A ticket as a list shows it, with the state its clock has (of the two, the one that breaks next). */
export type QueueRow = Ticket & { slaState: SlaState };

/** What became of one row: new without `before`, gone without `after`. */
export type TicketChange = { before: QueueRow | null; after: QueueRow | null };

/** What a ticket list is narrowed to. An empty list leaves that facet open; an id of 0 is "none". */
export type TicketFilter = {
  q: string;
  sla: SlaState[];
  team: number[];
  agent: number[];
  status: number[];
  priority: number[];
};

export const facetNames = ['team', 'agent', 'status', 'priority'] as const;
export type FacetName = (typeof facetNames)[number];

/** How many tickets each value of a facet would leave. */
export type FacetCount = { id: number; name: string; count: number };

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
};

/** A row made ready to be asked: `text` is what words are looked for in. */
export type QueueEntry = { row: QueueRow; text: string };

type FacetReader = {
  none: string;
  idOf: (ticket: Ticket) => number;
  nameOf: (ticket: Ticket) => string | null;
};

const facets: Readonly<Record<FacetName, FacetReader>> = {
  team: { none: 'No team', idOf: (t) => t.teamId ?? 0, nameOf: (t) => t.teamName },
  agent: { none: 'Unassigned', idOf: (t) => t.agentId ?? 0, nameOf: (t) => t.agentName },
  status: { none: 'No status', idOf: (t) => t.statusId, nameOf: (t) => t.statusName },
  priority: {
    none: 'No priority',
    idOf: (t) => t.priorityId ?? 0,
    nameOf: (t) => t.priorityName,
  },
};

const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

const isPlain = /^[\x00-\x7f]*$/;

function fold(text: string): string {
  const plain = isPlain.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.toLowerCase();
}

/** Makes a row ready for `askQueue` and `judgeBy`. */
export function queueEntry(row: QueueRow): QueueEntry {
  const { id, summary, clientName, userName, agentName } = row;
  const text = `#${id}\n${summary}\n${clientName ?? ''}\n${userName ?? ''}\n${agentName ?? ''}`;
  return { row, text: fold(text) };
}

/**
 * How an entry stands to a filter: `in` fits all of it; a facet's name, all but that facet's choice,
 * so that it counts there; `out` counts nowhere.
 */
export type Verdict = 'in' | 'sla' | FacetName | 'out';

/**
 * Reads a filter once. Every word of `q` must occur in the ticket's number, summary, client, user or
 * agent; case and accents do not matter, `#123` and `123` find the number.
 */
export function judgeBy(filter: TicketFilter): (entry: QueueEntry) => Verdict {
  const words = fold(filter.q).split(/\s+/).filter(Boolean);
  const chosen = facetNames
    .filter((facet) => filter[facet].length > 0)
    .map((facet) => ({ facet, idOf: facets[facet].idOf, ids: new Set(filter[facet]) }));
  const states = new Set(filter.sla);
  return ({ row, text }) => {
    let verdict: Verdict = 'in';
    if (states.size > 0 && !states.has(row.slaState)) verdict = 'sla';
    for (const { facet, idOf, ids } of chosen) {
      if (ids.has(idOf(row))) continue;
      if (verdict !== 'in') return 'out';
      verdict = facet;
    }
    return words.every((word) => text.includes(word)) ? verdict : 'out';
  };
}

/** The value a row has in a facet. */
export function facetValue(row: Ticket, facet: FacetName): { id: number; name: string } {
  const { none, idOf, nameOf } = facets[facet];
  const id = idOf(row);
  return { id, name: id === 0 ? none : nameOf(row) || `#${id}` };
}

/** No ticket in any state. */
export function noStates(): Record<SlaState, number> {
  return { breached: 0, 'at-risk': 0, 'on-track': 0, paused: 0, none: 0, met: 0 };
}

type Counts = Record<FacetName, Map<number, FacetCount>>;

function count(counts: Counts, facet: FacetName, row: QueueRow, by: 0 | 1): void {
  const values = counts[facet];
  const known = values.get(facets[facet].idOf(row));
  if (known) known.count += by;
  else {
    const value = facetValue(row, facet);
    values.set(value.id, { ...value, count: by });
  }
}

/**
 * Asks entries, which keep their order, for one page of what fits a filter, with all counts. By name,
 * "none" first; a chosen value that would leave nothing stays, as long as some ticket tells its name.
 */
export function askQueue(
  entries: readonly QueueEntry[],
  filter: TicketFilter,
  { page, pageSize }: { page: number; pageSize: number },
): QueueAnswer {
  const judge = judgeBy(filter);
  const fitting: QueueRow[] = [];
  const sla = noStates();
  const counts: Counts = {
    team: new Map(),
    agent: new Map(),
    status: new Map(),
    priority: new Map(),
  };
  for (const entry of entries) {
    const verdict = judge(entry);
    if (verdict === 'out') continue;
    const { row } = entry;
    if (verdict === 'in') {
      fitting.push(row);
      sla[row.slaState] += 1;
      for (const facet of facetNames) count(counts, facet, row, 1);
    } else if (verdict === 'sla') sla[row.slaState] += 1;
    else count(counts, verdict, row, 1);
  }
  for (const facet of facetNames) keepChosen(counts, facet, filter[facet], entries);

  const pages = Math.max(1, Math.ceil(fitting.length / pageSize));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    rows: fitting.slice((shown - 1) * pageSize, shown * pageSize),
    matched: fitting.length,
    total: entries.length,
    page: shown,
    pageSize,
    facets: {
      team: byTheirNames(counts.team),
      agent: byTheirNames(counts.agent),
      status: byTheirNames(counts.status),
      priority: byTheirNames(counts.priority),
    },
    sla,
  };
}

function keepChosen(
  counts: Counts,
  facet: FacetName,
  chosen: readonly number[],
  entries: readonly QueueEntry[],
): void {
  const values = counts[facet];
  const missing = new Set(chosen.filter((id) => !values.has(id)));
  if (missing.delete(0)) values.set(0, { id: 0, name: facets[facet].none, count: 0 });
  if (missing.size === 0) return;
  for (const { row } of entries) {
    if (missing.has(facets[facet].idOf(row))) count(counts, facet, row, 0);
  }
}

function byTheirNames(values: Map<number, FacetCount>): FacetCount[] {
  return [...values.values()].sort(
    (a, b) =>
      Number(b.id === 0) - Number(a.id === 0) || byName.compare(a.name, b.name) || a.id - b.id,
  );
}
