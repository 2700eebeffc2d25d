import { balls, ballOf } from './ball';
import type { Lookups } from './lookups';
import { facetValue, fold, isNone, type QueueRow } from './queue-entry';
import type { FacetId } from './queue-filter';
import { rankPriorities } from './sla-book';
import { slaStates } from './sla-moves';
import { byDueFirst } from './ticket-clocks';
import { touchedLast } from './ticket-standing';

/** What a list can be sorted by; `due` is the order of what is due first. */
export const sortNames = [
  'due',
  'number',
  'summary',
  'client',
  'site',
  'user',
  'priority',
  'status',
  'agent',
  'team',
  'type',
  'category',
  'ball',
  'occurred',
  'touched',
] as const;
export type SortName = (typeof sortNames)[number];

/** What a list can be parted by. */
export const groupNames = ['team', 'agent', 'client', 'priority', 'sla'] as const;
export type GroupName = (typeof groupNames)[number];

export type QueueOrder = { sort: SortName; descending: boolean; group: GroupName | null };

/** Where the tenant's own workflow puts statuses, and how urgent its priorities are; by id. */
export type QueueRanks = {
  status: ReadonlyMap<number, number>;
  priority: ReadonlyMap<number, number>;
};

const ranksOf = new WeakMap<Lookups, QueueRanks>();

/** The ranks of a tenant's lists. */
export function queueRanks(lookups: Lookups): QueueRanks {
  const known = ranksOf.get(lookups);
  if (known) return known;
  const ranks = {
    status: new Map(lookups.statuses.map(({ id, sequence }) => [id, sequence])),
    priority: rankPriorities(lookups.priorities),
  };
  ranksOf.set(lookups, ranks);
  return ranks;
}

/** What a row is sorted by; null stands behind everything, whichever way round. */
export type SortKey = number | string | null;

const named = (name: string | null) => (name === null ? null : fold(name));

/** Reads the key of a sort that is not `due`. */
export function sortKey(row: QueueRow, sort: Exclude<SortName, 'due'>, ranks: QueueRanks): SortKey {
  switch (sort) {
    case 'number':
      return row.id;
    case 'summary':
      return named(row.summary);
    case 'client':
      return named(row.clientName);
    case 'site':
      return named(row.siteName);
    case 'user':
      return named(row.userName);
    case 'priority':
      return row.priorityId === null ? null : (ranks.priority.get(row.priorityId) ?? null);
    case 'status':
      return ranks.status.get(row.statusId) ?? null;
    case 'agent':
      return named(row.agentName);
    case 'team':
      return named(row.teamName);
    case 'type':
      return named(row.typeName);
    case 'category':
      return named(row.category);
    case 'ball':
      return balls.indexOf(ballOf(row));
    case 'occurred':
      return row.occurredAt;
    case 'touched':
      return touchedLast(row);
  }
}

/** Orders keys; `turn` is 1, or −1 the other way round. Null comes last in both. */
export function compareKeys(a: SortKey, b: SortKey, turn: 1 | -1): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -turn : turn;
}

/** Orders the rows of one list as the server does, its groups first; a sort's comparison. */
export function compareRows(
  { sort, descending, group }: QueueOrder,
  ranks: QueueRanks,
): (a: QueueRow, b: QueueRow) => number {
  const turn = descending ? -1 : 1;
  const within = (a: QueueRow, b: QueueRow) => {
    if (sort === 'due') return turn * byDueFirst(a, b);
    const byKey = compareKeys(sortKey(a, sort, ranks), sortKey(b, sort, ranks), turn);
    return byKey || byDueFirst(a, b);
  };
  if (group === null) return within;
  const compareGroups = compareGroupValues(group, ranks);
  return (a, b) => compareGroups(groupValue(a, group), groupValue(b, group)) || within(a, b);
}

/** A group of a list, or the value of a facet. */
export type NamedValue = { id: FacetId; name: string };

/** The group a row belongs to; an SLA state is its own name, which components put into words. */
export function groupValue(row: QueueRow, group: GroupName): NamedValue {
  if (group === 'sla') return { id: row.slaState, name: row.slaState };
  return facetValue(row, group);
}

const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Orders the values of a facet by name, "none" first; a sort's comparison. */
export function compareFacetValues(a: NamedValue, b: NamedValue): number {
  return (
    Number(isNone(b.id)) - Number(isNone(a.id)) ||
    byName.compare(a.name, b.name) ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

/** Orders groups: states the worst first, priorities the most urgent first, the rest by name. */
export function compareGroupValues(
  group: GroupName,
  ranks: QueueRanks,
): (a: NamedValue, b: NamedValue) => number {
  const rankOf = ({ id }: NamedValue): number => {
    if (group === 'sla') return slaStates.findIndex((state) => state === id);
    return group === 'priority' ? (ranks.priority.get(Number(id)) ?? Infinity) : 0;
  };
  return (a, b) => {
    const [rankA, rankB] = [rankOf(a), rankOf(b)];
    return rankA === rankB ? compareFacetValues(a, b) : rankA - rankB;
  };
}
