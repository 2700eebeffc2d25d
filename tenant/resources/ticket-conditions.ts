import {
  and,
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
import type { Caller } from '@/tenant/context';
import type { Reference } from '@/tenant/store/reference';
import { tickets, ticketSearch } from '@/tenant/store/schema';
import { searchTerms } from '@/tenant/store/search';
import { contains } from './like-pattern';
import { searchConditions, type SearchColumns } from './advanced-search';
import type { TicketQuery } from './ticket-query';
import { visibleTickets } from './ticket-rows';

const dateColumns = {
  dateoccurred: tickets.dateOccurred,
  dateclosed: tickets.dateClosed,
  last_update: tickets.updatedAt,
} as const;

function oneOf(column: AnyPgColumn, ids: number[] | undefined): SQL | undefined {
  if (ids === undefined) return undefined;
  const real = ids.filter((id) => id > 0);
  const given = real.length > 0 ? inArray(column, real) : undefined;
  if (real.length === ids.length) return given;
  return or(given, isNull(column));
}

function search(text: string | undefined): SQL | undefined {
  if (!text) return undefined;
  const terms = searchTerms(text);
  if (terms === null) return sql`false`;
  // In a subselect the words are unknown to the planner: it then always takes the index, and never
  // reads all documents because a word seems common.
  return sql`${tickets.id} in (select ${ticketSearch.ticketId} from ${ticketSearch} where ${ticketSearch.document} @@ (select ${terms.begun}))`;
}

function teamNamed(names: string[] | undefined, reference: Reference): SQL | undefined {
  if (names === undefined) return undefined;
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const ids = [...reference.teams.values()]
    .filter((team) => wanted.has(team.name.toLowerCase()))
    .map((team) => team.id);
  return inArray(tickets.teamId, ids);
}

/** A category is found by its path and by the beginning of it. */
function inCategory(column: AnyPgColumn, value: string | undefined): SQL | undefined {
  if (value === undefined) return undefined;
  return or(eq(column, value), ilike(column, `${contains(`${value}>`).slice(1)}`));
}

const categoryColumns = [
  tickets.category1,
  tickets.category2,
  tickets.category3,
  tickets.category4,
];

const searchColumns: SearchColumns = {
  id: { column: tickets.id, holds: 'number' },
  summary: { column: tickets.summary, holds: 'text' },
  details: { column: tickets.details, holds: 'text' },
  client_id: { column: tickets.clientId, holds: 'number' },
  site_id: { column: tickets.siteId, holds: 'number' },
  user_id: { column: tickets.userId, holds: 'number' },
  status_id: { column: tickets.statusId, holds: 'number' },
  priority_id: { column: tickets.priorityId, holds: 'number' },
  tickettype_id: { column: tickets.ticketTypeId, holds: 'number' },
  agent_id: { column: tickets.agentId, holds: 'number' },
  team_id: { column: tickets.teamId, holds: 'number' },
  category_1: { column: tickets.category1, holds: 'text' },
  reportedby: { column: tickets.reportedBy, holds: 'text' },
  dateoccurred: { column: tickets.dateOccurred, holds: 'instant' },
  dateclosed: { column: tickets.dateClosed, holds: 'instant' },
  last_update: { column: tickets.updatedAt, holds: 'instant' },
};

/** Which tickets a query asks for, of those the caller may see; undefined where that is all. */
export function ticketConditions(
  query: TicketQuery,
  caller: Caller,
  reference: Reference,
): SQL | undefined {
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
    oneOf(tickets.contractId, query.contractIds),
    teamNamed(query.teamNames, reference),
    ...categoryColumns.map((column, at) => inCategory(column, query.categories[at])),
    query.mine ? eq(tickets.agentId, caller.agent?.id ?? 0) : undefined,
    query.openOnly ? isNull(tickets.dateClosed) : undefined,
    query.closedOnly ? isNotNull(tickets.dateClosed) : undefined,
    search(query.search),
    query.searchSummary ? ilike(tickets.summary, contains(query.searchSummary)) : undefined,
    query.searchDetails ? ilike(tickets.details, contains(query.searchDetails)) : undefined,
    searchConditions(query.filters, searchColumns),
    ...query.ranges.flatMap(({ column, from, to }) => [
      from === undefined ? undefined : gte(dateColumns[column], from),
      to === undefined ? undefined : lte(dateColumns[column], to),
    ]),
  );
}
