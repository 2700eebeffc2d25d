import { Hono } from 'hono';
import { z } from 'zod';
import type { ApiEnv, Executor, Tenant } from '@/tenant/context';
import { deskMail } from '@/tenant/mail/queue-mail';
import { callerWith } from '@/tenant/oauth/bearer';
import { ApiError, invalidValue, ticketNotFound } from '@/tenant/problem';
import { readJson } from '@/tenant/read-body';
import { writeDesk } from '@/tenant/write-desk';
import { readActionEdit, readActionInput } from './action-input';
import { actionQuery } from './action-query';
import { findAction, listActions, readActions } from './action-rows';
import { addAction } from './add-action';
import type { WriteContext } from './create-ticket';
import { eachItem } from './each-item';
import { editAction, removeAction } from './edit-action';
import { readObjects } from './input';
import { pageEnvelope, pageOf } from './paging';
import { queryId, readPathId, readQuery } from './query';
import { wantsAll } from './return-all';
import { findTicket } from './ticket-rows';

/** The parameters of one entry. */
export const oneActionQuery = z.object({
  ticket_id: queryId.optional().describe('Required in the real dialect'),
});

type Write = (tx: Executor, context: WriteContext) => Promise<number>;

/** `/api/Actions`: a ticket's log, adding to it, correcting it. */
export function actionRoutes(tenant: Tenant): Hono<ApiEnv> {
  const { db } = tenant;
  const { dialect } = tenant.settings;
  const mail = deskMail(tenant.settings);
  const routes = new Hono<ApiEnv>();
  const actionNotFound = () => new ApiError(404, 'Action not found', 'id');

  routes.get('/', async (c) => {
    const caller = callerWith(c, 'read:tickets');
    const query = readQuery(actionQuery, c.req.query());
    if (query.ticket_id === undefined) throw invalidValue('ticket_id', 'ticket_id is required');
    if ((await findTicket(db, caller, query.ticket_id)) === null) throw ticketNotFound('ticket_id');
    const context = { reference: await tenant.reference(), dialect };
    const page = pageOf(query);
    const { recordCount, actions } = await listActions(db, context, query.ticket_id, query, page);
    return c.json({ ticket_id: query.ticket_id, ...pageEnvelope(page, recordCount), actions });
  });

  routes.get('/:id', async (c) => {
    const caller = callerWith(c, 'read:tickets');
    const { ticket_id } = readQuery(oneActionQuery, c.req.query());
    const id = readPathId(c.req.param('id')) ?? 0;
    const found = await findAction(db, { dialect }, id, ticket_id);
    if (found === null || (await findTicket(db, caller, found.ticketId)) === null) {
      throw actionNotFound();
    }
    const context = { reference: await tenant.reference(), dialect };
    const [action] = await readActions(db, context, [found.id]);
    return c.json(action);
  });

  routes.post('/', async (c) => {
    const caller = callerWith(c, 'edit:tickets');
    const reference = await tenant.reference();
    const objects = readObjects(await readJson(c));
    const writes = await eachItem(objects, (value): Write => {
      const edit = readActionEdit(value, dialect);
      if (edit !== null) return (tx, context) => editAction(tx, context, edit);
      const input = readActionInput(value, reference, dialect);
      return (tx, context) => addAction(tx, context, input);
    });
    const saved = await writeDesk(tenant, async (tx, now) => {
      const context = { caller, reference, now, dialect, mail };
      const ids = await eachItem(writes, (write) => write(tx, context));
      return readActions(tx, context, ids);
    });
    if (wantsAll(c)) return c.json(saved, 201);
    return c.json({ ...saved.at(-1), actions: saved }, 201);
  });

  routes.delete('/:id', async (c) => {
    const caller = callerWith(c, 'edit:tickets');
    const { ticket_id } = readQuery(oneActionQuery, c.req.query());
    const id = readPathId(c.req.param('id')) ?? 0;
    const reference = await tenant.reference();
    await writeDesk(tenant, (tx, now) =>
      removeAction(tx, { caller, reference, now, dialect, mail }, id, ticket_id),
    );
    return c.json({ id });
  });

  return routes;
}
