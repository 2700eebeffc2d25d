import { sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import {
  agents,
  clients,
  priorities,
  sites,
  slas,
  statuses,
  teams,
  tickets,
  ticketTypes,
  users,
} from '@/tenant/store/schema';

const named = (
  table: typeof agents | typeof teams | typeof statuses | typeof ticketTypes | typeof slas,
  id: AnyPgColumn,
) => sql`(select ${table.name} from ${table} where ${table.id} = ${id})`;

const priorityName = sql`(select ${priorities.name} from ${priorities}
  where ${priorities.priorityId} = ${tickets.priorityId} and ${priorities.slaId} = ${tickets.slaId})`;

/** The due instant one sees: a date set by hand wins over the computed one. */
export const effectiveDue = sql<
  number | null
>`coalesce(${tickets.manualDeadline}, ${tickets.fixByDate})`;

/** What `order` may name, by the wire's field names. */
export const ticketOrders = {
  id: tickets.id,
  summary: sql`lower(${tickets.summary})`,
  dateoccurred: tickets.dateOccurred,
  datecreated: tickets.dateCreated,
  deadlinedate: effectiveDue,
  fixbydate: effectiveDue,
  respondbydate: tickets.respondByDate,
  dateresponded: tickets.dateResponded,
  responsedate: tickets.dateResponded,
  dateresolved: tickets.dateResolved,
  dateclosed: tickets.dateClosed,
  last_update: tickets.updatedAt,
  lastactiondate: tickets.lastActionAt,
  priority_id: tickets.priorityId,
  priority_name: priorityName,
  status_id: tickets.statusId,
  status_name: named(statuses, tickets.statusId),
  tickettype_id: tickets.ticketTypeId,
  tickettype_name: named(ticketTypes, tickets.ticketTypeId),
  client_id: tickets.clientId,
  client_name: clients.name,
  site_id: tickets.siteId,
  site_name: sites.name,
  user_id: tickets.userId,
  user_name: sql`${users.firstName} || ' ' || ${users.surname}`,
  agent_id: tickets.agentId,
  agent_name: named(agents, tickets.agentId),
  team_id: tickets.teamId,
  team: named(teams, tickets.teamId),
  sla_id: tickets.slaId,
  sla_name: named(slas, tickets.slaId),
  category_1: tickets.category1,
  reportedby: tickets.reportedBy,
} as const satisfies Record<string, SQL | AnyPgColumn>;

export type TicketOrder = keyof typeof ticketOrders;
