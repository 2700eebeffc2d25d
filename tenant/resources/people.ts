import { and, asc, count, eq, inArray, type SQL } from 'drizzle-orm';
import { Hono } from 'hono';
import type { ApiEnv, Executor, Tenant } from '@/tenant/context';
import { callerWith } from '@/tenant/oauth/bearer';
import { ApiError } from '@/tenant/problem';
import { readJson } from '@/tenant/read-body';
import { clients, contracts, sites, users } from '@/tenant/store/schema';
import { writeClient, writeContract, writeSite, writeUser } from '@/tenant/wire/people';
import { writeDesk } from '@/tenant/write-desk';
import { assetsOf } from './assets';
import { eachItem } from './each-item';
import { readObjects } from './input';
import { readClientInput, readSiteInput, readUserInput } from './people-input';
import { pageEnvelope, pageOf } from './paging';
import {
  clientConditions,
  onePersonQuery,
  peopleQuery,
  seenBy,
  siteConditions,
  userConditions,
} from './people-conditions';
import { readPathId, readQuery } from './query';
import { wantsAll } from './return-all';
import { saveClient, saveSite, saveUser, type PeopleWrite } from './save-people';

/** Clients, their sites, people and contracts, of the clients this caller may see. */
export function peopleRoutes(tenant: Tenant): Hono<ApiEnv> {
  const { db } = tenant;
  const routes = new Hono<ApiEnv>();

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
    const where = clientConditions(caller, query);
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
    const where = siteConditions(caller, query);
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
    const where = userConditions(caller, query);
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
    const { includedetails = false } = readQuery(onePersonQuery, c.req.query());
    const user = writeUser(row.user, row);
    return c.json(includedetails ? { ...user, assets: await assetsOf(db, id) } : user);
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
