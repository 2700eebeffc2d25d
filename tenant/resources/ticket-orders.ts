import { asc, desc, is, sql, type SQL } from 'drizzle-orm';
import { PgColumn, type AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Reference } from '@/tenant/store/reference';
import { clients, sites, tickets, users } from '@/tenant/store/schema';
import type { NamedBy } from './ticket-rows';

/** The due instant one sees: a date set by hand wins over the computed one. */
const effectiveDue = sql<number | null>`coalesce(${tickets.manualDeadline}, ${tickets.fixByDate})`;

type Key = SQL | AnyPgColumn;
type Named = { id: number; name: string };

/** The place of an id among rows in the order of their names; null for an id that is none of them. */
function byName(id: Key, rows: Iterable<Named>): SQL {
  const inOrder = [...rows].sort((a, b) => a.name.localeCompare(b.name));
  if (inOrder.length === 0) return sql`null::int`;
  const ids = sql.join(
    inOrder.map((row) => sql`${row.id}::int`),
    sql`, `,
  );
  return sql`array_position(array[${ids}], ${id})`;
}

// A priority is named by the SLA it is under; both in one number, since look-up ids are small.
const slaAndPriority = sql`${tickets.slaId} * 10000 + ${tickets.priorityId}`;

/** What `order` may name, by the wire's field names. */
export const ticketOrders = {
  id: () => tickets.id,
  summary: () => sql`lower(${tickets.summary})`,
  dateoccurred: () => tickets.dateOccurred,
  datecreated: () => tickets.dateCreated,
  deadlinedate: () => effectiveDue,
  fixbydate: () => effectiveDue,
  respondbydate: () => tickets.respondByDate,
  dateresponded: () => tickets.dateResponded,
  responsedate: () => tickets.dateResponded,
  dateresolved: () => tickets.dateResolved,
  dateclosed: () => tickets.dateClosed,
  last_update: () => tickets.updatedAt,
  lastactiondate: () => tickets.lastActionAt,
  followupdate: () => tickets.followUpDate,
  priority_id: () => tickets.priorityId,
  priority_name: ({ priorities }: Reference) =>
    byName(
      slaAndPriority,
      priorities.map(({ slaId, priorityId, name }) => ({ id: slaId * 10_000 + priorityId, name })),
    ),
  status_id: () => tickets.statusId,
  status_name: ({ statuses }: Reference) => byName(tickets.statusId, statuses.values()),
  tickettype_id: () => tickets.ticketTypeId,
  tickettype_name: ({ types }: Reference) => byName(tickets.ticketTypeId, types.values()),
  client_id: () => tickets.clientId,
  client_name: () => clients.name,
  site_id: () => tickets.siteId,
  site_name: () => sites.name,
  user_id: () => tickets.userId,
  user_name: () => sql`${users.firstName} || ' ' || ${users.surname}`,
  agent_id: () => tickets.agentId,
  agent_name: ({ agents }: Reference) => byName(tickets.agentId, agents.values()),
  team_id: () => tickets.teamId,
  team: ({ teams }: Reference) => byName(tickets.teamId, teams.values()),
  sla_id: () => tickets.slaId,
  sla_name: ({ slas }: Reference) => byName(tickets.slaId, slas.values()),
  category_1: () => tickets.category1,
  category_2: () => tickets.category2,
  category_3: () => tickets.category3,
  category_4: () => tickets.category4,
  reportedby: () => tickets.reportedBy,
  source: () => tickets.source,
  contract_id: () => tickets.contractId,
  opportunityid: () => tickets.opportunityId,
  chargeabletime: () => tickets.chargeableMinutes,
  nonchargeabletime: () => tickets.nonChargeableMinutes,
  chargehours: () => tickets.chargeableMinutes,
  nonchargehours: () => tickets.nonChargeableMinutes,
} as const satisfies Record<string, (reference: Reference) => Key>;

export type TicketOrder = keyof typeof ticketOrders;

const names: Partial<Record<TicketOrder, NamedBy>> = {
  client_name: 'client',
  site_name: 'site',
  user_name: 'user',
};

/** Whose rows must be joined for these orders. */
export function namedBy(orders: readonly { by: TicketOrder }[]): Set<NamedBy> {
  return new Set(orders.flatMap(({ by }) => names[by] ?? []));
}

/** Rows in this order; empty values last either way. */
export function orderBy(by: TicketOrder, descending: boolean, reference: Reference): SQL {
  const key: Key = ticketOrders[by](reference);
  const direction = descending ? desc : asc;
  // "nulls last" where there are none would keep the index from being used.
  const isNeverEmpty = by === 'summary' || (is(key, PgColumn) && key.notNull);
  return isNeverEmpty ? direction(key) : sql`${direction(key)} nulls last`;
}
