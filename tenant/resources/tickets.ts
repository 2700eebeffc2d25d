import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ApiEnv, Caller, Tenant } from '@/tenant/context';
import { deskMail } from '@/tenant/mail/queue-mail';
import { callerWith } from '@/tenant/oauth/bearer';
import { ticketNotFound } from '@/tenant/problem';
import { readJson } from '@/tenant/read-body';
import { writeTicket, type WireContext } from '@/tenant/wire/ticket';
import { writeDesk } from '@/tenant/write-desk';
import { listActions } from './action-rows';
import { createTicket } from './create-ticket';
import { eachItem } from './each-item';
import { readObjects } from './input';
import { listTicketIds, listTickets } from './list-tickets';
import { pageEnvelope } from './paging';
import { queryFlag, readPathId, readQuery } from './query';
import { releaseContents } from './release-contents';
import { removeTicket } from './remove-ticket';
import { wantsAll } from './return-all';
import { readTicketInput } from './ticket-input';
import { readTicketQuery } from './ticket-query';
import { findTicket, type TicketRow } from './ticket-rows';
import { lockTicket, updateTicket } from './update-ticket';

/** The parameters of `GET /api/Tickets/{id}`. */
export const oneTicketQuery = z.object({
  includedetails: queryFlag.optional(),
  includeactions: queryFlag.optional(),
});

/** What a person is told beside a new ticket that was made all the same (rules §6). */
function warningsOf(created: TicketRow[]) {
  const without = created.filter(({ ticket }) => ticket.contractId === null);
  return without.map(({ ticket, clientName }) => ({
    code: 'no-active-contract',
    field: 'contract_id',
    ticket_id: ticket.id,
    message: `${clientName ?? 'The client'} has no active contract; the ticket runs under the default SLA.`,
  }));
}

/** `/api/Tickets`: list, one, create or update by POST, delete. */
export function ticketRoutes(tenant: Tenant): Hono<ApiEnv> {
  const { db, settings, now } = tenant;
  const { dialect } = settings;
  const mail = deskMail(settings);
  const routes = new Hono<ApiEnv>();
  const wire = async (at = now()): Promise<WireContext> => ({
    reference: await tenant.reference(),
    now: at,
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
      ...pageEnvelope(query.page, recordCount),
      tickets: rows.map((row) => writeTicket(row, context, query.withDetails)),
    });
  });

  routes.get('/:id', async (c) => {
    const caller = callerWith(c, 'read:tickets');
    const id = readPathId(c.req.param('id'));
    const { includeactions } = readQuery(oneTicketQuery, c.req.query());
    const row = id === null ? null : await findTicket(db, caller, id);
    if (row === null) throw ticketNotFound();
    const context = await wire();
    const ticket = writeTicket(row, context, true);
    if (!includeactions) return c.json(ticket);
    const { actions } = await listActions(db, context, row.ticket.id, { includehtmlnote: true });
    return c.json({ ...ticket, actions });
  });

  async function save(caller: Caller, objects: Record<string, unknown>[]) {
    const inputs = await eachItem(objects, (value) => readTicketInput(value, dialect));
    const isBulk = inputs.filter(({ id }) => id === null).length > 1;
    const reference = await tenant.reference();
    return writeDesk(tenant, async (tx, at) => {
      const context = { reference, now: at, dialect, caller, mail };
      const rows: TicketRow[] = [];
      const created: TicketRow[] = [];
      await eachItem(inputs, async (input) => {
        const id = input.id ?? (await createTicket(tx, context, input, { quietly: isBulk }));
        if (input.id !== null) {
          await updateTicket(tx, context, await lockTicket(tx, context, id), input);
        }
        const row = await findTicket(tx, caller, id);
        if (row === null) return;
        rows.push(row);
        if (input.id === null) created.push(row);
      });
      return { context, rows, created };
    });
  }

  async function answerSave(c: Context<ApiEnv>) {
    const caller = callerWith(c, 'edit:tickets');
    const { context, rows, created } = await save(caller, readObjects(await readJson(c)));
    const saved = rows.map((row) => writeTicket(row, context, true));
    if (wantsAll(c)) return c.json(saved, 201);
    const warnings = warningsOf(created);
    return c.json(
      { ...saved.at(-1), tickets: saved, ...(warnings.length > 0 ? { warnings } : {}) },
      201,
    );
  }
  routes.post('/', answerSave);
  // Some clients change with PUT what HaloPSA changes with POST.
  routes.put('/', answerSave);

  routes.delete('/:id', async (c) => {
    const caller = callerWith(c, 'edit:tickets');
    const id = readPathId(c.req.param('id'));
    if (id === null) throw ticketNotFound();
    const reference = await tenant.reference();
    const contents = await writeDesk(tenant, (tx, at) =>
      removeTicket(tx, { reference, now: at, dialect, caller, mail }, id),
    );
    await releaseContents(tenant, contents);
    return c.json({ id });
  });

  return routes;
}
