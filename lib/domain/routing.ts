/**
 * Which team gets what, as plain JSON. Categories are paths ("Email", "Email > Outlook"); clients
 * and types are ids.
 */
export type RoutingTable = {
  byCategory: Readonly<Record<string, number>>;
  byClient: Readonly<Record<string, number>>;
  byType: Readonly<Record<string, number>>;
};

/** What routing asks of a ticket. */
export type RoutedTicket = {
  /** The path of its category, "Email > Outlook". */
  category: string | null;
  clientId: number | null;
  typeId: number | null;
};

/** The team, and what it was chosen by. */
export type TeamChoice = { teamId: number; by: 'category' | 'client' | 'type' };

function pathOf(category: string): string[] {
  return category
    .split('>')
    .map((level) => level.trim().toLowerCase())
    .filter((level) => level !== '');
}

/** The team of the longest path that the category starts with, level by level. */
function teamOfCategory(table: RoutingTable['byCategory'], category: string): number | null {
  const path = pathOf(category);
  let best: { teamId: number; levels: number } | null = null;
  for (const [key, teamId] of Object.entries(table)) {
    const levels = pathOf(key);
    const isLonger = levels.length > (best?.levels ?? 0);
    if (isLonger && levels.every((level, index) => level === path[index])) {
      best = { teamId, levels: levels.length };
    }
  }
  return best?.teamId ?? null;
}

function teamOfId(table: Readonly<Record<string, number>>, id: number): number | null {
  return Object.hasOwn(table, id) ? (table[id] ?? null) : null;
}

/**
 * The team for a ticket that comes in: by category, then by client, then by type (rules §6); null
 * where the table says nothing. Of two categories the more exact one wins; case and surrounding
 * blanks do not matter, and of keys that differ in nothing else the first counts.
 */
export function routeTeam(table: RoutingTable, ticket: RoutedTicket): TeamChoice | null {
  const { category, clientId, typeId } = ticket;

  const byCategory = category === null ? null : teamOfCategory(table.byCategory, category);
  if (byCategory !== null) return { teamId: byCategory, by: 'category' };

  const byClient = clientId === null ? null : teamOfId(table.byClient, clientId);
  if (byClient !== null) return { teamId: byClient, by: 'client' };

  const byType = typeId === null ? null : teamOfId(table.byType, typeId);
  return byType === null ? null : { teamId: byType, by: 'type' };
}

/** The SLA ids a ticket could get; null where there is none. */
export type SlaCandidates = {
  /** Of the client's active contract. */
  contract: number | null;
  type: number | null;
  default: number | null;
};

/** The SLA, and what it was chosen by. */
export type SlaChoice = { slaId: number; by: 'contract' | 'type' | 'default' };

/** The SLA of the client's contract, else of the ticket's type, else the default (rules §6). */
export function chooseSla(candidates: SlaCandidates): SlaChoice | null {
  for (const by of ['contract', 'type', 'default'] as const) {
    const slaId = candidates[by];
    if (slaId !== null) return { slaId, by };
  }
  return null;
}
