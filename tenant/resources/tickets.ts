import { Hono } from 'hono';
import type { ApiEnv, Tenant } from '@/tenant/context';
import { callerWith } from '@/tenant/oauth/bearer';
import { ticketNotFound } from '@/tenant/problem';
import { readJson } from '@/tenant/read-body';
import { markWrite } from '@/tenant/store/marks';
import { writeTicket, type WireContext } from '@/tenant/wire/ticket';
import { listActions } from './action-rows';
import { createTicket } from './create-ticket';
import { readObjects } from './input';
import { listTicketIds, listTickets } from './list-tickets';
import { queryFlag, readPathId, readQuery } from './query';
import { readTicketInput } from './ticket-input';
import { readTicketQuery } from './ticket-query';
import { findTicket } from './ticket-rows';
import { lockTicket, updateTicket } from './update-ticket';
import { z } from 'zod';

const detailQuery = z.object({
  includedetails: queryFlag.optional(),
  includeactions: queryFlag.optional(),
});

/** `/api/Tickets`: list, one, and create or update by POST. */
export function ticketRoutes(tenant: Tenant): Hono<ApiEnv> {
  const { db, settings, now } = tenant;
  const { dialect } = settings;
  const routes = new Hono<ApiEnv>();
  const wire = async (): Promise<WireContext> => ({
    reference: await tenant.reference(),
    now: now(),
    dialect,
  });

  routes.get('/', async (c) => {
    const caller = callerWith(c, 'read:tickets');
    const query = readTicketQuery(c.req.query(), dialect);
    const context = await wire();
    if (query.idsOnly) {
      const ids = await listTicketIds(db, caller, query, context.reference);
      return c.json({ record_count: ids.length, tickets: ids.map((id) => ({ id })) });
    }
    const { recordCount, rows } = await listTickets(db, caller, query, context.reference);
    return c.json({
      record_count: recordCount,
      page_no: query.pageNo,
      page_size: query.pageSize,
      tickets: rows.map((row) => writeTicket(row, context, query.withDetails)),
    });
  });

  routes.get('/:id', async (c) => {
    const caller = callerWith(c, 'read:tickets');
    const id = readPathId(c.req.param('id'));
    const { includeactions } = readQuery(detailQuery, c.req.query());
    const row = id === null ? null : await findTicket(db, caller, id);
    if (row === null) throw ticketNotFound();
    const context = await wire();
    const ticket = writeTicket(row, context, true);
    if (!includeactions) return c.json(ticket);
    return c.json({ ...ticket, actions: await listActions(db, context, row.ticket.id) });
  });

  routes.post('/', async (c) => {
    const caller = callerWith(c, 'edit:tickets');
    const inputs = readObjects(await readJson(c)).map(readTicketInput);
    const context = await wire();
    const rows = await db.transaction(async (tx) => {
      const write = { ...context, caller };
      const ids: number[] = [];
      for (const input of inputs) {
        if (input.id === null) {
          ids.push(await createTicket(tx, write, input));
          continue;
        }
        await updateTicket(tx, write, await lockTicket(tx, write, input.id), input);
        ids.push(input.id);
      }
      await markWrite(tx, context.now);
      const saved = [];
      for (const id of ids) saved.push(await findTicket(tx, caller, id));
      return saved.filter((row) => row !== null);
    });
    const saved = rows.map((row) => writeTicket(row, context, true));
    if (dialect === 'real' && c.req.query('returnall') === 'true') return c.json(saved, 201);
    return c.json({ ...saved.at(-1), tickets: saved }, 201);
  });

  return routes;
}
