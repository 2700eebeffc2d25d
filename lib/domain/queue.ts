import type { Ticket } from './ticket';

/** What a ticket list is narrowed to. An empty list of ids leaves that facet open; 0 is "none". */
export type TicketFilter = {
  q: string;
  team: number[];
  agent: number[];
  status: number[];
  priority: number[];
};

export const facetNames = ['team', 'agent', 'status', 'priority'] as const;
export type FacetName = (typeof facetNames)[number];

/** How many tickets each value of a facet would leave. */
export type FacetCount = { id: number; name: string; count: number };

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

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function textMatcher(q: string): (ticket: Ticket) => boolean {
  const words = fold(q).split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  return (ticket) => {
    const { id, summary, clientName, userName, agentName } = ticket;
    const text = fold(
      `#${id}\n${summary}\n${clientName ?? ''}\n${userName ?? ''}\n${agentName ?? ''}`,
    );
    return words.every((word) => text.includes(word));
  };
}

/**
 * True where every word of `q` occurs in the ticket's number, summary, client, user or agent.
 * Case and accents do not matter; `#123` and `123` find the number. No words match everything.
 */
export function matchesText(ticket: Ticket, q: string): boolean {
  return textMatcher(q)(ticket);
}

type Choice = { idOf: FacetReader['idOf']; chosen: ReadonlySet<number> };

function choicesOf(filter: TicketFilter): Record<FacetName, Choice> {
  const choice = (facet: FacetName): Choice => ({
    idOf: facets[facet].idOf,
    chosen: new Set(filter[facet]),
  });
  return {
    team: choice('team'),
    agent: choice('agent'),
    status: choice('status'),
    priority: choice('priority'),
  };
}

function isChosen({ idOf, chosen }: Choice, ticket: Ticket): boolean {
  return chosen.size === 0 || chosen.has(idOf(ticket));
}

/** The tickets that fit all of a filter, in their given order. */
export function filterTickets(tickets: readonly Ticket[], filter: TicketFilter): Ticket[] {
  const matches = textMatcher(filter.q);
  const choices = Object.values(choicesOf(filter));
  return tickets.filter(
    (ticket) => choices.every((choice) => isChosen(choice, ticket)) && matches(ticket),
  );
}

/**
 * For each facet, how many tickets each of its values would leave, the facet's own choice aside.
 * By name, "none" first. A chosen value that would leave nothing stays, as long as some ticket
 * tells its name.
 */
export function countFacets(
  tickets: readonly Ticket[],
  filter: TicketFilter,
): Record<FacetName, FacetCount[]> {
  const matches = textMatcher(filter.q);
  const choices = choicesOf(filter);
  const values: Record<FacetName, Map<number, FacetCount>> = {
    team: new Map(),
    agent: new Map(),
    status: new Map(),
    priority: new Map(),
  };
  for (const ticket of tickets) {
    let misses = 0;
    let missed: FacetName | null = null;
    for (const facet of facetNames) {
      if (isChosen(choices[facet], ticket)) continue;
      misses += 1;
      missed = facet;
    }
    // A second choice against it, and it counts for no facet.
    if (misses > 1 || !matches(ticket)) continue;
    for (const facet of facetNames) {
      if (missed === null || missed === facet) valueOf(values[facet], facet, ticket).count += 1;
    }
  }
  for (const facet of facetNames) keepChosen(values[facet], facet, choices[facet], tickets);
  return {
    team: inOrder(values.team),
    agent: inOrder(values.agent),
    status: inOrder(values.status),
    priority: inOrder(values.priority),
  };
}

function valueOf(values: Map<number, FacetCount>, facet: FacetName, ticket: Ticket): FacetCount {
  const { none, idOf, nameOf } = facets[facet];
  const id = idOf(ticket);
  const kept = values.get(id);
  if (kept) return kept;
  const made = { id, name: id === 0 ? none : nameOf(ticket) || `#${id}`, count: 0 };
  values.set(id, made);
  return made;
}

function keepChosen(
  values: Map<number, FacetCount>,
  facet: FacetName,
  { chosen, idOf }: Choice,
  tickets: readonly Ticket[],
): void {
  if ([...chosen].every((id) => values.has(id))) return;
  if (chosen.has(0) && !values.has(0)) values.set(0, { id: 0, name: facets[facet].none, count: 0 });
  for (const ticket of tickets) {
    if (chosen.has(idOf(ticket))) valueOf(values, facet, ticket);
  }
}

function inOrder(values: Map<number, FacetCount>): FacetCount[] {
  return [...values.values()].sort(
    (a, b) =>
      Number(b.id === 0) - Number(a.id === 0) || byName.compare(a.name, b.name) || a.id - b.id,
  );
}
