import { Hono } from 'hono';
import { z } from 'zod';
import type { ApiEnv, Tenant } from '@/tenant/context';
import { callerWith } from '@/tenant/oauth/bearer';
import { ApiError, invalidValue, ticketNotFound } from '@/tenant/problem';
import { readJson } from '@/tenant/read-body';
import { markWrite } from '@/tenant/store/marks';
import { readActionInput } from './action-input';
import { listActions, readActions } from './action-rows';
import { addAction } from './add-action';
import { readObjects } from './input';
import { queryFlag, queryId, readPathId, readQuery } from './query';
import { findTicket } from './ticket-rows';

const listQuery = z.object({
  ticket_id: queryId.optional(),
  excludesys: queryFlag.optional(),
  excludeprivate: queryFlag.optional(),
});

/** `/api/Actions`: a ticket's log, and adding to it. */
export function actionRoutes(tenant: Tenant): Hono<ApiEnv> {
  const { db, now } = tenant;
  const { dialect } = tenant.settings;
  const routes = new Hono<ApiEnv>();

  routes.get('/', async (c) => {
    const caller = callerWith(c, 'read:tickets');
    const query = readQuery(listQuery, c.req.query());
    if (query.ticket_id === undefined) throw invalidValue('ticket_id', 'ticket_id is required');
    if ((await findTicket(db, caller, query.ticket_id)) === null) throw ticketNotFound();
    const context = { reference: await tenant.reference(), dialect };
    const filter = { withoutSystem: query.excludesys, withoutPrivate: query.excludeprivate };
    const actions = await listActions(db, context, query.ticket_id, filter);
    return c.json({ ticket_id: query.ticket_id, record_count: actions.length, actions });
  });

  routes.get('/:id', async (c) => {
    const caller = callerWith(c, 'read:tickets');
    const id = readPathId(c.req.param('id'));
    const context = { reference: await tenant.reference(), dialect };
    const [action] = id === null ? [] : await readActions(db, context, [id]);
    const isVisible =
      action !== undefined && (await findTicket(db, caller, action.ticket_id)) !== null;
    if (!isVisible) throw new ApiError(404, 'Action not found', 'id');
    return c.json(action);
  });

  routes.post('/', async (c) => {
    const caller = callerWith(c, 'edit:tickets');
    const reference = await tenant.reference();
    const inputs = readObjects(await readJson(c)).map((value) =>
      readActionInput(value, reference, dialect),
    );
    const context = { caller, reference, now: now(), dialect };
    const saved = await db.transaction(async (tx) => {
      const ids: number[] = [];
      for (const input of inputs) ids.push(await addAction(tx, context, input));
      await markWrite(tx, context.now);
      return readActions(tx, context, ids);
    });
    return c.json({ ...saved.at(-1), actions: saved }, 201);
  });

  return routes;
}
