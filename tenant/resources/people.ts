import { and, asc, count, eq, ilike, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { Hono } from 'hono';
import { z } from 'zod';
import type { ApiEnv, Caller, Tenant } from '@/tenant/context';
import { callerWith, visibleClients } from '@/tenant/oauth/bearer';
import { ApiError } from '@/tenant/problem';
import { clients, contracts, sites, users } from '@/tenant/store/schema';
import { writeClient, writeContract, writeSite, writeUser } from '@/tenant/wire/people';
import { contains } from './ticket-conditions';
import { pageEnvelope, pageOf, pageQuery } from './paging';
import { queryFlag, queryId, queryText, readPathId, readQuery } from './query';

const listQuery = z.object({
  client_id: queryId.optional(),
  site_id: queryId.optional(),
  search: queryText.optional(),
  includeinactive: queryFlag.optional(),
  ...pageQuery,
});

type ListQuery = z.output<typeof listQuery>;

function seenBy(caller: Caller, clientId: AnyPgColumn): SQL | undefined {
  const ids = visibleClients(caller);
  return ids === null ? undefined : inArray(clientId, ids);
}

function anyLike(text: string | undefined, ...columns: (AnyPgColumn | SQL)[]): SQL | undefined {
  if (!text?.trim()) return undefined;
  return or(...columns.map((column) => ilike(sql`${column}`, contains(text.trim()))));
}

/** Clients, their sites, people and contracts, of the clients this caller may see. */
export function peopleRoutes({ db }: Tenant): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();

  function clientWhere(caller: Caller, query: ListQuery) {
    return and(
      seenBy(caller, clients.id),
      query.client_id === undefined ? undefined : eq(clients.id, query.client_id),
      query.includeinactive ? undefined : eq(clients.inactive, false),
      anyLike(query.search, clients.name),
    );
  }

  function userWhere(caller: Caller, query: ListQuery) {
    return and(
      seenBy(caller, users.clientId),
      query.client_id === undefined ? undefined : eq(users.clientId, query.client_id),
      query.site_id === undefined ? undefined : eq(users.siteId, query.site_id),
      query.includeinactive ? undefined : eq(users.inactive, false),
      anyLike(query.search, sql`${users.firstName} || ' ' || ${users.surname}`, users.email),
    );
  }

  function siteWhere(caller: Caller, query: ListQuery) {
    return and(
      seenBy(caller, sites.clientId),
      query.client_id === undefined ? undefined : eq(sites.clientId, query.client_id),
      anyLike(query.search, sites.name),
    );
  }

  function selectSites() {
    return db
      .select({ site: sites, clientName: clients.name })
      .from(sites)
      .leftJoin(clients, eq(clients.id, sites.clientId))
      .$dynamic();
  }

  function selectUsers() {
    return db
      .select({ user: users, clientName: clients.name, siteName: sites.name })
      .from(users)
      .leftJoin(clients, eq(clients.id, users.clientId))
      .leftJoin(sites, eq(sites.id, users.siteId))
      .$dynamic();
  }

  async function countRows(
    table: typeof clients | typeof sites | typeof users,
    where: SQL | undefined,
  ) {
    const [row] = await db.select({ value: count() }).from(table).where(where);
    return row?.value ?? 0;
  }

  routes.get('/Client', async (c) => {
    const caller = callerWith(c, 'read:customers');
    const query = readQuery(listQuery, c.req.query());
    const where = clientWhere(caller, query);
    const page = pageOf(query);
    const order = [asc(clients.name), asc(clients.id)];
    const rows = await db
      .select()
      .from(clients)
      .where(where)
      .orderBy(...order)
      .limit(page.limit)
      .offset(page.offset);
    return c.json({
      ...pageEnvelope(page, await countRows(clients, where)),
      clients: rows.map(writeClient),
    });
  });

  routes.get('/Client/:id', async (c) => {
    const caller = callerWith(c, 'read:customers');
    const id = readPathId(c.req.param('id')) ?? 0;
    const [row] = await db
      .select()
      .from(clients)
      .where(and(eq(clients.id, id), seenBy(caller, clients.id)));
    if (row === undefined) throw new ApiError(404, 'Client not found', 'id');
    return c.json(writeClient(row));
  });

  routes.get('/Site', async (c) => {
    const caller = callerWith(c, 'read:customers');
    const query = readQuery(listQuery, c.req.query());
    const where = siteWhere(caller, query);
    const page = pageOf(query);
    const order = [asc(sites.name), asc(sites.id)];
    const rows = await selectSites()
      .where(where)
      .orderBy(...order)
      .limit(page.limit)
      .offset(page.offset);
    return c.json({
      ...pageEnvelope(page, await countRows(sites, where)),
      sites: rows.map(({ site, clientName }) => writeSite(site, clientName)),
    });
  });

  routes.get('/Site/:id', async (c) => {
    const caller = callerWith(c, 'read:customers');
    const id = readPathId(c.req.param('id')) ?? 0;
    const [row] = await selectSites().where(and(eq(sites.id, id), seenBy(caller, sites.clientId)));
    if (row === undefined) throw new ApiError(404, 'Site not found', 'id');
    return c.json(writeSite(row.site, row.clientName));
  });

  routes.get('/Users', async (c) => {
    const caller = callerWith(c, 'read:customers');
    const query = readQuery(listQuery, c.req.query());
    const where = userWhere(caller, query);
    const page = pageOf(query);
    const order = [asc(users.surname), asc(users.firstName), asc(users.id)];
    const rows = await selectUsers()
      .where(where)
      .orderBy(...order)
      .limit(page.limit)
      .offset(page.offset);
    return c.json({
      ...pageEnvelope(page, await countRows(users, where)),
      users: rows.map(({ user, ...names }) => writeUser(user, names)),
    });
  });

  routes.get('/Users/:id', async (c) => {
    const caller = callerWith(c, 'read:customers');
    const id = readPathId(c.req.param('id')) ?? 0;
    const [row] = await selectUsers().where(and(eq(users.id, id), seenBy(caller, users.clientId)));
    if (row === undefined) throw new ApiError(404, 'User not found', 'id');
    return c.json(writeUser(row.user, row));
  });

  routes.get('/ClientContract', async (c) => {
    const caller = callerWith(c, 'read:customers');
    const { client_id } = readQuery(listQuery, c.req.query());
    const rows = await db
      .select()
      .from(contracts)
      .where(
        and(
          seenBy(caller, contracts.clientId),
          client_id === undefined ? undefined : eq(contracts.clientId, client_id),
        ),
      )
      .orderBy(asc(contracts.clientId), asc(contracts.id));
    return c.json(rows.map(writeContract));
  });

  return routes;
}
