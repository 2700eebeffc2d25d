import { and, asc, count, eq, ilike, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { Hono } from 'hono';
import { z } from 'zod';
import type { ApiEnv, Caller, Executor, Tenant } from '@/tenant/context';
import { callerWith, visibleClients } from '@/tenant/oauth/bearer';
import { ApiError } from '@/tenant/problem';
import { readJson } from '@/tenant/read-body';
import { clients, contracts, sites, users } from '@/tenant/store/schema';
import { writeClient, writeContract, writeSite, writeUser } from '@/tenant/wire/people';
import { writeDesk } from '@/tenant/write-desk';
import { eachItem } from './each-item';
import { readObjects } from './input';
import { contains } from './like-pattern';
import { readClientInput, readSiteInput, readUserInput } from './people-input';
import { advancedSearch, searchConditions, type SearchColumns } from './advanced-search';
import { pageEnvelope, pageOf, pageQuery } from './paging';
import { queryFlag, queryId, queryText, readPathId, readQuery } from './query';
import { wantsAll } from './return-all';
import { saveClient, saveSite, saveUser, type PeopleWrite } from './save-people';

/** The parameters of the lists of clients, sites, people and contracts. */
export const peopleQuery = z.object({
  client_id: queryId.optional(),
  site_id: queryId.optional(),
  search: queryText.optional().describe('A part of the name or mail address'),
  includeinactive: queryFlag.optional(),
  includeactive: queryFlag.optional().describe('false: the inactive ones alone'),
  advanced_search: advancedSearch.optional(),
  ...pageQuery,
});

type ListQuery = z.output<typeof peopleQuery>;

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
function byActivity(inactive: AnyPgColumn, query: ListQuery): SQL | undefined {
  if (query.includeactive === false) return eq(inactive, true);
  return query.includeinactive ? undefined : eq(inactive, false);
}

function seenBy(caller: Caller, clientId: AnyPgColumn): SQL | undefined {
  const ids = visibleClients(caller);
  return ids === null ? undefined : inArray(clientId, ids);
}

function anyLike(text: string | undefined, ...columns: (AnyPgColumn | SQL)[]): SQL | undefined {
  if (!text?.trim()) return undefined;
  return or(...columns.map((column) => ilike(sql`${column}`, contains(text.trim()))));
}

/** Clients, their sites, people and contracts, of the clients this caller may see. */
export function peopleRoutes(tenant: Tenant): Hono<ApiEnv> {
  const { db } = tenant;
  const routes = new Hono<ApiEnv>();

  function clientWhere(caller: Caller, query: ListQuery) {
    return and(
      seenBy(caller, clients.id),
      query.client_id === undefined ? undefined : eq(clients.id, query.client_id),
      byActivity(clients.inactive, query),
      searchConditions(query.advanced_search, clientColumns),
      anyLike(query.search, clients.name),
    );
  }

  function userWhere(caller: Caller, query: ListQuery) {
    return and(
      seenBy(caller, users.clientId),
      query.client_id === undefined ? undefined : eq(users.clientId, query.client_id),
      query.site_id === undefined ? undefined : eq(users.siteId, query.site_id),
      byActivity(users.inactive, query),
      searchConditions(query.advanced_search, userColumns),
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

  function selectSites(executor: Executor = db) {
    return executor
      .select({ site: sites, clientName: clients.name })
      .from(sites)
      .leftJoin(clients, eq(clients.id, sites.clientId))
      .$dynamic();
  }

  function selectUsers(executor: Executor = db) {
    return executor
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
    const query = readQuery(peopleQuery, c.req.query());
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
    const query = readQuery(peopleQuery, c.req.query());
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
    const query = readQuery(peopleQuery, c.req.query());
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

  /** A POST of one or many: all saved or none, answered like every POST. */
  function saveRoute<I, R extends { id: number }>(
    path: string,
    envelope: string,
    readOne: (value: Record<string, unknown>) => I,
    save: (tx: Executor, write: PeopleWrite, input: I) => Promise<number>,
    read: (tx: Executor, ids: number[]) => Promise<R[]>,
  ) {
    routes.post(path, async (c) => {
      const caller = callerWith(c, 'edit:customers');
      const inputs = await eachItem(readObjects(await readJson(c)), readOne);
      const reference = await tenant.reference();
      const saved = await writeDesk(tenant, async (tx) => {
        const ids = await eachItem(inputs, (input) => save(tx, { caller, reference }, input));
        const byId = new Map((await read(tx, ids)).map((row) => [row.id, row]));
        return ids.flatMap((id) => byId.get(id) ?? []);
      });
      if (wantsAll(c)) return c.json(saved, 201);
      return c.json({ ...saved.at(-1), [envelope]: saved }, 201);
    });
  }

  saveRoute('/Client', 'clients', readClientInput, saveClient, async (tx, ids) =>
    (await tx.select().from(clients).where(inArray(clients.id, ids))).map(writeClient),
  );
  saveRoute('/Site', 'sites', readSiteInput, saveSite, async (tx, ids) => {
    const rows = await selectSites(tx).where(inArray(sites.id, ids));
    return rows.map(({ site, clientName }) => writeSite(site, clientName));
  });
  saveRoute('/Users', 'users', readUserInput, saveUser, async (tx, ids) => {
    const rows = await selectUsers(tx).where(inArray(users.id, ids));
    return rows.map(({ user, ...names }) => writeUser(user, names));
  });

  routes.get('/ClientContract', async (c) => {
    const caller = callerWith(c, 'read:customers');
    const { client_id } = readQuery(peopleQuery, c.req.query());
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
