import { asc } from 'drizzle-orm';
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ApiEnv, Tenant } from '@/tenant/context';
import { callerWith } from '@/tenant/oauth/bearer';
import { ApiError, invalidValue } from '@/tenant/problem';
import { cannedTexts } from '@/tenant/store/schema';
import {
  writeAgent,
  writeCategory,
  writeOutcome,
  writePriority,
  writeSla,
  writeStatus,
  writeTeam,
  writeTicketType,
} from '@/tenant/wire/lookups';
import { lookupList } from '@/tenant/wire/lookup-lists';
import { writeHoliday, writeWorkday } from '@/tenant/wire/workday';
import { queryFlag, queryId, readPathId, readQuery } from './query';

/** The parameters of `GET /api/Lookup`. */
export const lookupQuery = z.object({
  lookupid: queryId.optional().describe('Required: the number of the list'),
});
/** The parameters of `GET /api/SLA`. */
export const slaQuery = z.object({
  showpriorities: queryFlag.optional().describe('With each SLA’s targets'),
});
/** The parameters of `GET /api/Priority`. */
export const priorityQuery = z.object({
  slaid: queryId.optional().describe('Only the targets under this SLA'),
  sla_id: queryId.optional().describe('As slaid'),
});

/** The tenant's own lists, bare arrays as real tenants give them, and single entries. */
export function lookupRoutes(tenant: Tenant): Hono<ApiEnv> {
  const { db } = tenant;
  const { dialect } = tenant.settings;
  const routes = new Hono<ApiEnv>();

  async function read(c: Context<ApiEnv>) {
    callerWith(c, 'read:tickets', 'read:customers');
    return tenant.reference();
  }

  function one<T>(rows: Map<number, T>, idText: string, what: string): T {
    const id = readPathId(idText);
    const row = id === null ? undefined : rows.get(id);
    if (row === undefined) throw new ApiError(404, `${what} not found`, 'id');
    return row;
  }

  routes.get('/Status', async (c) =>
    c.json([...(await read(c)).statuses.values()].map(writeStatus)),
  );
  routes.get('/Status/:id', async (c) =>
    c.json(writeStatus(one((await read(c)).statuses, c.req.param('id'), 'Status'))),
  );

  routes.get('/Priority', async (c) => {
    const { priorities } = await read(c);
    const query = readQuery(priorityQuery, c.req.query());
    const slaId = query.slaid ?? query.sla_id;
    const rows = priorities.filter((row) => slaId === undefined || row.slaId === slaId);
    return c.json(rows.map((row) => writePriority(row, dialect)));
  });
  // By its GUID, or by its number under the first SLA that has it.
  routes.get('/Priority/:id', async (c) => {
    const { priorities } = await read(c);
    const id = c.req.param('id').toLowerCase();
    const row = priorities.find(({ guid, priorityId }) => guid === id || String(priorityId) === id);
    if (row === undefined) throw new ApiError(404, 'Priority not found', 'id');
    return c.json(writePriority(row, dialect));
  });

  routes.get('/TicketType', async (c) => {
    const reference = await read(c);
    return c.json([...reference.types.values()].map((row) => writeTicketType(row, reference)));
  });
  routes.get('/TicketType/:id', async (c) => {
    const reference = await read(c);
    const row = one(reference.types, c.req.param('id'), 'Ticket type');
    return c.json(writeTicketType(row, reference));
  });

  routes.get('/Team', async (c) => {
    const reference = await read(c);
    return c.json([...reference.teams.values()].map((row) => writeTeam(row, reference)));
  });
  routes.get('/Team/:id', async (c) => {
    const reference = await read(c);
    return c.json(writeTeam(one(reference.teams, c.req.param('id'), 'Team'), reference));
  });

  routes.get('/Agent', async (c) => {
    const reference = await read(c);
    return c.json([...reference.agents.values()].map((row) => writeAgent(row, reference)));
  });
  routes.get('/Agent/me', async (c) => {
    const { agent } = c.get('caller');
    const reference = await tenant.reference();
    // An application is seen as the account its entries are told apart by.
    const machine = [...reference.agents.values()].find(({ isMachine }) => isMachine);
    const row = agent === null ? machine : reference.agents.get(agent.id);
    if (row === undefined) {
      throw new ApiError(404, 'This token belongs to an application, not to an agent');
    }
    return c.json(writeAgent(row, reference));
  });
  routes.get('/Agent/:id', async (c) => {
    const reference = await read(c);
    return c.json(writeAgent(one(reference.agents, c.req.param('id'), 'Agent'), reference));
  });

  routes.get('/SLA', async (c) => {
    const reference = await read(c);
    const { showpriorities = false } = readQuery(slaQuery, c.req.query());
    const rows = [...reference.slas.values()];
    return c.json(rows.map((row) => writeSla(row, reference, dialect, showpriorities)));
  });
  routes.get('/SLA/:id', async (c) => {
    const reference = await read(c);
    return c.json(
      writeSla(one(reference.slas, c.req.param('id'), 'SLA'), reference, dialect, true),
    );
  });

  routes.get('/Workday', async (c) => {
    const { workdays, holidays } = await read(c);
    return c.json([...workdays.values()].map((row) => writeWorkday(row, holidays)));
  });
  routes.get('/Workday/:id', async (c) => {
    const { workdays, holidays } = await read(c);
    return c.json(writeWorkday(one(workdays, c.req.param('id'), 'Workday'), holidays));
  });
  routes.get('/Holiday', async (c) => c.json((await read(c)).holidays.map(writeHoliday)));
  routes.get('/Outcome', async (c) => c.json((await read(c)).outcomes.map(writeOutcome)));
  routes.get('/Category', async (c) => c.json((await read(c)).categories.map(writeCategory)));

  routes.get('/Outcome/:id', async (c) => {
    const { outcomes } = await read(c);
    const rows = new Map(outcomes.map((row) => [row.id, row]));
    return c.json(writeOutcome(one(rows, c.req.param('id'), 'Outcome')));
  });
  routes.get('/Category/:id', async (c) => {
    const { categories } = await read(c);
    const rows = new Map(categories.map((row) => [row.id, row]));
    return c.json(writeCategory(one(rows, c.req.param('id'), 'Category')));
  });
  routes.get('/Lookup', async (c) => {
    await read(c);
    const { lookupid } = readQuery(lookupQuery, c.req.query());
    if (lookupid === undefined) throw invalidValue('lookupid', 'lookupid is required');
    return c.json(lookupList(lookupid));
  });

  routes.get('/CannedText', async (c) => {
    callerWith(c, 'read:tickets');
    return c.json(await db.select().from(cannedTexts).orderBy(asc(cannedTexts.name)));
  });

  return routes;
}
