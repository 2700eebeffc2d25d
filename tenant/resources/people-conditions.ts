import { and, eq, ilike, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { Caller } from '@/tenant/context';
import { visibleClients } from '@/tenant/oauth/bearer';
import { clients, sites, users } from '@/tenant/store/schema';
import { advancedSearch, searchConditions, type SearchColumns } from './advanced-search';
import { contains } from './like-pattern';
import { pageQuery } from './paging';
import { phonePattern } from './phone-pattern';
import { queryFlag, queryId, queryText } from './query';

/** The parameters of the lists of clients, sites, people and contracts. */
export const peopleQuery = z.object({
  client_id: queryId.optional(),
  site_id: queryId.optional(),
  search: queryText
    .optional()
    .describe(
      'A part of the name; of a person also of the mail address or the phone number, however it is typed',
    ),
  includeinactive: queryFlag.optional(),
  includeactive: queryFlag.optional().describe('false: the inactive ones alone'),
  advanced_search: advancedSearch.optional(),
  ...pageQuery,
});

/** The parameters of one person. */
export const onePersonQuery = z.object({
  includedetails: queryFlag.optional().describe('With what is looked after of theirs'),
});

export type PeopleQuery = z.output<typeof peopleQuery>;

const userColumns: SearchColumns = {
  id: { column: users.id, holds: 'number' },
  name: { column: sql`${users.firstName} || ' ' || ${users.surname}`, holds: 'text' },
  firstname: { column: users.firstName, holds: 'text' },
  surname: { column: users.surname, holds: 'text' },
  emailaddress: { column: users.email, holds: 'text' },
  phonenumber: { column: users.phone, holds: 'text' },
  client_id: { column: users.clientId, holds: 'number' },
  site_id: { column: users.siteId, holds: 'number' },
};

const clientColumns: SearchColumns = {
  id: { column: clients.id, holds: 'number' },
  name: { column: clients.name, holds: 'text' },
  email_domain: { column: clients.emailDomain, holds: 'text' },
};

/** Active ones unless told otherwise. */
function byActivity(inactive: AnyPgColumn, query: PeopleQuery): SQL | undefined {
  if (query.includeactive === false) return eq(inactive, true);
  return query.includeinactive ? undefined : eq(inactive, false);
}

/** Only what belongs to clients this caller may see; undefined where that is all. */
export function seenBy(caller: Caller, clientId: AnyPgColumn): SQL | undefined {
  const ids = visibleClients(caller);
  return ids === null ? undefined : inArray(clientId, ids);
}

function anyLike(text: string | undefined, ...columns: (AnyPgColumn | SQL)[]): SQL | undefined {
  if (!text?.trim()) return undefined;
  return or(...columns.map((column) => ilike(sql`${column}`, contains(text.trim()))));
}

function phoneLike(text: string | undefined, column: AnyPgColumn): SQL | undefined {
  const pattern = phonePattern(text ?? '');
  if (pattern === null) return undefined;
  return sql`regexp_replace(replace(${column}, '(0)', ''), '[^0-9]', '', 'g') ~ ${pattern}`;
}

/** Which clients a query asks for, of those the caller may see. */
export function clientConditions(caller: Caller, query: PeopleQuery): SQL | undefined {
  return and(
    seenBy(caller, clients.id),
    query.client_id === undefined ? undefined : eq(clients.id, query.client_id),
    byActivity(clients.inactive, query),
    searchConditions(query.advanced_search, clientColumns),
    anyLike(query.search, clients.name),
  );
}

/** Which people a query asks for, of those the caller may see. */
export function userConditions(caller: Caller, query: PeopleQuery): SQL | undefined {
  return and(
    seenBy(caller, users.clientId),
    query.client_id === undefined ? undefined : eq(users.clientId, query.client_id),
    query.site_id === undefined ? undefined : eq(users.siteId, query.site_id),
    byActivity(users.inactive, query),
    searchConditions(query.advanced_search, userColumns),
    or(
      anyLike(query.search, sql`${users.firstName} || ' ' || ${users.surname}`, users.email),
      phoneLike(query.search, users.phone),
    ),
  );
}

/** Which sites a query asks for, of those the caller may see. */
export function siteConditions(caller: Caller, query: PeopleQuery): SQL | undefined {
  return and(
    seenBy(caller, sites.clientId),
    query.client_id === undefined ? undefined : eq(sites.clientId, query.client_id),
    anyLike(query.search, sites.name),
  );
}
