import type { SlaState } from './sla-moves';
import type { Ticket } from './ticket';

/** A ticket as a list shows it, with the state its clock has (of the two, the one that breaks next). */
export type QueueRow = Ticket & { slaState: SlaState };

/** Whether all that `read` says of a ticket is known already. */
export function isKnown(read: Ticket, known: Ticket): boolean {
  for (const field in read) {
    if (known[field as keyof Ticket] !== read[field as keyof Ticket]) return false;
  }
  return true;
}

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

/** As people type it: no case, no accents, and the quotes and dashes of a keyboard. */
function fold(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase();
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '');
  return bare
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\u2000-\u206f]/g, ' ')
    .toLowerCase();
}

/**
 * A row made ready to be asked: what words are looked for in, and its values in the facets. A list of
 * 100,000 is walked in milliseconds because its entries have one shape, which object literals that
 * spread others do not have.
 */
export class QueueEntry implements Record<FacetName, number> {
  id: number;
  row: QueueRow;
  text: string;
  slaState: SlaState;
  team: number;
  agent: number;
  status: number;
  priority: number;

  constructor(row: QueueRow) {
    const { id, summary, clientName, userName, agentName } = row;
    this.id = id;
    this.row = row;
    this.slaState = row.slaState;
    this.text = fold(
      `#${id}\n${summary}\n${clientName ?? ''}\n${userName ?? ''}\n${agentName ?? ''}`,
    );
    this.team = facets.team.idOf(row);
    this.agent = facets.agent.idOf(row);
    this.status = facets.status.idOf(row);
    this.priority = facets.priority.idOf(row);
  }
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
    .map((facet) => ({ facet, ids: new Set(filter[facet]) }));
  const states = new Set(filter.sla);
  return (entry) => {
    let verdict: Verdict = 'in';
    if (states.size > 0 && !states.has(entry.slaState)) verdict = 'sla';
    for (const { facet, ids } of chosen) {
      if (ids.has(entry[facet])) continue;
      if (verdict !== 'in') return 'out';
      verdict = facet;
    }
    for (const word of words) if (!entry.text.includes(word)) return 'out';
    return verdict;
  };
}

/** The value a row has in a facet. */
function facetValue(row: Ticket, facet: FacetName): { id: number; name: string } {
  const { none, idOf, nameOf } = facets[facet];
  const id = idOf(row);
  return { id, name: id === 0 ? none : nameOf(row) || `#${id}` };
}

/** No ticket in any state. */
function noStates(): Record<SlaState, number> {
  return { breached: 0, 'at-risk': 0, 'on-track': 0, paused: 0, none: 0, missed: 0, met: 0 };
}

/** What was counted of one facet, with an entry that tells the value's name. */
type Counts = Map<number, { count: number; entry: QueueEntry }>;

function count(counts: Counts, id: number, entry: QueueEntry, by: 0 | 1): void {
  const known = counts.get(id);
  if (known) known.count += by;
  else counts.set(id, { count: by, entry });
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
  const fitting: QueueEntry[] = [];
  const sla = noStates();
  const counts: Record<FacetName, Counts> = {
    team: new Map(),
    agent: new Map(),
    status: new Map(),
    priority: new Map(),
  };
  const { team, agent, status, priority } = counts;
  for (const entry of entries) {
    const verdict = judge(entry);
    if (verdict === 'out') continue;
    if (verdict === 'in') {
      fitting.push(entry);
      sla[entry.slaState] += 1;
      count(team, entry.team, entry, 1);
      count(agent, entry.agent, entry, 1);
      count(status, entry.status, entry, 1);
      count(priority, entry.priority, entry, 1);
    } else if (verdict === 'sla') sla[entry.slaState] += 1;
    else count(counts[verdict], entry[verdict], entry, 1);
  }
  for (const facet of facetNames) {
    const missing = new Set(filter[facet].filter((id) => !counts[facet].has(id)));
    if (missing.size === 0) continue;
    for (const entry of entries) {
      if (missing.has(entry[facet])) count(counts[facet], entry[facet], entry, 0);
    }
  }

  const pages = Math.max(1, Math.ceil(fitting.length / pageSize));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    rows: fitting.slice((shown - 1) * pageSize, shown * pageSize).map(({ row }) => row),
    matched: fitting.length,
    total: entries.length,
    page: shown,
    pageSize,
    facets: {
      team: byTheirNames('team', team, filter),
      agent: byTheirNames('agent', agent, filter),
      status: byTheirNames('status', status, filter),
      priority: byTheirNames('priority', priority, filter),
    },
    sla,
  };
}

function byTheirNames(facet: FacetName, counts: Counts, filter: TicketFilter): FacetCount[] {
  const values = [...counts.values()].map(({ count, entry }) => ({
    ...facetValue(entry.row, facet),
    count,
  }));
  // "None" needs no ticket to tell its name.
  if (filter[facet].includes(0) && !counts.has(0)) {
    values.push({ id: 0, name: facets[facet].none, count: 0 });
  }
  return values.sort(compareFacetValues);
}

/** Orders the values of a facet by name, "none" first; a sort's comparison. */
export function compareFacetValues(a: FacetCount, b: FacetCount): number {
  return Number(b.id === 0) - Number(a.id === 0) || byName.compare(a.name, b.name) || a.id - b.id;
}
