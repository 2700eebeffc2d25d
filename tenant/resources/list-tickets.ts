import {
  and,
  asc,
  count,
  desc,
  eq,
  gte,
  ilike,
  inArray,
  isNotNull,
  isNull,
  lte,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Caller, Executor } from '@/tenant/context';
import type { Reference } from '@/tenant/store/reference';
import { tickets } from '@/tenant/store/schema';
import { ticketOrders } from './ticket-orders';
import type { TicketQuery } from './ticket-query';
import { selectTicketIds, selectTickets, visibleTickets, type TicketRow } from './ticket-rows';

const dateColumns = {
  dateoccurred: tickets.dateOccurred,
  dateclosed: tickets.dateClosed,
  last_update: tickets.updatedAt,
} as const;

/** A LIKE pattern for rows that contain a text as it is written. */
export function contains(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

function oneOf(column: AnyPgColumn, ids: number[] | undefined): SQL | undefined {
  if (ids === undefined) return undefined;
  const real = ids.filter((id) => id > 0);
  const given = real.length > 0 ? inArray(column, real) : undefined;
  if (real.length === ids.length) return given;
  return or(given, isNull(column));
}

function search(text: string | undefined): SQL | undefined {
  if (!text) return undefined;
  const number = /^#?(\d{1,9})$/.exec(text)?.[1];
  return or(
    ilike(tickets.summary, contains(text)),
    ilike(tickets.details, contains(text)),
    number === undefined ? undefined : eq(tickets.id, Number(number)),
  );
}

function teamNamed(names: string[] | undefined, reference: Reference): SQL | undefined {
  if (names === undefined) return undefined;
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const ids = [...reference.teams.values()]
    .filter((team) => wanted.has(team.name.toLowerCase()))
    .map((team) => team.id);
  return inArray(tickets.teamId, ids);
}

function conditions(query: TicketQuery, caller: Caller, reference: Reference): SQL | undefined {
  return and(
    visibleTickets(caller),
    oneOf(tickets.clientId, query.clientIds),
    oneOf(tickets.siteId, query.siteIds),
    oneOf(tickets.userId, query.userIds),
    oneOf(tickets.statusId, query.statusIds),
    oneOf(tickets.priorityId, query.priorityIds),
    oneOf(tickets.ticketTypeId, query.typeIds),
    oneOf(tickets.agentId, query.agentIds),
    oneOf(tickets.teamId, query.teamIds),
    oneOf(tickets.slaId, query.slaIds),
    teamNamed(query.teamNames, reference),
    query.mine ? eq(tickets.agentId, caller.agent?.id ?? 0) : undefined,
    query.openOnly ? isNull(tickets.dateClosed) : undefined,
    query.closedOnly ? isNotNull(tickets.dateClosed) : undefined,
    search(query.search),
    query.searchSummary ? ilike(tickets.summary, contains(query.searchSummary)) : undefined,
    query.searchDetails ? ilike(tickets.details, contains(query.searchDetails)) : undefined,
    ...query.ranges.flatMap(({ column, from, to }) => [
      from === undefined ? undefined : gte(dateColumns[column], from),
      to === undefined ? undefined : lte(dateColumns[column], to),
    ]),
  );
}

function ordering(query: TicketQuery): SQL[] {
  const orders = query.orders.map(({ by, descending }) => {
    const direction = descending ? desc : asc;
    return sql`${direction(ticketOrders[by])} nulls last`;
  });
  return [...orders, asc(tickets.id)];
}

/** One page of the tickets this caller may see, and how many there are in all. */
export async function listTickets(
  db: Executor,
  caller: Caller,
  query: TicketQuery,
  reference: Reference,
): Promise<{ recordCount: number; rows: TicketRow[] }> {
  const where = conditions(query, caller, reference);
  const [total] = await db.select({ value: count() }).from(tickets).where(where);
  const rows = await selectTickets(db)
    .where(where)
    .orderBy(...ordering(query))
    .limit(query.pageSize)
    .offset((query.pageNo - 1) * query.pageSize);
  return { recordCount: total?.value ?? 0, rows };
}

/** The ids of all tickets that fit, in order and not paged. */
export async function listTicketIds(
  db: Executor,
  caller: Caller,
  query: TicketQuery,
  reference: Reference,
): Promise<number[]> {
  const rows = await selectTicketIds(db)
    .where(conditions(query, caller, reference))
    .orderBy(...ordering(query));
  return rows.map(({ id }) => id);
}
